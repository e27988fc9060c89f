// What the user asked for with the button, a menu or the shortcut. The background script leaves it in session storage
// for the panel of the window, since the panel may not be open yet, and the background script may have been stopped
// when it is. Session storage is in memory.
import { api } from "./api.js";

/** Leaves a request: {tabId, windowId, kind: "auto" | "page" | "selection", frameId, selectionText}. */
export const leaveRequest = (request) => api.storage.session.set({ request: { ...request, at: Date.now() } });

/** Takes the request for the window; undefined if there is none. */
export async function takeRequest(windowId) {
  const { request } = await api.storage.session.get("request");
  if (request?.windowId !== windowId) return undefined;
  await api.storage.session.remove("request");
  return request;
}

/** Calls `onRequest()` whenever a request is left. */
export function watchRequests(onRequest) {
  api.storage.onChanged.addListener((changes, area) => area === "session" && changes.request?.newValue && onRequest());
}
