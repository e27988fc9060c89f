// The article with its picked sentences marked. Long ones are drawn in slices, so that the page stays responsive.
import { breathe, el, isolated, speech } from "./dom.js";
import { t } from "./strings.js";

const articleKinds = new Set(["title", "heading", "paragraph", "list-item", "quote"]);
export const isArticle = (kind) => articleKinds.has(kind);

// Drawing may hold the main thread this long, in milliseconds: far below the 50 ms of a long task, for layout comes on top.
const sliceMs = 8;
// Longer paragraphs are drawn as several, in UTF-16 code units: one endless line must not be laid out in one task.
const pieceUnits = 3000;
// Drawn at first; the rest on request, in UTF-16 code units. Set by hand: some 60 pages.
const firstUnits = 120_000;

/** The spans a block is drawn as: cut at the end of a sentence, else at a space, else where it must. Never empty. */
export function pieces(block, sentences, source) {
  const cuts = [];
  let begin = block.begin;
  for (const { end } of sentences) {
    while (end - begin > 2 * pieceUnits) {
      const space = source.lastIndexOf(" ", begin + pieceUnits);
      const cut = space > begin ? space + 1 : begin + pieceUnits;
      cuts.push([begin, (begin = cut)]);
    }
    if (end - begin > pieceUnits && end < block.end) cuts.push([begin, (begin = end)]);
  }
  cuts.push([begin, block.end]);
  return cuts;
}

/** Draws into `root`. `onSentence(number)` is called for a click on a sentence. */
export class ArticleView {
  places = [];
  #generation = 0;
  #at = 0;
  #drawing = Promise.resolve();

  constructor(root, { onSentence }) {
    this.root = root;
    this.more = el("button", { type: "button", class: "more", hidden: true, onclick: () => this.#extend(Infinity) });
    root.after(this.more);
    root.addEventListener("click", (event) => {
      const at = this.#offsetAt(event);
      if (at === undefined || String(getSelection())) return;
      const number = this.analysis.sentences.findIndex((sentence) => sentence.begin <= at && at < sentence.end);
      if (number >= 0) onSentence(number);
    });
  }

  /** Draws `analysis` of `source`; resolves when what is shown at first is there. */
  async show(analysis, source) {
    const generation = ++this.#generation;
    this.analysis = analysis;
    this.source = source;
    this.places = [];
    this.#at = 0;
    this.picks = new Map(analysis.summary.sentences.map((pick, i) => [pick.sentence, i + 1]));
    this.byBlock = new Map();
    analysis.sentences.forEach((sentence, number) => {
      if (!this.byBlock.has(sentence.block)) this.byBlock.set(sentence.block, []);
      this.byBlock.get(sentence.block).push({ ...sentence, number });
    });
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
    if (!this.#placeOf(sentence.begin)) await this.#extend(sentence.end);
    const node = this.root.querySelector(`#sentence-${number}`) ?? this.#placeOf(sentence.begin)?.node.parentElement;
    node?.scrollIntoView({ block: "center" });
    return node;
  }

  #placeOf(offset) {
    return this.places.find((place) => place.begin <= offset && offset < place.end);
  }

  async #extend(limit) {
    await this.#drawing;
    await this.#draw(this.#generation, limit);
  }

  #draw(generation, limit) {
    this.#drawing = this.#drawSlices(generation, limit);
    return this.#drawing;
  }

  async #drawSlices(generation, limit) {
    const { blocks } = this.analysis.article;
    const isFirst = this.#at === 0;
    let begin = performance.now();
    let batch = [];
    let isShown = false;
    const flush = () => {
      // The old article is replaced in one step with the first slice of the new: no flicker.
      if (isFirst && !isShown) this.root.replaceChildren(...batch);
      else this.root.append(...batch);
      isShown = true;
      batch = [];
    };
    for (; this.#at < blocks.length && blocks[this.#at].begin <= limit; ++this.#at) {
      for (const node of this.#block(this.#at)) {
        batch.push(node);
        if (performance.now() - begin < sliceMs && batch.length < 60) continue;
        flush();
        await breathe();
        if (generation !== this.#generation) return;
        begin = performance.now();
      }
    }
    flush();
    this.more.textContent = t("more");
    this.more.hidden = !blocks.slice(this.#at).some((block) => isArticle(block.kind));
  }

  #block(index) {
    const block = this.analysis.article.blocks[index];
    if (!isArticle(block.kind)) return [];
    const sentences = this.byBlock.get(index) ?? [];
    const name = { title: "h3", heading: "h4", quote: "blockquote" }[block.kind] ?? "p";
    const attributes = { ...speech({ ...this.analysis, direction: block.direction }), class: block.kind };
    return pieces(block, sentences, this.source).map(([begin, end]) => {
      const node = el(name, attributes);
      let at = begin;
      for (const sentence of sentences) {
        const rank = this.picks.get(sentence.number);
        if (!rank || sentence.end <= begin || end <= sentence.begin) continue;
        this.#put(node, at, Math.max(at, sentence.begin));
        const isStart = sentence.begin >= begin;
        const mark = el("mark", isStart ? { id: `sentence-${sentence.number}`, tabindex: "-1", "data-rank": rank } : {});
        this.#put(mark, Math.max(begin, sentence.begin), Math.min(end, sentence.end));
        node.append(mark);
        at = Math.min(end, sentence.end);
      }
      this.#put(node, at, end);
      return node;
    });
  }

  #put(parent, begin, end) {
    if (begin >= end) return;
    let at = begin;
    for (const part of isolated(this.source.slice(begin, end))) {
      const node = typeof part === "string" ? document.createTextNode(part) : part.firstChild;
      if (node.data === "") continue;
      this.places.push({ node, begin: at, end: (at += node.data.length) });
      parent.append(typeof part === "string" ? node : part);
    }
  }

  #offsetAt(event) {
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const old = caret ? undefined : document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const node = caret?.offsetNode ?? old?.startContainer;
    const place = this.places.find((candidate) => candidate.node === node);
    return place && place.begin + (caret?.offset ?? old.startOffset);
  }
}
