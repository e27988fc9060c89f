// Sets globalThis.Summarizer if it is missing or does not support Arabic. Other languages go to the browser's own.
import "./polyfill-globals.js";
import { CreateMonitor, Summarizer, type SummarizerCreateOptions } from "./summarizer.js";
import type { Availability } from "./summarizer-types.js";
import { isArabic } from "./languages.js";
import { ownGlobal } from "./plain-dom.js";
import { toStrings } from "./webidl.js";

type Constructor = abstract new (...given: never[]) => unknown;
type Native = Pick<typeof Summarizer, "availability" | "create"> & Constructor;
const nativeSummarizer = ownGlobal("Summarizer") as Native | undefined;
const nativeMonitor = ownGlobal("CreateMonitor") as Constructor | undefined;

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
}

/**
 * `options` with expectedInputLanguages as a list, because isForNative() and create() both read it, and an iterable may
 * allow that only once. If iterating throws, the error is thrown again when the list is read.
 */
function readOnce<Options extends SummarizerCreateOptions>(options: Options | undefined): Options | undefined {
  if (Object(options) !== options) return options;
  const given = options as Options;
  let languages: Iterable<string> | undefined;
  try {
    languages = toStrings("expectedInputLanguages", given.expectedInputLanguages);
  } catch (error) {
    languages = {
      [Symbol.iterator]() {
        throw error;
      },
    };
  }
  return new Proxy({} as Options, {
    get: (_, name) => (name === "expectedInputLanguages" ? languages : Reflect.get(given, name)),
  });
}

/**
 * Asks the browser, when Summarizer is first used, whether its own can summarize Arabic at once. Until it answers, and if it
 * would first have to download a model, the page has ours. Not asked earlier: Chromium logs an error for each question.
 */
let isNativeArabic: boolean | undefined;
function askNative(native: Native): void {
  if (isNativeArabic !== undefined) return;
  isNativeArabic = false;
  native.availability({ expectedInputLanguages: ["ar"], outputLanguage: "ar" }).then(
    (answer) => {
      isNativeArabic = answer === "available";
    },
    () => {}, // no answer: ours stays
  );
}

/**
 * Whether `options` name languages, none of them Arabic, or Arabic ones of which the browser is known to have its own.
 * Malformed options are left to our own class to reject; without any language, it is ours.
 */
function isForNative(options: SummarizerCreateOptions | undefined): boolean {
  try {
    const { expectedInputLanguages = [], outputLanguage } = options ?? {};
    const tags = [...expectedInputLanguages, ...(outputLanguage === undefined ? [] : [outputLanguage])];
    return tags.length > 0 && (isNativeArabic === true || tags.every((tag) => !isArabic(tag)));
  } catch {
    return false;
  }
}

/**
 * Makes our class pass other languages on to the browser's own. Objects of the latter count as instances of ours, too.
 */
function installBeside(native: Native): void {
  const { availability, create } = Summarizer;
  const dispatch = {
    // Rest parameters, so that the functions' length is 0, as the browser's is.
    availability(...[given]: [SummarizerCreateOptions?]): Promise<Availability> {
      const options = readOnce(given);
      askNative(native);
      return isForNative(options) ? native.availability(options) : availability(options);
    },
    create(...[given]: [SummarizerCreateOptions?]): Promise<Summarizer> {
      const options = readOnce(given);
      askNative(native);
      return isForNative(options) ? native.create(options) : create(options);
    },
  };
  for (const [name, value] of Object.entries(dispatch)) {
    Object.defineProperty(Summarizer, name, { value, writable: true, enumerable: true, configurable: true });
  }
  include(Summarizer, native);
  define("Summarizer", Summarizer);
  if (nativeMonitor) include(CreateMonitor, nativeMonitor);
  define("CreateMonitor", CreateMonitor);
}

/** Makes instances of `native` count as instances of `ours`. */
function include(ours: Constructor, native: Constructor): void {
  Object.defineProperty(ours, Symbol.hasInstance, {
    value: (object: unknown) => Function.prototype[Symbol.hasInstance].call(ours, object) || object instanceof native,
    configurable: true,
  });
}

if (nativeSummarizer) {
  installBeside(nativeSummarizer);
} else {
  define("Summarizer", Summarizer);
  if (nativeMonitor === undefined) define("CreateMonitor", CreateMonitor);
}
