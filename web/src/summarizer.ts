// The web platform's Summarizer, for Arabic: https://webmachinelearning.github.io/writing-assistance-apis/
// Checks are made in the draft's order, and exceptions have the draft's names.
import { onAbort, throwIfAborted, unlessAborted } from "./abort.js";
import { KhulasaError } from "./errors.js";
import { canonicalize, isArabic } from "./languages.js";
import { ownGlobal } from "./plain-dom.js";
import { sharedKhulasa } from "./shared.js";
import { summaryChunks } from "./summary-text.js";
import type {
  Availability,
  SummarizerFormat,
  SummarizerLength,
  SummarizerPreference,
  SummarizerType,
} from "./summarizer-types.js";
import { finishInterface, toDictionary, toDomString, toEnum, toSignal, toStrings } from "./webidl.js";

/** What Summarizer.availability() takes. */
export interface SummarizerCreateCoreOptions {
  /** Default: "key-points". */
  type?: SummarizerType;
  /** Default: "markdown". */
  format?: SummarizerFormat;
  /** Default: "short". */
  length?: SummarizerLength;
  /** Language tags, all of which must be Arabic. Default: none named, which is available. */
  expectedInputLanguages?: Iterable<string>;
  /** As `expectedInputLanguages`. */
  expectedContextLanguages?: Iterable<string>;
  /** A language tag, which must be Arabic. Default: none named, which is available. */
  outputLanguage?: string;
  /** Without effect. Default: "auto". */
  preference?: SummarizerPreference;
}

/** What Summarizer.create() takes. */
export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** If it is aborted, create() rejects with its reason; later it destroys the summarizer. */
  signal?: AbortSignal;
  /** Called before create() returns, with the target of "downloadprogress" events. */
  monitor?: (monitor: CreateMonitor) => void;
  /** Accepted as the draft requires, but without effect: a summary consists of sentences of the input. */
  sharedContext?: string;
}

/** What summarize(), summarizeStreaming() and measureInputUsage() take. */
export interface SummarizerSummarizeOptions {
  /** If it is aborted, the call rejects with its reason, or the stream errors with it. */
  signal?: AbortSignal;
  /** Accepted as the draft requires, but without effect: a summary consists of sentences of the input. */
  context?: string;
}

// The longest text that the core accepts, in UTF-16 code units (kMaxTextUnits); a test compares the two.
const inputQuota = 50_000_000;

// A stream that was read in part and then dropped still listens to its signals, which may live long. When it has been
// collected, this stops the listening; the listeners themselves must not keep the stream alive.
const droppedStreams = new FinalizationRegistry<() => void>((stop) => stop());

const illegal = Symbol("made by create()");
// A frame can be removed while its code still runs: its own document and exception class are kept from the start.
const ownDocument = globalThis.document as Document | undefined;
const OwnException = DOMException;

function checkActive(): void {
  if (ownDocument && ownDocument.defaultView === null) {
    throw new OwnException("The document is not active.", "InvalidStateError");
  }
}

/** Whether the permissions policy lets this frame summarize. Firefox and Safari do not tell scripts: there it may. */
function isAllowed(): boolean {
  const policy = (ownDocument as { featurePolicy?: FeaturePolicy } | undefined)?.featurePolicy;
  return !policy?.features().includes("summarizer") || policy.allowsFeature("summarizer");
}

interface FeaturePolicy {
  features(): string[];
  allowsFeature(name: string): boolean;
}

/** Resolves in a new task, after all pending microtasks. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

interface CoreOptions {
  type: SummarizerType;
  format: SummarizerFormat;
  length: SummarizerLength;
  input: readonly string[] | null;
  context: readonly string[] | null;
  output: string | null;
}

/**
 * Reads the options in the order of Web IDL. Throws TypeError. Language tags are returned as given, not yet canonical.
 */
