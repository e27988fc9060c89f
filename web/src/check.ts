// The types of what callers give, who may not write in TypeScript. Ranges and names are the core's to check.
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

/** `value` if it is of that type, NaN and null being of none; `missing` where it is undefined and there is one. */
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

/** What `read` takes of a caller's `value`, whose own code may throw: that of a getter, an iterator, a revoked proxy. */
function readable<T>(name: string, value: unknown, allowed: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof KhulasaError ? error : wrongType(name, value, allowed);
  }
}

/** A copy of the own properties of options. Those of a prototype are none: what a page has put on Object.prototype is no option. */
export function ownOptions<T extends object>(name: string, value: T | undefined): T {
  const given = typed(name, value, "object", {} as T) as T;
  return readable(name, value, "object", () => ({ __proto__: null, ...given }));
}

/** What `read` makes of each item of the list `value`; a hole in it is undefined. `allowed` says what may be given. */
export function listOf<T>(name: string, value: unknown, allowed: string, read: (item: never, i: number) => T): T[] {
  return readable(name, value, allowed, () => {
    if (!Array.isArray(value)) throw wrongType(name, value, allowed);
    return Array.from(value as never[], read);
  });
}

/** An AbortSignal of any realm, or undefined. */
export function typedSignal(value: AbortSignal | undefined): AbortSignal | undefined {
  try {
    return toSignal(value);
  } catch {
    throw wrongType("signal", value, "AbortSignal");
  }
}

const isBytes = (value: unknown): boolean => ArrayBuffer.isView(value) || tagOf(value) === "[object ArrayBuffer]";

/** Throws where createKhulasa() was given anything else for the .wasm. */
export function checkSource({ wasmUrl, wasmBinary }: WasmSource): void {
  if (tagOf(wasmUrl) !== "[object URL]") typed("wasmUrl", wasmUrl as string | undefined, "string", "");
  if (wasmBinary !== undefined && !isBytes(wasmBinary))
    throw wrongType("wasmBinary", wasmBinary, "ArrayBuffer, Uint8Array");
}

/** "[object Array]" and its like; asking it may run the value's own code. */
function tagOf(value: unknown): string {
  try {
    return Object.prototype.toString.call(value);
  } catch {
    return typeof value;
  }
}

export function wrongType(name: string, value: unknown, allowed: string): KhulasaError {
  // Not String() of an object: it may be of any length.
  const requested = Object(value) === value ? tagOf(value) : String(value);
  return new KhulasaError("invalid-option", `${name} has a value of the wrong type`, requested, allowed);
}
