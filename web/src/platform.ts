// Where the package's other files are: beside this one. The builds for Node and for one inline file have platform-node.ts and
// platform-inline.ts in its place.
import type { WasmSource } from "./module.js";

const here = import.meta.url;
const options = { type: "module", name: "khulasa" } as const;

/** Starts the worker. May throw where a policy forbids it; otherwise that is told by its error event. */
export function startWorker(): Worker {
  try {
    // Written out, so that bundlers see it.
    return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "khulasa" });
  } catch {
    // Imported from another origin, such as a CDN: a worker must be of the page's own, but may import.
    const code = `import ${JSON.stringify(new URL("worker.js", here).href)}`;
    return new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), options);
  }
}

/** The source of the module, complete: what was left out is the file beside this one. A relative address is the page's. */
export async function completeSource({ wasmUrl, wasmBinary }: WasmSource): Promise<WasmSource> {
  if (wasmBinary) return { wasmBinary };
  if (wasmUrl === undefined) return { wasmUrl: new URL("khulasa.wasm", import.meta.url).href };
  return { wasmUrl: new URL(wasmUrl, globalThis.location?.href).href };
}
