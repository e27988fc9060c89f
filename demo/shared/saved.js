// The section of the saved articles. Its scripts are loaded when the user opens it, or at once if saving is on.
import { byId, el } from "./dom.js";

// The name of the database and of the user's choice. Other copies of the page may be at other paths of the same origin.
const name = `khulasa saved ${new URL(".", location.href).pathname}`;
const flag = {
  get: () => localStorage.getItem(name) === "on",
  set: (isOn) => (isOn ? localStorage.setItem(name, "on") : localStorage.removeItem(name)),
};

async function load(host) {
  await host.prepare();
  const { Shelf } = await import("../shelf/shelf.js");
  const href = new URL("../shelf/shelf.css", import.meta.url);
  await new Promise((resolve) => {
    document.head.append(el("link", { rel: "stylesheet", href, onload: resolve, onerror: resolve }));
  });
  return new Shelf(byId("saved-content"), host, { flag, name });
}

/**
 * `host` is what Shelf takes, and prepare(), which is waited for before the scripts are loaded. `onFail()` is called if they
 * cannot be. Returns a function that saves what is shown, if the user has turned that on.
 */
export function installSaved(host, onFail) {
  let shelf;
  const open = () => {
    shelf ??= load(host).catch(() => {
      shelf = undefined; // such as without a network; the next time tries again
      onFail();
    });
  };
  byId("saved").addEventListener("toggle", ({ target }) => target.open && open());
  if (byId("saved").open) open(); // before this script was there
  const openIfOn = () => {
    try {
      if (flag.get()) open();
    } catch {
      // Storage is forbidden: the user is told so when saving is turned on.
    }
  };
  openIfOn();
  return async () => {
    openIfOn(); // turned on in another window since, or the scripts could not be loaded before
    await (await shelf)?.keep();
  };
}
