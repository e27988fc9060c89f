// createKhulasa(): the engine, in a worker or on this thread.
import { onAbort, unlessAborted } from "./abort.js";
import { checkSource, listOf, ownOptions, typed, typedSignal } from "./check.js";
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
   * True: in a worker, so that the page stays responsive. False: calls run on this thread, and block it. By default a
   * worker where one can be started, which service workers, Node and some policies do not allow, else this thread.
   */
  worker?: boolean;
  /** Aborted while the module loads: createKhulasa() rejects with its reason. Later: as dispose(). */
  signal?: AbortSignal;
}

/** What every call takes beside the options of the text. */
export interface CallOptions extends Options {
  /**
   * Aborted: the call rejects with its reason. In a worker what runs for the call is ended and calls that wait go on in a
   * new worker; on this thread a call that has begun cannot hear it.
   */
  signal?: AbortSignal;
  /**
   * Called with 0 when the call is taken up from the queue, between its stages and their parts with the share of the work
   * that is done, never falling, and with 1 when its result is there.
   */
  onProgress?: (fraction: number) => void;
}

/** An engine. Calls run one after the other, in a worker or on this thread. */
export interface Khulasa {
  /**
   * Cleans `text`, summarizes it and finds its keyphrases.
   *
   * @param text any string, lone surrogates included; empty or white space gives an empty analysis.
   * @returns spans in UTF-16 code units: `text.slice(begin, end)`.
   * @throws KhulasaError "text-too-long", "invalid-option", "crashed" or "disposed"; the signal's reason.
   */
  analyze(text: string, options?: CallOptions): Promise<Analysis>;
  /** The `summary` of analyze(). */
  summarize(text: string, options?: CallOptions): Promise<Summary>;
  /**
   * One summary of several texts, as of one event told by several pages: each is cleaned and scored by itself, the best
   * sentences of all are picked, and what two tell alike is told once. Budgets are those of the one summary.
   *
   * @param texts any strings, together no longer than one text may be, each counted with one code unit more; none or empty
   * ones give an empty summary.
   * @param options `title`, `keep` and `markup`, which are of one text, are an "invalid-option".
   * @throws KhulasaError as analyze() does; the signal's reason.
   */
  summarizeAll(texts: readonly string[], options?: CallOptions): Promise<JointSummary>;
  /** The `keywords` of analyze(), best first. */
  keywords(text: string, options?: CallOptions): Promise<Keyword[]>;
  /**
   * Folds `text` as a profile and single options say, joined to its source by an offset map.
   *
   * @param text any string, lone surrogates included; empty gives empty.
   * @throws KhulasaError as analyze() does; the signal's reason.
   */
  normalize(text: string, options?: NormalizeOptions & { signal?: AbortSignal }): Promise<Normalized>;
  /** Frees the worker and the module's memory; calls that wait are rejected with "disposed". */
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
  call(
    text: string,
    wireCall: WireCall,
    signal?: AbortSignal,
    onProgress?: (done: number) => void,
  ): Promise<WireResult>;
  dispose(): void;
}

/** The module on this thread. A module that crashed is replaced at the next call. */
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
    } while (this.#module !== loading); // a call before this one has crashed it
    onProgress?.(0);
    signal?.throwIfAborted(); // since the module was there, or by the listener
    try {
      return module.call(text, wireCall, (done) => onProgress?.(done));
    } catch (error) {
      if (error instanceof KhulasaError && error.code === "crashed") this.#module = undefined;
      throw error;
    }
  }

  /** A module that could not be loaded is tried again by the next call. */
  #drop(loading: Promise<Module>, error: unknown): never {
    if (this.#module === loading) this.#module = undefined;
    throw error;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#module = undefined;
  }
}

/** The caller's function, which may throw: that is an uncaught error, as in an event listener, and no harm to the call. */
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

/** What a call's options say beside those of the text. Throws where a type is wrong; the signal's reason. */
function readCall<T extends CallOptions>(
  options: T | undefined,
): { signal?: AbortSignal; tell?: (fraction: number) => void; own: T } {
  const own = ownOptions("options", options);
  const { signal, onProgress } = own;
  const tell = onProgress === undefined ? undefined : teller(typed("onProgress", onProgress, "function"));
  typedSignal(signal)?.throwIfAborted();
  return { signal, tell, own };
}

async function loadBackend(given: WasmSource, worker?: boolean, signal?: AbortSignal): Promise<Backend> {
  // A copy of the bytes: the caller may transfer them, and each worker to come needs them. A clone of a view is one of all behind it.
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

/**
 * Loads the module, by default into a worker. A worker without work for a minute is released; the next call starts it again.
 *
 * @throws KhulasaError "load-failed"; the signal's reason.
 */
export async function createKhulasa(options: CreateOptions = {}): Promise<Khulasa> {
  const { worker, signal, wasmUrl, wasmBinary } = ownOptions("options", options);
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

  function live(): Backend {
    if (!backend) throw disposed();
    return backend;
  }

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
    // A copy, which the caller does not change while the call waits.
    const given = listOf("texts", texts, "a list of strings", (text: string, i) =>
      typed(`texts[${i}]`, text, "string"),
    );
    const wireCall = packOptions(own, given);
    // Before they are joined: the joint text may be longer than a string can be.
    checkLength(
      given.reduce((units, text) => units + text.length + 1, unitsOf("", wireCall)),
      client.names.maxTextUnits,
    );
    const wire = await client.call(given.join(""), wireCall, signal, tell);
    signal?.throwIfAborted();
    tell?.(1);
    return unpackJoint(wire, given, client.names);
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
    dispose: () => {
      stop();
      end();
    },
  };
}
