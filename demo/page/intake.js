// Brings in texts: rich and large pastes, dropped or opened files, samples.
import { byId, el } from "../shared/dom.js";
import { decode, detectEncoding, encodings, isText } from "./decode.js";
import { fromHtml } from "../khulasa/html.js";
import { fromMarkdown } from "./markdown.js";
import { samples } from "./samples.js";
import { boxed, isLarge } from "./source.js";

const maxFileMegabytes = 50;
// Most HTML that is read, in UTF-16 code units, since reading it blocks the main thread for 0.1 s per million. A larger
// paste or drop is read as plain text, which a file does not offer.
const maxHtmlUnits = 10_000_000;

const asIs = (text) => ({ text: boxed(text), markup: [] });
const isHtml = (name) => /\.html?$/i.test(name);

/**
 * {text, markup, isRich, isTooLarge} of a paste or a drop (a DataTransfer). If its HTML shows no text, its plain text
 * is taken.
 */
function contentOf(data) {
  const html = data.getData("text/html");
  const isTooLarge = html.length > maxHtmlUnits;
  const rich = isTooLarge ? asIs("") : fromHtml(html);
  const isRich = rich.text !== "";
  return { isRich, isTooLarge, ...(isRich ? rich : asIs(data.getData("text/plain"))) };
}

const shifted = (markup, by) => markup.map(({ begin, end, tags }) => ({ begin: begin + by, end: end + by, tags }));

/** Brings texts into `source` (a Source). `onMessage(key, values)` is called with messages for the user. */
export function installIntake(source, onMessage) {
  new Intake(source, onMessage);
}

class Intake {
  #source;
  #say;
  #newest; // the File that was opened last, perhaps not read yet
  #opened; // {name, bytes} of the file that was read last

  constructor(source, onMessage) {
    this.#source = source;
    this.#say = onMessage;
    source.box.addEventListener("paste", (event) => this.#paste(event));
    byId("open").addEventListener("click", () => byId("file").click());
    byId("file").addEventListener("change", ({ target }) => {
      if (target.files[0]) this.#open(target.files[0]);
      target.value = "";
    });
    for (const button of document.querySelectorAll("[data-sample]")) {
      button.addEventListener("click", () => {
        const sample = samples[button.dataset.sample];
        const { text, markup } = sample.startsWith("<") ? fromHtml(sample) : asIs(sample);
        source.set(text, markup, { isSample: true });
      });
    }
    byId("encoding").append(...encodings.map((name) => el("option", { value: name }, name)));
    byId("encoding").addEventListener("change", ({ target }) => this.#read(target.value));
    this.#acceptDrops();
  }

  /** Opens `file` (a File) in the encoding that is detected. The user sees which it is and can choose another. */
  async #open(file) {
    if (file.size > maxFileMegabytes * 2 ** 20) return this.#say("fileTooLarge", { size: maxFileMegabytes });
    this.#newest = file;
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );
    if (this.#newest !== file) return; // another one has been opened meanwhile
    if (!bytes) return this.#say("fileUnread");
    const encoding = detectEncoding(bytes);
    const text = decode(bytes, encoding);
    if (!isText(text)) return this.#say("fileUnread");
    if (isHtml(file.name) && text.length > maxHtmlUnits) return this.#say("fileTooLarge", { size: maxHtmlUnits / 1e6 });
    this.#opened = { name: file.name, bytes };
    this.#read(encoding);
  }

  #read(encoding) {
    const { name, bytes } = this.#opened;
    const read = isHtml(name) ? fromHtml : /\.(md|markdown)$/i.test(name) ? fromMarkdown : asIs;
    const { text, markup } = read(boxed(decode(bytes, encoding)));
    this.#source.set(text, markup);
    byId("encoding").value = encoding;
    byId("encoding-row").hidden = false;
    this.#say("opened", { name, encoding });
  }

  /**
   * Handles a rich or large paste, and any paste into a box that shows only a preview; the browser handles all others.
   */
  #paste(event) {
    const { box, markup: known } = this.#source;
    const pasted = contentOf(event.clipboardData);
    if (pasted.text === "") return this.#sayIfTooLarge(pasted);
    if (!pasted.isRich && !isLarge(pasted.text) && !box.readOnly) return;
    event.preventDefault();
    // A box that shows only the start of its text is replaced as a whole.
    const { selectionStart: begin, selectionEnd: end, value } = box;
    const isWhole = box.readOnly || end - begin === value.length;
    const [before, after] = isWhole ? ["", ""] : [value.slice(0, begin), value.slice(end)];
    const text = before + pasted.text + after;
    const markup = [
      ...(isWhole ? [] : known.filter((entry) => entry.end <= begin)),
      ...shifted(pasted.markup, before.length),
      ...(isWhole
        ? []
        : shifted(
            known.filter((entry) => entry.begin >= end),
            text.length - value.length,
          )),
    ];
    this.#source.set(text, markup);
    if (!box.readOnly) box.setSelectionRange(text.length - after.length, text.length - after.length);
  }

  #sayIfTooLarge({ isTooLarge }) {
    if (isTooLarge) this.#say("fileTooLarge", { size: maxHtmlUnits / 1e6 });
  }

  #acceptDrops() {
    const zone = document.documentElement;
    const drag = (isOver) => document.body.classList.toggle("dragging", isOver);
    // The browser handles text that is dropped into the user's own text: it inserts it there, or moves it if it comes
    // from there.
    const isOfBox = ({ target, dataTransfer }) =>
      target === this.#source.box &&
      !target.readOnly &&
      target.value !== "" &&
      !this.#source.isSample &&
      !dataTransfer.types.includes("Files");
    zone.addEventListener("dragover", (event) => {
      if (isOfBox(event)) return;
      event.preventDefault();
      drag(true);
    });
    zone.addEventListener("dragleave", (event) => event.relatedTarget ?? drag(false));
    zone.addEventListener("drop", (event) => {
      drag(false);
      if (isOfBox(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) return this.#open(file);
      const dropped = contentOf(event.dataTransfer);
      if (dropped.text) this.#source.set(dropped.text, dropped.markup);
      else this.#sayIfTooLarge(dropped);
    });
  }
}
