// Which HTML elements contain which, although end tags may be missing or close nothing. A browser builds a tree; here
// only the stack of open elements is kept, by those rules of https://html.spec.whatwg.org/multipage/parsing.html that
// affect how the text reads.

type Foreign = "" | "svg" | "math";

/** How an element affects its text. */
interface TextEffect {
  /** Whether it is part of a line: it neither starts nor ends one. */
  readonly isInline: boolean;
  /** What it says about its text: MarkupTag bits. */
  readonly tags: number;
  /** Whether a reader does not see its text. */
  readonly isUnseen: boolean;
  /** Whether a reader sees the line ends of its text. */
  readonly keepsLines: boolean;
}

/** An open element. `tags`, `isUnseen` and `keepsLines` include those of the elements around it. */
interface Frame extends TextEffect {
  readonly name: string;
  /** The index of the next outer open element of this name; -1 if there is none. */
  readonly outer: number;
  /** The vocabulary of its children, if it is not HTML. */
  readonly foreign: Foreign;
  /** Whether it is inside a link that nothing inside it can end. */
  readonly isLinked: boolean;
  /** Whether a link was open where it started; the link is open again where it ends. */
  readonly wasLinked: boolean;
  /** The index of the innermost element that bounds end tags: they close nothing outside of it. */
  readonly scope: number;
  /** The same for the implied end of a list item, when the next <li>, <dd> or <dt> starts. */
  readonly list: number;
  /** The same for end tags of elements that are not special. */
  readonly special: number;
  /** The index of the outermost element with only SVG or MathML elements in between; Infinity in an element of HTML. */
  readonly region: number;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

// A link inside one of these ends with it, and a link around it does not end inside it.
const closed = set("td th caption object marquee applet template");
const scopes = set("td th caption object marquee applet template table select");
/** Parts of a table, which are ignored anywhere else. */
export const parts = set("caption colgroup col tbody thead tfoot tr td th");
const sections = set("tbody thead tfoot");
const endsParagraph = set(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp",
);
// Together with the sets above, the elements that HTML calls special: the end tag of another element closes nothing
// outside of them. <title> is not listed: in HTML it contains only text, and in SVG it is special as an integration
// point.
const others = set("button iframe noembed noframes noscript script style textarea");
const isBlock = (name: string): boolean =>
  endsParagraph.has(name) || parts.has(name) || scopes.has(name) || others.has(name);
// <dialog> is closed like a block, but does not bound the end tags of other elements.
const isSpecial = (name: string): boolean => isBlock(name) && name !== "dialog";
// These may be open inside a list item: the next item's start tag closes them with it.
const inItem = set("address div p li dd dt");
// Integration points: the elements of SVG and of MathML that contain HTML.
const points: Readonly<Record<Foreign, ReadonlySet<string>>> = {
  "": new Set(),
  svg: set("foreignobject desc title"),
  math: set("mi mo mn ms mtext annotation-xml"),
};
const encodingOfHtml = /^(?:text\/html|application\/xhtml\+xml)$/i;
// Elements that cannot be inside SVG or MathML: their start tag closes it.
const endsForeign = set(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby " +
    "s small span strong strike sub sup table tt u ul var",
);
const endsSelect = set("select input textarea");
const heading = /^h[1-6]$/;

// Deeper than any page anyone has written. Elements nested deeper lose their tags, but not their text; unseen ones are
// tracked for as many levels again, so that their text is not taken for the page's. This bounds the memory of the open
// elements to two megabytes; time would be linear without it.
const maxDepth = 10_000;

/** The stack of open elements. Every call takes constant time, plus the time to close elements. */
export class OpenElements {
  private readonly frames: Frame[] = [
    {
      name: "",
      outer: -1,
      isInline: false,
      tags: 0,
      isUnseen: false,
      keepsLines: false,
      foreign: "",
      isLinked: false,
      wasLinked: false,
      scope: 0,
      list: 0,
      special: 0,
      region: Infinity,
    },
  ];
  private readonly last = new Map<string, number>();
  private inLink = false;

  /** @param onClose called whenever an element that is not inline ends, unless it is inside an unseen one. */
  constructor(private readonly onClose: () => void) {}

  get top(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }

  /** Whether the next text is inside a link. */
  get isLinked(): boolean {
    return this.inLink || this.top.isLinked;
  }