function readCoreOptions(options: Record<string, unknown>): CoreOptions {
  const context = toStrings("expectedContextLanguages", options.expectedContextLanguages);
  const input = toStrings("expectedInputLanguages", options.expectedInputLanguages);
  const format = toEnum("SummarizerFormat", options.format, ["plain-text", "markdown"], "markdown");
  const length = toEnum("SummarizerLength", options.length, ["short", "medium", "long"], "short");
  const { outputLanguage } = options;
  const output = outputLanguage === undefined ? null : toDomString(outputLanguage);
  toEnum("SummarizerPreference", options.preference, ["auto", "speed", "capability"], "auto");
  const types = ["tldr", "tl;dr", "teaser", "key-points", "headline"] as const;
  const type = toEnum("SummarizerType", options.type, types, "key-points");
  return { type, format, length, input: input ?? null, context: context ?? null, output };
}

/** The options with their language tags in canonical form. Throws RangeError for a malformed tag. */
function withCanonicalTags(options: CoreOptions): CoreOptions {
  const list = (tags: readonly string[] | null) =>
    tags && tags.length > 0 ? Object.freeze(canonicalize([...tags])) : null;
  const output = options.output === null ? null : (canonicalize([options.output])[0] as string);
  return { ...options, input: list(options.input), context: list(options.context), output };
}

function isAvailable({ input, context, output }: CoreOptions): boolean {
  return [...(input ?? []), ...(context ?? []), ...(output === null ? [] : [output])].every(isArabic);
}

/** What `monitor` of create() receives: the target of "downloadprogress" events, with `loaded` from 0 to 1. */
export class CreateMonitor extends EventTarget {
  #handler: object | null = null;
  readonly #hear = (event: Event): void => {
    if (typeof this.#handler === "function") this.#handler.call(this, event);
  };

  /** @internal */
  constructor(key: symbol) {
    if (key !== illegal) throw new TypeError("Illegal constructor");
    super();
  }

  /** The event handler of "downloadprogress". */
  get ondownloadprogress(): ((event: ProgressEvent) => unknown) | null {
    return this.#handler as ((event: ProgressEvent) => unknown) | null;
  }

