// Markdown to plain text and what its signs say of the lines (`markup` of analyze()).
import { MarkupTag } from "./khulasa/html.js";

const signs = [
  [/^# +/, MarkupTag.title],
  [/^#{2,6} +/, MarkupTag.heading],
  [/^(?:[-*+]|\d+[.)]) +/, MarkupTag.listItem],
  [/^> ?/, MarkupTag.quote],
];

/** The text of Markdown without the signs before its lines, emphasis and the addresses of links, and what these say. Linear. */
export function fromMarkdown(source) {
  let text = "";
  const markup = [];
  for (const line of source.split(/\r?\n/)) {
    const [sign, tags] = signs.find(([pattern]) => pattern.test(line)) ?? [/^/, 0];
    const said = line.replace(sign, "").replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, "$2");
    if (tags && said) markup.push({ begin: text.length, end: text.length + said.length, tags });
    text += `${said}\n`;
  }
  return { text, markup };
}
