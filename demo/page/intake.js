// Brings in texts: rich and large pastes, dropped or opened files, samples.
import { byId, el } from "../shared/dom.js";
import { decode, detectEncoding, encodings, isText } from "./decode.js";
import { readHtml } from "../shared/html-reader.js";
import { first } from "./samples.js";
import { boxed, isLarge } from "./source.js";

const maxFileMegabytes = 50;
// Most HTML that is read, in UTF-16 code units, since its text has to be shown, too. A larger paste or drop is read as
// plain text, which a file does not offer.
const maxHtmlUnits = 10_000_000;

const asIs = (text) => ({ text: boxed(text), markup: [], facts: [] });
const isHtml = (name, text) =>
  /\.x?html?$/i.test(name) || /^\s*(?:<\?xml[^>]{0,99}>\s*)?<(?:!doctype html|html[\s>])/i.test(text.slice(0, 400));

/**
 * What a paste or a drop (a DataTransfer) has: {rich, plain, isTooLarge}. `rich` is a promise of what fromHtml() returns for
 * its HTML, or of undefined if that shows no text, so that the plain text is to be taken; undefined if it has no HTML.
 */
function contentOf(data) {
  // Of a link that is dropped here the address is read, not its name.
  const address = data.getData("text/uri-list");
  const plain = asIs(address || data.getData("text/plain"));
  const html = address ? "" : data.getData("text/html");
  const isTooLarge = html.length > maxHtmlUnits;
  if (isTooLarge) return { plain, isTooLarge };
  const orNothing = (rich) => (rich.text === "" ? undefined : rich);
  if (html.trim() === "") return { plain };
  const fail = () => undefined; // for lack of memory or, at first, of a network
  return { plain, rich: readHtml(html).then(orNothing, fail) };
}

const pageOfMhtml = async (bytes) => (await import("./mhtml.js")).pageOfMhtml(bytes);
const readMarkdown = async (text) => (await import("./markdown.js")).fromMarkdown(text);

const shifted = (markup, by) => markup.map(({ begin, end, tags }) => ({ begin: begin + by, end: end + by, tags }));

/** The texts in the clipboard by their types. Rejects if the browser does not allow it to be read. */
async function clipboardTexts() {
  const { clipboard } = navigator;
  if (!clipboard.read) return { "text/plain": await clipboard.readText() };
  // Unsanitized, or else Chromium writes the style of each element into it, which is a hundred times the text.
  const items = await clipboard.read({ unsanitized: ["text/html"] });
  const texts = {};
  for (const type of ["text/plain", "text/html"]) {
    const item = items.find(({ types }) => types.includes(type));
    if (item) texts[type] = await (await item.getType(type)).text();
  }
  return texts;
}

const sampleOf = (name) =>
  import("./more-samples.js").then(
    ({ samples }) => samples[name],
    () => undefined, // no network, and not stored yet
  );

/** Brings texts into `source` (a Source). `onMessage(key, values)` is called with messages for the user. */
export const installIntake = (source, onMessage) => new Intake(source, onMessage);

/**
 * What a file is that is no text but may contain some, by its first bytes: "filePdf", "fileOffice" (also .rtf, .odt and
 * others that are zips), or undefined.
 */
