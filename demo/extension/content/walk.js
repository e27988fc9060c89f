// The page as a reader sees it: shadow trees in the place of their hosts, what is put into slots in the slots, without what is
// not shown. Reads the document and never changes it, whatever names its forms give their controls.
import { hiddenElements, read } from "khulasa/dom";

export const nameOf = (element) => read(Element, element, "localName");
export const textOf = (node) => read(Node, node, "textContent");
const childNodesOf = (node) => [...read(Node, node, "childNodes")];

/** Whether `element` is no text but a mark in it: the number of a note («[1]»), the link to edit a section of an encyclopedia. */
function isAside(element) {
  if (nameOf(element) === "sup") return /^\s*\[[^\]]{1,4}\]\s*$/.test(textOf(element));
  return read(Element, element, "classList").contains("mw-editsection");
}

// Only these, and custom elements, can have a shadow tree. None of them has names of its controls for its own.
const hosts = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** The shadow root of `element`, a closed one too: extensions may see it. */
function shadowOf(element) {
  if (!hosts.test(nameOf(element)) || !(element instanceof HTMLElement)) return null;
  return (
    element.openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot
  );
}

function childrenOf(element) {
  const assigned = nameOf(element) === "slot" ? element.assignedNodes() : [];
  if (assigned.length > 0) return assigned;
  // A closed <details> shows its summary only.
  if (nameOf(element) === "details" && !element.open)
    return [...element.children].filter((child) => nameOf(child) === "summary").slice(0, 1);
  return childNodesOf(shadowOf(element) ?? element);
}

/**
 * Walks what is shown of `root` (an element), in the order of reading. `open(element, style)` may return a value that
 * `close(value)` is given behind its children; `text(node, style)` is called for each text node that is shown, with the style of
 * what it stands in. Without recursion, so that no nesting is too deep. Linear.
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
