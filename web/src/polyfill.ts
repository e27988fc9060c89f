// Sets globalThis.Summarizer where it is missing or lacks Arabic. Other languages go to the browser's own.
import { CreateMonitor, Summarizer, type Availability, type SummarizerCreateOptions } from "./summarizer.js";
import { isArabic } from "./languages.js";

type Native = Pick<typeof Summarizer, "availability" | "create">;
const scope = globalThis as { Summarizer?: unknown; CreateMonitor?: unknown };

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
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
function installBeside(native: Native & (new () => unknown)): void {
  const { availability, create } = Summarizer;
  const dispatch = {
    availability(options?: SummarizerCreateOptions): Promise<Availability> {
      return isForNative(options) ? native.availability(options) : availability(options);
    },
    create(options?: SummarizerCreateOptions): Promise<Summarizer> {
      return isForNative(options) ? native.create(options) : create(options);
    },
  };
  for (const [name, value] of Object.entries(dispatch)) {
    Object.defineProperty(Summarizer, name, { value, writable: true, enumerable: true, configurable: true });
  }
  Object.defineProperty(Summarizer, Symbol.hasInstance, {
    value: (object: unknown) => Function.prototype[Symbol.hasInstance].call(Summarizer, object) || object instanceof native,
  });
  define("Summarizer", Summarizer);
}

/** Asked once, when this file is loaded; until the browser has answered, the page has ours. */
function install(): void {
  const native = scope.Summarizer as (Native & (new () => unknown)) | undefined;
  if (native === undefined) {
    define("Summarizer", Summarizer);
    if (scope.CreateMonitor === undefined) define("CreateMonitor", CreateMonitor);
    return;
  }
  installBeside(native);
  native.availability({ expectedInputLanguages: ["ar"], outputLanguage: "ar" }).then(
    (answer) => {
      if (answer !== "unavailable") define("Summarizer", native);
    },
    () => {}, // it cannot say: ours stays
  );
}

install();
