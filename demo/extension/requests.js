// What the user asked for with the button, a menu or the shortcut. The background script leaves it in session storage
// for the panel of the window, since the panel may not be open yet, and the background script may have been stopped
// when it is. Session storage is in memory.
import { api } from "./api.js";

/** Leaves a request: {tabId, windowId, kind: "auto" | "page" | "selection", frameId, selectionText}. */
export const leaveRequest = (request) => api.storage.session.set({ request: { ...request, at: Date.now() } });

const kinds = ["auto", "page", "selection"];

/** Takes the request for the window; undefined if there is none, or one that asks for nothing. */
export async function takeRequest(windowId) {
  const { request } = await api.storage.session.get("request");
  if (request?.windowId !== windowId) return undefined;
  await api.storage.session.remove("request");
  const { tabId, kind, frameId, selectionText } = request;
  if (!Number.isInteger(tabId) || !kinds.includes(kind)) return undefined;
  return {
    tabId,
    windowId,
    kind,
    frameId: Number.isInteger(frameId) ? frameId : undefined,
    selectionText: typeof selectionText === "string" ? selectionText : undefined,
  };
}

/** Calls `onRequest()` whenever a request is left. */
export function watchRequests(onRequest) {
  api.storage.onChanged.addListener((changes, area) => area === "session" && changes?.request?.newValue && onRequest());
}
