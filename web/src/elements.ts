// Which parts of a page are text that a reader sees, and how its boxes break lines.

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

/** Whether an element of this style is inside a line, as tags and buttons in a sentence ("inline-block") are, too. */
export function isInline({ display }: Pick<CSSStyleDeclaration, "display">): boolean {
  return /^(?:inline|ruby|contents)/.test(display);
}

/**
 * Whether an element of this style shows the line ends in its text. Elsewhere they are spaces: a source may be wrapped
 * anywhere.
 */
export function keepsLines({ whiteSpace }: Pick<CSSStyleDeclaration, "whiteSpace">): boolean {
  return /^(?:pre|break)/.test(whiteSpace);
}
