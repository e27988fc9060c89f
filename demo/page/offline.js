// The service worker: once it has the page's files, the page works without a network, and says so.
import { byId } from "../shared/dom.js";

/** Resolves when the page works offline, or cannot: no service workers in this browser, or on an address without https. */
export async function installOffline() {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register("sw.js");
    await navigator.serviceWorker.ready;
  } catch {
    return; // private windows of some browsers refuse; the page works as long as it is open
  }
  const say = () => {
    byId("offline").hidden = false;
    byId("offline-ready").hidden = !navigator.onLine;
    byId("offline-now").hidden = navigator.onLine;
    document.body.dataset.offline = "ready";
  };
  addEventListener("online", say);
  addEventListener("offline", say);
  say();
}
