// The content script. It is injected when the user asks for a summary, and runs in the extension's isolated world, once
// in each page. The panel calls what is in `khulasaPage` by injecting a call: messages would need the extension API,
// which the page may hide (see api.js).
import { apiWith } from "./api.js";
import { clear, highlight, keep, listen } from "./highlights.js";
import { snapshot } from "./snapshot.js";

// With <div id="khulasaPage"> there is such a variable, too, but not an own one.
if (!Object.hasOwn(globalThis, "khulasaPage")) {
  globalThis.khulasaPage = { snapshot, highlight, keep, clear };
  listen(apiWith("runtime", "onConnect", "addListener"), "khulasa-highlights");
}
