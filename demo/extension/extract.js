// Turns the copy of a page into text with markup. Readability finds the article, and Khulasa's own cleaning does the
// rest.
import { fromHtml } from "../khulasa/html.js";

// Shorter texts are not an article but what Readability returns when it finds none, in UTF-16 code units. This is its
// own threshold.
const articleUnits = 500;
// Pages with more elements are read without Readability, which would block the panel for seconds.
const maxElements = 50_000;
// Titles with fewer words may be the name of the site.
const titleWords = 3;

const squeeze = (text) => text.replace(/\s+/g, "");

/**
 * The title of a page: the <h1> that its <title> or its social title contains, else its only <h1>, else its social
 * title (og:title).
 */
function titleOf(page, { title, socialTitle }) {
  const titles = squeeze(title + socialTitle);
  const headings = [...page.querySelectorAll("h1")].map((node) => node.textContent.trim()).filter(Boolean);
  const found =
    headings.find((heading) => titles.includes(squeeze(heading))) ??
    (headings.length === 1 ? headings[0] : socialTitle.trim());
  return found.split(/\s+/).length >= titleWords ? found : "";
}

/** The article as HTML, as Readability finds it; empty if it finds none. Changes `page`. */
function articleOf(page) {
  if (page.getElementsByTagName("*").length > maxElements) return "";
  // JSON-LD is not in the copy. Readability leaves a heading that repeats an Arabic title, since it compares ASCII
  // letters only; withTitle() removes it.
  return new Readability(page, { disableJSONLD: true }).parse()?.content ?? "";
}

/** `article` (HTML) with the title above it as <h1>; headings that repeat the title are removed. */
function withTitle(article, title) {
  if (!title) return article;
  const { body } = new DOMParser().parseFromString(article, "text/html");
  for (const heading of body.querySelectorAll("h1, h2")) {
    if (squeeze(heading.textContent) === squeeze(title)) heading.remove();
  }
  const head = body.ownerDocument.createElement("h1");
  head.textContent = title;
  body.prepend(head);
  return body.innerHTML;
}

/**
 * {text, markup, isArticle} of `copy`, which snapshot() returned. Of a selection, all of it; of a page, the article
 * that Readability finds (then `isArticle` is true), or else all of its text.
 */
export function extract(copy) {
  if (copy.kind === "selection") return { ...fromHtml(copy.html), isArticle: false };
  const page = new DOMParser().parseFromString(copy.html, "text/html");
  const title = titleOf(page, copy);
  const article = fromHtml(withTitle(articleOf(page), title));
  if (article.text.length >= articleUnits) return { ...article, isArticle: true };
  return { ...fromHtml(copy.html), isArticle: false };
}
