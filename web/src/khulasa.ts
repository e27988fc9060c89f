// createKhulasa(): an engine, in a worker or on this thread.
import { onAbort, unlessAborted } from "./abort.js";
import { checkNames, checkSource, listOf, ownOptions, typed, typedSignal } from "./check.js";
import { checkLength, disposed, KhulasaError } from "./errors.js";
import { Module } from "./module.js";
import type { WasmSource } from "./wasm-source.js";
import { OffsetMap } from "./offset-map.js";
import type { Analysis, JointSummary, Keyword, NormalizeOptions, Options, Summary } from "./types.js";
import {
  packFolds,
  packOptions,
  unitsOf,
  unpack,
  unpackJoint,
  type Names,
  type WireCall,
  type WireResult,
} from "./wire.js";
import { completeSource } from "./platform.js";
import { NoWorkerError, WorkerClient } from "./worker-client.js";

/** What createKhulasa() takes. */
export interface CreateOptions extends WasmSource {
  /**
   * True: in a worker, so that the page stays responsive; rejects if none can be started. False: on this thread, which
   * calls block while they run. Default: in a worker if one can be started, otherwise on this thread, as in service
   * workers, in Node and under some policies.
   */
  worker?: boolean;
  /**
   * If it is aborted while the module loads, createKhulasa() rejects with its reason; if later, the effect is that of
   * dispose(). Default: none.
   */
  signal?: AbortSignal;
}

/** What a call takes: the options of the analysis, and those of the call itself. */
export interface CallOptions extends Options {
  /**
   * If it is aborted, the call rejects with its reason. In a worker, a running call is stopped, and the calls waiting
   * behind it go to a new worker; on this thread, a running call cannot be interrupted. Default: none.
   */
  signal?: AbortSignal;
  /**
   * Called with the share of the work that is done, which never decreases: 0 when the call starts running, then a value
   * between its stages and their parts, and 1 when the result is ready. Default: none.
   */
  onProgress?: (fraction: number) => void;
}

/** An engine. Its calls run one after another, in a worker or on this thread. */
export interface Khulasa {
  /**
   * Analyzes a pasted text: cleans it, summarizes the article and finds its keyphrases. Linear in `text`.
   *
   * @param text any string, lone surrogates included, of at most 50,000,000 UTF-16 code units together with title and
   * focus. Text that is empty or only white space gives an empty analysis.
   * @returns the analysis; its spans are in UTF-16 code units: `text.slice(begin, end)`.
   * @throws KhulasaError "text-too-long", "invalid-option", "load-failed", "crashed" or "disposed"; the signal's
   * reason.
   *
   * @example
   * ```js
   * const { article, summary } = await khulasa.analyze(text, { summary: { type: "tldr", maxWords: 60 } });
   * console.log(article.title, summary.sentences.map(({ text }) => text));
   * ```
   */
  analyze(text: string, options?: CallOptions): Promise<Analysis>;
  /**
   * Summarizes `text`: the `summary` of analyze().
   *
   * @example
   * ```js
   * const { sentences } = await khulasa.summarize(text, { summary: { maxSentences: 2 } });
   * for (const { begin, end } of sentences) console.log(text.slice(begin, end));
   * ```
   */
  summarize(text: string, options?: CallOptions): Promise<Summary>;
  /**
   * Writes one summary of several texts, such as reports of one event by several pages. Each text is cleaned and scored
   * by itself; then the best sentences of all of them are picked, and what two texts both say is said once.
   *
   * @param texts any strings. Together they may be as long as one text, counting one code unit extra for each. No
   * texts, or only empty ones, give an empty summary.
   * @param options the budget is that of the one summary. `title`, `keep` and `markup` describe a single text: setting
   * one of them is an "invalid-option".
   * @throws KhulasaError as analyze() does; the signal's reason.
   *
   * @example
   * ```js
   * const { sentences } = await khulasa.summarizeAll([first, second], { summary: { maxSentences: 4 } });
   * for (const { source, text } of sentences) console.log(`${text} (${source === 0 ? "first" : "second"})`);
   * ```
   */
  summarizeAll(texts: readonly string[], options?: CallOptions): Promise<JointSummary>;
  /**
   * Finds the keyphrases of `text`, best first: the `keywords` of analyze().
   *
   * @example
   * ```js
   * const keywords = await khulasa.keywords(text, { keywords: { max: 5 } });
   * console.log(keywords.map(({ text }) => text).join(" · "));
   * ```
   */
  keywords(text: string, options?: CallOptions): Promise<Keyword[]>;
  /**
   * Normalizes `text` for display or for search, by a profile and single options that override it. Linear in `text`.
   *
   * @param text any string, lone surrogates included; empty gives empty.
   * @returns the normalized text, with a map between its offsets and those of `text`.
   * @throws KhulasaError as analyze() does; the signal's reason.
   *
   * @example
   * ```js
   * const { text, map } = await khulasa.normalize("قَدْ قـال", { profile: "search", digits: "keep" });
   * console.log(text, map.toSource(3, 6)); // قد قال { begin: 5, end: 9 }
   * ```
   */
  normalize(text: string, options?: NormalizeOptions & { signal?: AbortSignal }): Promise<Normalized>;
  /** Ends the worker and frees the module's memory. Calls not finished, and all later ones, reject with "disposed". */
  dispose(): void;
}

