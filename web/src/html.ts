// Turns HTML into text, with what its tags say about each line. No nodes are created, so nothing in the HTML can run,
// be fetched, or get in the way of reading it.
import { hiddenElements } from "./elements.js";
import { readTokens, type StartTag, type TokenSink } from "./html-tokens.js";
import { OpenElements, parts } from "./html-tree.js";
import { linkShare, MarkupTag, tagsOf } from "./markup.js";
import type { Markup } from "./types.js";

export { MarkupTag };

/**
 * Elements that are part of a line or not displayed at all: a style sheet or an icon inside a sentence does not split
 * it. All others start and end a line, except those of other vocabularies, such as Word's «<st1:City>» and «<o:p>».
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

/** Void elements: they have no content and no end tag. */
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

/** Elements whose line ends are shown. Elsewhere they are spaces, since source text may be wrapped anywhere. */
const keepsLines = new Set(["pre", "listing", "xmp", "plaintext"]);

/** Elements that exist even without a tag, or whose tag does not affect the text. */
const implied = new Set(["html", "head", "body", "frameset", "frame"]);

// `display` in a style attribute: «none» (group 1), a block (group 2), or part of a line. Clipboards contain the styles
// that the page's style sheets computed: there, the links of a menu may be blocks.
const display = /(?:^|;)\s*display\s*:\s*(?:(none)|(block|flex|grid|list-item|table|flow-root)|inline|contents|ruby)/gi;

/**
 * How the attributes of an element display it: not at all, apart from the lines around it, or as its name says ("").
 */
function standing(name: string, attributes: ReadonlyMap<string, string>): "hidden" | "apart" | "" {
  const style = [...(attributes.get("style") ?? "").matchAll(display)].pop();
  if (style) return style[1] ? "hidden" : style[2] ? "apart" : "";
  return attributes.has("hidden") || (name === "dialog" && !attributes.has("open")) ? "hidden" : "";
}

/** Collects the text line by line, one block per line, with white space collapsed. */
class Lines {
  text = "";
  readonly markup: Markup[] = [];
  private line = "";
  /**
   * Kept, because asking the growing line would cost time linear in it for each piece: with 300,000 pieces, minutes.
   */
  private endsInSpace = false;
  private linked = 0;
  private tags = 0;

  add(text: string, tags: number, inLink: boolean): void {
    // U+FEFF is not a space, although \s matches it: it may be inside a word.
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

/** Turns the tokens of a document into lines. */
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
    // Cells without their table, as when a part of one was copied, are apart as well, although browsers join them.
    if (!elements.top.isUnseen && (isOpened ? !isInline : parts.has(name))) this.lines.end();
    if (!isOpened) return;
    // Without an address it is only a target to link to, as in Word's headings.
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
    // Of these two, browsers create an element even for an end tag that closes nothing.
    if (!isEnd && (name === "br" || name === "p") && !elements.top.isUnseen) this.lines.end();
  }
}

/**
 * Turns HTML into text, one line per block, with what its tags say about each line: for `analyze(text, { markup })`.
 *
 * HTML is read as browsers read it, but no document is created, so nothing in it can run or be fetched. Nor would the
 * size of a parser's document be bounded by that of the HTML: the standard's adoption agency algorithm makes 100,905
 * nodes from 4,093 code units that leave formatting elements open across paragraphs. Three things differ from a
 * browser: of styles, only `display` in an element's own attribute is read; text in a table but outside its cells stays
 * where it is written; and of unclosed inline elements, only links continue in the next paragraph.
 *
 * Linear in `html`, whatever it contains: each tag is looked at once, and closes only elements that were opened.
 *
 * @param html any string; one without text gives an empty text. Named character references («&eacute;») are resolved by
 * DOMParser, which is given nothing else. It does not exist in workers and in Node: there, HTML with such names throws.
 * @returns the text; and spans of it in UTF-16 code units, in order and disjoint, with their tags.
 *
 * @example
 * ```js
 * document.addEventListener("paste", async ({ clipboardData }) => {
 *   const { text, markup } = fromHtml(clipboardData.getData("text/html"));
 *   const { summary } = await khulasa.analyze(text, { markup });
 * });
 * ```
 */
export function fromHtml(html: string): { text: string; markup: Markup[] } {
  const reader = new Reader();
  readTokens(html, reader);
  reader.elements.endAll();
  reader.lines.end();
  return { text: reader.lines.text, markup: reader.lines.markup };
}
