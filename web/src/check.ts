// The types of what callers give, who may not write in TypeScript. Ranges and names are the core's to check.
import { KhulasaError } from "./errors.js";
import type { WasmSource } from "./module.js";
import { toSignal } from "./webidl.js";

interface Types {
  boolean: boolean;
  number: number;
  string: string;
  object: object;
  function: (...given: never[]) => unknown;
}

/** `value` if it is of that type, NaN and null being of none; `missing` where it is undefined and there is one. */
export function typed<T extends Types[K], K extends keyof Types>(name: string, value: T | undefined, type: K, missing?: T): T {
  if (value === undefined && missing !== undefined) return missing;
  if (typeof value === type && value !== null && !Number.isNaN(value)) return value as T;
  throw wrongType(name, value, type);
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
  if (!(wasmUrl instanceof URL)) typed("wasmUrl", wasmUrl, "string", "");
  if (wasmBinary !== undefined && !isBytes(wasmBinary)) throw wrongType("wasmBinary", wasmBinary, "ArrayBuffer, Uint8Array");
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

export function wrongType(name: string, value: unknown, allowed: string): KhulasaError {
  // String() of an object is its own code, which may throw.
  const requested = Object(value) === value ? tagOf(value) : String(value);
  return new KhulasaError("invalid-option", `${name} has a value of the wrong type`, requested, allowed);
}
