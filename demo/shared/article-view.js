// Shows the article with the sentences of the summary highlighted. Long articles are drawn in slices so that the page
// stays responsive.
import { isArticle } from "../khulasa/index.js";
import { nextFrame, el, isolated, langAndDir } from "./dom.js";
import { kindName, number, t } from "./strings.js";

// Longest time that drawing one slice may take, in milliseconds. Far below the 50 ms of a long task, since layout comes
// on top.
const sliceMs = 8;
// Most elements that one slice adds, since the time above does not include their layout.
const sliceNodes = 80;
// Longer paragraphs are drawn in several pieces, in UTF-16 code units, so that no endless line is laid out in one task.
const pieceUnits = 3000;
// How much is drawn at first and on each request, in UTF-16 code units: about 60 pages.
const stepUnits = 120_000;
// A piece counts for at least as many units, so that at most 1,200 are drawn at a time: 20,000 paragraphs of a letter took
// 26 s, one paragraph of 20,000 letters a tenth of a second.
const leastPieceUnits = 100;

// Kinds that no element shows: a pointer over the line says which it is.
const namedKinds = new Set(["message", "verse", "table", "code"]);

/**
 * Yields the spans that a block is drawn as: cut after a sentence if possible, else after a space, else anywhere. None
 * is empty.
 */
export function* pieces(block, sentences, source) {
  let begin = block.begin;
  for (let n = firstEndingAfter(sentences, begin); begin < block.end; ++n) {
    const end = Math.min(sentences[n]?.begin < block.end ? sentences[n].end : block.end, block.end);
    while (end - begin > 2 * pieceUnits) {
      const space = source.lastIndexOf(" ", begin + pieceUnits);
      yield [begin, (begin = space > begin ? space + 1 : begin + pieceUnits)];
    }
    if (end === block.end || end - begin > pieceUnits) yield [begin, (begin = end)];
  }
}

/**
 * The index of the first of `items` that ends after `offset`, or their number if none does. Items are in order.
 * Logarithmic.
 */
