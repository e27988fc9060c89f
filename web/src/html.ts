// Rich text to plain text: what a paste's HTML says of its lines. No node is made of it: nothing of it can run, be fetched, or stand
// in the way of what reads it.
import { readTokens, type TokenSink } from "./html-tokens.js";
import { OpenElements } from "./html-tree.js";
import { linkShare, MarkupTag, tagsOf } from "./markup.js";
import type { Markup } from "./types.js";

export { MarkupTag };

/** Elements whose text a reader does not see. */
const unseen = new Set([
  "script", "style", "template", "noscript", "title", "iframe", "noembed", "noframes", "object", "svg", "math", "select", "textarea",
  "audio", "video", "canvas",
]);

/** Elements that stand inside a line; every other one begins and ends a line. */
const inline = new Set([
  "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "image", "img", "ins", "kbd",
  "label", "mark", "nobr", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
  "time", "tt", "u", "var", "wbr",
]);

/** Elements without anything in them. */
const empty = new Set([
  "area", "base", "basefont", "bgsound", "br", "col", "embed", "hr", "image", "img", "input", "keygen", "link", "meta", "param",
  "source", "track", "wbr",
]);

/** Elements that are there without a tag, or whose tag tells nothing. */
const implied = new Set(["html", "head", "body", "frameset", "frame"]);

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

/** Joins what is read of a document. */
class Reader implements TokenSink {
  readonly lines = new Lines();
  readonly elements = new OpenElements(() => this.lines.end());

  get isForeign(): boolean {
    return this.elements.top.foreign !== "";
  }

  text(text: string): void {
    const { top, isLinked } = this.elements;
    if (!top.isUnseen) this.lines.add(text, top.tags, isLinked);
  }

  open(name: string, { isHidden, role, isSelfClosing }: Parameters<TokenSink["open"]>[1]): void {
    const { elements } = this;
    if (implied.has(name) || !elements.begin(name)) return;
    const isInline = inline.has(name);
    if (!isInline && !elements.top.isUnseen) this.lines.end();
    if (name === "a" && !this.isForeign) elements.setLink(true);
    const isEmpty = empty.has(name) || (isSelfClosing && (this.isForeign || name === "svg" || name === "math"));
    if (isEmpty) return;
    elements.push(name, isInline, tagsOf(name, role), isHidden || unseen.has(name));
  }

  close(name: string): void {
    const { elements } = this;
    if (name === "a") elements.setLink(false);
    elements.end(name);
    // Browsers make elements of the end tags of these that end nothing.
    if ((name === "br" || name === "p") && !elements.top.isUnseen) this.lines.end();
  }
}

/**
 * The text of `html`, one line a block, with what its tags say of each line: for `analyze(text, { markup })`.
 *
 * It is read as browsers read it, but no document is made of it: DOMParser is given its names of characters alone («&eacute;»). Text
 * that stands in a table and in no cell of it stays where it is written, and of the elements inside a line that nobody ended only
 * links go on in the next paragraph. Linear in the document, whatever it is: each tag is looked at once, and ends only elements that
 * were opened.
 *
 * @param html any string; one without text gives an empty text. Needs a page: there is no DOMParser in workers and Node.
 * @returns spans of `text` in UTF-16 code units, in order, disjoint.
 */
export function fromHtml(html: string): { text: string; markup: Markup[] } {
  const reader = new Reader();
  readTokens(html, reader);
  reader.elements.endAll();
  reader.lines.end();
  return { text: reader.lines.text, markup: reader.lines.markup };
}
