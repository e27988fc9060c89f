// Brings in texts: rich and large pastes, dropped or opened files, samples.
import { byId, el } from "../shared/dom.js";
import { decode, detectEncoding, encodings, isText } from "./decode.js";
import { fromHtml } from "../khulasa/html.js";
import { isSmallHtml, readHtml } from "../shared/html-reader.js";
import { fromMarkdown } from "./markdown.js";
import { samples } from "./samples.js";
import { boxed, isLarge } from "./source.js";

const maxFileMegabytes = 50;
// Most HTML that is read, in UTF-16 code units, since its text has to be shown, too. A larger paste or drop is read as
// plain text, which a file does not offer.
const maxHtmlUnits = 10_000_000;

const asIs = (text) => ({ text: boxed(text), markup: [], facts: [] });
const isHtml = (name, text) =>
  /\.x?html?$/i.test(name) || /^\s*(?:<\?xml[^>]{0,99}>\s*)?<(?:!doctype html|html[\s>])/i.test(text.slice(0, 400));

/**
 * What a paste or a drop (a DataTransfer) has: {rich, plain, isTooLarge}. `rich` is what fromHtml() returns for its HTML,
 * or a promise of that if there is much of it; undefined if it shows no text, so that the plain text is to be taken.
 */
function contentOf(data) {
  // Of a link that is dropped here the address is read, not its name.
  const address = data.getData("text/uri-list");
  const plain = asIs(address || data.getData("text/plain"));
  const html = address ? "" : data.getData("text/html");
  const isTooLarge = html.length > maxHtmlUnits;
  if (isTooLarge) return { plain, isTooLarge };
  const orNothing = (rich) => (rich.text === "" ? undefined : rich);
  if (isSmallHtml(html)) return { plain, rich: orNothing(fromHtml(html)) };
  const fail = () => undefined; // for lack of memory
  return { plain, rich: readHtml(html).then(orNothing, fail) };
}

const shifted = (markup, by) => markup.map(({ begin, end, tags }) => ({ begin: begin + by, end: end + by, tags }));

/** Brings texts into `source` (a Source). `onMessage(key, values)` is called with messages for the user. */
export function installIntake(source, onMessage) {
  new Intake(source, onMessage);
}

class Intake {
  #source;
  #say;
  #newest; // what was brought in last, a File or a promise, perhaps not read yet
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
        const page = sample.startsWith("<") ? fromHtml(sample) : asIs(sample);
        source.set(page.text, { ...page, isSample: true });
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
    if (isHtml(file.name, text) && text.length > maxHtmlUnits) return this.#sayTooLarge();
    this.#opened = { name: file.name, bytes };
    this.#read(encoding);
  }

  #read(encoding) {
    const { name, bytes } = this.#opened;
    const text = boxed(decode(bytes, encoding));
    const isLargeHtml = isHtml(name, text) && !isSmallHtml(text);
    const read = isHtml(name, text) ? fromHtml : /\.(md|markdown)$/i.test(name) ? fromMarkdown : asIs;
    const fail = () => undefined;
    this.#take(isLargeHtml ? readHtml(text).catch(fail) : read(text), (page) => {
      if (!page) return this.#say("fileUnread");
      this.#source.set(page.text, page);
      byId("encoding").value = encoding;
      byId("encoding-row").hidden = false;
      this.#say("opened", { name, encoding });
    });
  }

  /**
   * Calls `put(page)` with what was read, {text, markup, facts}. A promise of it is waited for, while the text cannot be
   * edited; what it brings is dropped if another text has come meanwhile.
   */
  async #take(page, put) {
    this.#newest = page;
    if (!(page instanceof Promise)) return put(page);
    const { text } = this.#source;
    this.#source.hold(true);
    this.#say("busy");
    const read = await page;
    if (this.#newest !== page) return;
    this.#source.hold(false);
    this.#say();
    if (this.#source.text === text) put(read);
  }

  /**
   * Handles a rich or large paste, and any paste into a box that shows only a preview; the browser handles all others.
   */
  #paste(event) {
    const { box } = this.#source;
    const { rich, plain, isTooLarge } = contentOf(event.clipboardData);
    if (!rich && plain.text === "") return isTooLarge && this.#sayTooLarge();
    if (!rich && !isLarge(plain.text) && !box.readOnly) return;
    event.preventDefault();
    // A box that shows only the start of its text is replaced as a whole.
    const { selectionStart: begin, selectionEnd: end, value } = box;
    const isWhole = box.readOnly || end - begin === value.length;
    this.#take(rich ?? plain, (read = plain) => {
      if (read.text === "") return;
      if (isWhole) return this.#source.set(read.text, read);
      this.#insert(read, begin, end);
    });
  }

  /** Puts `pasted` in the place of the code units `begin` to `end` of the text. */
  #insert(pasted, begin, end) {
    const { text: value, markup: known, facts, box } = this.#source;
    const text = value.slice(0, begin) + pasted.text + value.slice(end);
    const markup = [
      ...known.filter((entry) => entry.end <= begin),
      ...shifted(pasted.markup, begin),
      ...shifted(
        known.filter((entry) => entry.begin >= end),
        text.length - value.length,
      ),
    ];
    this.#source.set(text, { markup, facts });
    const at = begin + pasted.text.length;
    if (!box.readOnly) box.setSelectionRange(at, at);
  }

  #sayTooLarge() {
    this.#say("fileTooLarge", { size: maxHtmlUnits / 1e6 });
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
      const { rich, plain, isTooLarge } = contentOf(event.dataTransfer);
      if (!rich && plain.text === "") return isTooLarge && this.#sayTooLarge();
      this.#take(rich ?? plain, (read = plain) => read.text && this.#source.set(read.text, read));
    });
  }
}
