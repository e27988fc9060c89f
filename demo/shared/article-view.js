// The article with its picked sentences marked. Long ones are drawn in slices, so that the page stays responsive.
import { isArticle } from "../khulasa/index.js";
import { breathe, el, isolated, speech } from "./dom.js";
import { number, t } from "./strings.js";

// Drawing may hold the main thread this long, in milliseconds: far below the 50 ms of a long task, for layout comes on top.
const sliceMs = 8;
// Elements that one slice adds at most: their layout is not in the time above.
const sliceNodes = 80;
// Longer paragraphs are drawn as several, in UTF-16 code units: one endless line must not be laid out in one task.
const pieceUnits = 3000;
// Drawn at first; the rest on request, in UTF-16 code units. Set by hand: some 60 pages.
const firstUnits = 120_000;

/** Yields the spans a block is drawn as: cut at the end of a sentence, else at a space, else where it must. Never empty. */
export function* pieces(block, sentences, source) {
  let begin = block.begin;
  for (let n = firstBehind(sentences, begin); begin < block.end; ++n) {
    const end = Math.min(sentences[n]?.begin < block.end ? sentences[n].end : block.end, block.end);
    while (end - begin > 2 * pieceUnits) {
      const space = source.lastIndexOf(" ", begin + pieceUnits);
      yield [begin, (begin = space > begin ? space + 1 : begin + pieceUnits)];
    }
    if (end === block.end || end - begin > pieceUnits) yield [begin, (begin = end)];
  }
}

/** The index of the first of `items` whose `end` lies behind `offset`; their number where there is none. */
export function firstBehind(items, offset) {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (items[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Draws into `root`. `onSentence(number)` is called for a click on a sentence, `onGrow()` when more is drawn. */
export class ArticleView {
  /** Text nodes as {node, begin, end} of the source, in order. */
  places = [];
  #generation = 0;
  #drawn = 0; // offset up to which the article is drawn
  #drawing = Promise.resolve();
  #begins = new WeakMap(); // of each drawn piece, the offset of its first letter

  constructor(root, { onSentence, onGrow = () => {} }) {
    this.root = root;
    this.onGrow = onGrow;
    this.more = el("button", {
      type: "button",
      class: "more",
      hidden: true,
      onclick: () => this.#extend(this.#drawn + firstUnits),
    });
    root.after(this.more);
    root.addEventListener("click", (event) => {
      const at = this.#offsetAt(event);
      if (at === undefined || String(getSelection())) return;
      const number = firstBehind(this.analysis.sentences, at);
      if (this.analysis.sentences[number]?.begin <= at) onSentence(number);
    });
  }

  /** Draws `analysis` of `source`; resolves when what is shown at first is there. */
  async show(analysis, source) {
    const generation = ++this.#generation;
    this.analysis = analysis;
    this.source = source;
    this.#drawn = 0;
    this.picks = new Map(analysis.summary.sentences.map((pick, i) => [pick.sentence, i + 1]));
    await this.#draw(generation, firstUnits);
  }

  clear() {
    ++this.#generation;
    this.places = [];
    this.root.replaceChildren();
    this.more.hidden = true;
  }

  /** Scrolls to a sentence of the analysis, drawing up to it first. Resolves to its element, or its block's. */
  async reveal(number) {
    const sentence = this.analysis.sentences[number];
    if (!this.#placeOf(sentence)) await this.#extend(sentence.end);
    const node = this.root.querySelector(`#sentence-${number}`) ?? this.#placeOf(sentence)?.node.parentElement;
    node?.scrollIntoView({ block: "center" });
    return node;
  }

  /** Reads the places anew: marks around words have cut text nodes, or their end has joined them. Linear in what is drawn. */
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
    const place = this.places[firstBehind(this.places, begin)];
    return place?.begin < end ? place : undefined;
  }

  async #extend(limit) {
    await this.#draw(this.#generation, limit);
    this.onGrow();
  }

  /** Draws up to `limit` when what is being drawn is there: one drawing at a time, whatever came of the last. */
  #draw(generation, limit) {
    this.#drawing = this.#drawing.catch(() => {}).then(() => this.#drawSlices(generation, limit));
    return this.#drawing;
  }

  async #drawSlices(generation, limit) {
    if (generation !== this.#generation) return;
    let isFirst = this.#drawn === 0;
    let begin = performance.now();
    let batch = [];
    const flush = () => {
      // The old article is replaced in one step with the first slice of the new: no flicker.
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
    for (const [block, from, to] of this.#undrawn()) {
      if (from > limit) break;
      batch.push(this.#piece(block, from, to));
      this.#drawn = to;
      if (performance.now() - begin < sliceMs && batch.length < sliceNodes) continue;
      flush();
      await breathe();
      if (generation !== this.#generation) return;
      begin = performance.now();
    }
    flush();
    this.more.textContent = t("more");
    this.more.hidden = this.#undrawn().next().done;
  }

  /** The pieces of the article that are not drawn yet: [block, begin, end]. */
  *#undrawn() {
    const { article, sentences } = this.analysis;
    for (let i = firstBehind(article.blocks, this.#drawn); i < article.blocks.length; ++i) {
      const block = article.blocks[i];
      if (!isArticle(block.kind)) continue;
      const rest = { begin: Math.max(block.begin, this.#drawn), end: block.end };
      for (const [from, to] of pieces(rest, sentences, this.source)) yield [block, from, to];
    }
  }

  #piece({ kind, direction }, begin, end) {
    const name = { title: "h3", heading: "h4", quote: "blockquote" }[kind] ?? "p";
    const node = el(name, { ...speech({ ...this.analysis, direction }), class: kind });
    this.#begins.set(node, begin);
    const put = (parent, from, to) => from < to && parent.append(...isolated(this.source.slice(from, to)));
    const { sentences } = this.analysis;
    let at = begin;
    for (let n = firstBehind(sentences, begin); sentences[n]?.begin < end; ++n) {
      const rank = this.picks.get(n);
      if (!rank) continue;
      put(node, at, sentences[n].begin);
      const isStart = sentences[n].begin >= begin;
      const mark = el("mark", isStart ? { id: `sentence-${n}`, tabindex: "-1", "data-rank": number(rank) } : {});
      put(mark, Math.max(begin, sentences[n].begin), (at = Math.min(end, sentences[n].end)));
      node.append(mark);
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
