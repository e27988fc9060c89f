// Highlights in a page: what the panel asks of the content script.
import { api } from "./api.js";
import { runScript } from "./run-script.js";
import { addStyle, clearStyle } from "./highlight-style.js";

// Without a port, the page is told this often that there is still a panel, in milliseconds. content/highlights.js says
// how long it keeps the highlights.
const keepMs = 1000;

/**
 * Calls the function `name` of the content script with `message`. Resolves to what it returned; to undefined if the page
 * is gone.
 */
async function callPage(tabId, frameId, name, message = null) {
  try {
    const [{ result }] = await runScript({
      target: { tabId, frameIds: [frameId] },
      // Only an own property is the content script's: the page may have an element of that name.
      func: (called, given) =>
        Object.hasOwn(globalThis, "khulasaPage") ? globalThis.khulasaPage[called](given) : undefined,
      args: [name, message],
      injectImmediately: true, // the page that comes next need not have loaded to say that this one is gone
    });
    return result ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether the page that was read is still in the frame. */
export const isThere = async (tabId, frameId) => (await callPage(tabId, frameId, "keep")) === true;

/** Highlights in one frame of one tab. They are shown until close() is called or the panel is gone. */
export class PageHighlights {
  #tabId;
  #frameId;
  #onGone;
  #port;
  #timer;
  #isOpen = true;

  /** `onGone()` is called when the page is gone. */
  constructor(tabId, frameId, onGone) {
    this.#tabId = tabId;
    this.#frameId = frameId;
    this.#onGone = onGone;
    // The page notices by this port that the panel is gone. It carries no messages.
    this.#port = api.tabs.connect(tabId, { frameId, name: "khulasa-highlights" });
    this.#port.onDisconnect.addListener(() => {
      void api.runtime.lastError; // read, or else Chromium logs it as an error
      this.#port = undefined;
      this.#keep();
    });
    addStyle(tabId, frameId).catch(() => {}); // the page may be gone by now
  }

  /** The page is gone, or there can be no port because a name of the page hides the extension API. */
  async #keep() {
    const isHere = this.#isOpen && (await isThere(this.#tabId, this.#frameId));
    if (!this.#isOpen) return;
    if (isHere) {
      this.#timer = setTimeout(() => this.#keep(), keepMs);
    } else {
      this.#isOpen = false;
      this.#onGone();
    }
  }

  /**
   * Highlights `spans` ([begin, end] in the analyzed text) as "picks", "current" or "mentions", instead of the spans
   * that had this name before. If `isShown` is false, they are only looked for; if `isSought` is true, the page scrolls
   * to the first. Resolves to a list of booleans: which of them are in the page.
   */
  async highlight(name, analysis, text, spans, { isShown = true, isSought = false } = {}) {
    if (!this.#isOpen) return [];
    const message = { name, ...placed(analysis.article.blocks, text, spans), isShown, isSought };
    const answer = await callPage(this.#tabId, this.#frameId, "highlight", message);
    return Array.isArray(answer?.found) ? answer.found : [];
  }

  /** Removes the highlights and closes the connection. */
  close() {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    if (this.#port) return this.#port.disconnect();
    callPage(this.#tabId, this.#frameId, "clear");
    clearStyle(this.#tabId, this.#frameId);
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
