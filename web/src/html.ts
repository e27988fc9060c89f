// Rich text to plain text: what a paste's HTML says of its lines, without ever running or fetching any of it.
import { linkShare, MarkupTag, tagsOf } from "./markup.js";
import type { Markup } from "./types.js";

export { MarkupTag };

/** Elements whose text a reader does not see. */
const unseen = new Set([
  "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "TITLE", "IFRAME", "OBJECT", "SVG", "MATH", "SELECT", "TEXTAREA",
  "AUDIO", "VIDEO", "CANVAS",
]);

/** Elements that stand inside a line; every other one begins and ends a line. */
const inline = new Set([
  "A", "ABBR", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "IMG", "INS", "KBD",
  "LABEL", "MARK", "Q", "RP", "RT", "RUBY", "S", "SAMP", "SMALL", "SPAN", "STRIKE", "STRONG", "SUB", "SUP", "TIME", "TT",
  "U", "VAR", "WBR",
]);

/** Deeper than any page that was written: what stands deeper loses its tags, not its text. */
const maxDepth = 512;

// No end tag needs to stand for these, so an open one says nothing of depth.
const unclosed = /^(?:area|base|body|br|col|colgroup|dd|dt|embed|head|hr|html|img|input|li|link|meta|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/iu;

/** `html` without the tags beyond maxDepth: browsers take minutes to parse 100,000 levels, since each looks through all above it. */
function shallow(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][^\s/<>]*)[^<>]*>/giu, (tag: string, end: string, name: string) => {
    if (unclosed.test(name)) return tag;
    const isDeep = depth > maxDepth || (depth === maxDepth && end === "");
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (!isDeep) return tag;
    return inline.has(name.toUpperCase()) ? "" : end ? " " : "<br>";
  });
}

/** Lines as they are gathered: text without runs of white space, one line a block. */
class Lines {
  text = "";
  readonly markup: Markup[] = [];
  private line = "";
  /** Asked of the line itself it would cost all of the line at each piece: 300,000 pieces would take minutes. */
  private endsInSpace = false;
  private linked = 0;
  private tags = 0;

  add(text: string, tags: number, inLink: boolean): void {
    const collapsed = text.replace(/[\s\u00A0]+/gu, " ");
    const added = this.line === "" || this.endsInSpace ? collapsed.replace(/^ /u, "") : collapsed;
    if (added === "") return;
    if (this.line === "") this.tags = tags;
    this.line += added;
    this.endsInSpace = added.endsWith(" ");
    if (inLink) this.linked += added.length;
  }

  end(): void {
    const line = this.line.trimEnd();
    if (line !== "") {
      const begin = this.text.length;
      this.text += `${line}\n`;
      const links = this.linked > linkShare * line.length ? MarkupTag.links : 0;
      if (this.tags | links) this.markup.push({ begin, end: begin + line.length, tags: this.tags | links });
    }
    this.line = "";
    this.linked = 0;
  }
}

/**
 * The text of `html`, one line a block, with what its tags say of each line: for `analyze(text, { markup })`.
 *
 * The document is parsed by DOMParser, which runs no script and fetches nothing; only text is taken from it, and it is
 * walked without recursion, so that no nesting is too deep. Linear in the document.
 *
 * @param html any string; one without text gives an empty text. Needs a page: there is no DOMParser in workers and Node.
 * @returns spans of `text` in UTF-16 code units, in order, disjoint.
 */
export function fromHtml(html: string): { text: string; markup: Markup[] } {
  const body = new DOMParser().parseFromString(shallow(html), "text/html").body;
  const lines = new Lines();
  // The tags of the open elements, the innermost last; a parallel count of open links.
  const open: { element: Element; tags: number; inLink: boolean }[] = [];
  let node: Node | null = body.firstChild;
  let tags = 0;
  let inLink = false;
  while (node) {
    let below: Node | null = null;
    if (node.nodeType === Node.TEXT_NODE) {
      lines.add(node.nodeValue ?? "", tags, inLink);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const name = element.nodeName.toUpperCase();
      if (name === "BR" || !inline.has(name)) lines.end();
      below = unseen.has(name) || element.hasAttribute("hidden") ? null : element.firstChild;
      if (below) {
        open.push({ element, tags, inLink });
        tags |= tagsOf(element);
        inLink ||= name === "A";
      }
    }
    let next: Node | null = below ?? node.nextSibling;
    while (!next && open.length > 0) {
      const closed = open.pop() as (typeof open)[number];
      if (!inline.has(closed.element.nodeName.toUpperCase())) lines.end();
      ({ tags, inLink } = closed);
      next = closed.element.nextSibling;
    }
    node = next;
  }
  lines.end();
  return { text: lines.text, markup: lines.markup };
}