  /**
   * Closes the elements that the start tag `name` implicitly ends.
   *
   * @returns whether the tag opens an element here; browsers ignore some, such as <td> outside of a table.
   */
  begin(name: string, attributes: ReadonlyMap<string, string>): boolean {
    const { foreign } = this.top;
    if (foreign) {
      const isHtml =
        endsForeign.has(name) || (name === "font" && ["color", "face", "size"].some((each) => attributes.has(each)));
      const isBare = name === "annotation-xml" && !encodingOfHtml.test(attributes.get("encoding") ?? "");
      if (!isHtml) return name === foreign || (points[foreign].has(name) && !isBare);
      this.leaveForeign();
    }
    if (endsParagraph.has(name)) this.endParagraph();
    if (name === "li") this.endItem("li");
    else if (name === "dd" || name === "dt") this.endItem("dd", "dt");
    else if (heading.test(name) && heading.test(this.top.name)) this.popTo(this.frames.length - 1);
    else if (name === "button") this.endFrom(this.indexOf("button"), this.top.scope);
    else if (name === "a" || name === "nobr") this.endFrom(this.indexOf(name), this.top.special);
    else if (endsSelect.has(name) && this.endFrom(this.indexOf("select"), this.tableAt())) return name !== "select";
    else if (parts.has(name)) return this.beginPart(name);
    return !(name === "form" && this.indexOf("form") > 0);
  }

  /** Opens an element. */
  push(name: string, { isInline, tags, isUnseen: isUnseenItself, keepsLines }: TextEffect): void {
    const at = this.frames.length;
    const { top } = this;
    const isUnseen = isUnseenItself || top.isUnseen;
    if (at > (isUnseen ? 2 * maxDepth : maxDepth)) return;
    const isClosed = closed.has(name);
    const isPoint = points[top.foreign].has(name);
    const begun = name === "svg" || name === "math" ? name : "";
    const special = isPoint || isSpecial(name) ? at : top.special;
    this.frames.push({
      name,
      isInline,
      outer: this.indexOf(name),
      tags: top.tags | tags,
      isUnseen,
      keepsLines: top.keepsLines || keepsLines,
      foreign: begun || (isPoint ? "" : top.foreign),
      isLinked: isClosed ? this.isLinked : top.isLinked,
      wasLinked: this.inLink,
      scope: isPoint || scopes.has(name) ? at : top.scope,
      list: special < at || inItem.has(name) ? top.list : at,
      special,
      region: begun || isPoint ? Math.min(top.region, at) : Infinity,
    });
    this.last.set(name, at);
    if (isClosed) this.inLink = false;
  }

  setLink(isOpen: boolean): void {
    this.inLink = isOpen;
  }

  /** Closes the element that the end tag `name` ends, and all inside it. @returns whether there was one. */
  end(name: string): boolean {
    if (name === "p" || name === "br") this.leaveForeign();
    const { scope, special, region } = this.top;
    const at = this.indexOf(name);
    if (at >= region) return this.endFrom(at, 0);
    if (!isBlock(name)) return this.endFrom(at, special);
    if (name === "p") return this.endParagraph();
    if (heading.test(name))
      return this.endFrom(Math.max(...[1, 2, 3, 4, 5, 6].map((level) => this.indexOf(`h${level}`))), scope);
    if (name === "li") return this.endFrom(at, Math.max(scope, this.indexOf("ul"), this.indexOf("ol")));
    if (parts.has(name)) return this.endFrom(at, this.tableAt());
    if (name === "template") return this.endFrom(at, 0);
    if (name === "table") return this.endFrom(at, this.indexOf("template"));
    return this.endFrom(at, scopes.has(name) ? scope - 1 : scope);
  }

  /** Closes all elements that are still open. */
  endAll(): void {
    this.popTo(1);
  }

  private indexOf(name: string): number {
    return this.last.get(name) ?? -1;
  }

  /** The index of the innermost table, or of a template inside it. */
  private tableAt(): number {
    return Math.max(this.indexOf("table"), this.indexOf("template"));
  }

  /** Closes the element at `at` and all inside it, unless `at` is not inside the element at `outside`. */
  private endFrom(at: number, outside: number): boolean {
    if (at <= outside) return false;
    this.popTo(at);
    return true;
  }

  private endParagraph(): boolean {
    return this.endFrom(this.indexOf("p"), Math.max(this.top.scope, this.indexOf("button")));
  }

  private endItem(...names: string[]): void {
    this.endFrom(Math.max(...names.map((name) => this.indexOf(name))), this.top.list);
  }

  private leaveForeign(): void {
    while (this.top.foreign) this.popTo(this.frames.length - 1);
  }

  /** begin() for a part of a table: closes what is open between it and the part that contains it. */
  private beginPart(name: string): boolean {
    const table = this.indexOf("table");
    if (table < 0 || table < this.indexOf("template")) return false;
    let outside = table;
    if (name === "tr" || name === "td" || name === "th")
      for (const each of sections) outside = Math.max(outside, this.indexOf(each));
    if (name === "td" || name === "th") outside = Math.max(outside, this.indexOf("tr"));
    this.popTo(outside + 1);
    return true;
  }

  private popTo(length: number): void {
    while (this.frames.length > length) {
      const { name, outer, isInline, wasLinked } = this.frames.pop() as Frame;
      if (outer < 0) this.last.delete(name);
      else this.last.set(name, outer);
      if (closed.has(name)) this.inLink = wasLinked;
      if (!isInline && !this.top.isUnseen) this.onClose();
    }
  }
}
