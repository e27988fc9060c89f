// The content script. It is injected when the user asks for a summary, and runs in the extension's isolated world, once
// in each page.
import { listen } from "./highlights.js";
import { snapshot } from "./snapshot.js";

if (!globalThis.khulasaPage) {
  globalThis.khulasaPage = { snapshot };
  listen(globalThis.browser ?? globalThis.chrome, "khulasa-highlights");
}
