// Installs the service worker. Once it has stored the page's files, the page works without a network and says so.
import { byId } from "../shared/dom.js";

/**
 * Resolves when the page works offline, or when it turns out that it never will: some browsers have no service workers,
 * and none allows them over http.
 */
export async function installOffline() {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register("sw.js");
    await navigator.serviceWorker.ready;
  } catch {
    return; // private windows of some browsers refuse; the page still works as long as it is open
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
