// The page as a reader sees it: shadow trees in the place of their hosts, what is put into slots in the slots, without what is
// not shown. Reads the document and never changes it.

// Elements whose text is no text of the page, or not shown.
const skipped = new Set([
  "script", "style", "noscript", "template", "head", "title", "iframe", "frame", "object", "embed", "svg", "math", "canvas",
  "audio", "video", "select", "textarea", "input", "datalist", "progress", "meter", "noembed", "noframes",
]);

/** Whether `element` is no text but a mark in it: the number of a note («[1]»), the link to edit a section of an encyclopedia. */
function isAside(element) {
  if (element.localName === "sup") return /^\s*\[[^\]]{1,4}\]\s*$/.test(element.textContent);
  return element.classList.contains("mw-editsection");
}

// Only these, and custom elements, can have a shadow tree.
const hosts = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** The shadow root of `element`, a closed one too: extensions may see it. */
function shadowOf(element) {
  if (!hosts.test(element.localName) || !(element instanceof HTMLElement)) return null;
  return element.openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}

function childrenOf(element) {
  const assigned = element.localName === "slot" ? element.assignedNodes() : [];
  if (assigned.length > 0) return assigned;
  // A closed <details> shows its summary only.
  if (element.localName === "details" && !element.open) return [...element.children].filter((child) => child.localName === "summary").slice(0, 1);
  return [...(shadowOf(element) ?? element).childNodes];
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
    if (node.nodeType === Node.TEXT_NODE) {
      if (level.style?.visibility === "visible") text(node, level.style);
    } else if (node.nodeType === Node.ELEMENT_NODE && !skipped.has(node.localName) && !isAside(node)) {
      const style = getComputedStyle(node);
      if (style.display === "none") continue;
      stack.push({ nodes: childrenOf(node), at: 0, style, value: open(node, style) });
    }
  }
}
