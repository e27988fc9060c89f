// Small helpers for the DOM. Text from outside is only ever put into text nodes.

export const byId = (id) => document.getElementById(id);

/**
 * Makes an element. `attributes` named on… are event listeners; attributes that are false or undefined are left out.
 * `children` are nodes or strings.
 */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== false && value !== undefined) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children);
  return node;
}

export function svg(name, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

// Browsers draw no frames for pages out of sight: then we wait this long instead, in milliseconds.
const frameMs = 100;

/** Lets the browser lay out, draw and handle input: resolves in a new task after the next frame. */
export function nextFrame() {
  return new Promise((resolve) => {
    setTimeout(resolve, frameMs);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

const knownLanguages = new Set(["ar", "ckb", "fa", "ks", "ms", "ps", "sd", "ug", "ur"]);

/** The attributes `lang` and `dir` for text of an analysis; `lang` is empty if the language is not known. */
export function langAndDir({ language, direction }) {
  return { lang: knownLanguages.has(language) ? language : "", dir: direction };
}

// A Latin word with what belongs to it: the digit of «5G», the signs of «C++» and «Alt+Shift+K», a whole address; but
// not a full stop after it, which ends the Arabic sentence. Matches start only at the first digit of a run, so that
// long runs take linear time.
const latinWord = String.raw`(?:(?<![\d.,])\d[\d.,]*)?\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d'’.&:/@%?=+#_~-]*[\p{Script=Latin}\p{M}\d])?[+#]*`;
// Several such words, with the numbers between and after them: «iPhone 15 Pro».
const latinRun = new RegExp(String.raw`(${latinWord}(?: +(?:${latinWord}|\d+(?![\d\p{Script=Latin}])))*)`, "u");

/**
 * `text` as nodes, with each run of Latin words in a <bdi>. Without it, the bidirectional algorithm would move the
 * punctuation and numbers beside such a run to its other side. Linear.
 */
export function isolated(text) {
  return text
    .split(latinRun)
    .map((part, i) => (i % 2 ? el("bdi", { lang: "" }, part) : part))
    .filter((part) => part !== "");
}
