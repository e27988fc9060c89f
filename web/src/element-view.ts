// What <khulasa-summary> shows: its shadow tree and how that is filled.
import { call } from "./plain-dom.js";
import type { Analysis, Pick } from "./types.js";

// Colours are those of the page around it, so that it is light on a light page whatever the system prefers. A page that gives
// the element a height gets one that never changes: what is longer is scrolled.
const css = `
  :host { display: block }
  :host([hidden]), [hidden] { display: none }
  section { box-sizing: border-box; max-block-size: 100%; overflow: auto; font: var(--khulasa-font, inherit);
    color: var(--khulasa-color, inherit); background: var(--khulasa-background, transparent);
    border-inline-start: var(--khulasa-border, 3px solid #2a7f78); padding: var(--khulasa-padding, .75em 1em) }
  [part~=heading] { font-weight: 700; margin-block-end: .5em }
  summary { cursor: pointer } details:not([open]) > summary { margin-block-end: 0 }
  ::slotted(*) { margin-block: 0; font-size: inherit; display: inline }
  ul { margin: 0; padding-inline-start: 1.25em } li + li, p + p { margin-block-start: .5em } p { margin: 0 }
  a { color: inherit; text-decoration: none } a:hover, a:focus-visible { text-decoration: underline }
  [part=reading-time], [part=keywords] { margin-block-start: .75em; font-size: .875em }
  [part=keywords] { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25em 1em }
  [part=keywords] > li { margin: 0 }`;

/** A constructed style sheet: the page's policy may forbid a <style> element. */
export function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

let sheet: CSSStyleSheet | undefined;

/** The names of the element's parts. */
type Tag = "section" | "div" | "details" | "summary" | "slot" | "ul" | "li" | "p" | "a";

function create<K extends Tag>(name: K, part = ""): HTMLElementTagNameMap[K] {
  const element = call(Document, document, "createElement", name) as HTMLElementTagNameMap[K];
  if (part !== "") element.setAttribute("part", part);
  return element;
}

// Words that a reader of Arabic reads in a minute, silently: 138 ± 20, the same texts in 17 languages (Trauzettel-Klosinski and
// Dietz, IOVS 2012, table 3).
const wordsPerMinute = 138;

/** «3 دقائق», "3 minutes": at least one minute. */
function minutesOf(words: number, locale: string): string {
  const minutes = Math.max(1, Math.round(words / wordsPerMinute));
  const form = { style: "unit", unit: "minute", unitDisplay: "long" } as const;
  try {
    return new Intl.NumberFormat(locale, form).format(minutes);
  } catch {
    return new Intl.NumberFormat("ar", form).format(minutes); // «lang="ar_EG"» is not a language tag
  }
}

/** What is asked of the view, beside the summary itself. */
export interface Shown {
  analysis: Analysis;
  /** Of the analysis if it knows it, else of the page; empty if neither does. */
  language: string;
  /** How many keyphrases. */
  keywords: number;
  /** The words before the reading time; null for none. */
  readingTime: string | null;
  /** The language of these words. */
  locale: string;
  /** Where the link of a point leads. */
  hrefOf: (pick: Pick) => string;
  /** Called when a reader follows it. */
  follow: (pick: Pick, event: MouseEvent) => void;
}

/** The shadow tree of an element. */
export class View {
  readonly #box = create("section", "box");
  readonly #heading = create("div", "heading");
  readonly #summary = create("summary", "heading toggle");
  readonly #details = create("details");
  readonly #slot = create("slot");
  readonly #body = create("div", "body");

  /** @param toggled  called with whether a reader has opened it. */
  constructor(shadow: ShadowRoot, toggled: (isOpen: boolean) => void) {
    shadow.adoptedStyleSheets = [(sheet ??= sheetOf(css))];
    this.#slot.name = "heading";
    this.#box.hidden = true;
    this.#details.append(this.#summary);
    this.#details.addEventListener("toggle", () => toggled(this.#details.open));
    this.fold(false, false);
    this.name(null);
    shadow.append(this.#box);
  }

  /** The name of the summary, and the heading if the page has no other; null for «خلاصة». */
  name(label: string | null): void {
    if (label === null) this.#box.lang = "ar";
    else this.#box.removeAttribute("lang");
    this.#box.setAttribute("aria-label", label ?? "خلاصة");
    this.#slot.textContent = label ?? "خلاصة";
  }

  /** Whether a reader can fold it, and whether it is folded. */
  fold(canFold: boolean, isFolded: boolean): void {
    const heading = canFold ? this.#summary : this.#heading;
    this.#details.open = !isFolded;
    if (this.#slot.parentNode === heading) return;
    heading.append(this.#slot);
    if (canFold) {
      this.#details.append(this.#body);
      this.#box.replaceChildren(this.#details);
    } else {
      this.#box.replaceChildren(this.#heading, this.#body);
    }
  }

  /** Shows nothing. */
  clear(): void {
    this.#body.replaceChildren();
    this.#box.hidden = true;
  }

  /** Shows the summary of an analysis; nothing if it has none. */
  show(shown: Shown): void {
    const { analysis } = shown;
    this.clear();
    if (analysis.summary.sentences.length === 0) return;
    this.#box.dir = analysis.direction;
    this.#body.append(listOf(shown));
    if (shown.readingTime !== null) {
      const line = create("p", "reading-time");
      line.lang = shown.locale;
      line.textContent = `${shown.readingTime}: ${minutesOf(analysis.stats.articleWords, shown.locale)}`;
      this.#body.append(line);
    }
    const keywords = analysis.keywords.slice(0, shown.keywords);
    if (keywords.length > 0) {
      const list = create("ul", "keywords");
      list.lang = shown.language;
      for (const { text } of keywords) {
        const item = create("li", "keyword");
        item.textContent = text;
        list.append(item);
      }
      this.#body.append(list);
    }
    this.#box.hidden = false;
  }
}

/** The points: key points as a list, the sentences of other types as paragraphs. */
function listOf({ analysis, language, hrefOf, follow }: Shown): HTMLElement {
  const isList = analysis.summary.type === "key-points";
  const list = isList ? create("ul", "list") : create("div", "list");
  list.lang = language;
  for (const pick of analysis.summary.sentences) {
    const point = isList ? create("li", "point") : create("p", "point");
    // The direction is that of its paragraph: `dir="auto"` would follow a Latin name at the start.
    point.dir = analysis.article.blocks[analysis.sentences[pick.sentence]?.block ?? 0]?.direction ?? "auto";
    const link = create("a", "link");
    link.href = hrefOf(pick);
    link.textContent = pick.text;
    link.addEventListener("click", (event) => follow(pick, event));
    point.append(link);
    list.append(point);
  }
  return list;
}
