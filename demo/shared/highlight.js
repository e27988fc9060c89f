// Marks spans in the shown article: by the CSS Custom Highlight API, which puts nothing between joined letters; where that is
// missing, by <mark> around whole words.
import { firstBehind } from "./article-view.js";
import { el } from "./dom.js";

const isWord = /[\p{L}\p{M}\p{N}]/u;

const hasHighlights = typeof globalThis.Highlight === "function" && Boolean(globalThis.CSS?.highlights);

/** Takes all marks away. */
export function clearHighlights(root) {
  if (hasHighlights) CSS.highlights.clear();
  else unwrap(root, "mark.highlight");
}

/**
 * Marks `spans` ([begin, end] of the source) in `article` (an ArticleView) in place of those that `name` marked before.
 * Returns the first marked element, or undefined where none is drawn.
 */
export function highlight(name, spans, article) {
  if (!hasHighlights) {
    unwrap(article.root, `mark.${name}`);
    article.refreshPlaces();
  }
  const ranges = spans.flatMap(([begin, end]) => rangesOf(begin, end, article.places));
  const first = ranges[0]?.startContainer.parentElement;
  if (hasHighlights) {
    const marks = new Highlight(...ranges);
    marks.priority = name === "mentions" ? 1 : 0; // over the sentence they stand in
    CSS.highlights.set(name, marks);
  } else {
    for (const range of ranges.reverse()) wrapWords(range, name);
    article.refreshPlaces();
  }
  return first;
}

/** The ranges of the source span [begin, end) in `places`; none where it is not drawn. Logarithmic in the places. */
function rangesOf(begin, end, places) {
  const ranges = [];
  for (let at = firstBehind(places, begin); at < places.length && places[at].begin < end; ++at) {
    const place = places[at];
    const range = new Range();
    range.setStart(place.node, Math.max(begin, place.begin) - place.begin);
    range.setEnd(place.node, Math.min(end, place.end) - place.begin);
    ranges.push(range);
  }
  return ranges;
}

// From the last to the first, so that the node before keeps its offsets. Ends are moved out to whole words: a mark inside one
// would cut «والمرصد» and its letters would no longer join.
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
  for (const mark of root.querySelectorAll(selector)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}
