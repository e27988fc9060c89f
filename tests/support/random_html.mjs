// Random HTML, and how it reads in the tree that a browser makes of it. It imports nothing, so that pages can load it.

/** Mulberry32, by Tommy Ettinger: returns a function that returns random numbers below a given count. */
export function randomOf(seed) {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % count;
  };
}

const texts = [
  "وصل الوفد إلى العاصمة. ",
  "الميناء",
  " ",
  "\n",
  "&nbsp;",
  "&lt;script&gt;",
  "&amp;amp;",
  "&eacute;x",
  "&notit;",
  "&ampx",
  "&#65;b",
  "&#x80;",
  "a&b",
  "< 5",
  "قال «",
  "\u202e",
  "كل\uFEFFمة",
  "سطر\nسطر\r\n\n  سطر",
  "&#0;",
  "&#xD800;",
  "😀",
  "]]>",
  "&#x1F600;",
  "\u064e",
  "\0",
];
const comments = [
  "<!-- </div><p> -->",
  "<!-->",
  "<!--->",
  "<!-- a > b --!>",
  "<!doctype x>",
  "<?xml '>",
  "</ x>",
  "<![CDATA[</p>]]>",
];

/** Members of a form that its controls shadow if they have these names. */
const members =
  "nextSibling firstChild parentNode nodeName nodeType nodeValue textContent children hasAttribute getAttribute matches closest body localName tagName attributes hidden lang".split(
    " ",
  );

const phrases = "input button select textarea object output img".split(" ");
const listed = [...phrases, "fieldset"];

/** A control with such a name, perhaps one that belongs to a form elsewhere. */
function control(pick, names) {
  const name = pick(names);
  const end = ["input", "img"].includes(name) ? "" : `</${name}>`;
  return `<${name} ${pick(["id", "name"])}=${pick(members)}${pick(["", "", " form=f"])}>${end}`;
}

const attributes = (pick) =>
  pick([
    () => "",
    () => "",
    () => "",
    () => " role=navigation",
    () => " title='</div>'",
    () => ' data-x="<p>"',
    () => " a='>' b = \">\" c",
    () => " id=f",
    () => ` id=${pick(members)}`,
    () => ` name=${pick(members)}`,
    () => " dir=rtl /",
    () => " ROLE=x =y",
  ])();

const soupTags =
  "p div span b i a h1 h2 h3 ul ol li dl dt dd blockquote table tr td th nav aside footer header article section main figure figcaption form button em br hr wbr ruby rt svg math select textarea title pre details summary x-card".split(
    " ",
  );
const hurts = [
  '<img src="/stolen.png" onerror="window.ran=1">',
  "<script>window.ran=1</script>",
  "<script>secret</script>",
  "<style>secret{}</style>",
  '<iframe src="/stolen.html" onload="window.ran=1"></iframe>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<svg onload="window.ran=1"><text>secret</text></svg>',
  "<template>secret</template>",
  '<a href="javascript:window.ran=1">',
  '<base href="/stolen/">',
  '<link rel=stylesheet href="/stolen.css">',
  '<meta http-equiv=refresh content="0;url=/stolen">',
  '<object data="/stolen">secret</object>',
  "<noscript>secret</noscript>",
  '<input onfocus="window.ran=1" autofocus>',
  '<video><source onerror="window.ran=1" src="/stolen.mp4"></video>',
  '<body onload="window.ran=1">',
  "<p hidden>secret</p>",
  '<div style="background:url(/stolen.png)">',
  "<math><mtext><mglyph><style>secret",
  "<i hidden><i>secret</i>secret</i>",
  "<script><!-- <script></script> secret --></script>",
  "<title>secret</title>",
];

/** Any piece after any other. Invisible text says «secret». */
export function soup(below) {
  const pick = (list) => list[below(list.length)];
  let source = "<p>"; // anything before the body would be in the head, where other rules apply
  for (let left = 1 + below(60); left > 0; left--) {
    const kind = below(20);
    if (kind < 7) source += pick([...texts, "<", ">", '"', "<!--", "-->"]);
    else if (kind < 13)
      source += `<${pick(soupTags)}${pick([() => attributes(pick), () => " hidden", () => " id=x class='"])()}>`;
    else if (kind < 16) source += `</${pick(soupTags)}>`;
    else source += pick([() => pick(hurts), () => pick(comments), () => control(pick, listed)])();
  }
  return source;
}

