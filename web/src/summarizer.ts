// The web platform's Summarizer, for Arabic: https://webmachinelearning.github.io/writing-assistance-apis/
// Checks are made in the draft's order, and exceptions have the draft's names.
import { onAbort, throwIfAborted, unlessAborted } from "./abort.js";
import { CreateMonitor, illegal, progressEvent } from "./create-monitor.js";
import { KhulasaError } from "./errors.js";
import { canonicalize, isArabic } from "./languages.js";
import { ownGlobal } from "./plain-dom.js";
import { hasFailed, sharedKhulasa } from "./shared.js";
import { summaryChunks } from "./summary-text.js";
import type {
  Availability,
  SummarizerFormat,
  SummarizerLength,
  SummarizerPreference,
  SummarizerType,
  SummarizerTypeGiven,
} from "./summarizer-types.js";
import { finishInterface, toDictionary, toDomString, toEnum, toSignal, toStrings } from "./webidl.js";

export { CreateMonitor, type CreateMonitorEventMap } from "./create-monitor.js";

/** What Summarizer.availability() takes. */
export interface SummarizerCreateCoreOptions {
  /** Default: "key-points". */
  type?: SummarizerTypeGiven;
  /** Default: "markdown". */
  format?: SummarizerFormat;
  /** Default: "short". */
  length?: SummarizerLength;
  /** Language tags, one of which must be Arabic: others may occur in the text. Default: none named, which is available. */
  expectedInputLanguages?: Iterable<string>;
  /** As `expectedInputLanguages`. */
  expectedContextLanguages?: Iterable<string>;
  /**
   * A language tag, which must be Arabic. Default: none named, which is available. A summary consists of sentences of the
   * input, so that of a text without an Arabic letter is in another language all the same; the console then has a warning.
   */
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
  preference: SummarizerPreference;
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
  const preference = toEnum("SummarizerPreference", options.preference, ["auto", "speed", "capability"], "auto");
  const types = ["tldr", "tl;dr", "teaser", "key-points", "headline"] as const;
  const given = toEnum("SummarizerType", options.type, types, "key-points");
  const type = given === "tl;dr" ? "tldr" : given;
  return { type, format, length, preference, input: input ?? null, context: context ?? null, output };
}

/** The options with their language tags in canonical form. Throws RangeError for a malformed tag. */
function withCanonicalTags(options: CoreOptions): CoreOptions {
  const list = (tags: readonly string[] | null) =>
    tags && tags.length > 0 ? Object.freeze(canonicalize([...tags])) : null;
  const output = options.output === null ? null : (canonicalize([options.output])[0] as string);
  return { ...options, input: list(options.input), context: list(options.context), output };
}

function isAvailable({ input, context, output }: CoreOptions): boolean {
  const hasArabic = (tags: readonly string[] | null) => tags === null || tags.some(isArabic);
  return hasArabic(input) && hasArabic(context) && (output === null || isArabic(output));
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
   * "available" if Arabic is among the languages named for input and context, and is the one for output; a list that is not
   * given counts as Arabic. Otherwise, and while the engine's files could not be loaded, "unavailable".
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
    return isAllowed() && isAvailable(core) && !hasFailed() ? "available" : "unavailable";
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
  get preference(): SummarizerPreference {
    return this.#options.preference;
  }
  // Null if none was named, as the draft says. The types say undefined, as those of @types/dom-chromium-ai do: a Summarizer
  // can be passed where theirs is wanted, and `?.` and `??` treat both alike.
  get expectedInputLanguages(): readonly string[] | undefined {
    return this.#options.input as readonly string[] | undefined;
  }
  get expectedContextLanguages(): readonly string[] | undefined {
    return this.#options.context as readonly string[] | undefined;
  }
  get outputLanguage(): string | undefined {
    return this.#options.output as string | undefined;
  }
  /** 50,000,000 UTF-16 code units: the draft asks for Infinity where there is no limit, but a longer text may not fit into 2 GB. */
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
    if (this.#options.output !== null && /\p{L}/u.test(text) && !/\p{Script=Arabic}/u.test(text))
      console.warn("Summarizer: the input has no Arabic letter, so its summary is not in the outputLanguage either.");
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

finishInterface(Summarizer, "Summarizer");
