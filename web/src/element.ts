// <khulasa-summary>: the summary of an article in the same page.
import { View } from "./element-view.js";
import { KhulasaError } from "./errors.js";
import { sentenceLink } from "./fragment.js";
import { Marks } from "./marks.js";
import { type PageText, rangesOf, readPage } from "./page-text.js";
import { call, read } from "./plain-dom.js";
import { sharedKhulasa } from "./shared.js";
import type { Analysis, Pick, SummaryLength, SummaryType } from "./types.js";

/** Resolves when the page has been parsed; before that, only part of the article may be there. */
function parsed(): Promise<void> {
  if (read(Document, document, "readyState") !== "loading") return Promise.resolve();
  return new Promise((resolve) =>
    call(EventTarget, document, "addEventListener", "DOMContentLoaded", () => resolve(), { once: true }),
  );
}

// There is no HTMLElement where pages are rendered on a server: importing this file must not fail there.
const Base = globalThis.HTMLElement ?? class {};

/** The `detail` of the event "khulasa-ready". */
export interface KhulasaReadyDetail {
  /** What was found: title, summary, keyphrases, warnings. */
  analysis: Analysis;
  /** The text that was read from the article; every offset in `analysis` is one of it. */
  text: string;
}

/**
 * The element `<khulasa-summary>`: shows the summary of an article in the same page, and marks its sentences there. Each
 * point is a link that leads to its sentence.
 *
 * Attributes:
 * - `for`: the id of the article: in the element's own tree, or in one around it. It may be added, replaced or removed
 *   later.
 * - `type`: as in SummaryOptions; default "key-points". Only these are a list; other types are paragraphs.
 * - `length`: as in SummaryOptions; default "short".
 * - `max`: at most this many sentences, 1 or more; default: as `length` says.
 * - `label`: the heading, and the name that assistive technology reads; default «خلاصة».
 * - `keywords`: show this many keyphrases, 0 to 10; default 0.
 * - `reading-time`: show how long the article takes to read; its value stands before the time, default «مدة القراءة».
 * - `collapsible`: a reader can fold the summary; `collapsed`: it is folded. A reader who opens or folds it changes this.
 * - `marks`: "off" for no marks in the article.
 *
 * Slot: `heading`, a heading of the page in place of the label: `<h2 slot="heading">باختصار</h2>`.
 *
 * Styling: the parts `box`, `heading`, `toggle`, `body`, `list`, `point`, `link`, `reading-time`, `keywords` and `keyword`,
 * and the custom properties `--khulasa-font`, `--khulasa-color`, `--khulasa-background`, `--khulasa-border` and
 * `--khulasa-padding`. Colours are those of the page around it: its text's, and no background. Without a summary it takes
 * up no space; a page in which nothing may move gives it its height: `khulasa-summary { display: block; height: 12em }`.
 * `::highlight(khulasa-summary)` styles the marks, `::highlight(khulasa-current)` the one that was asked for.
 *
 * Fires "khulasa-ready" after each summary, with KhulasaReadyDetail as `detail`, or "khulasa-error" with the error. If the
 * parsed page has no element with the id in `for`, that is an "invalid-option"; the summary still comes when the element
 * does.
 *
 * @example
 * ```html
 * <script type="module" src="/khulasa/element.js"></script>
 * <khulasa-summary for="article" type="key-points" length="short" max="2"></khulasa-summary>
 * <article id="article">...</article>
 * ```
 */
