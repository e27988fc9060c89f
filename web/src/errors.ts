/** What went wrong. */
export type ErrorCode =
  | "text-too-long" // more UTF-16 code units than the core takes
  | "invalid-option" // an option outside its range, or anything given that is of the wrong type
  | "load-failed" // the .wasm could not be fetched or compiled
  | "crashed" // the module ended, most likely out of memory; the next call starts a new one
  | "disposed" // called after dispose()
  | "internal";

/** Why a call failed. `requested` and `allowed` say what was asked and what would have been accepted. */
export class KhulasaError extends Error {
  override readonly name = "KhulasaError";
  readonly code: ErrorCode;
  readonly requested: string;
  readonly allowed: string;

  constructor(code: ErrorCode, message: string, requested = "", allowed = "", cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.requested = requested;
    this.allowed = allowed;
  }
}

export const disposed = () => new KhulasaError("disposed", "dispose() was called");

/** Refuses texts of together `units` code units that the core would refuse, before they are copied. */
export function checkLength(units: number, maxTextUnits: number): void {
  if (units <= maxTextUnits) return;
  const requested = `${units} UTF-16 code units`;
  throw new KhulasaError("text-too-long", "the text is too long", requested, `at most ${maxTextUnits}`);
}

/** An error as it is posted between worker and page: structured cloning would drop the class and its fields. */
export type PlainError = Pick<KhulasaError, "code" | "message" | "requested" | "allowed">;

export function toPlain(error: unknown): PlainError {
  if (error instanceof KhulasaError) {
    return { code: error.code, message: error.message, requested: error.requested, allowed: error.allowed };
  }
  return { code: "internal", message: String(error), requested: "", allowed: "" };
}

export function fromPlain(error: PlainError): KhulasaError {
  return new KhulasaError(error.code, error.message, error.requested, error.allowed);
}
