// Turns HTML into text, with what its tags say about each line. No nodes are created, so nothing in the HTML can run, be
// fetched, or get in the way of reading it.
import { hiddenElements } from "./elements.js";
import { readTokens, type StartTag, type TokenSink } from "./html-tokens.js";
import { OpenElements, parts } from "./html-tree.js";
import { linkShare, MarkupTag, tagsOf } from "./markup.js";
import type { Markup } from "./types.js";

export { MarkupTag };

/**
 * Elements that stand inside a line, or nowhere: a style sheet or an icon in a sentence does not cut it. Every other
 * one begins and ends a line, but those of other vocabularies: Word's «<st1:City>» and «<o:p>».
 */
const inline = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "title",
  "noembed",
  "noframes",
  "svg",
  "math",
  "datalist",
  "progress",
  "meter",
  "base",
  "basefont",
  "bgsound",
  "link",
  "meta",
  "param",
  "source",
  "track",
  "audio",
  "area",
  "map",
  "picture",
  "slot",
  "output",
  "acronym",
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "big",
  "cite",
  "code",
  "data",
  "del",
  "dfn",
  "em",
  "font",
  "i",
  "image",
  "img",
  "ins",
  "kbd",
  "label",
  "mark",
  "nobr",
  "q",
  "rb",
  "rp",
  "rt",
  "rtc",
  "ruby",
  "s",
  "samp",
  "small",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
]);

/** Elements without anything in them. */
const empty = new Set([
  "area",
  "base",
  "basefont",
  "bgsound",
  "br",
  "col",
  "embed",
  "hr",
  "image",
  "img",
  "input",
  "keygen",
  "link",
  "meta",
  "param",
  "source",
  "track",
  "wbr",
]);

/** Elements whose lines are the reader's; elsewhere a source is wrapped anywhere. */
const keepsLines = new Set(["pre", "listing", "xmp", "plaintext"]);

/** Elements that are there without a tag, or whose tag tells nothing. */
const implied = new Set(["html", "head", "body", "frameset", "frame"]);

// Of a style attribute: «none»; what begins and ends a line (as do the parts of tables); what does neither. Clipboards
// hold the styles that a page's sheets gave: there a menu's links are blocks.
const display = /(?:^|;)\s*display\s*:\s*(?:(none)|(block|flex|grid|list-item|table|flow-root)|inline|contents|ruby)/gi;

/** How an element stands by its attributes: not at all, apart from the lines around it, or as its name says. */
function standing(name: string, attributes: ReadonlyMap<string, string>): "hidden" | "apart" | "" {
  const style = [...(attributes.get("style") ?? "").matchAll(display)].pop();
  if (style) return style[1] ? "hidden" : style[2] ? "apart" : "";
  return attributes.has("hidden") || (name === "dialog" && !attributes.has("open")) ? "hidden" : "";
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
    // A byte order mark is no space, though \s has it: it may stand inside a word.
    const collapsed = text.replace(/[^\S\uFEFF]+/gu, " ");
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
    if (top.isUnseen) return;
    const [first, ...others] = top.keepsLines ? text.split(/\r\n?|\n/) : [text];
    this.lines.add(first as string, top.tags, isLinked);
    for (const line of others) {
      this.lines.end();
      this.lines.add(line, top.tags, isLinked);
    }
  }

  open(name: string, { attributes, isSelfClosing }: StartTag): void {
    const { elements } = this;
    if (implied.has(name)) return;
    const isOpened = elements.begin(name, attributes);
    const how = standing(name, attributes);
    const isInline = how === "hidden" || (how === "" && (inline.has(name) || name.includes(":")));
    // Cells without their table, of which a clipboard holds a part, are apart as well, though browsers join them.
    if (!elements.top.isUnseen && (isOpened ? !isInline : parts.has(name))) this.lines.end();
    if (!isOpened) return;
    // Without an address it is but a place to go to, as in Word's headings.
    if (name === "a" && !this.isForeign) elements.setLink(attributes.has("href"));
    const isEmpty = empty.has(name) || (isSelfClosing && (this.isForeign || name === "svg" || name === "math"));
    if (isEmpty) return;
    elements.push(name, {
      isInline,
      tags: tagsOf(name, attributes.get("role") ?? null),
      isUnseen: how === "hidden" || hiddenElements.has(name),
      keepsLines: keepsLines.has(name),
    });
  }

  close(name: string): void {
    const { elements } = this;
    if (name === "a") elements.setLink(false);
    const isEnd = elements.end(name);
    // Browsers make elements of the end tags of these that end nothing.
    if (!isEnd && (name === "br" || name === "p") && !elements.top.isUnseen) this.lines.end();
  }
}

/**
 * The text of `html`, one line a block, with what its tags say of each line: for `analyze(text, { markup })`.
 *
 * It is read as browsers read it, but no document is made of it: DOMParser is given its names of characters alone
 * («&eacute;»). By the standard's adoption agency it makes far more nodes than there are tags: 100,905 of 4,093 units
 * that left formatting elements open over paragraphs. Of styles only `display` in an element's own attribute is read.
 * Text that stands in a table and in no cell of it stays where it is written, and of the elements inside a line that
 * nobody ended only links go on in the next paragraph. Linear in the document, whatever it is: each tag is looked at
 * once, and ends only elements that were opened.
 *
 * @param html any string; one without text gives an empty text. Needs a page: there is no DOMParser in workers and
 * Node.
 * @returns spans of `text` in UTF-16 code units, in order, disjoint.
 */
export function fromHtml(html: string): { text: string; markup: Markup[] } {
  const reader = new Reader();
  readTokens(html, reader);
  reader.elements.endAll();
  reader.lines.end();
  return { text: reader.lines.text, markup: reader.lines.markup };
}
