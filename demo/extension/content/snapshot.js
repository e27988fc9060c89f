// Copies what the page or the selection shows as simple HTML, for fromHtml(), with what the head says about the page. The
// copy has no scripts, and of addresses only those in the head.
import { call, isInline, keepsLines, read } from "khulasa/dom";
import { nameOf, textOf, walk } from "./walk.js";

// Most text and tags that are copied, in UTF-16 code units. Set by hand: forty books; the browser sends the copy to the
// panel in one message.
const maxUnits = 20_000_000;
// Shorter selections, such as a word that was double-clicked, are taken for accidental, in letters. Set by hand: a
// short sentence.
const chosenLetters = 60;
// A frame that fills this share of the window may contain what the user reads.
const largeFrame = 0.25;
// A form with more than this share of the page's letters is not one: some servers wrap every page in a form.
const wrapperShare = 0.5;

// Elements that keep their names in the copy, since fromHtml() goes by them. All others, such as custom
// elements, become <div> or <span>, by how they are laid out; <dialog>, too, which would be hidden without its
// attribute «open».
const keptBlocks = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "button",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "li",
  "main",
  "menu",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
]);
const keptInlines = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "cite",
  "code",
  "del",
  "dfn",
  "em",
  "i",
  "ins",
  "kbd",
  "mark",
  "q",
  "s",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "time",
  "u",
  "var",
]);
// Attributes that fromHtml() goes by.
const keptAttributes = ["id", "class", "role", "rel", "itemprop", "itemtype", "datetime", "aria-hidden"];
// Most elements of the head that are copied, and most code units of each.
const maxFacts = 200;
const maxFactUnits = 100_000;

const facts = 'meta[content], link[rel="canonical"][href], script[type="application/ld+json"]';

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => escapes[sign]);
const ofDocument = (name) => read(Document, document, name);
const find = (selector) => call(Document, document, "querySelector", selector);
const lettersOf = (text) => text.replace(/\s+/g, "").length;

/** The names of the tags that an element is copied as, outer before inner; none if only its content is copied. */
function namesOf(element, style, pageLetters) {
  const name = nameOf(element);
  if (name === "body" || name === "html") return [];
  if (name === "form" && lettersOf(textOf(element)) > wrapperShare * pageLetters) return ["div"];
  if (name === "div" && style.display === "inline") return ["span"];
  if (keptBlocks.has(name)) return [name];
  if (style.display === "contents") return [];
  if (keptInlines.has(name)) return isInline(style) ? [name] : name === "span" ? ["div"] : ["div", name];
  return [isInline(style) ? "span" : "div"];
}

const attributeOf = (element, name) => call(Element, element, "getAttribute", name);

function attributesOf(element) {
  let written = "";
  const isButton = nameOf(element) === "button";
  for (const name of keptAttributes) {
    const value = attributeOf(element, name);
    // The id of a control would hide a member of its form in the copy, as it does in the page.
    if (value && !(isButton && name === "id")) written += ` ${name}="${escapeHtml(value)}"`;
  }
  // Of an address only whether it is a place in the same page.
  const href = nameOf(element) === "a" ? attributeOf(element, "href") : null;
  if (href !== null) written += href.startsWith("#") ? ' href="#a"' : ' href="/"';
  return written;
}

/** The part of a text node that the ranges cover; all of it without ranges. */
function partOf(node, ranges) {
  if (!ranges) return node.data;
  const range = ranges.find((each) => each.intersectsNode(node));
  if (!range) return "";
  const from = node === range.startContainer ? range.startOffset : 0;
  return node.data.slice(from, node === range.endContainer ? range.endOffset : undefined);
}

