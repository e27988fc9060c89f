// Where the package's other files are: beside this one. The builds for Node and for one inline file have platform-node.ts and
// platform-inline.ts in its place.
import type { WasmSource } from "./wasm-source.js";

// Some bundlers put an address of the disk here: then the worker is where they put it.
const here = import.meta.url;
const isElsewhere = () => here.startsWith("http") && new URL(here).origin !== globalThis.location?.origin;

let workerUrl: string | undefined;

/** Starts the worker. May throw where a policy forbids it; otherwise that is told by its error event. */
export function startWorker(): Worker {
  // Written out, so that bundlers see it.
  if (!isElsewhere()) return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "khulasa" });
  // Imported from another origin, such as a CDN: a worker's script must be of the page's own, but may import.
  // One object URL for all workers to come: it is held until the page goes.
  workerUrl ??= URL.createObjectURL(
    new Blob([`import ${JSON.stringify(new URL("worker.js", here).href)}`], { type: "text/javascript" }),
  );
  return new Worker(workerUrl, { type: "module", name: "khulasa" });
}

/** The source of the module, complete: what was left out is the file beside this one. A relative address is the page's. */
export async function completeSource({ wasmUrl, wasmBinary }: WasmSource): Promise<WasmSource> {
  if (wasmBinary) return { wasmBinary };
  if (wasmUrl === undefined) return { wasmUrl: new URL("khulasa.wasm", import.meta.url).href };
  return { wasmUrl: new URL(wasmUrl, globalThis.location?.href).href };
}
