// Where the text comes from: typing, pasting (plain or rich), dropping or opening files, samples, links; with clear and undo.
import { byId, el } from "./dom.js";
import { decode, detectEncoding, encodings } from "./decode.js";
import { fromHtml } from "./khulasa/html.js";
import { samples } from "./samples.js";
import { t } from "./strings.js";

// Typing pauses this long before the text is read again, in milliseconds.
const pauseMs = 200;
// A longer text is kept beside the box, in UTF-16 code units: laying out 5 MB in a <textarea> takes seconds.
const boxUnits = 200_000;
const previewUnits = 2_000;
const maxFileBytes = 50 * 1024 * 1024;
// Remembered for undo.
const maxPast = 20;

export class Source {
  text = "";
  markup = [];
  #past = [];
  #timer;
  #isSample = false;

  /** `onChange()` when there is another text to read; `onMessage(key, values)` when there is something to say. */
  constructor({ onChange, onMessage }) {
    this.box = byId("text");
    this.onChange = onChange;
    this.onMessage = onMessage;
    this.box.addEventListener("input", () => this.#typed());
    this.box.addEventListener("paste", (event) => this.#pasted(event));
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

  setSample(name) {
    this.set(samples[name]);
    this.#isSample = true;
  }

  undo() {
    const before = this.#past.pop();
    if (before) this.#show(before.text, before.markup);
  }

  /** Opens `file` (a File): detects its encoding and says it; the reader can choose another. */
  async open(file) {
    if (file.size > maxFileBytes) return this.onMessage("fileTooLarge");
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
    if (/\.html?$/i.test(name)) {
      const rich = fromHtml(text);
      this.set(rich.text, rich.markup);
    } else {
      this.set(text);
    }
    byId("encoding").value = encoding;
    byId("encoding-row").hidden = false;
    this.onMessage("opened", { name, encoding });
  }

  #show(text, markup) {
    clearTimeout(this.#timer);
    this.#isSample = false;
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
    // Tags of a paste say nothing of a text that was edited since.
    if (this.#isSample || this.markup.length > 0) this.#past.push({ text: this.text, markup: this.markup });
    this.#isSample = false;
    this.markup = [];
    this.text = this.box.value;
    byId("undo").disabled = this.#past.length === 0;
    byId("clear").disabled = this.text === "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.onChange, pauseMs);
  }

  /** A rich or a large paste over the whole box is taken here; every other one is the box's own affair. */
  #pasted(event) {
    const data = event.clipboardData;
    const { selectionStart, selectionEnd, value } = this.box;
    const isWhole = this.box.readOnly || selectionEnd - selectionStart === value.length;
    const html = data.getData("text/html");
    const plain = html ? "" : data.getData("text/plain");
    if (html && isWhole) {
      const { text, markup } = fromHtml(html);
      if (text.trim() === "") return;
      event.preventDefault();
      this.set(text, markup);
    } else if (plain.length > boxUnits) {
      event.preventDefault();
      this.set(isWhole ? plain : value.slice(0, selectionStart) + plain + value.slice(selectionEnd));
    }
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
