// What HTML elements say about the text in them.

/**
 * What an HTML element says about the text in it. The values are bits, those of MarkupTag in the core's options.h; the
 * `tags` of a Markup are their sum.
 */
export const MarkupTag = {
  /** `<h1>`; of a whole page, the line that its `<title>` repeats */
  title: 1,
  /** `<h2>` to `<h6>` */
  heading: 2,
  /** `<li>`, `<dt>`, `<dd>` */
  listItem: 4,
  /** `<blockquote>` */
  quote: 8,
  /** `<figcaption>`, `<caption>`, what else is in a `<figure>`, `class="credit"` */
  caption: 16,
  /** Most of the line's letters are inside `<a href>`. */
  links: 32,
  /** Inside `<nav>`, `<aside>`, `<footer>`, `<menu>`, `<button>` or `role="navigation"`. */
  navigation: 64,
  /** `<p>` */
  paragraph: 128,
  /** `<td>`, `<th>` */
  cell: 256,
  /** An element with several lines. Its other bits say what it is as a whole. */
  block: 512,
  /** `<article>`, `itemtype=".../NewsArticle"` */
  article: 1024,
  /** `<main>`, `role="main"` */
  main: 2048,
  /** `itemprop="articleBody"` */
  body: 4096,
  /** `class="entry-content"` */
  content: 8192,
  /** `class="related-news"`, `<form>`, `aria-hidden="true"` */
  furniture: 16384,
  /** `class="comments"` */
  comment: 32768,
  /** The only line of an element that also has an `<img>` */
  image: 65536,
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

/** The tags that an element of this name (in lower case) and role gives the text in it. */
export function tagsOf(name: string, role: string | null): number {
  return (tagsOfName.get(name) ?? 0) | (role === "navigation" ? MarkupTag.navigation : 0);
}

/** If more than this share of a line's letters is inside links, it is a line of links. Set by hand. */
export const linkShare = 0.6;