export class KhulasaSummary extends Base {
  static readonly observedAttributes = [
    "for",
    "type",
    "length",
    "max",
    "label",
    "keywords",
    "reading-time",
    "marks",
    "collapsible",
    "collapsed",
  ];
  readonly #view: View;
  readonly #marks = new Marks("khulasa-summary");
  readonly #current = new Marks("khulasa-current");
  readonly #observer = new MutationObserver(() => {
    if (this.#find() !== this.#article) void this.update();
  });
  #article: Element | null = null;
  #running: AbortController | undefined;

  constructor() {
    super();
    this.#view = new View(this.attachShadow({ mode: "open" }), (isOpen) => {
      if (this.hasAttribute("collapsible")) this.toggleAttribute("collapsed", !isOpen);
    });
  }

  /** @internal */
  connectedCallback(): void {
    const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ["id"] };
    for (const root of this.#trees()) this.#observer.observe(root, watched);
    void this.update();
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#observer.disconnect();
    this.#running?.abort();
    this.#unmark();
  }

  /** @internal */
  attributeChangedCallback(name: string): void {
    if (name === "collapsible" || name === "collapsed") this.#fold();
    else if (this.isConnected) void this.update();
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
      return this.#fail(
        new KhulasaError("invalid-option", "no element has the id in for", this.getAttribute("for") ?? ""),
      );
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
      this.#show(page, analysis, this.#article);
      const detail: KhulasaReadyDetail = { analysis, text: page.text };
      this.dispatchEvent(new CustomEvent("khulasa-ready", { bubbles: true, composed: true, detail }));
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    } finally {
      if (this.#running?.signal === signal) this.removeAttribute("aria-busy");
    }
  }

  /** The tree that the element is in, and those around it: a shadow tree, the tree of its host, ..., the document. */
  #trees(): Set<Node> {
    const trees = new Set<Node>();
    let tree = this.getRootNode(); // a form, perhaps, while the element is in no document
    trees.add(tree);
    while (tree instanceof ShadowRoot) trees.add((tree = tree.host.getRootNode()));
    return trees.add(document);
  }

  /** The article, in the innermost tree that has its id. */
  #find(): Element | null {
    const id = this.getAttribute("for") ?? "";
    for (const tree of this.#trees()) {
      const found =
        tree instanceof ShadowRoot
          ? tree.getElementById(id)
          : tree === document
            ? call(Document, document, "getElementById", id)
            : null;
      if (found) return found;
    }
    return null;
  }

  #fold(): void {
    const isFolded = this.hasAttribute("collapsed");
    this.#view.fold(isFolded || this.hasAttribute("collapsible"), isFolded);
  }

  #clear(): void {
    this.#view.name(this.getAttribute("label"));
    this.#view.clear();
    this.#unmark();
  }

  #fail(error: unknown): void {
    this.#clear();
    this.dispatchEvent(new CustomEvent("khulasa-error", { bubbles: true, composed: true, detail: error }));
  }

  #show(page: PageText, analysis: Analysis, article: Element): void {
    this.#clear();
    const rangesOfPick = ({ begin, end }: Pick) => rangesOf(page, begin, end);
    // A language that Khulasa does not recognize, such as English, may be named by the page.
    const language = analysis.language === "und" ? languageOf(article) : analysis.language;
    const readingTime = this.getAttribute("reading-time");
    this.#view.show({
      analysis,
      language,
      keywords: Math.max(0, Number(this.getAttribute("keywords")) || 0),
      readingTime: readingTime === "" ? "مدة القراءة" : readingTime,
      locale: readingTime === "" ? "ar" : languageOf(this) || "ar",
      // In a new tab, too, the link leads to its sentence.
      hrefOf: (pick) =>
        sentenceLink(location.href, page.text, pick) ?? `#${encodeURIComponent(this.getAttribute("for") ?? "")}`,
      follow: (pick, event) => this.#follow(rangesOfPick(pick), event),
    });
    if (this.getAttribute("marks") !== "off") this.#marks.set(analysis.summary.sentences.flatMap(rangesOfPick));
  }

  /** Shows the sentence of a point in the article, unless a new tab or window was asked for. */
  #follow(ranges: Range[], event: MouseEvent): void {
    const [first] = ranges;
    const element = first?.startContainer.parentElement;
    if (!first || !element || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#current.set(ranges);
    element.scrollIntoView({ block: "center" });
    // Of a paragraph that is longer than the window, its middle is shown now.
    const { top, bottom } = first.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3 });
    // From here the keyboard goes on.
    getSelection()?.collapse(first.startContainer, first.startOffset);
  }

  #unmark(): void {
    this.#marks.set([]);
    this.#current.set([]);
  }
}

/** The language that the page declares for `element`; empty if it declares none. */
function languageOf(element: Element): string {
  const named = call(Element, element, "closest", "[lang]");
  return (named && call(Element, named, "getAttribute", "lang")) ?? "";
}

if (globalThis.customElements?.get("khulasa-summary") === undefined) {
  globalThis.customElements?.define("khulasa-summary", KhulasaSummary);
}

declare global {
  interface HTMLElementTagNameMap {
    "khulasa-summary": KhulasaSummary;
  }
  interface HTMLElementEventMap {
    "khulasa-ready": CustomEvent<KhulasaReadyDetail>;
    "khulasa-error": CustomEvent<unknown>;
  }
}