export function firstEndingAfter(items, offset) {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (items[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Draws into `root`. Calls `onSentence(number)` when a sentence is clicked and `onGrow()` when the user has asked for
 * more.
 */
export class ArticleView {
  /** The drawn text nodes, in order, as {node, begin, end} with offsets in the source. */
  places = [];
  #generation = 0;
  #drawn = 0; // offset in the source up to which the article is drawn
  #drawing = Promise.resolve();
  #begins = new WeakMap(); // drawn piece to the offset of its first letter

  constructor(root, { onSentence, onGrow = () => {} }) {
    this.root = root;
    this.onGrow = onGrow;
    this.more = el("button", {
      type: "button",
      class: "more",
      "data-t": "more", // for a change of language, also before the article is drawn again
      hidden: true,
      onclick: () => this.#extend(stepUnits),
    });
    root.after(this.more);
    root.addEventListener("click", (event) => {
      const at = this.#offsetAt(event);
      if (at === undefined || String(getSelection())) return;
      const number = firstEndingAfter(this.analysis.sentences, at);
      if (this.analysis.sentences[number]?.begin <= at) onSentence(number);
    });
  }

  /** Draws `analysis` of `source`. Resolves when the part that is shown at first is drawn. */
  async show(analysis, source) {
    const generation = ++this.#generation;
    this.analysis = analysis;
    this.source = source;
    this.#drawn = 0;
    this.picks = new Map(analysis.summary.sentences.map((pick, i) => [pick.sentence, i + 1]));
    await this.#draw(generation, stepUnits);
  }

  clear() {
    ++this.#generation;
    this.places = [];
    this.root.replaceChildren();
    this.more.hidden = true;
  }

  /**
   * Scrolls to a sentence, after drawing the article up to it. Resolves to the element of the sentence or of its block.
   */
  async reveal(number) {
    const sentence = this.analysis.sentences[number];
    if (!this.#placeOf(sentence)) await this.#extend(stepUnits, sentence.end);
    const node = this.root.querySelector(`#sentence-${number}`) ?? this.#placeOf(sentence)?.node.parentElement;
    node?.scrollIntoView({ block: "center" });
    return node;
  }

  /**
   * Finds the text nodes again after <mark> elements around words were added, which split them, or removed. Linear in
   * what is drawn.
   */
  refreshPlaces() {
    this.places = [];
    for (const piece of this.root.children) this.#addPlaces(piece);
  }

  #addPlaces(piece) {
    let at = this.#begins.get(piece);
    const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      this.places.push({ node, begin: at, end: (at += node.data.length) });
    }
  }

  #placeOf({ begin, end }) {
    const place = this.places[firstEndingAfter(this.places, begin)];
    return place?.begin < end ? place : undefined;
  }

  async #extend(units, offset) {
    await this.#draw(this.#generation, units, offset);
    this.onGrow();
  }

  /**
   * Draws on for `units`, or up to `offset` if that is given, after the drawing under way, even if that fails: there is
   * only one at a time.
   */
  #draw(generation, units, offset) {
    this.#drawing = this.#drawing.catch(() => {}).then(() => this.#drawSlices(generation, units, offset));
    return this.#drawing;
  }

  async #drawSlices(generation, units, offset) {
    if (generation !== this.#generation) return;
    let isFirst = this.#drawn === 0;
    let begin = performance.now();
    let batch = [];
    const flush = () => {
      // The first slice replaces the old article in one step, so that nothing flickers.
      if (isFirst) {
        this.places = [];
        this.root.replaceChildren(...batch);
      } else {
        this.root.append(...batch);
      }
      for (const piece of batch) this.#addPlaces(piece);
      isFirst = false;
      batch = [];
    };
    let left = units;
    for (const [block, from, to] of this.#undrawn()) {
      if (offset === undefined ? left <= 0 : from > offset) break;
      left -= Math.max(leastPieceUnits, to - from);
      batch.push(this.#piece(block, from, to));
      this.#drawn = to;
      if (performance.now() - begin < sliceMs && batch.length < sliceNodes) continue;
      flush();
      await nextFrame();
      if (generation !== this.#generation) return;
      begin = performance.now();
    }
    flush();
    this.more.textContent = t("more");
    this.more.hidden = this.#undrawn().next().done;
  }

  /** Yields the pieces of the article that are not drawn yet, as [block, begin, end]. */
  *#undrawn() {
    const { article, sentences } = this.analysis;
    for (let i = firstEndingAfter(article.blocks, this.#drawn); i < article.blocks.length; ++i) {
      const block = article.blocks[i];
      if (!isArticle(block.kind)) continue;
      const rest = { begin: Math.max(block.begin, this.#drawn), end: block.end };
      for (const [from, to] of pieces(rest, sentences, this.source)) yield [block, from, to];
    }
  }

  #piece({ kind, direction }, begin, end) {
    const name = { title: "h3", heading: "h4", quote: "blockquote" }[kind] ?? "p";
    const node = el(name, { ...langAndDir({ ...this.analysis, direction }), class: kind });
    if (namedKinds.has(kind)) node.title = kindName(kind);
    this.#begins.set(node, begin);
    const put = (parent, from, to) => from < to && parent.append(...isolated(this.source.slice(from, to)));
    const { sentences } = this.analysis;
    let at = begin;
    for (let n = firstEndingAfter(sentences, begin); sentences[n]?.begin < end; ++n) {
      const rank = this.picks.get(n);
      if (!rank) continue;
      put(node, at, sentences[n].begin);
      const isStart = sentences[n].begin >= begin;
      const highlighted = el("mark", isStart ? { id: `sentence-${n}`, tabindex: "-1", "data-rank": number(rank) } : {});
      put(highlighted, Math.max(begin, sentences[n].begin), (at = Math.min(end, sentences[n].end)));
      node.append(highlighted);
    }
    put(node, at, end);
    return node;
  }

  #offsetAt(event) {
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const old = caret ? undefined : document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const node = caret?.offsetNode ?? old?.startContainer;
    const place = this.places.find((candidate) => candidate.node === node);
    return place && place.begin + (caret?.offset ?? old.startOffset);
  }
}
