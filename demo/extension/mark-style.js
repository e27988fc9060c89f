// The style sheet of the highlights in a page. The browser adds it beside the page's own: the document does not change.
import { api, isFirefox } from "./api.js";

// Dark on light whatever the page's colours are. The pairs hold 4.5:1 and more.
const css = `
::highlight(khulasa-picks) { background-color: #ffe9a6; color: #1e2522; }
::highlight(khulasa-mentions) { background-color: #b5e3d2; color: #10201b; text-decoration: underline 2px #0b5d4c; }
::highlight(khulasa-spoken) { background-color: #ffd054; color: #10140f; text-decoration: underline 2px #8a5a00; }`;

// Highlights in shadow trees are styled by a user's sheet in Firefox, by an author's in Chromium, which shows none of a user's.
const sheet = (tabId, frameId) => ({
  target: { tabId, frameIds: [frameId] },
  css,
  origin: isFirefox ? "USER" : "AUTHOR",
});

export const addStyle = (tabId, frameId) => api.scripting.insertCSS(sheet(tabId, frameId));

/** Takes it away; nothing happens where the page is gone. */
export const clearStyle = (tabId, frameId) => api.scripting.removeCSS(sheet(tabId, frameId)).catch(() => {});
