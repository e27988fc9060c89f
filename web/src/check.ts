// Checks the types of arguments at run time, for callers who do not use TypeScript. Ranges and names are checked by the
// core.
import { KhulasaError } from "./errors.js";
import type { WasmSource } from "./wasm-source.js";
import { toSignal } from "./webidl.js";

interface Types {
  boolean: boolean;
  number: number;
  string: string;
  object: object;
  function: (...given: never[]) => unknown;
}

/**
 * Returns `value` if it is of `type`; NaN and null are of no type. Returns `missing`, if given, for undefined. Throws
 * KhulasaError "invalid-option" otherwise.
 */
export function typed<T extends Types[K], K extends keyof Types>(
  name: string,
  value: T | undefined,
  type: K,
  missing?: T,
): T {
  if (value === undefined && missing !== undefined) return missing;
  if (typeof value === type && value !== null && !Number.isNaN(value)) return value as T;
  throw wrongType(name, value, type);
}

/**
 * Runs `read`, which reads a caller's `value`. Code of the value's own may throw: a getter, an iterator, a revoked
 * proxy.
 */
function readable<T>(name: string, value: unknown, allowed: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof KhulasaError ? error : wrongType(name, value, allowed);
  }
}

/**
 * A copy of the own properties of options. Inherited ones are ignored: what a page adds to Object.prototype is not an
 * option.
 */
export function ownOptions<T extends object>(name: string, value: T | undefined): T {
  const given = typed(name, value, "object", {} as T) as T;
  return readable(name, value, "object", () => ({ __proto__: null, ...given }));
}

/**
 * Throws if `options`, from ownOptions(), have a name that is not `known`: a misspelt `maxSentence` would be ignored
 * otherwise. One that is undefined is no option.
 */
export function checkNames<T extends object>(name: string, options: T, known: Record<keyof T, true>): void {
  for (const [key, value] of Object.entries(options)) {
    if (value !== undefined && !Object.hasOwn(known, key))
      throw new KhulasaError("invalid-option", `${name} has an unknown option`, key, Object.keys(known).join(", "));
  }
}

/**
 * Maps each item of the list `value` by `read`; a hole in it is undefined. `allowed` describes a valid list, for the
 * error.
 */
export function listOf<T>(name: string, value: unknown, allowed: string, read: (item: never, i: number) => T): T[] {
  return readable(name, value, allowed, () => {
    if (!Array.isArray(value)) throw wrongType(name, value, allowed);
    return Array.from(value as never[], read);
  });
}

/** `value` if it is undefined or an AbortSignal, of this or any other realm (such as another frame). */
export function typedSignal(value: AbortSignal | undefined): AbortSignal | undefined {
  try {
    return toSignal(value);
  } catch {
    throw wrongType("signal", value, "AbortSignal");
  }
}

const isBytes = (value: unknown): boolean => ArrayBuffer.isView(value) || tagOf(value) === "[object ArrayBuffer]";

/** Throws if `wasmUrl` or `wasmBinary` is of the wrong type. */
export function checkSource({ wasmUrl, wasmBinary }: WasmSource): void {
  if (tagOf(wasmUrl) !== "[object URL]") typed("wasmUrl", wasmUrl as string | undefined, "string", "");
  if (wasmBinary !== undefined && !isBytes(wasmBinary))
    throw wrongType("wasmBinary", wasmBinary, "ArrayBuffer, Uint8Array");
}

/** "[object Array]" and the like. Never throws, though asking may run the value's own code. */
function tagOf(value: unknown): string {
  try {
    return Object.prototype.toString.call(value);
  } catch {
    return typeof value;
  }
}

/** The error for an option `name` whose `value` is of the wrong type. */
export function wrongType(name: string, value: unknown, allowed: string): KhulasaError {
  // Not String() of an object, which may be arbitrarily long.
  const requested = Object(value) === value ? tagOf(value) : String(value);
  return new KhulasaError("invalid-option", `${name} has a value of the wrong type`, requested, allowed);
}
