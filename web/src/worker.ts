// The worker's side: loads the module once, answers one request after the other.
import { toPlain, type PlainError } from "./errors.js";
import { Module } from "./module.js";
import type { WasmSource } from "./wasm-source.js";
import type { Names, WireCall, WireResult } from "./wire.js";

export type Request =
  | { kind: "load"; source: WasmSource }
  | { kind: "call"; text: string; call: WireCall; isFollowed: boolean };

export type Response =
  | { kind: "loaded"; names: Names }
  | { kind: "failed"; error: PlainError }
  | { kind: "progress"; done: number }
  | { kind: "done"; result: WireResult }
  | { kind: "error"; error: PlainError };

interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(message: Response, transfer?: Transferable[]): void;
}
const scope = globalThis as unknown as WorkerScope;

let loading: Promise<Module> | undefined;

scope.onmessage = async ({ data: request }) => {
  if (request.kind === "load") {
    loading = Module.load(request.source);
    try {
      scope.postMessage({ kind: "loaded", names: (await loading).names });
    } catch (error) {
      scope.postMessage({ kind: "failed", error: toPlain(error) });
    }
    return;
  }
  try {
    const module = await (loading as Promise<Module>);
    const result = module.call(request.text, request.call, (done) => {
      if (request.isFollowed) scope.postMessage({ kind: "progress", done });
    });
    scope.postMessage({ kind: "done", result }, [result.numbers.buffer, result.scores.buffer]);
  } catch (error) {
    scope.postMessage({ kind: "error", error: toPlain(error) });
  }
};

// A request that the browser could not read here, for want of memory. Uncaught, the page hears of it.
scope.onmessageerror = () => {
  throw new Error("its request cannot be read");
};
