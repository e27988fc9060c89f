// Reads the page of a tab for the panel.
import { api } from "./api.js";
import { readHtml } from "../shared/html-reader.js";
import { runScript } from "./run-script.js";

// Smaller frames are adverts or buttons, in square CSS pixels. Set by hand.
const frameSize = 60_000;
// A frame is read instead of its page if it has this many times the letters of the page, as where there are only menus
// around a frame. Set by hand.
const frameLead = 2;

// Chromium may report the pressed button before it grants the permission that comes with it. That happened with 3 of 30
// presses, and 100 ms later the permission was there.
const maxTries = 4;
const retryMs = 100;

/** Why a page cannot be read; `code` is a key of the strings. */
export class PageError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * Why scripts cannot run in a page, as a code of PageError. `isAsked`: the user has just asked for this page, so that a
 * missing permission is not the reason.
 */
async function refusal(tabId, isAsked) {
  const { url = "" } = await api.tabs.get(tabId).catch(() => ({}));
  if (/\.pdf(?:[?#]|$)/i.test(url)) return "page-pdf";
  if (/^file:/.test(url)) return "page-file";
  return isAsked || url ? "page-browser" : "page-invite";
}

/** Runs the content script in the page. Throws PageError if the browser does not allow it. */
async function inject(target, isAsked) {
  for (let tries = isAsked ? maxTries : 1; ; ) {
    try {
      // With a leading slash, or else Firefox looks for it in the panel's folder.
      return await runScript({ target, files: ["/extension/content.js"] });
    } catch {
      if (--tries === 0) throw new PageError(await refusal(target.tabId, isAsked));
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

/** Whether `copy` is one that snapshot() made. */
function isCopy(copy) {
  const { html, head, letters, size, kind } = Object(copy);
  return (
    [html, head].every((text) => typeof text === "string") &&
    [letters, size].every(Number.isFinite) &&
    ["page", "selection"].includes(kind)
  );
}

/** Copies of the page and its frames as snapshot() returns them, with their frameId. The page itself is the first. */
async function copiesOf({ tabId, frameId, kind, isAsked }) {
  const target = frameId ? { tabId, frameIds: [frameId] } : { tabId, allFrames: true };
  await inject(target, isAsked);
  const results = await runScript({
    target,
    // Not `globalThis.khulasaPage?.`: in a frame that has only just come it could be an element of that name.
    func: (asked) => (Object.hasOwn(globalThis, "khulasaPage") ? globalThis.khulasaPage.snapshot(asked) : undefined),
    args: [kind],
  });
  return results
    .filter((each) => isCopy(each?.result))
    .map(({ frameId: from, result }) => ({ ...result, frameId: from }))
    .sort((a, b) => a.frameId - b.frameId);
}

/** `copy`, which snapshot() returned, with what fromHtml() returns for it. */
const read = async (copy) => ({ ...copy, ...(await readHtml(copy.head + copy.html)) });

/**
 * Chooses from the page and its frames: the page, unless it has no article and a frame has much more text.
 * `hasArticle(page)` resolves to whether there is one.
 */
async function chosen([page, ...frames], hasArticle) {
  const own = await read(page);
  const others = frames.filter(({ size, letters }) => size >= frameSize && letters > frameLead * page.letters);
  if (others.length === 0 || (await hasArticle(own))) return own;
  return read(others.reduce((best, each) => (each.letters > best.letters ? each : best)));
}

/**
 * Reads the page of a tab. `request`: {tabId, kind, frameId, selectionText, isAsked}. `hasArticle(page)` resolves to
 * whether there is an article in what was read.
 *
 * @returns {kind: "page" | "selection", text, markup, facts, frameId, isTruncated}; without `frameId` if the place of
 * the text is not known.
 * @throws PageError if there is nothing to read, or the page must not be read.
 */
export async function readPage(request, hasArticle) {
  const { kind, selectionText } = request;
  const ofBrowser = { kind, text: selectionText, markup: [], facts: [] };
  let copies;
  try {
    copies = await copiesOf(request);
  } catch (error) {
    // No script runs in a PDF viewer, but the browser says which text is selected.
    if (kind === "selection" && selectionText) return ofBrowser;
    throw error instanceof PageError ? error : new PageError("page-gone");
  }
  const selections = copies.filter((copy) => copy.kind === "selection").sort((a, b) => b.letters - a.letters);
  if (selections[0]?.letters > 0) return read(selections[0]);
  if (kind === "selection" && selectionText) return ofBrowser;
  if (kind === "selection") throw new PageError("page-unselected");
  if (copies.length === 0) throw new PageError("page-gone");
  const page = await chosen(copies, hasArticle);
  if (page.text.trim() === "")
    throw new PageError(page.isPdf ? "page-pdf" : page.hasForeignFrame ? "page-frame" : "page-empty");
  return page;
}
