// Random values of the kinds that messages consist of, for handlers that must take any. It imports nothing, so that pages
// can load it.

const names =
  "id name blocks spans isShown isSought found result request kind tabId windowId frameId selectionText html letters 0 1 length __proto__ constructor toString then message".split(
    " ",
  );
const texts = [
  "",
  " ",
  "picks",
  "current",
  "mentions",
  "constructor",
  "__proto__",
  "highlights-gone",
  "page",
  "selection",
  "auto",
  "<img src=x onerror=window.ran=1>",
  "\ud800",
  "\u202eوصل الوفد",
  "1e9",
];
const numbers = [0, -0, 1, -1, 0.5, 7, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, NaN, Infinity, -Infinity];

/** A random value: a scalar, or a list or an object of random values, at most `depth` deep. */
export function anyValue(below, depth = 3) {
  const pick = (list) => list[below(list.length)];
  switch (below(depth > 0 ? 12 : 7)) {
    case 0:
      return undefined;
    case 1:
      return null;
    case 2:
      return below(2) === 0;
    case 3:
    case 4:
      return pick(numbers);
    case 5:
      return pick(texts);
    case 6:
      return below(20) > 0 ? pick(names) : "وصل الوفد ".repeat(below(50_000));
    case 7:
      return below(20) > 0 ? [] : Array(below(20_000)).fill(pick([0, null, [0, 0, 1], "x"]));
    case 8:
    case 9:
      return Array.from({ length: below(4) }, () => anyValue(below, depth - 1));
    default:
      return objectOf(below, depth);
  }
}

function objectOf(below, depth) {
  const object = below(4) === 0 ? Object.create(null) : {};
  for (let left = below(5); left > 0; --left) set(object, names[below(names.length)], anyValue(below, depth - 1));
  return object;
}

/** Makes `name` an own property, as JSON.parse() does, also if it is «__proto__». */
function set(object, name, value) {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

/** An object nested `levels` deep. */
export function nested(levels) {
  let value = {};
  for (let level = 0; level < levels; ++level) value = level % 2 ? [value] : { message: value };
  return value;
}

/** A copy of `valid` in which some members are missing, added or replaced by random values, at any depth. */
export function mutated(below, valid) {
  if (Object(valid) !== valid || below(12) === 0) return below(3) === 0 ? anyValue(below) : valid;
  if (Array.isArray(valid)) {
    const list = valid.map((each) => mutated(below, each));
    if (below(6) === 0) list.splice(below(list.length + 1), below(2), anyValue(below));
    return list;
  }
  const object = {};
  for (const name of Object.keys(valid)) if (below(10) > 0) set(object, name, mutated(below, valid[name]));
  if (below(6) === 0) set(object, names[below(names.length)], anyValue(below));
  return object;
}
