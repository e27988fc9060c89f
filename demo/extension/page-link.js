// The panel's way to a page: reads it, and marks sentences in it.
import { api } from "./api.js";
import { extract } from "./extract.js";
import { addStyle } from "./mark-style.js";

// A smaller frame is an advert or a button, in CSS pixels. Set by hand.
const frameSize = 60_000;
// A frame is read in the page's stead when it has so many times its letters. Set by hand: menus round a frame.
const frameLead = 2;

// Chromium may tell of the button before it gives the leave that goes with it: 3 of 30 presses were so, and 100 ms later it was there.
const maxTries = 4;
const retryMs = 100;

/** Why a page cannot be read; `code` is a key of the strings. */
export class PageError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** What keeps scripts out of a page. `isAsked`: the reader has just asked for this page, so that it is not for want of leave. */
async function refusal(tabId, isAsked) {
  const { url = "" } = await api.tabs.get(tabId).catch(() => ({}));
  if (/\.pdf(?:[?#]|$)/i.test(url)) return "page-pdf";
  if (/^file:/.test(url)) return "page-file";
  return isAsked || url ? "page-browser" : "page-invite";
}

/** Puts our script into the page. Throws PageError where the browser does not let it in. */
async function inject(target, isAsked) {
  for (let tries = isAsked ? maxTries : 1; ; ) {
    try {
      // From the root: Firefox takes it from the panel's folder otherwise.
      return await api.scripting.executeScript({ target, files: ["/extension/content.js"] });
    } catch {
      if (--tries === 0) throw new PageError(await refusal(target.tabId, isAsked));
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

/** What the frames of the page show: copies as snapshot() gives, with their frameId, the page's own first. */
async function copiesOf({ tabId, frameId, kind, isAsked }) {
  const target = frameId ? { tabId, frameIds: [frameId] } : { tabId, allFrames: true };
  await inject(target, isAsked);
  const results = await api.scripting.executeScript({
    target,
    func: (asked) => globalThis.khulasaPage?.snapshot(asked),
    args: [kind],
  });
  return results
    .filter(({ result }) => result)
    .map(({ frameId: from, result }) => ({ ...result, frameId: from }))
    .sort((a, b) => a.frameId - b.frameId);
}

/** Of the page and its frames, which is read: the page, unless it has no article and a frame has more to read. */
function chosen([page, ...frames]) {
  const own = extract(page);
  if (own.isArticle) return { copy: page, ...own };
  const others = frames.filter(({ size, letters }) => size >= frameSize && letters > frameLead * page.letters);
  if (others.length === 0) return { copy: page, ...own };
  const copy = others.reduce((best, each) => (each.letters > best.letters ? each : best));
  return { copy, ...extract(copy) };
}

/**
 * Reads the page of a tab. `request`: {tabId, kind, frameId, selectionText, isAsked}.
 *
 * @returns {kind: "page" | "selection", text, markup, frameId, isTruncated}; no `frameId` where the text is known and its place is not.
 * @throws PageError where there is nothing to read, or no leave to read it.
 */
export async function readPage(request) {
  const { kind, selectionText } = request;
  let copies;
  try {
    copies = await copiesOf(request);
  } catch (error) {
    // A viewer of PDF lets no script in, but the browser tells what is selected.
    if (kind === "selection" && selectionText) return { kind, text: selectionText, markup: [] };
    throw error instanceof PageError ? error : new PageError("page-gone");
  }
  const selections = copies.filter((copy) => copy.kind === "selection").sort((a, b) => b.letters - a.letters);
  if (selections[0]?.letters > 0) return { ...selections[0], ...extract(selections[0]) };
  if (kind === "selection" && selectionText) return { kind, text: selectionText, markup: [] };
  if (kind === "selection") throw new PageError("page-unselected");
  if (copies.length === 0) throw new PageError("page-gone");
  const { copy, text, markup } = chosen(copies);
  if (text.trim() === "")
    throw new PageError(copy.isPdf ? "page-pdf" : copy.hasForeignFrame ? "page-frame" : "page-empty");
  return { ...copy, text, markup };
}

/** Marks in one frame of one tab, as long as it is open. */
export class PageMarks {
  #port;
  #asked = new Map(); // id of a message: what resolves its answer
  #id = 0;

  /** `onGone()` when the page has gone. */
  constructor(tabId, frameId, onGone) {
    this.#port = api.tabs.connect(tabId, { frameId, name: "khulasa-marks" });
    this.#port.onMessage.addListener(({ id, found }) => this.#settle(id, found));
    this.#port.onDisconnect.addListener(() => {
      void api.runtime.lastError; // read, so that Chromium does not complain of it
      this.#port = undefined;
      for (const id of [...this.#asked.keys()]) this.#settle(id, []);
      onGone();
    });
    this.style = addStyle(tabId, frameId).catch(() => {}); // the page may be gone by now: then nothing is shown
  }

  #settle(id, found) {
    this.#asked.get(id)?.(found);
    this.#asked.delete(id);
  }

  /**
   * Marks `spans` ([begin, end] of the analyzed text) as "picks", "spoken" or "mentions", in place of those marked so before.
   * `isShown`: false only looks for them; `isSought`: the page scrolls to the first. Resolves to which of them are in the page.
   */
  mark(name, analysis, text, spans, { isShown = true, isSought = false } = {}) {
    if (!this.#port) return Promise.resolve([]);
    const id = ++this.#id;
    const answer = new Promise((resolve) => this.#asked.set(id, resolve));
    this.#port.postMessage({ id, name, ...placed(analysis.article.blocks, text, spans), isShown, isSought });
    return answer;
  }

  /** Takes all marks away. */
  close() {
    this.#port?.disconnect();
    this.#port = undefined;
    for (const id of [...this.#asked.keys()]) this.#settle(id, []);
  }
}

/** `spans` by the blocks they stand in: {blocks: {number: text}, spans: [number, begin, end] with offsets in the block}. */
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
