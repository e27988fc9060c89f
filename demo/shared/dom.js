// Small helpers over the DOM. Text from outside only ever becomes textContent.

export const byId = (id) => document.getElementById(id);

/** An element with attributes, and children that are nodes or texts. A false or undefined attribute is left out. */
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

// A page out of sight gets no frames: then this is waited, in milliseconds.
const frameMs = 100;

/** Lets the browser lay out, draw and answer: resolves in a task of its own after the next frame. */
export function breathe() {
  return new Promise((resolve) => {
    setTimeout(resolve, frameMs);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

const languageOf = { ar: "ar", fa: "fa", ur: "ur", ckb: "ckb", ps: "ps" };

/** `lang` and `dir` of text that an analysis speaks of. */
export function speech({ language, direction }) {
  return { lang: languageOf[language] ?? "", dir: direction };
}

// A Latin word with what belongs to it: the digits of «5G», the signs of «C++» and «Alt+Shift+K», an address whole; not the full stop behind it, which
// is the Arabic sentence's. Digits are tried from their first alone, which keeps a long run of them linear.
const latinWord = String.raw`(?:(?<![\d.,])\d[\d.,]*)?\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d'’.&:/@%?=+#_~-]*[\p{Script=Latin}\p{M}\d])?[+#]*`;
// Several of them, and the numbers between and behind: «iPhone 15 Pro».
const latinRun = new RegExp(String.raw`(${latinWord}(?: +(?:${latinWord}|\d+(?![\d\p{Script=Latin}])))*)`, "u");

/** `text` as nodes, each run of Latin words in <bdi>, so that its neighbours keep their places. Linear. */
export function isolated(text) {
  return text
    .split(latinRun)
    .map((part, i) => (i % 2 ? el("bdi", { lang: "" }, part) : part))
    .filter((part) => part !== "");
}
