// khulasa.inline.js: a classic script that contains everything. Sets `globalThis.khulasa` and defines
// <khulasa-summary>.
import { KhulasaSummary } from "./element.js";
import * as entry from "./index.js";

declare global {
  /** What khulasa.inline.js sets: everything that the entry of the package exports, and the element's class. */
  var khulasa: typeof import("./index.js") & { KhulasaSummary: typeof import("./element.js").KhulasaSummary };
}

globalThis.khulasa = { ...entry, KhulasaSummary };
