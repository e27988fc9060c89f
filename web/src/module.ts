// Loads the WebAssembly module and calls it, on whatever thread this runs.
// @ts-expect-error: Emscripten's output, put beside this file by the build
import load from "./khulasa-wasm.js";
import { checkLength, KhulasaError, type ErrorCode } from "./errors.js";
import type { WasmSource } from "./wasm-source.js";
import { readNames, unitsOf, type Names, type WireCall, type WireResult } from "./wire.js";

/** What wasm/bindings.cpp exports. A call gives its fault, or "" and leaves its result behind. */
interface WasmModule {
  /** Called while analyze() works. Must not throw: the error would tear the module's stack. */
  onProgress?(done: number): void;
  analyze(text: string, ...options: unknown[]): string;
  normalize(text: string, ...options: unknown[]): string;
  numbers(): Uint32Array;
  scores(): Float64Array;
  strings(): Uint16Array;
  clear(): void;
  describe(): string;
}

/** The string of just these units, U+FEFF and lone surrogates among them. */
function stringOf(units: Uint16Array): string {
  try {
    return new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }).decode(units);
  } catch {
    // It takes no lone surrogates. This does, at a tenth of the speed.
    const perCall = 8192; // arguments; engines allow 65,536 and more
    let string = "";
    for (let at = 0; at < units.length; at += perCall)
      string += String.fromCharCode(...units.subarray(at, at + perCall));
    return string;
  }
}

/** The module with its one engine. */
export class Module {
  readonly names: Names;

  readonly #wasm: WasmModule;

  private constructor(wasm: WasmModule) {
    this.#wasm = wasm;
    this.names = readNames(wasm.describe());
  }

  /** Loads what completeSource() of platform.ts gives. Throws KhulasaError "load-failed". */
  static async load({ wasmUrl, wasmBinary }: WasmSource): Promise<Module> {
    try {
      return new Module(await load({ locateFile: () => wasmUrl, wasmBinary }));
    } catch (cause) {
      throw new KhulasaError("load-failed", `the WebAssembly module cannot be loaded: ${String(cause)}`, "", "", cause);
    }
  }

  /** Analyzes or normalizes `text`. Throws KhulasaError; after "crashed" this module is of no more use. */
  call(text: string, wireCall: WireCall, onProgress: (done: number) => void): WireResult {
    const [name, ...options] = wireCall;
    checkLength(unitsOf(text, wireCall), this.names.maxTextUnits);
    this.#wasm.onProgress = onProgress;
    let fault;
    try {
      fault = this.#wasm[name](text, ...options);
      if (!fault) {
        // Views of the memory are copied before it grows.
        const result = {
          numbers: this.#wasm.numbers().slice(),
          scores: this.#wasm.scores().slice(),
          strings: stringOf(this.#wasm.strings()),
        };
        this.#wasm.clear();
        return result;
      }
    } catch (cause) {
      throw new KhulasaError("crashed", `the WebAssembly module ended: ${String(cause)}`, "", "", cause);
    }
    const [code, message, requested, allowed] = fault.split("\0");
    throw new KhulasaError(code as ErrorCode, message as string, requested, allowed);
  }
}
