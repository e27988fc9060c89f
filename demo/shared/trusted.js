// What the page's Trusted Types let through: HTML only into DOMParser (which runs nothing), scripts only from beside the page.
const base = new URL("../", import.meta.url).href;

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html, type, sink) => (sink?.startsWith("DOMParser") ? html : null),
  createScriptURL: (url) => (new URL(url, base).href.startsWith(base) ? url : null),
});
