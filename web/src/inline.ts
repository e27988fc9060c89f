// khulasa.inline.js: a classic script with everything inside. Sets `globalThis.khulasa` and defines <khulasa-summary>.
import { KhulasaSummary } from "./element.js";
import * as khulasa from "./index.js";

declare global {
  /** What khulasa.inline.js sets: the package's entry. */
  var khulasa: typeof import("./index.js") & { KhulasaSummary: typeof import("./element.js").KhulasaSummary };
}

globalThis.khulasa = { ...khulasa, KhulasaSummary };
