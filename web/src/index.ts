// The package's entry: createKhulasa().
import { KhulasaError } from "./errors.js";
import { Module, type WasmSource } from "./module.js";
import type { Analysis, Options } from "./types.js";
import { packOptions, unpack, type Names, type WireOptions, type WireResult } from "./wire.js";
import { WorkerClient } from "./worker-client.js";

export { KhulasaError, type ErrorCode } from "./errors.js";
export { fromHtml, MarkupTag } from "./html.js";
export type * from "./types.js";

export interface CreateOptions extends WasmSource {
  /** Default true where there are workers: the page stays responsive. False: calls run on this thread. */
  worker?: boolean;
}

export interface Khulasa {
  /**
   * Cleans `text`, summarizes it and finds its keyphrases.
   *
   * @param text any string, lone surrogates included; empty or white space gives an empty analysis.
   * @returns spans in UTF-16 code units: `text.slice(begin, end)`.
   * @throws KhulasaError "text-too-long", "invalid-option", "crashed" or "disposed".
   */
  analyze(text: string, options?: Options): Promise<Analysis>;
  /** Frees the worker and the module's memory. */
  dispose(): void;
}

/** A module on this thread or in a worker: the same two things are asked of both. */
interface Backend {
  readonly names: Names;
  analyze(text: string, options: WireOptions): WireResult | Promise<WireResult>;
  dispose?(): void;
}

/** Loads the module, by default into a worker. Throws KhulasaError "load-failed". */
export async function createKhulasa(options: CreateOptions = {}): Promise<Khulasa> {
  const { worker = typeof Worker !== "undefined", ...source } = options;
  let backend: Backend | undefined = worker ? await WorkerClient.load(source) : await Module.load(source);
  return {
    async analyze(text, analyzeOptions) {
      if (!backend) throw new KhulasaError("disposed", "dispose() was called");
      const wireOptions = packOptions(analyzeOptions);
      const { names } = backend;
      return unpack(await backend.analyze(text, wireOptions), text, names, wireOptions.tokens);
    },
    dispose() {
      backend?.dispose?.();
      backend = undefined;
    },
  };
}
