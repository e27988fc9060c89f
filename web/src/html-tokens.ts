// Splits HTML into text and tags, as the tokenizer of https://html.spec.whatwg.org/multipage/parsing.html does. No
// nodes are created.

/**
 * A start tag: those of its attributes that are in `known`, with their values as written. Of duplicates the first
 * counts.
 */
export interface StartTag {
  readonly attributes: ReadonlyMap<string, string>;
  readonly isSelfClosing: boolean;
}

const known: ReadonlySet<string> = new Set([
  "hidden",
  "role",
  "style",
  "href",
  "open",
  "color",
  "face",
  "size",
  "encoding",
]);

/** Receives the tokens of a document, in order. */
export interface TokenSink {
  /**
   * Text, with its character references resolved. Scripts, style sheets and the like, which browsers do not show, give
   * none.
   */
  text(text: string): void;
  /** A start tag. `name` is in lower case. */
  open(name: string, tag: StartTag): void;
  /** An end tag. */
  close(name: string): void;
  /** Whether the next token is inside SVG or MathML, where there are CDATA sections and no raw text. */
  readonly isForeign: boolean;
}

// Elements whose content is raw text: the only tag recognized in it is their own end tag.
const raw = new Set(["script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"]);

const tagBegin = /<(\/?)([a-z][^\t\n\f\r />]*)/iy;
// One attribute, or white space and slashes before «>». Group 1 is the name, groups 2 to 4 the value. It matches at any
// position, and consumes at least one character unless the next one is «>». An unclosed quote takes the rest.
const attribute =
  /[\t\n\f\r /]*(?:([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >]*)))?)?/y;
// A comment, or what browsers treat as one: <!doctype>, <?xml>, </5>. If it is unclosed, it takes the rest.
const comment = /<(?:!--(?:-?>|[^]*?(?:--!?>|$))|(?:[!?]|\/(?=[^]))[^>]*(?:>|$))/y;
const cdata = /<!\[CDATA\[[^]*?(?:\]\]>|$)/y;
const scriptSign = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi;

/** Where the raw text of the element `name` that starts at `at` ends: at its end tag, or with the document. */
function rawEnd(html: string, at: number, name: string): number {
  const sign = name === "script" ? scriptSign : new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi");
  sign.lastIndex = at;
  // Inside «<!--», a script may contain a whole other one: <script><!-- write("<script></script>") --></script>.
  let isEscaped = false;
  let isInner = false;
  for (let found = sign.exec(html); found; found = sign.exec(html)) {
    if (found[0] === "<!--") {
      isEscaped = true;
      sign.lastIndex -= 2; // «<!-->» is a complete comment
    } else if (found[0] === "-->") {
      isEscaped = isInner = false;
    } else if (found[1] === "") {
      isInner ||= isEscaped;
    } else if (isInner) {
      isInner = false;
    } else {
      return found.index;
    }
  }
  return html.length;
}

// The longest character name in HTML has 31 letters: «CounterClockwiseContourIntegral».
const reference = /&(?:#(?:([0-9]+)|[xX]([0-9a-fA-F]+))|[a-zA-Z][a-zA-Z0-9]{1,30});?/g;

/** The character of a numeric reference. 128 to 159, which are controls in Unicode, are read as Windows-1252. */
function numbered(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return code >= 0x80 && code <= 0x9f
    ? new TextDecoder("windows-1252").decode(Uint8Array.of(code))
    : String.fromCodePoint(code);
}

/**
 * A function that resolves the character references in parts of `html`. The browser knows the two thousand names: it is
 * asked once, for the names that occur, and sees nothing else of the document.
 */
function resolver(html: string): (text: string) => string {
  const names = [...new Set(html.match(reference))].filter((each) => each[1] !== "#");
  // No name means a space, so that spaces can separate the answers.
  const source = `<!doctype html><p>${names.join(" ")}`;
  const meant =
    names.length > 0 ? new DOMParser().parseFromString(source, "text/html").documentElement.textContent : "";
  const meanings = (meant ?? "").split(" ");
  const ofName = new Map(names.map((each, i) => [each, meanings[i] ?? each]));
  const resolve = (each: string, decimal?: string, hex?: string): string =>
    decimal || hex
      ? numbered(decimal ? Number(decimal) : Number.parseInt(hex as string, 16))
      : (ofName.get(each) ?? each);
  return (text) => (text.includes("&") ? text.replace(reference, resolve) : text);
}

/**
 * Splits `html`, any string, into tokens and passes them to `sink`. Linear: each character is looked at a bounded
 * number of times, and what is unclosed extends to the end of the document, as in browsers. Uses memory for the
 * character names in the document only.
 */
export function readTokens(html: string, sink: TokenSink): void {
  const resolve = resolver(html);
  const begin = /<(?=[a-z!?/])/gi;
  let at = 0;
  /** Reads the rest of the tag whose name ends at `at`; undefined if the document ends first. */
  const restOfTag = (): StartTag | undefined => {
    const attributes = new Map<string, string>();
    let isSelfClosing = false;
    while (html[at] !== ">") {
      if (at >= html.length) return undefined;
      attribute.lastIndex = at;
      const [all, name, ...values] = attribute.exec(html) as RegExpExecArray;
      at = attribute.lastIndex;
      isSelfClosing = name === undefined && all.endsWith("/");
      const key = name?.toLowerCase();
      if (key && known.has(key) && !attributes.has(key))
        attributes.set(key, values.find((value) => value !== undefined) ?? "");
    }
    at += 1;
    return { attributes, isSelfClosing };
  };
  while (at < html.length) {
    begin.lastIndex = at;
    const next = begin.exec(html)?.index ?? html.length;
    if (next > at) sink.text(resolve(html.slice(at, next)).replaceAll("\0", ""));
    at = next;
    tagBegin.lastIndex = at;
    const tag = tagBegin.exec(html);
    if (!tag) {
      const other = sink.isForeign && html.startsWith("<![CDATA[", at) ? cdata : comment;
      other.lastIndex = at;
      // «</» at the very end is text.
      if (!other.test(html)) sink.text(html.slice(at));
      at = other.lastIndex || html.length;
      continue;
    }
    at = tagBegin.lastIndex;
    const given = restOfTag();
    if (!given) return;
    const name = (tag[2] as string).toLowerCase();
    if (tag[1]) {
      sink.close(name);
      continue;
    }
    const { isForeign } = sink;
    sink.open(name, given);
    if (isForeign || !(raw.has(name) || name === "plaintext")) continue;
    const end = name === "plaintext" ? html.length : rawEnd(html, at, name);
    if (end > at && (name === "plaintext" || name === "xmp")) sink.text(html.slice(at, end).replaceAll("\0", "\ufffd"));
    at = end;
  }
}
