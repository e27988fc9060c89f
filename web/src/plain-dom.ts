// The DOM as its classes define it. A page's HTML can put its own names before theirs: in `<form><input
// name="firstChild"></form>` the form's firstChild is the input, and with `<img name="body">` document.body is the
// image. Scripts that read a page written by somebody else use these functions instead.

/** A class of the DOM, such as Element. */
export type Class<T> = { readonly prototype: T };

/**
 * The property `name` of `object`, as defined by `of`: its class, or a base class of it.
 *
 * @example
 * ```js
 * read(Node, form, "firstChild"); // form.firstChild may be a control of that name
 * ```
 */
export function read<T extends object, K extends keyof T>(of: Class<T>, object: T, name: K): T[K] {
  return Reflect.get(of.prototype, name, object) as T[K];
}

/**
 * Calls the method `name` of `object`, as defined by `of`: its class, or a base class of it.
 *
 * @example
 * ```js
 * call(Element, form, "getAttribute", "role");
 * ```
 */
export function call<T extends object, K extends keyof T>(
  of: Class<T>,
  object: T,
  name: K,
  ...given: T[K] extends (...given: infer A) => unknown ? A : never
): T[K] extends (...given: never) => infer R ? R : never {
  return Reflect.apply(of.prototype[name] as (...given: unknown[]) => never, object, given);
}

/**
 * The global variable `name`; undefined if there is none, even if the page has an element or a frame of this name,
 * which would be a variable, too.
 */
export function ownGlobal(name: string): unknown {
  return Object.hasOwn(globalThis, name) ? Reflect.get(globalThis, name) : undefined;
}
