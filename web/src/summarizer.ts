// The web platform's Summarizer, for Arabic: https://webmachinelearning.github.io/writing-assistance-apis/
// The order of checks and the names of exceptions are the draft's.
import { onAbort, throwIfAborted, unlessAborted } from "./abort.js";
import { KhulasaError } from "./errors.js";
import { canonicalize, isArabic } from "./languages.js";
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

/** What availability() takes. */
export interface SummarizerCreateCoreOptions {
  type?: SummarizerType;
  format?: SummarizerFormat;
  length?: SummarizerLength;
  expectedInputLanguages?: Iterable<string>;
  expectedContextLanguages?: Iterable<string>;
  outputLanguage?: string;
  preference?: SummarizerPreference;
}

/** What create() takes. */
export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  signal?: AbortSignal;
  /** Called at once, with what fires the progress of loading. */
  monitor?: (monitor: CreateMonitor) => void;
  sharedContext?: string;
}

/** What summarize(), summarizeStreaming() and measureInputUsage() take. */
export interface SummarizerSummarizeOptions {
  signal?: AbortSignal;
  /** Taken as the draft has it, and without influence: a summary is sentences of the input. */
  context?: string;
}

// What the core takes, in UTF-16 code units (kMaxTextUnits); a test compares the two.
const inputQuota = 50_000_000;

// A stream that was read in part and dropped listens to a signal that may live long: what it listens by must not hold it.
const droppedStreams = new FinalizationRegistry<() => void>((stop) => stop());

const illegal = Symbol("made by create()");
// A frame can be detached while its code runs on: its own document and exceptions are kept from the beginning.
const ownDocument = globalThis.document as Document | undefined;
const OwnException = DOMException;

function checkActive(): void {
  if (ownDocument && ownDocument.defaultView === null) {
    throw new OwnException("The document is not active.", "InvalidStateError");
  }
}

/** Whether the page that holds this frame lets it summarize. Firefox and Safari do not say: there it may. */
function isAllowed(): boolean {
  const policy = (ownDocument as { featurePolicy?: FeaturePolicy } | undefined)?.featurePolicy;
  return !policy?.features().includes("summarizer") || policy.allowsFeature("summarizer");
}

interface FeaturePolicy {
  features(): string[];
  allowsFeature(name: string): boolean;
}

/** Resolves in a task of its own, after all microtasks. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

interface CoreOptions {
  type: SummarizerType;
  format: SummarizerFormat;
  length: SummarizerLength;
  input: readonly string[] | null;
  context: readonly string[] | null;
  output: string | null;
}

/** Reads the options in Web IDL's order. Throws TypeError; the language tags are still as they were given. */
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

/** Throws RangeError for a malformed language tag. */
function withCanonicalTags(options: CoreOptions): CoreOptions {
  const list = (tags: readonly string[] | null) =>
    tags && tags.length > 0 ? Object.freeze(canonicalize([...tags])) : null;
  const output = options.output === null ? null : (canonicalize([options.output])[0] as string);
  return { ...options, input: list(options.input), context: list(options.context), output };
}

function isAvailable({ input, context, output }: CoreOptions): boolean {
  return [...(input ?? []), ...(context ?? []), ...(output === null ? [] : [output])].every(isArabic);
}

/** What `create()` gives its monitor: "downloadprogress" events with `loaded` from 0 to 1. */
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

  // An event handler keeps its place among the listeners while it is exchanged, and loses it when it is set to null.
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
  const Exception = (globalThis as { QuotaExceededError?: new (message: string, options: object) => DOMException })
    .QuotaExceededError;
  const message = `The input of ${requested} UTF-16 code units is over the quota of ${inputQuota}.`;
  if (Exception) return new Exception(message, { requested, quota: inputQuota });
  const error = new OwnException(message, "QuotaExceededError");
  return Object.defineProperties(error, { requested: { value: requested }, quota: { value: inputQuota } });
}

function toException(error: unknown): unknown {
  if (!(error instanceof KhulasaError)) return error;
  return new OwnException(error.message, error.code === "load-failed" ? "NetworkError" : "UnknownError");
}

/** The web platform's interface, as a browser that knew Arabic would have it. */
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

  /** "available" for Arabic and where no language is named, else "unavailable". Rejects with RangeError for a malformed tag. */
  static async availability(options: SummarizerCreateCoreOptions = {}): Promise<Availability> {
    const given = readCoreOptions(toDictionary(options));
    checkActive();
    const core = withCanonicalTags(given);
    return isAllowed() && isAvailable(core) ? "available" : "unavailable";
  }

  /**
   * A summarizer; the first of a page loads the engine. Aborting `signal` later destroys it.
   *
   * Rejects with "NotSupportedError" for other languages than Arabic, "NetworkError" where the engine cannot be loaded,
   * "NotAllowedError" where the frame's permissions policy forbids it, "InvalidStateError" in a frame that was removed,
   * RangeError for a malformed language tag, TypeError for other options, the signal's reason, what `monitor` throws.
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
    if (!isAllowed()) throw new OwnException("The permissions policy forbids it.", "NotAllowedError");
    let fire = (_loaded: number): void => {};
    if (monitor) {
      const target = new CreateMonitor(illegal);
      monitor(target);
      fire = (loaded) => void target.dispatchEvent(progressEvent(loaded));
    }
    return unlessAborted([signal], async () => {
      await nextTask();
      signal?.throwIfAborted();
      if (!isAvailable(core)) throw new OwnException("This Summarizer is for Arabic.", "NotSupportedError");
      fire(0);
      await nextTask();
      await sharedKhulasa().catch((error: unknown) => {
        throw toException(error);
      });
      signal?.throwIfAborted();
      fire(1);
      // A page that aborts at the last event must still be heard.
      await nextTask();
      signal?.throwIfAborted();
      const summarizer = new Summarizer(illegal, core, context);
      // A signal may live long: one that was destroyed listens no more.
      const { signal: destroyed } = summarizer.#destruction;
      signal?.addEventListener("abort", () => summarizer.#destruction.abort(signal.reason), { signal: destroyed });
      return summarizer;
    });
  }

  /** The summary, sentences of `input`; empty where it is empty or white space. Text in any language is summarized. */
  async summarize(input: string, options: SummarizerSummarizeOptions = {}): Promise<string> {
    const { text, signals } = this.#begin(arguments.length, input, options);
    throwIfAborted(signals);
    return unlessAborted(signals, async () => (await this.#chunks(text, signals)).join(""));
  }

  /** The summary as a stream of strings, a sentence each. Throws, as the draft has it, where a signal is aborted already. */
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

  /** How much of `inputQuota` the input takes: its UTF-16 code units, at least 1. */
  async measureInputUsage(input: string, options: SummarizerSummarizeOptions = {}): Promise<number> {
    const { text, signals } = this.#begin(arguments.length, input, options);
    throwIfAborted(signals);
    return unlessAborted(signals, async () => {
      await nextTask();
      return Math.max(1, text.length);
    });
  }

  /** Ends what runs, with an "AbortError"; later calls reject with it. */
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
    void this.#options; // a TypeError for another receiver
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
