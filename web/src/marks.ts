// The marks that <khulasa-summary> makes in a page: its sentences, and the one that a reader asked for.
import { sheetOf } from "./element-view.js";
import { call, read } from "./plain-dom.js";

// In a cascade layer, so that any rule of the page overrides it. Forced colours replace the colour of a background by that of the
// page, and a mark could not be seen.
const css = `@layer { ::highlight(khulasa-summary) { background-color: #2a7f7833 } ::highlight(khulasa-current) { background-color: #2a7f7866 }
  @media (forced-colors: active) { ::highlight(khulasa-summary), ::highlight(khulasa-current) { background-color: Mark; color: MarkText } } }`;

let sheet: CSSStyleSheet | undefined;

/** The ranges of one element under a name. All elements of a page share the highlight of that name. */
export class Marks {
  readonly #name: string;
  #ranges: Range[] = [];

  constructor(name: "khulasa-summary" | "khulasa-current") {
    this.#name = name;
  }

  /** Marks `ranges` instead of the previous ones; nothing where the browser cannot (Firefox before 140). */
  set(ranges: Range[]): void {
    if (typeof Highlight === "undefined" || !("highlights" in CSS)) return;
    let shared = CSS.highlights.get(this.#name);
    if (!shared) CSS.highlights.set(this.#name, (shared = new Highlight()));
    for (const range of this.#ranges) shared.delete(range);
    for (const range of ranges) {
      shared.add(range);
      adopt(call(Node, range.startContainer, "getRootNode"));
    }
    this.#ranges = ranges;
  }
}

/** Styles do not cross the border of a shadow tree: each tree with marks has them. */
function adopt(root: Node): void {
  const isShadow = root instanceof ShadowRoot;
  if (!isShadow && !(root instanceof Document)) return;
  const sheets = isShadow ? root.adoptedStyleSheets : read(Document, root, "adoptedStyleSheets");
  if (!sheets.includes((sheet ??= sheetOf(css)))) sheets.push(sheet);
}
