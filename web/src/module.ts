// Loads the WebAssembly module and calls it, on the thread that this runs on.
// @ts-expect-error: Emscripten's output, put beside this file by the build
import load from "./khulasa-wasm.js";
import { checkLength, KhulasaError, type ErrorCode } from "./errors.js";
import type { WasmSource } from "./wasm-source.js";
import { readNames, unitsOf, type Names, type WireCall, type WireResult } from "./wire.js";

/**
 * What wasm/bindings.cpp exports. analyze(), fingerprint() and normalize() return "" if they succeed, and then numbers(), scores() and
 * strings() are the result; otherwise they return the fault: code, message, requested and allowed, separated by "\0".
 */
interface WasmModule {
  /**
   * Called while analyze() works. Must not throw: the exception would unwind the module's stack without cleaning up.
   */
  onProgress?(done: number): void;
  analyze(text: string, ...options: unknown[]): string;
  /** Only khulasa-similar.wasm has it. */
  fingerprint(text: string, ...options: unknown[]): string;
  normalize(text: string, ...options: unknown[]): string;
  numbers(): Uint32Array;
  scores(): Float64Array;
  strings(): Uint16Array;
  clear(): void;
  describe(): string;
}

/** The string of exactly these code units, U+FEFF and lone surrogates included. */
function stringOf(units: Uint16Array): string {
  try {
    return new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }).decode(units);
  } catch {
    // TextDecoder refuses lone surrogates. This accepts them, at a tenth of the speed.
    const perCall = 8192; // arguments; JavaScript engines allow at least 65,536
    let string = "";
    for (let at = 0; at < units.length; at += perCall)
      string += String.fromCharCode(...units.subarray(at, at + perCall));
    return string;
  }
}

/** A loaded module, which contains one engine. */
export class Module {
  readonly names: Names;

  readonly #wasm: WasmModule;

  private constructor(wasm: WasmModule) {
    this.#wasm = wasm;
    this.names = readNames(wasm.describe());
  }

  /**
   * Loads the module from a source that completeSource() of platform.ts returned. Throws KhulasaError "load-failed".
   */
  static async load({ wasmUrl, wasmBinary }: WasmSource): Promise<Module> {
    try {
      return new Module(await load({ locateFile: () => wasmUrl, wasmBinary }));
    } catch (cause) {
      throw new KhulasaError("load-failed", `the WebAssembly module cannot be loaded: ${String(cause)}`, "", "", cause);
    }
  }

  /** Analyzes or normalizes `text`. Throws KhulasaError; after "crashed" this module must not be used again. */
  call(text: string, wireCall: WireCall, onProgress: (done: number) => void): WireResult {
    const [name, ...options] = wireCall;
    checkLength(unitsOf(text, wireCall), this.names.maxTextUnits);
    this.#wasm.onProgress = onProgress;
    let fault: string;
    try {
      fault = this.#wasm[name](text, ...options);
      if (!fault) {
        // These are views of the module's memory: copied before it can grow.
        const result = {
          numbers: this.#wasm.numbers().slice(),
          scores: this.#wasm.scores().slice(),
          strings: stringOf(this.#wasm.strings()),
        };
        this.#wasm.clear();
        return result;
      }
    } catch (cause) {
      throw new KhulasaError("crashed", `the WebAssembly module crashed: ${String(cause)}`, "", "", cause);
    }
    const [code, message, requested, allowed] = fault.split("\0");
    throw new KhulasaError(code as ErrorCode, message as string, requested, allowed);
  }
}
