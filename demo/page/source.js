// The text, its markup and its box: typing, clearing and undoing. Pastes and files come in through intake.js.
import { byId } from "../shared/dom.js";
import { t } from "../shared/strings.js";

// Pause in typing after which the text is analyzed again, in milliseconds.
const pauseMs = 200;
// Longest text that the box shows whole, in UTF-16 code units and in lines: laying out 5 MB in a <textarea> takes
// seconds, and so do 40,000 lines (Chromium: 3 s, growing with the square). Of a longer text it shows a preview, which
// cannot be edited.
const boxUnits = 200_000;
const boxLines = 4_000;
const previewUnits = 2_000;
// Most steps that can be undone.
const maxPast = 20;

/** `text` with the line ends of a <textarea>, so that offsets into one are offsets into the other. Linear. */
export const boxed = (text) => text.replace(/\r\n?/g, "\n");

/** Whether `text` is too long for the box. Linear. */
export function isLarge(text) {
  if (text.length > boxUnits) return true;
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= boxLines; at = text.indexOf("\n", at + 1)) ++lines;
  return lines > boxLines;
}

export class Source {
  text = "";
  markup = [];
  facts = []; // what a page says about itself (HtmlFact)
  isWhole = false; // all of it is the article: a passage that the user chose
  isSample = false;
  isTakenBack = false; // whether undo brought the text back, so that it is not repaired again
  #past = [];
  #timer;
  #isUntouched = true; // not edited since it was set here, so that undo is our task and not the box's

  /** `onChange()` is called when there is a new text to analyze. */
  constructor(onChange) {
    this.box = byId("text");
    this.onChange = onChange;
    this.box.addEventListener("input", () => this.#typed());
    this.box.addEventListener("keydown", (event) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!isUndo || !this.#isUntouched || this.#past.length === 0) return;
      event.preventDefault();
      this.undo();
    });
    // Focus selects all of a sample, so that the user's own text replaces it.
    this.box.addEventListener("focus", () => this.isSample && this.box.select());
    byId("clear").addEventListener("click", () => {
      this.set("");
      this.box.focus();
    });
    byId("edit").addEventListener("click", () => {
      if (!this.isFolded) return this.fold();
      this.unfold();
      // At its start: browsers put the cursor of a text that was set at its end, among the page's menus.
      if (!this.isSample) this.box.setSelectionRange(0, 0);
      this.box.focus();
      this.box.scrollTop = 0;
    });
    byId("undo").addEventListener("click", () => this.undo());
  }

  /**
   * Replaces the text; undo brings the old one back. `content` may have markup, facts, isWhole and isSample; the offsets
   * of its markup are those of boxed(given).
   */
  set(given, content = {}) {
    const text = boxed(given);
    if (this.text !== text) this.#past.push(this.#content);
    this.#past.splice(0, this.#past.length - maxPast);
    this.isTakenBack = false;
    this.#show({ ...content, text });
  }

  get #content() {
    const { text, markup, facts, isWhole } = this;
    return { text, markup, facts, isWhole };
  }

  /** The user cannot edit the text until another one is set or this is called with false. */
  hold(isHeld) {
    this.box.readOnly = isHeld || isLarge(this.text);
  }

  /**
   * Sets the first text of the page. If the user has typed before the scripts ran, a sample does not replace that text;
   * the text of a link does, and undo brings the typed text back.
   */
  begin(text, { isSample = false } = {}) {
    this.text = this.box.value;
    if (this.text === "") this.#show({ text: boxed(text), isSample });
    else this.set(isSample ? this.text : text);
  }

  get isFolded() {
    return document.body.dataset.box === "folded";
  }

  /** Shows the box as one line, so that the summary is in sight. The focus goes to the summary if it was in the box. */
  fold() {
    const hadFocus = document.activeElement === this.box;
    document.body.dataset.box = "folded";
    this.refresh();
    if (hadFocus) byId("output").focus({ preventScroll: true });
  }

  unfold() {
    document.body.dataset.box = "open";
    this.refresh();
  }

  undo() {
    const before = this.#past.pop();
    if (!before) return;
    this.isTakenBack = true;
    this.#show(before);
  }

  #show({ text, markup = [], facts = [], isWhole = false, isSample = false }) {
    clearTimeout(this.#timer);
    Object.assign(this, { text, markup, facts, isWhole, isSample, isNew: true });
    this.#isUntouched = true;
    byId("encoding-row").hidden = true;
    this.#showBox();
    this.onChange();
  }

  /** Updates what is said about the box, also after a change of language. */
  refresh() {
    byId("large-text").textContent = t("largeText", { size: this.text.length });
    byId("edit").textContent = t(this.isFolded ? "edit" : "fold");
    byId("edit").setAttribute("aria-expanded", String(!this.isFolded));
    document.body.classList.toggle("of-sample", this.isSample);
  }

  #showBox() {
    if (this.text === "") this.unfold();
    const isPreview = isLarge(this.text);
    this.box.value = isPreview ? `${this.text.slice(0, previewUnits)}…` : this.text;
    this.box.readOnly = isPreview;
    byId("large-text").hidden = !isPreview;
    byId("undo").disabled = this.#past.length === 0;
    byId("clear").disabled = this.text === "";
    this.refresh();
  }

  #typed() {
    if (isLarge(this.box.value)) return this.set(this.box.value);
    if (this.#isUntouched) this.#past.push(this.#content);
    this.isSample = this.#isUntouched = this.isNew = false;
    const [head, tail] = keptUnits(this.text, this.box.value);
    if ((head + tail) * 2 < this.text.length) {
      this.isTakenBack = this.isWhole = false; // most of it is gone, so this is another text
      this.facts = [];
    }
    this.markup = moveMarkup(this.markup, this.text, this.box.value);
    this.text = this.box.value;
    this.refresh();
    byId("encoding-row").hidden = true; // choosing another encoding would undo the edit
    byId("undo").disabled = this.#past.length === 0;
    byId("clear").disabled = this.text === "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.onChange, pauseMs);
  }
}

/**
 * The lengths of the common start and the common end of `before` and `after`, in code units. What is between was
 * edited. Linear.
 */
function keptUnits(before, after) {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) ++head;
  let tail = 0;
  while (
    tail < least - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    ++tail;
  return [head, tail];
}

/**
 * Moves `markup` of the text `before` to the text `after`. Spans that the edit overlaps grow or shrink with it; spans
 * inside a deleted part are dropped. Linear.
 */
function moveMarkup(markup, before, after) {
  if (markup.length === 0) return markup;
  const [head, tail] = keptUnits(before, after);
  const moved = (at) => (at <= head ? at : at >= before.length - tail ? at + after.length - before.length : undefined);
  return markup.flatMap(({ begin, end, tags }) => {
    const from = moved(begin) ?? after.length - tail;
    const to = moved(end) ?? head;
    return from < to ? [{ begin: from, end: to, tags }] : [];
  });
}
