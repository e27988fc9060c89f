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

const tagsOfName: Readonly<Record<string, number>> = {
  H1: MarkupTag.title,
  H2: MarkupTag.heading, H3: MarkupTag.heading, H4: MarkupTag.heading, H5: MarkupTag.heading, H6: MarkupTag.heading,
  LI: MarkupTag.listItem, DT: MarkupTag.listItem, DD: MarkupTag.listItem,
  BLOCKQUOTE: MarkupTag.quote,
  FIGCAPTION: MarkupTag.caption, CAPTION: MarkupTag.caption,
  NAV: MarkupTag.navigation, ASIDE: MarkupTag.navigation, FOOTER: MarkupTag.navigation, MENU: MarkupTag.navigation,
  FORM: MarkupTag.navigation, BUTTON: MarkupTag.navigation,
  P: MarkupTag.paragraph,
};

/** The tags of what stands in `element`, not of what stands around it. */
export function tagsOf(element: Element): number {
  const isNavigation = element.getAttribute("role") === "navigation";
  return tagsOfName[element.nodeName.toUpperCase()] ?? (isNavigation ? MarkupTag.navigation : 0);
}

/** More of a line's letters than this inside links make it a line of links. Set by hand. */
export const linkShare = 0.6;
