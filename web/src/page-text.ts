// The text of an element as a reader sees it, and the text nodes it comes from.
import { hiddenElements, isInline, keepsLines } from "./elements.js";
import { linkShare, MarkupTag, tagsOf } from "./markup.js";
import { call, read } from "./plain-dom.js";
import type { Markup } from "./types.js";

/** The text of an element, and where it comes from. */
export interface PageText {
  /** One line per block. */
  text: string;
  /** What the tags say about the lines. */
  markup: Markup[];
  /** The text nodes, in order, and where each begins in `text`. */
  nodes: { node: Text; begin: number }[];
}

const firstOf = (node: Node): Node | null => read(Node, node, "firstChild");
const nextOf = (node: Node): Node | null => read(Node, node, "nextSibling");

/**
 * Reads the visible text of `root`. It works whatever names the page's forms give their controls (see plain-dom.ts),
 * and without recursion, so that deep nesting cannot overflow the stack. Linear in the size of `root`.
 *
 * @returns spans in UTF-16 code units. Each text node keeps its length in the text; white space other than line ends
 * that are shown becomes spaces.
 */
export function readPage(root: Element): PageText {
  const nodes: PageText["nodes"] = [];
  const markup: Markup[] = [];
  let text = "";
  let line = { begin: 0, tags: 0, linked: 0 };
  const endLine = (): void => {
    const length = text.length - line.begin;
    if (length === 0) return;
    const tags = line.tags | (line.linked > linkShare * length ? MarkupTag.links : 0);
    if (tags) markup.push({ begin: line.begin, end: text.length, tags });
    text += "\n";
    line = { begin: text.length, tags: 0, linked: 0 };
  };
  let state = { style: getComputedStyle(root), tags: 0, inLink: false };
  const open: { element: Node; isBlock: boolean; outside: typeof state }[] = [];
  const add = (node: Text): void => {
    const isBegin = text.length === line.begin;
    if (state.style.visibility !== "visible" || (isBegin && !/\S/.test(node.data))) return;
    if (isBegin) line.tags = state.tags;
    if (state.inLink) line.linked += node.length;
    nodes.push({ node, begin: text.length });
    text += node.data.replace(keepsLines(state.style) ? /[^\S\n]/g : /\s/g, " ");
  };
  /** Enters `element`, if there is anything in it to read. @returns whether it did. */
  const enter = (element: Element): boolean => {
    const name = read(Element, element, "localName");
    if (name === "br") endLine();
    if (hiddenElements.has(name) || name === "khulasa-summary") return false;
    const style = getComputedStyle(element);
    if (style.display === "none") return false;
    const isBlock = !isInline(style);
    if (isBlock) endLine();
    if (!firstOf(element)) return false;
    open.push({ element, isBlock, outside: state });
    state = {
      style,
      tags: state.tags | tagsOf(name, call(Element, element, "getAttribute", "role")),
      inLink: state.inLink || (name === "a" && call(Element, element, "hasAttribute", "href")),
    };
    return true;
  };
  let node = firstOf(root);
  while (node) {
    // Not `instanceof`: a node that came from a frame's document is of that frame's classes.
    const type = read(Node, node, "nodeType");
    if (type === Node.TEXT_NODE) add(node as Text);
    if (type === Node.ELEMENT_NODE && enter(node as Element)) {
      node = firstOf(node);
      continue;
    }
    let next = nextOf(node);
    while (!next && open.length > 0) {
      const closed = open.pop() as (typeof open)[number];
      if (closed.isBlock) endLine();
      state = closed.outside;
      next = nextOf(closed.element);
    }
    node = next;
  }
  endLine();
  return { text, markup, nodes };
}

/** The ranges of the page that show `begin` to `end` of the text: one for each text node. */
export function rangesOf({ nodes }: PageText, begin: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (const { node, begin: at } of nodes) {
    if (at + node.length <= begin || at >= end) continue;
    const range = new Range();
    range.setStart(node, Math.max(0, begin - at));
    range.setEnd(node, Math.min(node.length, end - at));
    ranges.push(range);
  }
  return ranges;
}
