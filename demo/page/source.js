// The text and its box: typing, clear and undo, and what is known of its lines. Pastes and files come in by intake.js.
import { byId } from "../shared/dom.js";
import { t } from "../shared/strings.js";

// Typing pauses this long before the text is read again, in milliseconds.
const pauseMs = 200;
// A longer text is kept beside the box, in UTF-16 code units: laying out 5 MB in a <textarea> takes seconds.
export const boxUnits = 200_000;
const previewUnits = 2_000;
// Remembered for undo.
const maxPast = 20;

/** `text` with the line ends that a <textarea> has: offsets into the one must be those into the other. Linear. */
export const boxed = (text) => text.replace(/\r\n?/g, "\n");

export class Source {
  text = "";
  markup = [];
  isSample = false;
  isTakenBack = false; // by undo: the reader wants it as it is
  #past = [];
  #timer;
  #isUntouched = true; // since the text was set here: undo is ours, not the box's

  /** `onChange()` when there is another text to read. */
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
    // A sample gives way to the reader's own text: the first focus selects all of it.
    this.box.addEventListener("focus", () => this.isSample && this.box.select());
    byId("clear").addEventListener("click", () => {
      this.set("");
      this.box.focus();
    });
    byId("undo").addEventListener("click", () => this.undo());
  }

  /** Replaces the text; what was there can be had back with undo. `markup` is of the text as boxed() gives it. */
  set(given, markup = [], { isSample = false } = {}) {
    const text = boxed(given);
    if (this.text !== text) this.#past.push({ text: this.text, markup: this.markup });
    this.#past.splice(0, this.#past.length - maxPast);
    this.isTakenBack = false;
    this.#show(text, markup, isSample);
  }

  /** The text that the page begins with. What was typed before the page's scripts ran stays; undo has it where a link comes. */
  begin(text, { isSample = false } = {}) {
    this.text = this.box.value;
    if (this.text === "") this.#show(boxed(text), [], isSample);
    else this.set(isSample ? this.text : text);
  }

  undo() {
    const before = this.#past.pop();
    if (!before) return;
    this.isTakenBack = true;
    this.#show(before.text, before.markup);
  }

  #show(text, markup, isSample = false) {
    clearTimeout(this.#timer);
    this.isSample = isSample;
    this.#isUntouched = true;
    this.isNew = true;
    this.text = text;
    this.markup = markup;
    byId("encoding-row").hidden = true;
    this.#showBox();
    this.onChange();
  }

  /** Draws the box anew, as after a change of language. */
  refresh() {
    byId("large-text").textContent = t("largeText", { size: this.text.length });
  }

  #showBox() {
    const isLarge = this.text.length > boxUnits;
    this.box.value = isLarge ? `${this.text.slice(0, previewUnits)}…` : this.text;
    this.box.readOnly = isLarge;
    byId("large-text").hidden = !isLarge;
    byId("undo").disabled = this.#past.length === 0;
    byId("clear").disabled = this.text === "";
    this.refresh();
  }

  #typed() {
    if (this.box.value.length > boxUnits) return this.set(this.box.value);
    if (this.#isUntouched) this.#past.push({ text: this.text, markup: this.markup });
    this.isSample = this.#isUntouched = this.isNew = false;
    const [head, tail] = keptUnits(this.text, this.box.value);
    if ((head + tail) * 2 < this.text.length) this.isTakenBack = false; // most of it is gone: this is another text
    this.markup = moveMarkup(this.markup, this.text, this.box.value);
    this.text = this.box.value;
    byId("encoding-row").hidden = true; // another encoding would take back what was typed
    byId("undo").disabled = this.#past.length === 0;
    byId("clear").disabled = this.text === "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.onChange, pauseMs);
  }
}

/** How many code units begin, and how many behind them end, both `before` and `after`: an edit is what lies between. Linear. */
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
 * `markup` of the text `before` for the text `after`. Spans that the edit touches grow or shrink with it; those it swallowed are gone.
 * Linear.
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
