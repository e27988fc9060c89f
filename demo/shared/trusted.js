// The Trusted Types policy: HTML is allowed in DOMParser only, which runs no scripts, and script addresses only in the
// folder of the site or the extension.
const base = new URL("../", import.meta.url).href;

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html, _type, sink) => (sink?.startsWith("DOMParser") ? html : null),
  createScriptURL: (url) => (new URL(url, base).href.startsWith(base) ? url : null),
});
