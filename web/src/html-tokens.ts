// HTML as text and tags, by the tokenizer of https://html.spec.whatwg.org/multipage/parsing.html. No node is made of any of it.

/** What a start tag says: of its attributes those of `told` with their values, as written; the first one of a name counts. */
export interface StartTag {
  readonly attributes: ReadonlyMap<string, string>;
  readonly isSelfClosing: boolean;
}

const told: ReadonlySet<string> = new Set([
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

/** What is told of a document, in its order. */
export interface TokenSink {
  /** Text with its character references resolved; none of scripts, style sheets and what else browsers show no text of. */
  text(text: string): void;
  /** A start tag. `name` is in lower case. */
  open(name: string, tag: StartTag): void;
  /** An end tag. */
  close(name: string): void;
  /** Whether what comes next stands in SVG or MathML, where no text is raw and CDATA sections are. */
  readonly isForeign: boolean;
}

// Elements whose text holds no tags but their own end tag.
const raw = new Set(["script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"]);

const tagBegin = /<(\/?)([a-z][^\t\n\f\r />]*)/iy;
// One attribute, or what stands before «>»: group 1 is its name, 2 to 4 its value. It matches everywhere, and takes one sign at least
// where there is one beside «>». A quote without an end takes the rest.
const attribute =
  /[\t\n\f\r /]*(?:([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >]*)))?)?/y;
// A comment, or what browsers take for one: <!doctype>, <?xml>, </5>. Without an end it takes the rest.
const comment = /<(?:!--(?:-?>|[^]*?(?:--!?>|$))|(?:[!?]|\/(?=[^]))[^>]*(?:>|$))/y;
const cdata = /<!\[CDATA\[[^]*?(?:\]\]>|$)/y;
const scriptSign = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi;

/** Where the raw text of `name` ends that begins at `at`: at its end tag, or with the document. */
function rawEnd(html: string, at: number, name: string): number {
  const sign = name === "script" ? scriptSign : new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi");
  sign.lastIndex = at;
  // Inside «<!--» a script may hold a whole other one: <script><!-- write("<script></script>") --></script>.
  let isEscaped = false;
  let isInner = false;
  for (let found = sign.exec(html); found; found = sign.exec(html)) {
    if (found[0] === "<!--") {
      isEscaped = true;
      sign.lastIndex -= 2; // «<!-->» is a whole one
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

// The longest name that HTML knows has 31 letters: «CounterClockwiseContourIntegral».
const reference = /&(?:#(?:([0-9]+)|[xX]([0-9a-fA-F]+))|[a-zA-Z][a-zA-Z0-9]{1,30});?/g;

/** The character of a number; numbers that Unicode keeps for controls are those of Windows' code page 1252. */
function numbered(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return code >= 0x80 && code <= 0x9f
    ? new TextDecoder("windows-1252").decode(Uint8Array.of(code))
    : String.fromCodePoint(code);
}

/**
 * A function that resolves the character references of `html`. The browser knows their two thousand names: it is asked for those that
 * are there, once, and for nothing else of the document.
 */
function resolver(html: string): (text: string) => string {
  const names = [...new Set(html.match(reference))].filter((each) => each[1] !== "#");
  // None of them means a space.
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
 * Tells `sink` of `html`, any string. Linear: no sign is looked at more often than a few times, and what has no end ends the document,
 * as in browsers. Memory beside the document: the names in it of characters.
 */
export function readTokens(html: string, sink: TokenSink): void {
  const resolve = resolver(html);
  const begin = /<(?=[a-z!?/])/gi;
  let at = 0;
  /** Reads the tag whose name ends at `at`, or gives undefined where the document ends before it. */
  const restOfTag = (): StartTag | undefined => {
    const attributes = new Map<string, string>();
    let isSelfClosing = false;
    while (html[at] !== ">") {
      if (at >= html.length) return undefined;
      attribute.lastIndex = at;
      const [all, name, ...values] = attribute.exec(html) as RegExpExecArray;
      at = attribute.lastIndex;
      isSelfClosing = name === undefined && all.endsWith("/");
      const known = name?.toLowerCase();
      if (known && told.has(known) && !attributes.has(known))
        attributes.set(known, values.find((value) => value !== undefined) ?? "");
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
      // «</» as the last of all is text.
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
