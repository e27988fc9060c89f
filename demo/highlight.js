// Marks mentions in the shown article: by the CSS Custom Highlight API, which puts nothing between joined letters; where that
// is missing, by <mark> around whole words.
import { el } from "./dom.js";

const name = "mentions";
const isWord = /[\p{L}\p{M}\p{N}]/u;

/** Whether the browser has highlights. A function, so that a test can take them away. */
export const hasHighlights = () => typeof globalThis.Highlight === "function" && Boolean(globalThis.CSS?.highlights);

export function clearHighlights(root) {
  globalThis.CSS?.highlights?.delete(name);
  for (const mark of root.querySelectorAll("mark.mention")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}

/**
 * Marks `spans` ([begin, end] of the source) in `places` ({node, begin, end} of the article's text nodes, in order).
 * Returns the first marked element, or undefined where none is shown.
 */
export function highlight(spans, places) {
  const ranges = spans.flatMap(([begin, end]) => rangesOf(begin, end, places));
  const first = ranges[0]?.startContainer.parentElement;
  if (hasHighlights()) CSS.highlights.set(name, new Highlight(...ranges));
  else for (const range of ranges.reverse()) wrapWords(range);
  return first;
}

/** The ranges of the source span [begin, end) in `places`; none where it is not shown. Logarithmic in the places. */
export function rangesOf(begin, end, places) {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (places[middle].end <= begin) low = middle + 1;
    else high = middle;
  }
  const ranges = [];
  for (; low < places.length && places[low].begin < end; ++low) {
    const place = places[low];
    const range = new Range();
    range.setStart(place.node, Math.max(begin, place.begin) - place.begin);
    range.setEnd(place.node, Math.min(end, place.end) - place.begin);
    ranges.push(range);
  }
  return ranges;
}

// From the last to the first, so that the node before keeps its offsets. Ends are moved out to whole words: a mark inside one
// would cut «والمرصد» and its letters would no longer join.
function wrapWords(range) {
  const text = range.startContainer.data;
  let { startOffset: begin, endOffset: end } = range;
  while (begin > 0 && isWord.test(text[begin - 1])) --begin;
  while (end < text.length && isWord.test(text[end])) ++end;
  range.setStart(range.startContainer, begin);
  range.setEnd(range.startContainer, end);
  range.surroundContents(el("mark", { class: "mention" }));
}