const displays = ["none", "block", "flex", "inline-block", "table-cell", "grid !important", "inline"];
const optionalEnds = ["li", "dt", "dd", "p", "td", "th", "tr", "tbody"];
const blocks =
  "div section article aside nav footer header main blockquote figure figcaption ul ol dl p h1 h2 h3 table details summary pre address center x-card fieldset form".split(
    " ",
  );
const inlines = "span b i em strong a code small q ruby label u font acronym output slot picture o:p st1:city".split(
  " ",
);
// Elements that their authors forgot to close: the end of the element around them closes them.
const unended = ["<video src=a>", "<audio>", "<canvas>", "<svg>", "<x-y hidden>"];
const unseen = [
  "<svg><text>secret</text><style>secret</style></svg>",
  "<math><mi>secret</mi></math>",
  "<script>'</div>secret'</script>",
  "<textarea>secret</p></textarea>",
  "<select><option>secret<option>secret</select>",
  "<iframe></p>secret</iframe>",
  "<template><p>secret</template>",
  "<video>secret</video>",
  "<svg><title>secret</title><path/></svg>",
  "<svg><desc>secret</svg>",
  "<svg><foreignObject><p>secret</p></foreignObject></svg>",
  "<math><mi>secret</math>",
  "<style>secret{}</style>",
  "<noscript>secret</noscript>",
  "<noembed>secret</noembed>",
  "<link rel=x>",
  "<meta itemprop=x>",
  "<datalist><option>secret</datalist>",
  "<progress>secret</progress>",
  "<meter>secret</meter>",
  "<span hidden>secret</span>",
  "<map><area></map>",
  '<b style="color:red;display : NONE">secret</b>',
  '<math><annotation-xml encoding="text/html"><p>secret</p></annotation-xml></math>',
  "<picture><source><img></picture>",
];

/**
 * HTML as authors write it, complete or with optional end tags left out. Comments, attributes and controls are as
 * random as in `soup`.
 */
export function written(below) {
  const pick = (list) => list[below(list.length)];
  const some = (most, make) => Array.from({ length: 1 + below(most) }, make).join("");
  const wrap = (name, inner, isOpen = optionalEnds.includes(name) && below(3) === 0) =>
    `<${name}${attributes(pick)}${below(25) === 0 ? " hidden" : ""}${below(15) === 0 ? ` style="color: red; display: ${pick(displays)}"` : ""}${name === "a" ? pick(["", " href", " HREF=x"]) : ""}>${inner}${isOpen ? "" : `</${pick([name, name.toUpperCase()])}${pick(["", "", " ", " a='>'"])}>`}`;
  const inline = (depth) => {
    const name = pick(inlines);
    return wrap(name, name === "a" ? pick(texts) : phrasing(depth) + (below(8) === 0 ? pick(unended) : ""));
  };
  const phrasing = (depth) =>
    some(3, () => {
      const kind = below(12);
      if (depth > 0 && kind < 3) return inline(depth - 1);
      if (kind < 6)
        return pick([
          () => pick(unseen),
          () => pick(comments),
          () => control(pick, phrases),
          () => pick(["<br>", "<img alt='>'>", "<wbr>"]),
        ])();
      return pick(texts);
    });
  const table = (depth) => {
    const row = () =>
      wrap(
        "tr",
        some(2, () => wrap(pick(["td", "td", "th"]), flow(depth))),
      );
    return wrap(
      "table",
      pick(["", "<caption>عنوان</caption>"]) +
        pick(["", "<thead><tr><th>رأس</thead>", "<colgroup><col></colgroup>"]) +
        pick([some(3, row), wrap("tbody", some(3, row))]),
    );
  };
  const block = (depth, isInForm) => {
    const name = pick(blocks);
    if (name === "ul" || name === "ol")
      return wrap(
        name,
        some(3, () => wrap("li", flow(depth, isInForm))),
      );
    if (name === "dl")
      return wrap(
        name,
        some(3, () => wrap(pick(["dt", "dd"]), flow(depth, isInForm))),
      );
    if (name === "table") return table(depth);
    // Only phrasing content: an end tag that is not HTML's own, such as </x-card>, closes nothing across a <p> left
    // open.
    if (/^(?:p|h\d|summary|x-card)$/.test(name)) return wrap(name, phrasing(2));
    if (name === "form") return isInForm ? phrasing(2) : wrap(name, flow(depth, true));
    return wrap(name, flow(depth, isInForm));
  };
  const flow = (depth, isInForm = depth < 4) =>
    some(4, () => (depth <= 0 || below(3) === 0 ? phrasing(2) : block(depth - 1, isInForm)));
  return flow(4, false);
}

