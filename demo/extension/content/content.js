// What runs in a page, in the extension's own world: injected when the reader asks, once a page.
import { listen } from "./marks.js";
import { snapshot } from "./snapshot.js";

if (!globalThis.khulasaPage) {
  globalThis.khulasaPage = { snapshot };
  listen(globalThis.browser ?? globalThis.chrome, "khulasa-marks");
}
