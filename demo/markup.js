// What is known of the lines of a text beside their letters (`markup` of analyze()): from Markdown, and kept through edits.
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

/**
 * `markup` of the text `before` for the text `after`: an edit is what lies between what begins and what ends both. Spans that it
 * touches grow or shrink with it; those it swallowed are gone. Linear.
 */
export function moveMarkup(markup, before, after) {
  if (markup.length === 0) return markup;
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) ++head;
  let tail = 0;
  while (tail < least - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) ++tail;
  const moved = (at) => (at <= head ? at : at >= before.length - tail ? at + after.length - before.length : undefined);
  return markup.flatMap(({ begin, end, tags }) => {
    const from = moved(begin) ?? after.length - tail;
    const to = moved(end) ?? head;
    return from < to ? [{ begin: from, end: to, tags }] : [];
  });
}
