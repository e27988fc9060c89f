// Highlights spans of the shown article. Uses the CSS Custom Highlight API, which puts no element between joined
// letters; in browsers without it, <mark> elements around whole words.
import { firstEndingAfter } from "./article-view.js";
import { el } from "./dom.js";

const isWord = /[\p{L}\p{M}\p{N}]/u;

const hasHighlights = typeof globalThis.Highlight === "function" && Boolean(globalThis.CSS?.highlights);

/** Removes all highlights. */
export function clearHighlights(root) {
  if (hasHighlights) CSS.highlights.clear();
  else unwrap(root, "mark.highlight");
}

/**
 * Highlights `spans` ([begin, end] in the source) of `article` (an ArticleView) as `name`, instead of the spans that
 * had this name before. Returns the element that contains the first of them, or undefined if none of them is drawn.
 */
export function highlight(name, spans, article) {
  if (!hasHighlights) {
    unwrap(article.root, `mark.${name}`);
    article.refreshPlaces();
  }
  const drawn = spans.flatMap(([begin, end]) => partsOf(begin, end, article.places));
  const first = drawn[0]?.node.parentElement;
  if (hasHighlights) {
    const highlighted = new Highlight();
    // Not all at once: a call has at most some 100,000 arguments, and a long text may have more mentions.
    for (const part of drawn) highlighted.add(rangeOf(part));
    highlighted.priority = ["current", "mentions", "mention"].indexOf(name); // a mention is above the sentence that it is in
    CSS.highlights.set(name, highlighted);
  } else {
    // From the last to the first: wrapping splits a text node and would shift the offsets of later parts of it.
    for (const part of wholeWords(drawn).reverse()) wrap(part, name);
    article.refreshPlaces();
  }
  return first;
}

/**
 * The parts of text nodes, {node, begin, end}, that show the source span [begin, end) in `places`; none if it is not
 * drawn. Logarithmic in the number of places.
 */
function partsOf(begin, end, places) {
  const parts = [];
  for (let at = firstEndingAfter(places, begin); at < places.length && places[at].begin < end; ++at) {
    const { node, begin: from, end: to } = places[at];
    parts.push({ node, begin: Math.max(begin, from) - from, end: Math.min(end, to) - from });
  }
  return parts;
}

function rangeOf({ node, begin, end }) {
  const range = new Range();
  range.setStart(node, begin);
  range.setEnd(node, end);
  return range;
}

/**
 * `parts`, which are in order, widened to whole words: a <mark> that began after the و of «والمرصد» would keep its
 * letters from joining. Parts of one word become one.
 */
function wholeWords(parts) {
  const words = [];
  for (let { node, begin, end } of parts) {
    const text = node.data;
    while (begin > 0 && isWord.test(text[begin - 1])) --begin;
    while (end < text.length && isWord.test(text[end])) ++end;
    const last = words.at(-1);
    if (last?.node === node && begin < last.end) last.end = Math.max(last.end, end);
    else words.push({ node, begin, end });
  }
  return words;
}

// Not by Range.surroundContents(), which leaves an empty text node where it takes a whole one: around that, the next
// highlight would put an empty <mark>. Ranges also slow down every change of the document for as long as they live.
function wrap({ node, begin, end }, name) {
  if (end < node.data.length) node.splitText(end);
  const middle = begin > 0 ? node.splitText(begin) : node;
  const mark = el("mark", { class: `highlight ${name}` });
  middle.replaceWith(mark);
  mark.append(middle);
}

function unwrap(root, selector) {
  const parents = new Set();
  for (const element of root.querySelectorAll(selector)) {
    parents.add(element.parentNode);
    element.replaceWith(...element.childNodes);
  }
  for (const parent of parents) parent.normalize(); // once for each, since it reads the whole of it
}
