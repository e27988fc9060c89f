// What the elements of HTML say of the text in them.

/** What an element says of the text in it; the values are those of MarkupTag in the core's options.h. */
export const MarkupTag = {
  title: 1,
  heading: 2,
  listItem: 4,
  quote: 8,
  caption: 16,
  links: 32,
  navigation: 64,
  paragraph: 128,
} as const;

const tagsOfName: ReadonlyMap<string, number> = new Map([
  ["h1", MarkupTag.title],
  ["h2", MarkupTag.heading],
  ["h3", MarkupTag.heading],
  ["h4", MarkupTag.heading],
  ["h5", MarkupTag.heading],
  ["h6", MarkupTag.heading],
  ["li", MarkupTag.listItem],
  ["dt", MarkupTag.listItem],
  ["dd", MarkupTag.listItem],
  ["blockquote", MarkupTag.quote],
  ["figcaption", MarkupTag.caption],
  ["caption", MarkupTag.caption],
  ["nav", MarkupTag.navigation],
  ["aside", MarkupTag.navigation],
  ["footer", MarkupTag.navigation],
  ["menu", MarkupTag.navigation],
  ["form", MarkupTag.navigation],
  ["button", MarkupTag.navigation],
  ["p", MarkupTag.paragraph],
]);

/** The tags of what stands in an element of that name (in lower case) and role, not of what stands around it. */
export function tagsOf(name: string, role: string | null): number {
  return tagsOfName.get(name) ?? (role === "navigation" ? MarkupTag.navigation : 0);
}

/** More of a line's letters than this inside links make it a line of links. Set by hand. */
export const linkShare = 0.6;
