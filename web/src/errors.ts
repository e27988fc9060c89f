// Errors: the class that callers see, and its plain form, in which it crosses between worker and page.

/** What went wrong. */
export type ErrorCode =
  /** More than 50,000,000 UTF-16 code units. */
  | "text-too-long"
  /** An option outside its range, or an argument of the wrong type. */
  | "invalid-option"
  /** The .wasm could not be fetched or compiled, or the worker could not be started. */
  | "load-failed"
  /** The module or its worker crashed, most likely out of memory. The next call starts a new one. */
  | "crashed"
  /** dispose() was called before or during the call. */
  | "disposed"
  /** A defect of Khulasa or a broken build. */
  | "internal";

/**
 * Why a call failed.
 *
 * @example
 * ```js
 * try {
 *   await khulasa.analyze(text, { summary: { maxWords: 0 } });
 * } catch (error) {
 *   if (error instanceof KhulasaError) console.log(error.code, error.requested, error.allowed);
 *   // invalid-option 0 1 or more
 * }
 * ```
 */
export class KhulasaError extends Error {
  override readonly name = "KhulasaError";
  readonly code: ErrorCode;
  /** The value given, in words or numbers; may be empty. */
  readonly requested: string;
  /** The values that would have been accepted, in words or numbers; may be empty. */
  readonly allowed: string;

  constructor(code: ErrorCode, message: string, requested = "", allowed = "", cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.requested = requested;
    this.allowed = allowed;
  }
}

/** The error of calls after dispose(). */
export const disposed = () => new KhulasaError("disposed", "dispose() was called");

/** Throws the error that the core would return for `units` code units, before anything is copied. */
export function checkLength(units: number, maxTextUnits: number): void {
  if (units <= maxTextUnits) return;
  const requested = `${units} UTF-16 code units`;
  throw new KhulasaError("text-too-long", "the text is too long", requested, `at most ${maxTextUnits}`);
}

/** An error as it is posted from the worker to the page: structured cloning would drop its class and fields. */
export type PlainError = Pick<KhulasaError, "code" | "message" | "requested" | "allowed">;

/** The plain form of anything thrown. */
export function toPlain(error: unknown): PlainError {
  if (error instanceof KhulasaError) {
    return { code: error.code, message: error.message, requested: error.requested, allowed: error.allowed };
  }
  return { code: "internal", message: String(error), requested: "", allowed: "" };
}

/** The error of a plain form. */
export function fromPlain(error: PlainError): KhulasaError {
  return new KhulasaError(error.code, error.message, error.requested, error.allowed);
}
