// Finds the package's other files, which are beside this one. The builds for Node and for the inline file replace this
// file by platform-node.ts and platform-inline.ts.
import type { WasmSource } from "./wasm-source.js";

// Some bundlers replace this by a file: URL; then the worker is where the bundler put it.
const here = import.meta.url;
const isElsewhere = () => here.startsWith("http") && new URL(here).origin !== globalThis.location?.origin;

let workerUrl: string | undefined;

/** Starts the worker. If a policy forbids it, this throws, or the worker fires an error event. */
export function startWorker(): Worker {
  // `new URL(...)` is written out, so that bundlers recognize it.
  if (!isElsewhere()) return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "khulasa" });
  // The package was imported from another origin, such as a CDN. A worker's own script must be of the page's origin,
  // but it may import from others. The object URL is made once, for all workers, and lives as long as the page.
  workerUrl ??= URL.createObjectURL(
    new Blob([`import ${JSON.stringify(new URL("worker.js", here).href)}`], { type: "text/javascript" }),
  );
  return new Worker(workerUrl, { type: "module", name: "khulasa" });
}

/**
 * Completes the source of the module: by default the file beside this one. A relative URL is resolved against the page.
 */
export async function completeSource({ wasmUrl, wasmBinary }: WasmSource): Promise<WasmSource> {
  if (wasmBinary) return { wasmBinary };
  if (wasmUrl === undefined) return { wasmUrl: new URL("khulasa.wasm", import.meta.url).href };
  return { wasmUrl: new URL(wasmUrl, globalThis.location?.href).href };
}
