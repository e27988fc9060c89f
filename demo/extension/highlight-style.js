// The style sheet of the highlights in a page. The browser adds it without changing the document.
import { api, isFirefox } from "./api.js";

// Dark on light whatever the page's colours are, with a contrast of at least 4.5:1.
const css = `
::highlight(khulasa-picks) { background-color: #ffe9a6; color: #1e2522; }
::highlight(khulasa-mentions) { background-color: #b5e3d2; color: #10201b; text-decoration: underline 2px #0b5d4c; }
::highlight(khulasa-current) { background-color: #ffd054; color: #10140f; text-decoration: underline 2px #8a5a00; }`;

// In Firefox only a user style sheet styles highlights in shadow trees. In Chromium only an author style sheet styles
// highlights at all.
const sheet = (tabId, frameId) => ({
  target: { tabId, frameIds: [frameId] },
  css,
  origin: isFirefox ? "USER" : "AUTHOR",
});

/** Adds the style sheet. Rejects if the page is gone. */
export const addStyle = (tabId, frameId) => api.scripting.insertCSS(sheet(tabId, frameId));

/** Removes the style sheet. Does nothing if the page is gone. */
export const clearStyle = (tabId, frameId) => api.scripting.removeCSS(sheet(tabId, frameId)).catch(() => {});
