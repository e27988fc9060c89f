// What the reader asked for by the button, a menu or the shortcut, left by the background for the panel of the window. In the
// session's storage, which is memory: the panel may not be open yet, and the background may be gone when it is.
import { api } from "./api.js";

/** `request`: {tabId, windowId, kind: "auto" | "page" | "selection", frameId, selectionText}. */
export const leaveRequest = (request) => api.storage.session.set({ request: { ...request, at: Date.now() } });

/** Takes the request that waits for the window; undefined where there is none. */
export async function takeRequest(windowId) {
  const { request } = await api.storage.session.get("request");
  if (request?.windowId !== windowId) return undefined;
  await api.storage.session.remove("request");
  return request;
}

/** Calls `onRequest()` when one is left. */
export function watchRequests(onRequest) {
  api.storage.onChanged.addListener((changes, area) => area === "session" && changes.request?.newValue && onRequest());
}
