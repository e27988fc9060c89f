// khulasa/dom: for scripts that read a page written by somebody else, such as a browser extension's content script.
export { hiddenElements, isInline, keepsLines } from "./elements.js";
export { call, read, type Class } from "./plain-dom.js";
