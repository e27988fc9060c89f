// platform.ts for Node, whose `fetch` takes no file: addresses and whose workers are others than the web's.
// @ts-expect-error: the package's types are those of the web
import { readFile } from "node:fs/promises";
import type { WasmSource } from "./wasm-source.js";

export function startWorker(): Worker {
  throw new Error("no workers of the web here");
}

export async function completeSource({ wasmUrl, wasmBinary }: WasmSource): Promise<WasmSource> {
  if (wasmBinary) return { wasmBinary };
  const url = new URL(wasmUrl ?? "../khulasa.wasm", import.meta.url);
  if (url.protocol !== "file:") return { wasmUrl: url.href };
  return { wasmBinary: await readFile(url) };
}
