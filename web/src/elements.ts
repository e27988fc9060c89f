// Which elements of a page contain no visible text, and how styles break lines.

/** Elements whose content is not text of the page, or is not shown. Names are in lower case. */
export const hiddenElements: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "title",
  "iframe",
  "frame",
  "noembed",
  "noframes",
  "object",
  "embed",
  "svg",
  "math",
  "canvas",
  "audio",
  "video",
  "select",
  "textarea",
  "input",
  "datalist",
  "progress",
  "meter",
]);

/**
 * Whether an element with this style is part of a line. "inline-block" is, as for a label or a button in a sentence.
 */
export function isInline({ display }: Pick<CSSStyleDeclaration, "display">): boolean {
  return /^(?:inline|ruby|contents)/.test(display);
}

/**
 * Whether an element with this style shows the line ends in its text. Elsewhere they are spaces, since source text may
 * be wrapped anywhere.
 */
export function keepsLines({ whiteSpace }: Pick<CSSStyleDeclaration, "whiteSpace">): boolean {
  return /^(?:pre|break)/.test(whiteSpace);
}
