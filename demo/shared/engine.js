// Starts the engine before the other modules have loaded, so that its worker and .wasm load in parallel with them.
import "./trusted.js";
import { createKhulasa } from "../khulasa/index.js";

/** A promise of the engine; it rejects if the engine cannot be loaded. */
export const loading = createKhulasa();
loading.catch(() => {}); // not unhandled: page and panel await the promise later and report the error