const displayOfName = new Map();

/** How the browser displays an element of that name without any style sheet of a page. */
function displayOf(name) {
  if (!displayOfName.has(name)) {
    const element = document.documentElement.appendChild(document.createElement(name));
    displayOfName.set(name, getComputedStyle(element).display);
    element.remove();
  }
  return displayOfName.get(name);
}

// Inline for browsers but separate for a reader: elements with a box of their own, and elements whose style only their
// page knows.
const isApart = (name) =>
  name === "br" ||
  name.includes("-") ||
  /^(?:button|input|select|textarea|iframe|object|embed|video|canvas)$/.test(name);
// Boxes in which a reader sees no text of the document.
const isBox = (name) =>
  /^(?:select|textarea|iframe|object|audio|video|canvas|svg|math|progress|meter|noscript)$/.test(name);

const tagsOfName = {
  H1: 1,
  H2: 2,
  H3: 2,
  H4: 2,
  H5: 2,
  H6: 2,
  LI: 4,
  DT: 4,
  DD: 4,
  BLOCKQUOTE: 8,
  FIGCAPTION: 16,
  CAPTION: 16,
  NAV: 64,
  ASIDE: 64,
  FOOTER: 64,
  MENU: 64,
  FIGURE: 16,
  BUTTON: 64,
  P: 128,
};

/** [line, tags] of each line of `source` according to the browser's tree: what fromHtml() has to return. */
export function linesByTree(source) {
  // Parsed as body: the standard has other rules for the head, where <noscript> contains no text.
  const page = new DOMParser().parseFromString(`<!doctype html><body>${source}`, "text/html");
  const get = (node, name) => Reflect.get(name === "localName" ? Element.prototype : Node.prototype, name, node);
  const lines = [];
  let line = "",
    tags = 0,
    linked = 0;
  const end = () => {
    const said = line.trimEnd();
    if (said) lines.push([said, tags | (linked > 0.6 * said.length ? 32 : 0)]);
    line = "";
    linked = 0;
  };
  const add = (text, bits, isLinked) => {
    const squeezed = text.replace(/[^\S\uFEFF]+/g, " ");
    const added = line === "" || line.endsWith(" ") ? squeezed.replace(/^ /, "") : squeezed;
    if (added && line === "") tags = bits;
    line += added;
    if (isLinked) linked += added.length;
  };
  const visit = (parent, bits, isLinked) => {
    for (let node = get(parent, "firstChild"); node; node = get(node, "nextSibling")) {
      if (get(node, "nodeType") === Node.TEXT_NODE) {
        const isPre = Element.prototype.closest.call(parent, "pre, listing, xmp, plaintext");
        for (const [i, part] of (isPre ? node.data.split("\n") : [node.data]).entries()) {
          if (i > 0) end();
          add(part, bits, isLinked);
        }
      }
      if (get(node, "nodeType") !== Node.ELEMENT_NODE) continue;
      const name = get(node, "localName");
      const said = (attribute) => Element.prototype.getAttribute.call(node, attribute);
      const style = node instanceof HTMLElement ? Reflect.get(HTMLElement.prototype, "style", node).display : "";
      const isHidden = style ? style === "none" : said("hidden") !== null || displayOf(name) === "none";
      const isInLine =
        isHidden ||
        (!isApart(name) && /^(?:inline|ruby|contents)/.test(displayOf(name)) && /^(?:$|inline|contents)/.test(style));
      if (!isInLine) end();
      if (isHidden || isBox(name)) continue;
      const kept = /^(?:table|blockquote|pre)$/.test(name) ? bits & ~16 : bits;
      const own = kept | (tagsOfName[name.toUpperCase()] ?? 0) | (said("role") === "navigation" ? 64 : 0);
      if (name === "q") add("«", own, isLinked);
      visit(node, own, isLinked || (name === "a" && said("href") !== null));
      if (name === "q") add("»", bits, isLinked);
      if (!isInLine) end();
    }
  };
  visit(get(page.documentElement, "lastChild"), 0, false);
  end();
  return lines;
}

/** The letters of all text in the browser's tree of `source`, in document order, whether visible or not. */
export function lettersByTree(source) {
  const page = new DOMParser().parseFromString(source, "text/html");
  return Reflect.get(Node.prototype, "textContent", page.documentElement).replace(/\s/g, "");
}