  // As in HTML: an event handler that is replaced keeps its place among the listeners, one that is set to null loses
  // it.
  set ondownloadprogress(handler: ((event: ProgressEvent) => unknown) | null) {
    this.#handler = Object(handler) === handler ? handler : null;
    if (this.#handler) this.addEventListener("downloadprogress", this.#hear);
    else this.removeEventListener("downloadprogress", this.#hear);
  }
}

function progressEvent(loaded: number): Event {
  const fields = { lengthComputable: true, loaded, total: 1 };
  // Node has no ProgressEvent.
  if (typeof ProgressEvent === "undefined") return Object.assign(new Event("downloadprogress"), fields);
  return new ProgressEvent("downloadprogress", fields);
}

function quotaExceeded(requested: number): DOMException {
  type Class = new (message: string, options: object) => DOMException;
  const Exception = ownGlobal("QuotaExceededError") as Class | undefined;
  const message = `The input has ${requested} UTF-16 code units, more than the quota of ${inputQuota}.`;
  if (Exception) return new Exception(message, { requested, quota: inputQuota });
  const error = new OwnException(message, "QuotaExceededError");
  return Object.defineProperties(error, { requested: { value: requested }, quota: { value: inputQuota } });
}

function toException(error: unknown): unknown {
  if (!(error instanceof KhulasaError)) return error;
  return new OwnException(error.message, error.code === "load-failed" ? "NetworkError" : "UnknownError");
}

/**
 * The Summarizer of the web platform, as a browser with support for Arabic would have it. Its summaries consist of
 * sentences of the input.
 *
 * @example
 * ```js
 * const summarizer = await Summarizer.create({ type: "tldr", format: "plain-text" });
 * console.log(await summarizer.summarize(text));
 * summarizer.destroy();
 * ```
 */
export class Summarizer {
  readonly #options: CoreOptions;
  readonly #sharedContext: string;
  readonly #destruction = new AbortController();

  /** @internal */
  constructor(key: symbol, options: CoreOptions, sharedContext: string) {
    if (key !== illegal) throw new TypeError("Illegal constructor");
    this.#options = options;
    this.#sharedContext = sharedContext;
  }

  /**
   * "available" if all languages named are Arabic, or none is named; otherwise "unavailable".
   *
   * Rejects with RangeError for a malformed language tag, TypeError for invalid options, and "InvalidStateError" in a
   * frame that was removed.
   *
   * @example
   * ```js
   * await Summarizer.availability({ expectedInputLanguages: ["ar"], outputLanguage: "ar" }); // "available"
   * ```
   */
  static async availability(options: SummarizerCreateCoreOptions = {}): Promise<Availability> {
    const given = readCoreOptions(toDictionary(options));
    checkActive();
    const core = withCanonicalTags(given);
    return isAllowed() && isAvailable(core) ? "available" : "unavailable";
  }

  /**
   * Creates a summarizer. The first one of a page loads the engine, which all of them share.
   *
   * Rejects with "NotSupportedError" for languages other than Arabic, "NetworkError" if the engine cannot be loaded,
   * "NotAllowedError" if the permissions policy forbids it, "InvalidStateError" in a frame that was removed, RangeError
   * for a malformed language tag, TypeError for other invalid options, the signal's reason, and what `monitor` throws.
   *
   * @example
   * ```js
   * const summarizer = await Summarizer.create({
   *   type: "key-points",
   *   outputLanguage: "ar",
   *   monitor: (monitor) => monitor.addEventListener("downloadprogress", ({ loaded }) => console.log(loaded)),
   * });
   * ```
   */
  static async create(options: SummarizerCreateOptions = {}): Promise<Summarizer> {
    const dictionary = toDictionary(options);
    const given = readCoreOptions(dictionary);
    const { monitor } = dictionary;
    if (monitor !== undefined && typeof monitor !== "function") throw new TypeError("monitor is not a function");
    const { sharedContext } = dictionary;
    const context = sharedContext === undefined ? "" : toDomString(sharedContext);
    const signal = toSignal(dictionary.signal);
    checkActive();
    const core = withCanonicalTags(given);
    signal?.throwIfAborted();
    if (!isAllowed())
      throw new OwnException("The permissions policy does not allow summarizing in this frame.", "NotAllowedError");
    let fire = (_loaded: number): void => {};
    if (monitor) {
      const target = new CreateMonitor(illegal);
      monitor(target);
      fire = (loaded) => void target.dispatchEvent(progressEvent(loaded));
    }
    return unlessAborted([signal], async () => {
      await nextTask();
      signal?.throwIfAborted();
      if (!isAvailable(core)) throw new OwnException("Only Arabic is supported.", "NotSupportedError");
      fire(0);
      await nextTask();
      await sharedKhulasa().catch((error: unknown) => {
        throw toException(error);
      });
      signal?.throwIfAborted();
      fire(1);
      // So that a page which aborts when it hears the last event is still obeyed.
      await nextTask();
      signal?.throwIfAborted();
      const summarizer = new Summarizer(illegal, core, context);
      // The signal may live long: destroy() must remove this listener.
      const { signal: destroyed } = summarizer.#destruction;
      signal?.addEventListener("abort", () => summarizer.#destruction.abort(signal.reason), { signal: destroyed });
      return summarizer;
    });
  }

  /**
   * Summarizes `input`, in any language. Empty if it is only white space.
   *
   * Rejects with the signal's reason, "AbortError" after destroy(), "QuotaExceededError" for more than `inputQuota`
   * code units, and "UnknownError" or "NetworkError" if the engine crashes or cannot be loaded again.
   */
  async summarize(input: string, options: SummarizerSummarizeOptions = {}): Promise<string> {
    const { text, signals } = this.#begin(arguments.length, input, options);
    throwIfAborted(signals);
    return unlessAborted(signals, async () => (await this.#chunks(text, signals)).join(""));
  }

  /**
   * The summary as a stream of strings, one sentence each. Throws, as the draft requires, if a signal is already
   * aborted; later errors are those of summarize(), through the stream.
   *
   * @example
   * ```js
   * for await (const chunk of summarizer.summarizeStreaming(text)) console.log(chunk.trim());
   * ```
   */
  summarizeStreaming(input: string, options: SummarizerSummarizeOptions = {}): ReadableStream<string> {
    const { text, signals } = this.#begin(arguments.length, input, options);
    throwIfAborted(signals);
    const cancellation = new AbortController();
    let chunks: string[] | undefined;
    let stop = (): void => {};
    const stream = new ReadableStream<string>({
      start: (controller) => {
        const held = new WeakRef(controller);
        stop = onAbort(signals, (reason) => held.deref()?.error(reason));
      },
      pull: async (controller) => {
        try {
          chunks ??= await this.#chunks(text, [...signals, cancellation.signal]);
          await nextTask();
          if (signals.some((signal) => signal?.aborted) || cancellation.signal.aborted) return;
          const chunk = chunks.shift();
          if (chunk !== undefined) controller.enqueue(chunk);
          if (chunks.length > 0) return;
          stop();
          controller.close();
        } catch (error) {
          stop();
          throw error;
        }
      },
      cancel: () => {
        stop();
        cancellation.abort();
      },
    });
    droppedStreams.register(stream, stop);
    return stream;
  }

  /** How much of `inputQuota` the input uses: its UTF-16 code units, at least 1. */
  async measureInputUsage(input: string, options: SummarizerSummarizeOptions = {}): Promise<number> {
    const { text, signals } = this.#begin(arguments.length, input, options);
    throwIfAborted(signals);
    return unlessAborted(signals, async () => {
      await nextTask();
      return Math.max(1, text.length);
    });
  }

  /** Stops running calls; they and all later ones reject with an "AbortError". */
  destroy(): void {
    this.#destruction.abort(new OwnException("The summarizer was destroyed.", "AbortError"));
  }

  get sharedContext(): string {
    return this.#sharedContext;
  }
  get type(): SummarizerType {
    return this.#options.type;
  }
  get format(): SummarizerFormat {
    return this.#options.format;
  }
  get length(): SummarizerLength {
    return this.#options.length;
  }
  get expectedInputLanguages(): readonly string[] | null {
    return this.#options.input;
  }
  get expectedContextLanguages(): readonly string[] | null {
    return this.#options.context;
  }
  get outputLanguage(): string | null {
    return this.#options.output;
  }
  get inputQuota(): number {
    void this.#options; // throws TypeError for another receiver, as a browser does
    return inputQuota;
  }

  #begin(given: number, input: unknown, options: unknown): { text: string; signals: (AbortSignal | undefined)[] } {
    if (given === 0) throw new TypeError("1 argument required, but only 0 present");
    const text = toDomString(input);
    const dictionary = toDictionary(options);
    if (dictionary.context !== undefined) toDomString(dictionary.context);
    const signal = toSignal(dictionary.signal);
    checkActive();
    return { text, signals: [this.#destruction.signal, signal] };
  }

  async #chunks(text: string, signals: (AbortSignal | undefined)[]): Promise<string[]> {
    if (text.length > inputQuota) throw quotaExceeded(text.length);
    const running = new AbortController();
    const stop = onAbort(signals, (reason) => running.abort(reason));
    try {
      const khulasa = await sharedKhulasa();
      return await summaryChunks(khulasa, text, this.#options, running.signal);
    } catch (error) {
      throw toException(error);
    } finally {
      stop();
    }
  }
}

finishInterface(CreateMonitor, "CreateMonitor");
finishInterface(Summarizer, "Summarizer");
