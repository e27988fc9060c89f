// Replaces platform.ts in khulasa.inline.js, which contains the worker's code and the .wasm and fetches nothing.
import type { WasmSource } from "./wasm-source.js";
// Both come from web/build.mjs: the worker as a classic script; the .wasm, deflated, in base64.
import { deflatedWasm, workerCode } from "khulasa:embedded";

let workerUrl: string | undefined;

export function startWorker(): Worker {
  workerUrl ??= URL.createObjectURL(new Blob([workerCode], { type: "text/javascript" }));
  return new Worker(workerUrl, { name: "khulasa" });
}

export async function completeSource({ wasmUrl, wasmBinary }: WasmSource): Promise<WasmSource> {
  if (wasmBinary) return { wasmBinary };
  if (wasmUrl !== undefined) return { wasmUrl: new URL(wasmUrl, globalThis.location?.href).href };
  const deflated = Uint8Array.from(atob(deflatedWasm), (letter) => letter.charCodeAt(0));
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return { wasmBinary: await new Response(stream).arrayBuffer() };
}
