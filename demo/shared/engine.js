// Starts the engine before the page's other modules are here: its worker and .wasm load beside them.
import "./trusted.js";
import { createKhulasa } from "../khulasa/index.js";

/** The engine, or the error of its loading. */
export const loading = createKhulasa();
loading.catch(() => {}); // the page tells of it
