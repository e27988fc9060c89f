// <khulasa-summary>: the summary of an article in the same page.
import { rangesOf, readPage } from "./page-text.js";
import { call, read } from "./plain-dom.js";
import { sharedKhulasa } from "./shared.js";
import type { Analysis, Pick, SummaryLength, SummaryType } from "./types.js";

const css = `
  :host { display: block; color-scheme: light dark }
  :host([hidden]), [hidden] { display: none }
  section { font: var(--khulasa-font, inherit); color: var(--khulasa-color, CanvasText);
    background: var(--khulasa-background, Canvas); border-inline-start: var(--khulasa-border, 3px solid #2a7f78);
    padding: var(--khulasa-padding, .75em 1em) }
  ul { margin: 0; padding-inline-start: 1.25em } li + li { margin-block-start: .5em }`;
// In a cascade layer, so that any rule of the page overrides it.
const highlightCss = "@layer { ::highlight(khulasa-summary) { background-color: #2a7f7833 } }";

/** A constructed style sheet: the page's policy may forbid a <style> element. */
function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

let sheet: CSSStyleSheet | undefined;
let highlightSheet: CSSStyleSheet | undefined;

const create = <K extends "section" | "ul" | "li">(name: K) =>
  call(Document, document, "createElement", name) as HTMLElementTagNameMap[K];

/** Resolves when the page has been parsed; before that, only part of the article may be there. */
function parsed(): Promise<void> {
  if (read(Document, document, "readyState") !== "loading") return Promise.resolve();
  return new Promise((resolve) =>
    call(EventTarget, document, "addEventListener", "DOMContentLoaded", () => resolve(), { once: true }),
  );
}

// There is no HTMLElement where pages are rendered on a server: importing this file must not fail there.
const Base = globalThis.HTMLElement ?? class {};

/**
 * The element `<khulasa-summary>`: shows the summary of an article in the same page, and highlights its sentences
 * there.
 *
 * Attributes:
 * - `for`: the id of the article. The article may be added, replaced or removed later.
 * - `type`: as in SummaryOptions; default "key-points".
 * - `length`: as in SummaryOptions; default "short".
 * - `max`: at most this many sentences, 1 or more; default: as `length` says.
 * - `label`: the name that assistive technology reads; default «خلاصة».
 *
 * Styling: the parts `box`, `list` and `point`, and the custom properties `--khulasa-font`, `--khulasa-color`,
 * `--khulasa-background`, `--khulasa-border` and `--khulasa-padding`. It is light or dark as the reader prefers, unless
 * `color-scheme` is set on the element. Without a summary it takes up no space. `::highlight(khulasa-summary)` styles
 * the highlights.
 *
 * Fires "khulasa-ready" after each summary, or "khulasa-error" with the error as `detail`.
 *
 * @example
 * ```html
 * <script type="module" src="/khulasa/element.js"></script>
 * <khulasa-summary for="article" type="key-points" length="short" max="2"></khulasa-summary>
 * <article id="article">...</article>
 * ```
 */
