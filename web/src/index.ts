// The package's entry: createKhulasa().
import { KhulasaError } from "./errors.js";
import { Module, type WasmSource } from "./module.js";
import { OffsetMap } from "./offset-map.js";
import type { Analysis, NormalizeOptions, Options } from "./types.js";
import {
  packFolds, packOptions, unpack, type Names, type WireFolds, type WireNormalized, type WireOptions, type WireResult,
} from "./wire.js";
import { WorkerClient } from "./worker-client.js";

export { KhulasaError, type ErrorCode } from "./errors.js";
export type { OffsetMap } from "./offset-map.js";
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
  /**
   * Folds `text` as a profile and single options say, joined to its source by an offset map.
   *
   * @param text any string, lone surrogates included; empty gives empty.
   * @throws KhulasaError as analyze() does.
   */
  normalize(text: string, options?: NormalizeOptions): Promise<Normalized>;
  /** Frees the worker and the module's memory. */
  dispose(): void;
}

/** A normalized text. */
export interface Normalized {
  text: string;
  map: OffsetMap;
  /** Marks dropped beyond eight on one letter. */
  marksCapped: number;
}

/** A module on this thread or in a worker: the same is asked of both. */
interface Backend {
  readonly names: Names;
  analyze(text: string, options: WireOptions): WireResult | Promise<WireResult>;
  normalize(text: string, options: WireFolds): WireNormalized | Promise<WireNormalized>;
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
    async normalize(text, normalizeOptions) {
      if (!backend) throw new KhulasaError("disposed", "dispose() was called");
      const { text: folded, runs, marksCapped } = await backend.normalize(text, packFolds(normalizeOptions));
      return { text: folded, map: new OffsetMap(runs), marksCapped };
    },
    dispose() {
      backend?.dispose?.();
      backend = undefined;
    },
  };
}
