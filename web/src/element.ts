// <khulasa-summary for="id" type length max>: the summary of an article in the same page.
import { sharedKhulasa } from "./shared.js";
import type { SummaryLength, SummaryType } from "./types.js";

const css = `
  :host { display: block; direction: rtl; color-scheme: light dark; font: var(--khulasa-font, inherit);
    color: var(--khulasa-color, CanvasText); background: var(--khulasa-background, Canvas);
    border-inline-start: var(--khulasa-border, 3px solid #2a7f78); padding: var(--khulasa-padding, .75em 1em) }
  :host([hidden]) { display: none }
  ul { margin: 0; padding-inline-start: 1.25em } li + li { margin-block-start: .5em }`;

/** The nodes of an article's text, and the text with a line for each block of it. */
function readText(article: Element): { text: string; nodes: { node: Text; begin: number }[] } {
  const nodes: { node: Text; begin: number }[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    const isSkipped = node instanceof Element && node.matches("script, style, noscript, template, khulasa-summary");
    return isSkipped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      nodes.push({ node, begin: text.length });
      // White space in a page's source is no line end: a paragraph is often wrapped there.
      text += node.data.replace(/\s/g, " ");
    } else if (node instanceof HTMLBRElement || getComputedStyle(node as Element).display !== "inline") {
      text += "\n";
    }
  }
  return { text, nodes };
}

// Where a page is rendered on a server there is none: the import must not fail there.
const Base = globalThis.HTMLElement ?? class {};

/**
 * Attributes: `for`, the id of the article; `type` and `length` as in SummaryOptions; `max`, a number of sentences.
 * Parts: `list`, `point`. Custom properties: --khulasa-font, -color, -background, -border, -padding. The sentences in the page
 * are in the highlight `khulasa-summary`, for `::highlight(khulasa-summary)`. Fires "khulasa-ready", or "khulasa-error"
 * with the error as `detail`.
 */
export class KhulasaSummary extends Base {
  static readonly observedAttributes = ["for", "type", "length", "max"];
  private readonly list = document.createElement("ul");
  private running: AbortController | undefined;
  private ranges: Range[] = [];

  constructor() {
    super();
    const sheet = new CSSStyleSheet(); // not a <style>: the page's policy may forbid it
    sheet.replaceSync(css);
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    this.list.setAttribute("part", "list");
    shadow.append(this.list);
  }

  /** @internal */
  connectedCallback(): void {
    if (!this.hasAttribute("role")) this.setAttribute("role", "region");
    if (!this.hasAttribute("aria-label")) this.setAttribute("aria-label", "خلاصة");
    void this.update();
  }

  /** @internal */
  disconnectedCallback(): void {
    this.running?.abort();
    this.highlight([]);
  }

  /** @internal */
  attributeChangedCallback(): void {
    if (this.isConnected) void this.update();
  }

  private async update(): Promise<void> {
    this.running?.abort();
    const running = (this.running = new AbortController());
    await Promise.resolve(); // attributes that change together are one update
    const article = document.getElementById(this.getAttribute("for") ?? "");
    if (running.signal.aborted || !article) return;
    this.setAttribute("aria-busy", "true");
    try {
      const { text, nodes } = readText(article);
      const type = (this.getAttribute("type") ?? "key-points") as SummaryType;
      const length = (this.getAttribute("length") ?? "short") as SummaryLength;
      const max = this.getAttribute("max");
      const summary = { type, length, ...(max === null ? {} : { maxSentences: Number(max) }) };
      const khulasa = await sharedKhulasa();
      const { sentences } = await khulasa.summarize(text, { summary, signal: running.signal });
      if (running.signal.aborted) return;
      this.list.replaceChildren(...sentences.map((sentence) => {
        const item = document.createElement("li");
        item.setAttribute("part", "point");
        item.dir = "auto";
        item.textContent = sentence.text;
        return item;
      }));
      this.list.hidden = sentences.length === 0;
      this.highlight(sentences.flatMap(({ begin, end }) => rangesOf(nodes, begin, end)));
      this.dispatchEvent(new CustomEvent("khulasa-ready", { bubbles: true }));
    } catch (error) {
      if (running.signal.aborted) return;
      this.dispatchEvent(new CustomEvent("khulasa-error", { bubbles: true, detail: error }));
    } finally {
      if (this.running === running) this.removeAttribute("aria-busy");
    }
  }

  /** Several elements of a page share the highlight: each takes out only its own. */
  private highlight(ranges: Range[]): void {
    if (typeof Highlight === "undefined" || !("highlights" in CSS)) return; // Firefox before 140
    const shared = CSS.highlights.get("khulasa-summary") ?? new Highlight();
    for (const range of this.ranges) shared.delete(range);
    for (const range of ranges) shared.add(range);
    this.ranges = ranges;
    CSS.highlights.set("khulasa-summary", shared);
  }
}

/** One range for each text node that `begin` to `end` touches. */
function rangesOf(nodes: { node: Text; begin: number }[], begin: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (const { node, begin: at } of nodes) {
    if (at + node.length <= begin || at >= end) continue;
    const range = document.createRange();
    range.setStart(node, Math.max(0, begin - at));
    range.setEnd(node, Math.min(node.length, end - at));
    ranges.push(range);
  }
  return ranges;
}

if (globalThis.customElements?.get("khulasa-summary") === undefined) {
  globalThis.customElements?.define("khulasa-summary", KhulasaSummary);
}