/** What normalize() returns. */
export interface Normalized {
  text: string;
  /** Between the offsets of `text` and those of the source. */
  map: OffsetMap;
  /** Combining marks dropped because their letter already had eight. */
  marksCapped: number;
}

/** What a module on this thread and one in a worker have in common. */
export interface Backend {
  readonly names: Names;
  call(
    text: string,
    wireCall: WireCall,
    signal?: AbortSignal,
    onProgress?: (done: number) => void,
  ): Promise<WireResult>;
  dispose(): void;
}

/** A module on this thread. If it crashes, the next call loads a new one. */
class LocalClient implements Backend {
  #isDisposed = false;

  readonly #source: WasmSource;
  #module: Promise<Module> | undefined;

  private constructor(
    source: WasmSource,
    module: Promise<Module>,
    readonly names: Names,
  ) {
    this.#source = source;
    this.#module = module;
  }

  static async load(source: WasmSource, signal?: AbortSignal): Promise<LocalClient> {
    const module = Module.load(source);
    return new LocalClient(source, module, (await unlessAborted([signal], () => module)).names);
  }

  async call(
    text: string,
    wireCall: WireCall,
    signal?: AbortSignal,
    onProgress?: (done: number) => void,
  ): Promise<WireResult> {
    let loading: Promise<Module>;
    let module: Module;
    do {
      loading = this.#module ??= Module.load(this.#source);
      const retried = loading.catch((error: unknown) => this.#drop(loading, error));
      module = await unlessAborted([signal], () => retried);
      if (this.#isDisposed) throw disposed();
    } while (this.#module !== loading); // an earlier call has crashed it meanwhile
    onProgress?.(0);
    signal?.throwIfAborted(); // aborted while the module loaded, or by the listener just called
    try {
      return module.call(text, wireCall, (done) => onProgress?.(done));
    } catch (error) {
      if (error instanceof KhulasaError && error.code === "crashed") this.#module = undefined;
      throw error;
    }
  }

  /** Forgets a module that could not be loaded, so that the next call tries again. */
  #drop(loading: Promise<Module>, error: unknown): never {
    if (this.#module === loading) this.#module = undefined;
    throw error;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#module = undefined;
  }
}

/**
 * The caller's function, made safe: if it throws, the error is reported as uncaught, as in an event listener, and the
 * call goes on.
 */
function teller(onProgress: (fraction: number) => void): (fraction: number) => void {
  return (fraction) => {
    try {
      onProgress(fraction);
    } catch (error) {
      // Node has no reportError().
      void (typeof reportError === "function" ? reportError(error) : Promise.reject(error));
    }
  };
}

/**
 * Reads the options of a call. Throws if `signal` or `onProgress` is of the wrong type, and the reason of an aborted
 * signal.
 */
export function readCall<T extends Pick<CallOptions, "signal" | "onProgress">>(
  options: T | undefined,
): { signal?: AbortSignal; tell?: (fraction: number) => void; own: T } {
  const own = ownOptions("options", options);
  const { signal, onProgress } = own;
  const tell = onProgress === undefined ? undefined : teller(typed("onProgress", onProgress, "function"));
  typedSignal(signal)?.throwIfAborted();
  return { signal, tell, own };
}

async function loadBackend(given: WasmSource, worker?: boolean, signal?: AbortSignal): Promise<Backend> {
  // A copy of the bytes, because the caller may transfer them and every later worker needs them. Not structuredClone()
  // of a view, which would copy its whole buffer.
  const { wasmBinary: bytes } = given;
  const copied = () =>
    ArrayBuffer.isView(bytes)
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).slice()
      : structuredClone(bytes);
  const complete = async () => completeSource({ ...given, wasmBinary: copied() });
  const source = await complete().catch((cause: unknown) => {
    throw new KhulasaError("load-failed", `the WebAssembly module cannot be found: ${String(cause)}`, "", "", cause);
  });
  signal?.throwIfAborted();
  if (worker ?? typeof Worker !== "undefined") {
    const client = await WorkerClient.load(source, signal).catch((error: unknown) => {
      if (worker || !(error instanceof NoWorkerError)) throw error;
    });
    if (client) return client;
  }
  return LocalClient.load(source, signal);
}

/** A backend that can be ended. */
export interface OpenBackend {
  /** The backend. Throws KhulasaError "disposed" after dispose(). */
  live(): Backend;
  dispose(): void;
}

/**
 * The backend that the options of createKhulasa() ask for.
 *
 * @param moduleUrl of a .wasm other than that of the package, unless the options name one.
 */
export async function openBackend(options: CreateOptions, moduleUrl?: URL): Promise<OpenBackend> {
  const own = ownOptions("options", options);
  checkNames("options", own, { worker: true, signal: true, wasmUrl: true, wasmBinary: true });
  const { worker, signal, wasmUrl = moduleUrl, wasmBinary } = own;
  const given = { wasmUrl, wasmBinary };
  if (worker !== undefined) typed("worker", worker, "boolean");
  checkSource(given);
  typedSignal(signal)?.throwIfAborted();
  let backend: Backend | undefined = await loadBackend(given, worker, signal);
  const end = () => {
    backend?.dispose();
    backend = undefined;
  };
  const stop = onAbort([signal], end);
  signal?.throwIfAborted();
  return {
    live: () => {
      if (!backend) throw disposed();
      return backend;
    },
    dispose: () => {
      stop();
      end();
    },
  };
}

/**
 * Creates an engine, by default in a worker. A worker that is idle for a minute is released; the next call starts a new
 * one.
 *
 * @throws KhulasaError "load-failed" or "invalid-option"; the signal's reason.
 *
 * @example
 * ```js
 * const khulasa = await createKhulasa();
 * const { summary, keywords } = await khulasa.analyze(text);
 * khulasa.dispose();
 * ```
 */
export async function createKhulasa(options: CreateOptions = {}): Promise<Khulasa> {
  const { live, dispose } = await openBackend(options);

  async function analyze(text: string, callOptions?: CallOptions): Promise<Analysis> {
    const client = live();
    typed("text", text, "string");
    const { signal, tell, own } = readCall(callOptions);
    const wire = await client.call(text, packOptions(own), signal, tell);
    const analysis = await unpack(wire, text, client.names, own.tokens === true);
    signal?.throwIfAborted();
    tell?.(1);
    return analysis;
  }

  async function summarizeAll(texts: readonly string[], callOptions?: CallOptions): Promise<JointSummary> {
    const client = live();
    const { signal, tell, own } = readCall(callOptions);
    // A copy, so that the caller cannot change the list while the call waits.
    const given = listOf("texts", texts, "a list of strings", (text: string, i) =>
      typed(`texts[${i}]`, text, "string"),
    );
    const wireCall = packOptions(own, given);
    // Checked before they are joined, because the joined text could exceed the longest possible string.
    checkLength(
      given.reduce((units, text) => units + text.length + 1, unitsOf("", wireCall)),
      client.names.maxTextUnits,
    );
    const wire = await client.call(given.join(""), wireCall, signal, tell);
    signal?.throwIfAborted();
    tell?.(1);
    return unpackJoint(wire, client.names);
  }

  async function normalize(
    text: string,
    normalizeOptions?: NormalizeOptions & { signal?: AbortSignal },
  ): Promise<Normalized> {
    const client = live();
    typed("text", text, "string");
    const { signal, own } = readCall(normalizeOptions);
    const { strings, numbers } = await client.call(text, packFolds(own), signal);
    signal?.throwIfAborted();
    return { text: strings, map: new OffsetMap(numbers.subarray(0, -1)), marksCapped: numbers.at(-1) as number };
  }

  return {
    analyze,
    summarizeAll,
    normalize,
    summarize: async (text, callOptions) => (await analyze(text, callOptions)).summary,
    keywords: async (text, callOptions) => (await analyze(text, callOptions)).keywords,
    dispose,
  };
}
