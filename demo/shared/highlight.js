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
  const ranges = spans.flatMap(([begin, end]) => rangesOf(begin, end, article.places));
  const first = ranges[0]?.startContainer.parentElement;
  if (hasHighlights) {
    const highlighted = new Highlight(...ranges);
    highlighted.priority = name === "mentions" ? 1 : 0; // above the sentence that they are in
    CSS.highlights.set(name, highlighted);
  } else {
    // From the last to the first: wrapping splits a text node and would shift the offsets of later ranges in it.
    for (const range of ranges.reverse()) wrapWords(range, name);
    article.refreshPlaces();
  }
  return first;
}

/**
 * The ranges of the source span [begin, end) in `places`; none if it is not drawn. Logarithmic in the number of places.
 */
function rangesOf(begin, end, places) {
  const ranges = [];
  for (let at = firstEndingAfter(places, begin); at < places.length && places[at].begin < end; ++at) {
    const place = places[at];
    const range = new Range();
    range.setStart(place.node, Math.max(begin, place.begin) - place.begin);
    range.setEnd(place.node, Math.min(end, place.end) - place.begin);
    ranges.push(range);
  }
  return ranges;
}

// Widens the range to whole words: a <mark> that began after the و of «والمرصد» would keep its letters from joining.
function wrapWords(range, name) {
  const text = range.startContainer.data;
  let { startOffset: begin, endOffset: end } = range;
  while (begin > 0 && isWord.test(text[begin - 1])) --begin;
  while (end < text.length && isWord.test(text[end])) ++end;
  range.setStart(range.startContainer, begin);
  range.setEnd(range.startContainer, end);
  range.surroundContents(el("mark", { class: `highlight ${name}` }));
}

function unwrap(root, selector) {
  for (const element of root.querySelectorAll(selector)) {
    const parent = element.parentNode;
    element.replaceWith(...element.childNodes);
    parent.normalize();
  }
}
