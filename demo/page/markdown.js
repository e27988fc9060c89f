// Converts Markdown to plain text and the `markup` for analyze() that its syntax implies.
import { MarkupTag } from "../khulasa/html.js";

const linePrefixes = [
  [/^# +/, MarkupTag.title],
  [/^#{2,6} +/, MarkupTag.heading],
  [/^(?:[-*+]|\d+[.)]) +/, MarkupTag.listItem],
  [/^> ?/, MarkupTag.quote],
];

// Neither pattern looks past the next delimiter of its own kind, nor far: a line of a million «[» or «**» would take
// minutes.
const link = /!?\[([^[\]]{0,1000})\]\([^()]{0,2000}\)/g;
const emphasis = /\*\*(?=\S)((?:[^*]|\*(?!\*)){0,2000}[^*\s])\*\*|__(?=\S)((?:[^_]|_(?!_)){0,2000}[^_\s])__/g;

/**
 * {text, markup} of Markdown: `text` without line prefixes, emphasis and the addresses of links; `markup` with the tags
 * of titles, headings, list items and quotes. Lines end in "\n". Linear.
 */
export function fromMarkdown(source) {
  let text = "";
  const markup = [];
  for (const line of source.split("\n")) {
    const [prefix, tags] = linePrefixes.find(([pattern]) => pattern.test(line)) ?? [/^/, 0];
    const content = line.replace(prefix, "").replace(link, "$1").replace(emphasis, "$1$2");
    if (tags && content) markup.push({ begin: text.length, end: text.length + content.length, tags });
    text += `${content}\n`;
  }
  return { text, markup };
}
