// Where the text comes from: typing, pasting (plain or rich), dropping or opening files, samples, links; with clear and undo.
import { byId, el } from "./dom.js";
import { decode, detectEncoding, encodings } from "./decode.js";
import { fromHtml } from "./khulasa/html.js";
import { fromMarkdown, moveMarkup } from "./markup.js";
import { samples } from "./samples.js";
import { t } from "./strings.js";

// Typing pauses this long before the text is read again, in milliseconds.
const pauseMs = 200;
// A longer text is kept beside the box, in UTF-16 code units: laying out 5 MB in a <textarea> takes seconds.
const boxUnits = 200_000;
const previewUnits = 2_000;
const maxFileMegabytes = 50;
// More HTML than this is not parsed, in UTF-16 code units: DOMParser holds the main thread. Its plain text is taken instead.
const maxHtmlUnits = 1_000_000;
// Remembered for undo.
const maxPast = 20;

const shifted = (markup, by) => markup.map(({ begin, end, tags }) => ({ begin: begin + by, end: end + by, tags }));

export class Source {
  text = "";
  markup = [];
  #past = [];
  #timer;
  #isSample = false;
  #isUntouched = true; // since the text was set here: undo is ours, not the box's

  /** `onChange()` when there is another text to read; `onMessage(key, values)` when there is something to say. */
  constructor({ onChange, onMessage }) {
    this.box = byId("text");
    this.onChange = onChange;
    this.onMessage = onMessage;
    this.box.addEventListener("input", () => this.#typed());
    this.box.addEventListener("paste", (event) => this.#pasted(event));
    this.box.addEventListener("keydown", (event) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!isUndo || !this.#isUntouched || this.#past.length === 0) return;
      event.preventDefault();
      this.undo();
    });
    // A sample gives way to the reader's own text: the first focus selects all of it.
    this.box.addEventListener("focus", () => this.#isSample && this.box.select());
    byId("clear").addEventListener("click", () => {
      this.set("");
      this.box.focus();
    });
    byId("undo").addEventListener("click", () => this.undo());
    byId("open").addEventListener("click", () => byId("file").click());
    byId("file").addEventListener("change", ({ target }) => {
      if (target.files[0]) this.open(target.files[0]);
      target.value = "";
    });
    for (const button of document.querySelectorAll("[data-sample]")) {
      button.addEventListener("click", () => this.setSample(button.dataset.sample));
    }
    this.#acceptDrops();
    byId("encoding").append(...encodings.map((name) => el("option", { value: name }, name)));
    byId("encoding").addEventListener("change", ({ target }) => this.#read(target.value));
  }

  /** Replaces the text; what was there can be had back with undo. */
  set(text, markup = []) {
    if (this.text !== text) this.#past.push({ text: this.text, markup: this.markup });
    this.#past.splice(0, this.#past.length - maxPast);
    this.#show(text, markup);
  }

  /** `isFirst`: nothing was there before it that undo could bring back. */
  setSample(name, { isFirst = false } = {}) {
    const sample = samples[name];
    const { text, markup } = sample.startsWith("<") ? fromHtml(sample) : { text: sample, markup: [] };
    if (isFirst) this.#show(text, markup);
    else this.set(text, markup);
    this.#isSample = true;
  }

  /** Puts another form of the same text in its place, such as its reading order. */
  replace(text) {
    this.#show(text, []);
  }

  undo() {
    const before = this.#past.pop();
    if (before) this.#show(before.text, before.markup);
  }

  /** Opens `file` (a File): detects its encoding and says it; the reader can choose another. */
  async open(file) {
    if (file.size > maxFileMegabytes * 2 ** 20) return this.onMessage("fileTooLarge", { size: maxFileMegabytes });
    try {
      this.opened = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    } catch {
      return this.onMessage("fileUnread");
    }
    this.#read(detectEncoding(this.opened.bytes));
  }

  #read(encoding) {
    const { name, bytes } = this.opened;
    const text = decode(bytes, encoding);
    const read = /\.html?$/i.test(name) ? fromHtml : /\.(md|markdown)$/i.test(name) ? fromMarkdown : (plain) => ({ text: plain, markup: [] });
    const rich = read(text);
    this.set(rich.text, rich.markup);
    byId("encoding").value = encoding;
    byId("encoding-row").hidden = false;
    this.onMessage("opened", { name, encoding });
  }

  #show(text, markup) {
    clearTimeout(this.#timer);
    this.#isSample = false;
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
    this.#isSample = this.#isUntouched = this.isNew = false;
    this.markup = moveMarkup(this.markup, this.text, this.box.value);
    this.text = this.box.value;
    byId("undo").disabled = this.#past.length === 0;
    byId("clear").disabled = this.text === "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.onChange, pauseMs);
  }

  /** A rich or a large paste is taken here; every other one is the box's own affair. */
  #pasted(event) {
    const html = event.clipboardData.getData("text/html");
    const isRich = html !== "" && html.length <= maxHtmlUnits;
    const plain = isRich ? "" : event.clipboardData.getData("text/plain");
    const pasted = isRich ? fromHtml(html) : { text: plain, markup: [] };
    if (isRich ? pasted.text === "" : plain.length <= boxUnits && !this.box.readOnly) return;
    event.preventDefault();
    // A box that shows only the beginning of its text is replaced as a whole.
    const { selectionStart: begin, selectionEnd: end, value } = this.box;
    const isWhole = this.box.readOnly || end - begin === value.length;
    const [before, after] = isWhole ? ["", ""] : [value.slice(0, begin), value.slice(end)];
    const text = before + pasted.text + after;
    const markup = [
      ...(isWhole ? [] : this.markup.filter((entry) => entry.end <= begin)),
      ...shifted(pasted.markup, before.length),
      ...(isWhole ? [] : shifted(this.markup.filter((entry) => entry.begin >= end), text.length - value.length)),
    ];
    this.set(text, markup);
    if (!this.box.readOnly) this.box.setSelectionRange(text.length - after.length, text.length - after.length);
  }

  #acceptDrops() {
    const zone = document.documentElement;
    const drag = (isOver) => document.body.classList.toggle("dragging", isOver);
    zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      drag(true);
    });
    zone.addEventListener("dragleave", (event) => event.relatedTarget ?? drag(false));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      drag(false);
      const [file] = event.dataTransfer.files;
      const html = event.dataTransfer.getData("text/html");
      if (file) return this.open(file);
      const rich = html ? fromHtml(html) : { text: event.dataTransfer.getData("text/plain"), markup: [] };
      if (rich.text) this.set(rich.text, rich.markup);
    });
  }
}
