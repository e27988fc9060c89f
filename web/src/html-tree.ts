// What stands in what, in HTML: end tags that may be left out, end tags that close nothing. Browsers make a tree of it; here only the
// open elements are held, by the rules of https://html.spec.whatwg.org/multipage/parsing.html that bear on how text reads.

type Foreign = "" | "svg" | "math";

/** What is told of an element and what stands in it. */
interface Told {
  /** Whether it stands inside a line. */
  readonly isInline: boolean;
  /** What it says of its text. */
  readonly tags: number;
  readonly isUnseen: boolean;
  /** Whether a reader sees the line ends of its text. */
  readonly keepsLines: boolean;
}

/** An open element, what is told of it told of those around it too. */
interface Frame extends Told {
  readonly name: string;
  /** The index of the open element of this name outside of it; -1 where there is none. */
  readonly outer: number;
  /** Whose elements stand in it, where not HTML's. */
  readonly foreign: Foreign;
  /** Whether it stands in a link that nothing in it can end. */
  readonly isLinked: boolean;
  /** Whether a link was open where it begins, which is open again where it ends. */
  readonly wasLinked: boolean;
  /** Indices of the innermost elements that no end tags reach out of, that <li> does not, that those of other names than HTML's do not. */
  readonly scope: number;
  readonly list: number;
  readonly special: number;
  /** The index of the outermost element with none but SVG's and MathML's own between; Infinity in an element of HTML. */
  readonly region: number;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

// A link in one of these ends with it, and none from outside ends in it.
const closed = set("td th caption object marquee applet template");
const scopes = set("td th caption object marquee applet template table select");
/** Elements of a table, which stand nowhere else. */
export const parts = set("caption colgroup col tbody thead tfoot tr td th");
const sections = set("tbody thead tfoot");
const endsParagraph = set(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp",
);
// With those of the sets above, the elements that HTML calls special, which the end tags of the others do not reach out of.
// <title> is not among them: HTML's holds text alone, and SVG's is special as a point.
const others = set("button iframe noembed noframes noscript script style textarea");
const isBlock = (name: string): boolean =>
  endsParagraph.has(name) || parts.has(name) || scopes.has(name) || others.has(name);
// <dialog> ends as they do, but holds no other's end back.
const isSpecial = (name: string): boolean => isBlock(name) && name !== "dialog";
// A list's item may have these between it and the next one's tag.
const inItem = set("address div p li dd dt");
// Where HTML stands in SVG, and in MathML.
const points: Readonly<Record<Foreign, ReadonlySet<string>>> = {
  "": new Set(),
  svg: set("foreignobject desc title"),
  math: set("mi mo mn ms mtext annotation-xml"),
};
const encodingOfHtml = /^(?:text\/html|application\/xhtml\+xml)$/i;
// What cannot stand in SVG and MathML, and ends them.
const endsForeign = set(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby " +
    "s small span strong strike sub sup table tt u ul var",
);
const endsSelect = set("select input textarea");
const heading = /^h[1-6]$/;

// Deeper than any page that was written: what stands deeper loses its tags, not its text. What nobody sees there is held for as many
// levels more, lest its text be taken for the page's. It bounds the memory for the open elements, two megabytes; time would be linear
// without it.
const maxDepth = 10_000;

/** The open elements. Every call takes constant time, but for the elements that it closes. */
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

  /** @param onClose is called where an element ends that does not stand inside a line, if its outside is seen. */
  constructor(private readonly onClose: () => void) {}

  get top(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }

  /** Whether the text that comes next is a link's. */
  get isLinked(): boolean {
    return this.inLink || this.top.isLinked;
  }

  /** Ends what a start tag ends that has no end tag. @returns whether the tag is one at all at its place. */
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
  push(name: string, { isInline, tags, isUnseen: isUnseenItself, keepsLines }: Told): void {
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

  /** Ends the element of an end tag, with all in it. @returns whether there is one that the tag reaches. */
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

  /** Ends what is still open. */
  endAll(): void {
    this.popTo(1);
  }

  private indexOf(name: string): number {
    return this.last.get(name) ?? -1;
  }

  /** Of the innermost table, or of a template in it. */
  private tableAt(): number {
    return Math.max(this.indexOf("table"), this.indexOf("template"));
  }

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