function documentKind(bytes) {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (/(?:^|[\r\n])%PDF-\d/.test(start)) return "filePdf";
  return /^(?:PK\x03\x04|\xD0\xCF\x11\xE0|\{\\rtf)/.test(start) ? "fileOffice" : undefined;
}

const tooLarge = { problem: "fileTooLarge", values: { size: maxHtmlUnits / 1e6 } };

/** What is in `file` (a File): {name, bytes, encoding}, or, if it is not read, {problem, values} to tell the user. */
async function inspect(file) {
  if (file.size > maxFileMegabytes * 2 ** 20) return { problem: "fileTooLarge", values: { size: maxFileMegabytes } };
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  const kind = bytes ? documentKind(bytes) : "fileUnread";
  if (kind) return { problem: kind };
  if (/\.mht(ml)?$/i.test(file.name)) {
    const page = await pageOfMhtml(bytes);
    return page ? inspect(new File([page], `${file.name}.html`)) : { problem: "fileUnread" };
  }
  const encoding = detectEncoding(bytes);
  const text = decode(bytes, encoding);
  if (!isText(text)) return { problem: "fileUnread" };
  if (isHtml(file.name, text) && text.length > maxHtmlUnits) return tooLarge;
  return { name: file.name, bytes, encoding };
}

/** The page of a file, {text, markup, facts}, or a promise of it, which is undefined if it cannot be read. */
function pageOf(name, bytes, encoding) {
  const text = boxed(decode(bytes, encoding));
  const read = isHtml(name, text) ? readHtml : /\.(md|markdown)$/i.test(name) ? readMarkdown : undefined;
  return read ? read(text).catch(() => undefined) : asIs(text);
}

/** What is in `file`: {page}, as of pageOf(), or {problem, values}. */
export async function readFile(file) {
  const { problem, values, name, bytes, encoding } = await inspect(file);
  if (problem) return { problem, values };
  const page = await pageOf(name, bytes, encoding);
  return page ? { page } : { problem: "fileUnread" };
}

/** What is in a paste or a drop: as readFile() says; undefined if there is no text in it. */
export async function readTransfer(data) {
  const { rich, plain, isTooLarge } = contentOf(data);
  if (!rich && plain.text === "") return isTooLarge ? tooLarge : undefined;
  return { page: (await rich) ?? plain };
}

class Intake {
  #source;
  #say;
  #newest; // what was brought in last, a File or a promise, perhaps not read yet
  #opened; // of the file that was read last: {name, bytes}, and `shown`, the name that the user knows

  constructor(source, onMessage) {
    this.#source = source;
    this.#say = onMessage;
    // Also outside of the box, which may be folded.
    document.addEventListener("paste", (event) => this.#paste(event));
    byId("paste").addEventListener("click", () => this.#readClipboard());
    byId("open").addEventListener("click", () => byId("file").click());
    byId("file").addEventListener("change", ({ target }) => {
      if (target.files[0]) this.open(target.files[0]);
      target.value = "";
    });
    for (const button of document.querySelectorAll("[data-sample]")) {
      button.addEventListener("click", async () => {
        const name = button.dataset.sample;
        this.#newest = button;
        const sample = name === "first" ? first : await sampleOf(name);
        if (sample === undefined) return this.#say("notStored");
        if (this.#newest !== button) return; // another text has come meanwhile
        const page = sample.startsWith("<") ? await readHtml(sample) : asIs(sample);
        source.set(page.text, { ...page, isSample: true });
      });
    }
    byId("encoding").append(...encodings.map((name) => el("option", { value: name }, name)));
    byId("encoding").addEventListener("change", ({ target }) => this.#read(target.value));
    this.#acceptDrops();
  }

  /** Opens `file` (a File) in the encoding that is detected. The user sees which it is and can choose another. */
  async open(file) {
    this.#newest = file;
    const { problem, values, name, bytes, encoding } = await inspect(file);
    if (this.#newest !== file) return; // another one has been opened meanwhile
    if (problem === "fileTooLarge") return this.#say(problem, values);
    if (problem) return this.#refuse(problem);
    this.#opened = { name, shown: file.name, bytes };
    this.#read(encoding);
  }

  /** Says why a file is not read. The text before it goes, or else its summary would be taken for that of the file. */
  #refuse(key) {
    this.#source.set("");
    this.#say(key);
  }

  #read(encoding) {
    const { name, shown, bytes } = this.#opened;
    this.#take(pageOf(name, bytes, encoding), (page) => {
      if (!page) return this.#refuse("fileUnread");
      this.#source.set(page.text, page);
      byId("encoding").value = encoding;
      byId("encoding-row").hidden = false;
      this.#say("opened", { name: shown, encoding });
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
    if (event.target !== box || this.#source.isFolded) {
      event.preventDefault();
      return this.take(event.clipboardData);
    }
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

  /** Replaces the text with `data`, a DataTransfer or what has its getData(). Returns whether there is a text in it. */
  take(data) {
    const { rich, plain, isTooLarge } = contentOf(data);
    if (!rich && plain.text === "") {
      if (isTooLarge) this.#sayTooLarge();
      return false;
    }
    this.#take(rich ?? plain, (read = plain) => read.text && this.#source.set(read.text, read));
    return true;
  }

  /** Pastes what is in the clipboard, if the browser allows it; if not, the user can do so in the box. */
  async #readClipboard() {
    let texts;
    try {
      texts = await clipboardTexts();
    } catch {
      this.#source.unfold();
      this.#source.box.focus();
      this.#source.box.select();
      return this.#say("pasteRefused");
    }
    if (!this.take({ getData: (type) => texts[type] ?? "" })) this.#say("pasteEmpty");
  }

  #sayTooLarge() {
    this.#say(tooLarge.problem, tooLarge.values);
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
      if (file) return this.open(file);
      this.take(event.dataTransfer);
    });
  }
}
