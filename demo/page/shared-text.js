// The text or file that another program has shared with the page, which its service worker has taken in.

// Longest time to wait for the service worker, in milliseconds.
const waitMs = 3_000;

/** Resolves to {text, file} of what was shared; to undefined if there is nothing. */
export async function takeShared() {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(resolve, waitMs);
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage("shared", [port2]);
  });
}
