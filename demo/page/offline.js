// Installs the service worker. Once it has stored the page's files, the page works without a network and says so.
import { byId } from "../shared/dom.js";

/**
 * Sends `message` to the service worker. Resolves to its answer; to undefined if there is no service worker.
 */
async function ask(message) {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    active.postMessage(message, [port2]);
  });
}

// Longest time to wait for the service worker, in milliseconds.
const waitMs = 10_000;

/**
 * Has the scripts of `part`, "saved" or "several", stored, once they are needed. Resolves when they are, cannot be, or take
 * long.
 */
export async function storePart(part) {
  const wait = new Promise((resolve) => setTimeout(resolve, waitMs));
  try {
    if (navigator.serviceWorker?.controller) await Promise.race([ask(part), wait]);
  } catch {
    // Reading the name may throw: storage is forbidden, and the scripts are loaded without it.
  }
}

/**
 * Resolves when the page works offline, or when it turns out that it never will: some browsers have no service workers,
 * and none allows them over http.
 */
export async function installOffline() {
  try {
    if (!navigator.serviceWorker) return; // reading the name may throw: storage is forbidden
    await navigator.serviceWorker.register("sw.js");
    await navigator.serviceWorker.ready;
  } catch {
    byId("offline").hidden = byId("offline-never").hidden = false;
    return;
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
  document.body.dataset.stored = (await ask("later")) ? "all" : "some";
}
