// From a copy of a page to a text with its markup: Readability finds the article, Khulasa's own cleaning does the rest.
import { fromHtml } from "../khulasa/html.js";

// Less is no article but what Readability took when nothing was left to take, in UTF-16 code units: its own threshold.
const articleUnits = 500;
// Readability is not asked for larger pages, in elements: it would hold the panel for seconds. Their blocks are read instead.
const maxElements = 50_000;
// A title of fewer words may be the name of the site.
const titleWords = 3;

const squeeze = (text) => text.replace(/\s+/g, "");

/** The page's own title: the heading that its <title> repeats, else its only first heading, else the title it gives to others. */
function titleOf(page, { title, socialTitle }) {
  const said = squeeze(title + socialTitle);
  const headings = [...page.querySelectorAll("h1")].map((node) => node.textContent.trim()).filter(Boolean);
  const found =
    headings.find((heading) => said.includes(squeeze(heading))) ??
    (headings.length === 1 ? headings[0] : socialTitle.trim());
  return found.split(/\s+/).length >= titleWords ? found : "";
}

/** What Readability takes for the article, as HTML; empty where it finds none. Takes `page` apart. */
function articleOf(page) {
  if (page.getElementsByTagName("*").length > maxElements) return "";
  // Its texts are compared by letters of ASCII, so that it keeps an Arabic title; JSON-LD is not in the copy.
  return new Readability(page, { disableJSONLD: true }).parse()?.content ?? "";
}

/** `article` (HTML) with the title above it, and not again as a heading. */
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
 * {text, markup, isArticle} of `copy` (what snapshot() gives): a selection as it is; of a page the article that Readability finds,
 * else the shown text by blocks.
 */
export function extract(copy) {
  if (copy.kind === "selection") return { ...fromHtml(copy.html), isArticle: false };
  const page = new DOMParser().parseFromString(copy.html, "text/html");
  const title = titleOf(page, copy);
  const article = fromHtml(withTitle(articleOf(page), title));
  if (article.text.length >= articleUnits) return { ...article, isArticle: true };
  return { ...fromHtml(copy.html), isArticle: false };
}
