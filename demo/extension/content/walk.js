// Walks the page as the user sees it: shadow trees in place of their hosts, slotted content in its slots, and nothing
// that is not shown. It never changes the document, and works whatever names the controls of its forms have.
import { hiddenElements, read } from "khulasa/dom";
import { apiWith } from "./api.js";

export const nameOf = (element) => read(Element, element, "localName");
export const textOf = (node) => read(Node, node, "textContent");
const childNodesOf = (node) => [...read(Node, node, "childNodes")];

/**
 * Whether `element` is not text but a reference in it: the number of a footnote («[1]»), the link to edit a section in
 * MediaWiki.
 */
function isAside(element) {
  if (nameOf(element) === "sup") return /^\s*\[[^\]]{1,4}\]\s*$/.test(textOf(element));
  return read(Element, element, "classList").contains("mw-editsection");
}

// Only these and custom elements can have a shadow tree. Form controls in them cannot hide their members.
const hosts = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** The shadow root of `element`, or null. Extensions may see closed ones, too. */
function shadowOf(element) {
  if (!hosts.test(nameOf(element)) || !(element instanceof HTMLElement)) return null;
  return (
    element.openOrClosedShadowRoot ??
    apiWith("dom", "openOrClosedShadowRoot")?.dom.openOrClosedShadowRoot(element) ??
    element.shadowRoot
  );
}

function childrenOf(element) {
  // By class, since an element of another vocabulary may have the same name.
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  if (assigned.length > 0) return assigned;
  // A closed <details> shows only its summary.
  if (element instanceof HTMLDetailsElement && !element.open)
    return [...element.children].filter((child) => nameOf(child) === "summary").slice(0, 1);
  return childNodesOf(shadowOf(element) ?? element);
}

/**
 * Walks what is shown of `root` (an element), in reading order. `open(element, style)` is called before the children of
 * an element, and `close(value)` after them with what `open` returned. `text(node, style)` is called for each text node
 * that is shown, with the style of its parent. Not recursive, so that no nesting is too deep. Linear.
 */
export function walk(root, { open = () => undefined, close = () => {}, text }) {
  const stack = [{ nodes: [root], at: 0 }];
  while (stack.length > 0) {
    const level = stack[stack.length - 1];
    if (level.at === level.nodes.length) {
      stack.pop();
      if (level.style) close(level.value);
      continue;
    }
    const node = level.nodes[level.at++];
    const type = read(Node, node, "nodeType");
    if (type === Node.TEXT_NODE) {
      if (level.style?.visibility === "visible") text(node, level.style);
    } else if (type === Node.ELEMENT_NODE && !hiddenElements.has(nameOf(node)) && !isAside(node)) {
      const style = getComputedStyle(node);
      if (style.display === "none") continue;
      stack.push({ nodes: childrenOf(node), at: 0, style, value: open(node, style) });
    }
  }
}
