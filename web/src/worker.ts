// The worker: loads the module once, then answers one request after another.
import { toPlain, type PlainError } from "./errors.js";
import { Module } from "./module.js";
import type { WasmSource } from "./wasm-source.js";
import { packOptions, type Names, type WireCall, type WireResult } from "./wire.js";

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

/**
 * Calls the module once. A browser compiles a function when it is first called: the first call on three words took 28 to
 * 32 ms in Chromium, the second .5 ms. So the worker makes that first call while the page waits for its reader.
 */
function warmUp(module: Module): void {
  try {
    module.call("وصل الوفد.", packOptions({}), () => {});
  } catch {
    // Whatever is wrong, the first real call will report it.
  }
}

scope.onmessage = async ({ data: request }) => {
  if (request.kind === "load") {
    loading = Module.load(request.source);
    try {
      const module = await loading;
      scope.postMessage({ kind: "loaded", names: module.names });
      warmUp(module);
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

// The browser could not deserialize a request, for lack of memory. The error is left uncaught, so that the page hears
// of it.
scope.onmessageerror = () => {
  throw new Error("it could not read a request");
};
