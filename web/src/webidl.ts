// The conversions of Web IDL that Summarizer needs: what a browser does with arguments before it runs a method's steps.

type Dictionary = Record<string, unknown>;

/** A dictionary argument; undefined and null are an empty one. Throws TypeError if `value` is not an object. */
export function toDictionary(value: unknown): Dictionary {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" && typeof value !== "function") throw new TypeError("the options are not an object");
  return value as Dictionary;
}

/** DOMString. Throws TypeError for a symbol. */
export function toDomString(value: unknown): string {
  if (typeof value === "symbol") throw new TypeError("a symbol cannot be converted to a string");
  return String(value);
}

/** A value of an enumeration; `missing` for undefined. Throws TypeError if it is not one of `values`. */
export function toEnum<T extends string>(name: string, value: unknown, values: readonly T[], missing: T): T {
  if (value === undefined) return missing;
  const string = toDomString(value) as T;
  if (!values.includes(string)) throw new TypeError(`"${string}" is not a valid value of ${name}`);
  return string;
}

/** sequence<DOMString>, or undefined. Throws TypeError if `value` is not an iterable object; a string is not one. */
export function toStrings(name: string, value: unknown): string[] | undefined {
  if (value === undefined) return undefined;
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  if (!isObject || typeof (value as Iterable<unknown>)[Symbol.iterator] !== "function") {
    throw new TypeError(`${name} is not a sequence`);
  }
  return Array.from(value as Iterable<unknown>, toDomString);
}

const readAborted = Object.getOwnPropertyDescriptor(AbortSignal.prototype, "aborted")?.get as () => boolean;

/** An AbortSignal of any realm, or undefined. Throws TypeError for anything else. */
export function toSignal(value: unknown): AbortSignal | undefined {
  if (value !== undefined) readAborted.call(value); // throws if it is not an AbortSignal
  return value as AbortSignal | undefined;
}

/** Makes a class look like an interface of the browser: members are enumerable, and toString() shows its name. */
export function finishInterface(made: { name: string; prototype: object }, name: string): void {
  for (const target of [made, made.prototype]) {
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(target))) {
      const isMember = !["constructor", "prototype", "name", "length"].includes(key) || descriptor.get !== undefined;
      if (isMember) Object.defineProperty(target, key, { ...descriptor, enumerable: true });
    }
  }
  Object.defineProperty(made, "name", { value: name, configurable: true });
  Object.defineProperty(made, "length", { value: 0, configurable: true });
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: name, configurable: true });
}
