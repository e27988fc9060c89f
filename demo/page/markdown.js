// Markdown to plain text and what its signs say of the lines (`markup` of analyze()).
import { MarkupTag } from "../khulasa/html.js";

const signs = [
  [/^# +/, MarkupTag.title],
  [/^#{2,6} +/, MarkupTag.heading],
  [/^(?:[-*+]|\d+[.)]) +/, MarkupTag.listItem],
  [/^> ?/, MarkupTag.quote],
];

// Neither looks past the next sign of its own kind, nor far: a line of a million «[» or «**» would take minutes.
const link = /!?\[([^[\]]{0,1000})\]\([^()]{0,2000}\)/g;
const emphasis = /\*\*(?=\S)((?:[^*]|\*(?!\*)){0,2000}[^*\s])\*\*|__(?=\S)((?:[^_]|_(?!_)){0,2000}[^_\s])__/g;

/** The text of Markdown without the signs before its lines, emphasis and the addresses of links, and what these say. Lines end in "\n". Linear. */
export function fromMarkdown(source) {
  let text = "";
  const markup = [];
  for (const line of source.split("\n")) {
    const [sign, tags] = signs.find(([pattern]) => pattern.test(line)) ?? [/^/, 0];
    const said = line.replace(sign, "").replace(link, "$1").replace(emphasis, "$1$2");
    if (tags && said) markup.push({ begin: text.length, end: text.length + said.length, tags });
    text += `${said}\n`;
  }
  return { text, markup };
}
