// Sets globalThis.Summarizer where it is missing or lacks Arabic. Other languages go to the browser's own.
import { CreateMonitor, Summarizer, type SummarizerCreateOptions } from "./summarizer.js";
import type { Availability } from "./summarizer-types.js";
import { isArabic } from "./languages.js";
import { toStrings } from "./webidl.js";

type Constructor = abstract new (...given: never[]) => unknown;
type Native = Pick<typeof Summarizer, "availability" | "create"> & Constructor;
const scope = globalThis as { Summarizer?: Native; CreateMonitor?: Constructor };

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
}

/** `options` with a list in the place of an iterable that may be read only once; one that throws does so for who reads the list. */
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

/** Whether all languages that `options` names, one at least, are others than Arabic. Malformed options are ours to refuse. */
function isForNative(options: SummarizerCreateOptions | undefined): boolean {
  try {
    const { expectedInputLanguages = [], outputLanguage } = options ?? {};
    const tags = [...expectedInputLanguages, ...(outputLanguage === undefined ? [] : [outputLanguage])];
    return tags.length > 0 && tags.every((tag) => !isArabic(tag));
  } catch {
    return false;
  }
}

/** Puts the browser's own behind ours. Its objects are instances of ours, too. */
function installBeside(native: Native): void {
  const { availability, create } = Summarizer;
  const dispatch = {
    // Rest parameters: an optional argument does not count in a function's length.
    availability(...[given]: [SummarizerCreateOptions?]): Promise<Availability> {
      const options = readOnce(given);
      return isForNative(options) ? native.availability(options) : availability(options);
    },
    create(...[given]: [SummarizerCreateOptions?]): Promise<Summarizer> {
      const options = readOnce(given);
      return isForNative(options) ? native.create(options) : create(options);
    },
  };
  for (const [name, value] of Object.entries(dispatch)) {
    Object.defineProperty(Summarizer, name, { value, writable: true, enumerable: true, configurable: true });
  }
  include(Summarizer, native);
  define("Summarizer", Summarizer);
  if (scope.CreateMonitor) include(CreateMonitor, scope.CreateMonitor);
  define("CreateMonitor", CreateMonitor);
}

/** Makes instances of `native` count as instances of `ours`. */
function include(ours: Constructor, native: Constructor): void {
  Object.defineProperty(ours, Symbol.hasInstance, {
    value: (object: unknown) => Function.prototype[Symbol.hasInstance].call(ours, object) || object instanceof native,
  });
}

/** Asked once, when this file is loaded; until the browser has answered, the page has ours. */
function install(): void {
  const native = scope.Summarizer;
  if (native === undefined) {
    define("Summarizer", Summarizer);
    if (scope.CreateMonitor === undefined) define("CreateMonitor", CreateMonitor);
    return;
  }
  const nativeMonitor = scope.CreateMonitor;
  installBeside(native);
  native.availability({ expectedInputLanguages: ["ar"], outputLanguage: "ar" }).then(
    (answer) => {
      if (answer === "unavailable") return;
      define("Summarizer", native);
      define("CreateMonitor", nativeMonitor);
    },
    () => {}, // it cannot say: ours stays
  );
}

install();
