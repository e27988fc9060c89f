// Replaces platform.ts in Node, where fetch() does not take file: URLs and workers are not the web's.
// @ts-expect-error: the package's types are those of the web
import { readFile } from "node:fs/promises";
import type { WasmSource } from "./wasm-source.js";

export function startWorker(): Worker {
  throw new Error("Node has no web workers");
}

export async function completeSource({ wasmUrl, wasmBinary }: WasmSource): Promise<WasmSource> {
  if (wasmBinary) return { wasmBinary };
  const url = new URL(wasmUrl ?? "../khulasa.wasm", import.meta.url);
  if (url.protocol !== "file:") return { wasmUrl: url.href };
  return { wasmBinary: await readFile(url) };
}