export class KhulasaSummary extends Base {
  static readonly observedAttributes = ["for", "type", "length", "max", "label"];
  readonly #box = create("section");
  readonly #list = create("ul");
  readonly #observer = new MutationObserver(() => {
    if (this.#find() !== this.#article) void this.update();
  });
  #article: Element | null = null;
  #running: AbortController | undefined;
  #ranges: Range[] = [];

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [(sheet ??= sheetOf(css))];
    this.#box.setAttribute("part", "box");
    this.#box.hidden = true;
    this.#list.setAttribute("part", "list");
    this.#box.append(this.#list);
    shadow.append(this.#box);
  }

  /** @internal */
  connectedCallback(): void {
    const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ["id"] };
    for (const root of new Set([this.getRootNode(), document])) this.#observer.observe(root, watched);
    void this.update();
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#observer.disconnect();
    this.#running?.abort();
    this.#highlight([]);
  }

  /** @internal */
  attributeChangedCallback(): void {
    if (this.isConnected) void this.update();
  }

  /**
   * Summarizes the article again; call it when its text has changed. Never rejects: errors are reported by
   * "khulasa-error".
   *
   * @example
   * ```js
   * await document.querySelector("khulasa-summary").update();
   * ```
   */
  async update(): Promise<void> {
    this.#running?.abort();
    const { signal } = (this.#running = new AbortController());
    this.#article = this.#find();
    await parsed(); // also makes attributes that change together one update
    if (signal.aborted) return;
    this.#article = this.#find();
    if (!this.#article) {
      this.removeAttribute("aria-busy"); // set for an article that was removed while it was read
      return this.#show([]);
    }
    this.setAttribute("aria-busy", "true");
    try {
      const page = readPage(this.#article);
      const type = (this.getAttribute("type") ?? "key-points") as SummaryType;
      const length = (this.getAttribute("length") ?? "short") as SummaryLength;
      const max = this.getAttribute("max");
      const summary = { type, length, ...(max === null ? {} : { maxSentences: Number(max) }) };
      const khulasa = await sharedKhulasa();
      const analysis = await khulasa.analyze(page.text, { summary, markup: page.markup, signal });
      signal.throwIfAborted(); // aborted after the answer, but before it was received here
      this.#box.dir = analysis.direction;
      // A language that Khulasa does not recognize, such as English, may be named by the page.
      const isKnown = analysis.language !== "und";
      this.#list.lang = isKnown ? analysis.language : languageOf(this.#article);
      this.#show(analysis.summary.sentences.map((pick) => pointOf(pick, analysis)));
      this.#highlight(analysis.summary.sentences.flatMap(({ begin, end }) => rangesOf(page, begin, end)));
      this.dispatchEvent(new CustomEvent("khulasa-ready", { bubbles: true }));
    } catch (error) {
      if (signal.aborted) return;
      this.#show([]);
      this.dispatchEvent(new CustomEvent("khulasa-error", { bubbles: true, detail: error }));
    } finally {
      if (this.#running?.signal === signal) this.removeAttribute("aria-busy");
    }
  }

  /** The article: looked up by id in the element's own tree, which may be a shadow tree, then in the page. */
  #find(): Element | null {
    const id = this.getAttribute("for") ?? "";
    const root = this.getRootNode(); // a form, perhaps, while the element is in no document
    return (
      (root instanceof ShadowRoot ? root.getElementById(id) : null) ?? call(Document, document, "getElementById", id)
    );
  }

  #show(points: HTMLLIElement[]): void {
    const label = this.getAttribute("label");
    if (label === null) this.#box.lang = "ar";
    else this.#box.removeAttribute("lang");
    this.#box.setAttribute("aria-label", label ?? "خلاصة");
    this.#list.replaceChildren(...points);
    this.#box.hidden = points.length === 0;
    this.#highlight([]);
  }

  /** Highlights `ranges` instead of this element's previous ones. All elements of a page share one highlight. */
  #highlight(ranges: Range[]): void {
    if (typeof Highlight === "undefined" || !("highlights" in CSS)) return; // Firefox before 140
    let shared = CSS.highlights.get("khulasa-summary");
    if (!shared) CSS.highlights.set("khulasa-summary", (shared = new Highlight()));
    const adoptedStyleSheets = read(Document, document, "adoptedStyleSheets");
    if (!adoptedStyleSheets.includes((highlightSheet ??= sheetOf(highlightCss))))
      adoptedStyleSheets.push(highlightSheet);
    for (const range of this.#ranges) shared.delete(range);
    for (const range of ranges) shared.add(range);
    this.#ranges = ranges;
  }
}

/** The language that the page declares for `element`; empty if it declares none. */
function languageOf(element: Element): string {
  const named = call(Element, element, "closest", "[lang]");
  return (named && call(Element, named, "getAttribute", "lang")) ?? "";
}

/** A list item. Its direction is that of its paragraph: `dir="auto"` would follow a Latin name at the start. */
function pointOf(pick: Pick, { sentences, article }: Analysis): HTMLLIElement {
  const item = create("li");
  item.setAttribute("part", "point");
  item.dir = article.blocks[sentences[pick.sentence]?.block ?? 0]?.direction ?? "auto";
  item.textContent = pick.text;
  return item;
}

if (globalThis.customElements?.get("khulasa-summary") === undefined) {
  globalThis.customElements?.define("khulasa-summary", KhulasaSummary);
}

declare global {
  interface HTMLElementTagNameMap {
    "khulasa-summary": KhulasaSummary;
  }
}
