// The DOM as its classes have it. A page's HTML puts names of its own before them: in `<form><input name="firstChild"></form>` the
// form's firstChild is the input, with `<img name="body">` so is document.body the image. Who walks a page that others wrote reads it
// by these.

type Class<T> = { readonly prototype: T };

/** What `object[name]` is by `of`, its class or one above it. */
export function read<T extends object, K extends keyof T>(of: Class<T>, object: T, name: K): T[K] {
  return Reflect.get(of.prototype, name, object) as T[K];
}

/** What `object[name](...given)` gives by `of`, its class or one above it. */
export function call<T extends object, K extends keyof T>(
  of: Class<T>,
  object: T,
  name: K,
  ...given: T[K] extends (...given: infer A) => unknown ? A : never
): T[K] extends (...given: never) => infer R ? R : never {
  return Reflect.apply(of.prototype[name] as (...given: unknown[]) => never, object, given);
}
