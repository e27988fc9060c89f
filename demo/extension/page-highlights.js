// Highlights in a page: the panel's connection to the content script.
import { api } from "./api.js";
import { addStyle } from "./highlight-style.js";

/** Highlights in one frame of one tab. They are shown as long as the connection is open. */
export class PageHighlights {
  #port;
  #asked = new Map(); // id of a message to the function that resolves its answer
  #id = 0;

  /** `onGone()` is called when the page is gone. */
  constructor(tabId, frameId, onGone) {
    this.#port = api.tabs.connect(tabId, { frameId, name: "khulasa-highlights" });
    this.#port.onMessage.addListener(({ id, found }) => this.#settle(id, found));
    this.#port.onDisconnect.addListener(() => {
      void api.runtime.lastError; // read, or else Chromium logs it as an error
      this.#port = undefined;
      for (const id of [...this.#asked.keys()]) this.#settle(id, []);
      onGone();
    });
    addStyle(tabId, frameId).catch(() => {}); // the page may be gone by now
  }

  #settle(id, found) {
    this.#asked.get(id)?.(found);
    this.#asked.delete(id);
  }

  /**
   * Highlights `spans` ([begin, end] in the analyzed text) as "picks", "current" or "mentions", instead of the spans
   * that had this name before. If `isShown` is false, they are only looked for; if `isSought` is true, the page scrolls
   * to the first. Resolves to a list of booleans: which of them are in the page.
   */
  highlight(name, analysis, text, spans, { isShown = true, isSought = false } = {}) {
    if (!this.#port) return Promise.resolve([]);
    const id = ++this.#id;
    const answer = new Promise((resolve) => this.#asked.set(id, resolve));
    this.#port.postMessage({ id, name, ...placed(analysis.article.blocks, text, spans), isShown, isSought });
    return answer;
  }

  /** Removes the highlights and closes the connection. */
  close() {
    this.#port?.disconnect();
    this.#port = undefined;
    for (const id of [...this.#asked.keys()]) this.#settle(id, []);
  }
}

/**
 * `spans` by the blocks that they are in: {blocks: {number: text}, spans: [number, begin, end]}, where `begin` and
 * `end` are offsets in the block. Spans outside of all blocks are left out.
 */
function placed(blocks, text, spans) {
  const texts = {};
  let number = 0;
  const places = [...spans]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([begin, end]) => {
      while (number < blocks.length && blocks[number].end <= begin) ++number;
      const block = blocks[number];
      if (!block || begin < block.begin) return [];
      texts[number] ??= text.slice(block.begin, block.end);
      return [[number, begin - block.begin, Math.min(end, block.end) - block.begin]];
    });
  return { blocks: texts, spans: places };
}