/** {html, letters, isTruncated} of what `root` shows, or only of what is in `ranges`, if given. */
function copyOf(root, ranges) {
  const pageLetters = lettersOf(textOf(ofDocument("body") ?? ofDocument("documentElement")));
  const written = [];
  let size = 0;
  let letters = 0;
  const put = (text) => {
    written.push(text);
    size += text.length;
  };
  walk(root, {
    open(element, style) {
      if (["br", "img"].includes(nameOf(element))) {
        put(`<${nameOf(element)}>`);
        return [];
      }
      const names = namesOf(element, style, pageLetters);
      names.forEach((name, i) => put(`<${name}${i === names.length - 1 ? attributesOf(element) : ""}>`));
      return names;
    },
    close(names) {
      for (const name of names.reverse()) put(`</${name}>`);
    },
    text(node, style) {
      const text = size < maxUnits ? partOf(node, ranges) : "";
      if (text === "") return;
      letters += lettersOf(text);
      // Line ends that are shown separate paragraphs.
      put(keepsLines(style) ? escapeHtml(text).replace(/\r?\n/g, "<br>") : escapeHtml(text));
    },
  });
  return { html: written.join(""), letters, isTruncated: size >= maxUnits };
}

/** The text that is selected in a <textarea> or <input>. */
function selectedInBox() {
  const box = ofDocument("activeElement");
  const isBox = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
  if (!isBox || box.type === "password") return "";
  try {
    return box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0);
  } catch {
    return ""; // an input without text, such as a checkbox
  }
}

const paragraphs = (text) =>
  text
    .split(/\n+/)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join("");

/** A copy of the selection, as of copyOf(); undefined without a selection. */
function selected() {
  const inBox = selectedInBox();
  if (inBox.trim() !== "") return { html: paragraphs(inBox), letters: lettersOf(inBox), isTruncated: false };
  const selection = getSelection();
  const plain = String(selection ?? "");
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) => selection.getRangeAt(i)).filter(
    (range) => !range.collapsed,
  );
  if (ranges.length === 0 || plain.trim() === "") return undefined;
  const { commonAncestorContainer: common } = ranges[0];
  const root =
    ranges.length > 1 ? ofDocument("body") : common instanceof Element ? common : read(Node, common, "parentElement");
  const copy = root ? copyOf(root, ranges) : { letters: 0 };
  // Ranges do not cover what is selected inside a shadow tree.
  return 2 * copy.letters >= lettersOf(plain)
    ? copy
    : { html: paragraphs(plain), letters: lettersOf(plain), isTruncated: false };
}

/** Whether there is a large frame of another site, whose text cannot be read from here. */
function hasForeignFrame() {
  return [...call(Document, document, "querySelectorAll", "iframe, frame")].some((frame) => {
    const { width, height } = call(Element, frame, "getBoundingClientRect");
    return width * height > largeFrame * innerWidth * innerHeight && frame.contentDocument === null;
  });
}

/** What the head says about the page, as HTML: its title, <meta>, its own address, JSON-LD. */
function headOf() {
  const written = [];
  for (const each of call(Document, document, "querySelectorAll", facts)) {
    const attributes = ["name", "property", "itemprop", "content", "rel", "href"]
      .map((name) => [name, attributeOf(each, name)])
      .filter(([, value]) => value)
      .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
      .join("");
    const isData = nameOf(each) === "script";
    const html = isData
      ? `<script type="application/ld+json">${textOf(each).replace(/</g, "\\u003c")}</script>`
      : `<${nameOf(each)}${attributes}>`;
    if (html.length <= maxFactUnits && written.length < maxFacts) written.push(html);
  }
  const lang = attributeOf(ofDocument("documentElement"), "lang");
  const language = lang ? ` lang="${escapeHtml(lang)}"` : "";
  return `<html${language}><head><title>${escapeHtml(ofDocument("title"))}</title>${written.join("")}</head>`;
}

/**
 * A copy of what there is to read in this document, with what is known about it. `kind` is "page"; "selection", whose
 * copy is empty without a selection; or anything else, such as "auto": the selection, unless it is accidental, or else
 * the page.
 */
export function snapshot(kind) {
  const isPdf =
    ofDocument("contentType") === "application/pdf" || Boolean(find('body > embed[type="application/pdf"]'));
  const about = {
    head: "",
    size: innerWidth * innerHeight,
    isPdf,
    hasForeignFrame: hasForeignFrame(),
  };
  const selection = kind === "page" ? undefined : selected();
  if (selection && (kind === "selection" || selection.letters >= chosenLetters))
    return { ...about, ...selection, kind: "selection" };
  if (kind === "selection") return { ...about, html: "", letters: 0, isTruncated: false, kind };
  const root = ofDocument("body") ?? ofDocument("documentElement");
  return { ...about, ...copyOf(root), head: headOf(), kind: "page" };
}
