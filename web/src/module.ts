// Loads the WebAssembly module and calls it, on whatever thread this runs.
import { KhulasaError, type PlainError } from "./errors.js";
import type { Names, WireFolds, WireNormalized, WireOptions, WireResult } from "./wire.js";

interface WasmEngine {
  normalize(text: string, profile: string, folds: string): WireNormalized & { error?: PlainError };
  analyze(text: string, options: WireOptions): WireResult & { error?: PlainError };
}

interface WasmModule {
  Engine: new () => WasmEngine;
  describe(): Names;
}

type Factory = (settings: { wasmBinary?: ArrayBuffer | Uint8Array; locateFile?: () => string }) => Promise<WasmModule>;

export interface WasmSource {
  /** Where the .wasm is; by default beside this file. */
  wasmUrl?: string;
  /** The bytes of the .wasm, where they are at hand; nothing is fetched then. */
  wasmBinary?: ArrayBuffer | Uint8Array;
}

/** The bytes of a file in Node, whose `fetch` takes no file: addresses; nothing elsewhere. */
async function readInNode(url: string): Promise<Uint8Array | undefined> {
  if (!url.startsWith("file:") || !("process" in globalThis)) return undefined;
  const name = "node:fs/promises"; // not a literal in import(): bundlers for the web would look for it
  const { readFile } = (await import(name)) as { readFile(file: URL): Promise<Uint8Array> };
  return readFile(new URL(url));
}

/** The module with its one engine. */
export class Module {
  private constructor(
    private readonly engine: WasmEngine,
    readonly names: Names,
  ) {}

  static async load({ wasmUrl, wasmBinary }: WasmSource): Promise<Module> {
    try {
      const url = wasmUrl ?? new URL("khulasa.wasm", import.meta.url).href;
      // @ts-expect-error: Emscripten's output, put beside this file by the build
      const { default: factory } = (await import("./khulasa-wasm.js")) as { default: Factory };
      const binary = wasmBinary ?? (await readInNode(url));
      const module = await factory({ locateFile: () => url, ...(binary ? { wasmBinary: binary } : {}) });
      return new Module(new module.Engine(), module.describe());
    } catch (cause) {
      throw new KhulasaError("load-failed", `the WebAssembly module cannot be loaded: ${String(cause)}`, "", "", cause);
    }
  }

  /** Analyzes `text`. Throws KhulasaError; after "crashed" this module is of no more use. */
  analyze(text: string, options: WireOptions): WireResult {
    return this.call(text, () => this.engine.analyze(text, options));
  }

  /** Normalizes `text`. Throws as analyze() does. */
  normalize(text: string, { profile, folds }: WireFolds): WireNormalized {
    return this.call(text, () => this.engine.normalize(text, profile, folds));
  }

  private call<T>(text: string, run: () => T & { error?: PlainError }): T {
    checkLength(text, this.names.maxTextUnits);
    let result;
    try {
      result = run();
    } catch (cause) {
      throw new KhulasaError("crashed", `the WebAssembly module ended: ${String(cause)}`, "", "", cause);
    }
    if (result.error) {
      const { code, message, requested, allowed } = result.error;
      throw new KhulasaError(code, message, requested, allowed);
    }
    return result;
  }
}

/** Refuses a text that the core would refuse, before it is copied. */
export function checkLength(text: string, maxTextUnits: number): void {
  if (text.length <= maxTextUnits) return;
  const requested = `${text.length} UTF-16 code units`;
  throw new KhulasaError("text-too-long", "the text is too long", requested, `at most ${maxTextUnits}`);
}
