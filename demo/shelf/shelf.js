// Saved articles: off until the user turns them on. Connects the database, the search and what is shown.
import { byId, el } from "../shared/dom.js";
import { currentLanguage, t } from "../shared/strings.js";
import { copiesOf, Finder, fingerprintOf, similarTo } from "./find.js";
import { factsOf, readLines, recordOf, toLines } from "./record.js";
import { Store, StoreError } from "./store.js";
import { ShelfView } from "./view.js";
import "./words.js";

// What most people look for is what they read last. Of all, no more are drawn at once.
const fewest = 5;
const most = 300;
// Pause in typing after which the search runs, in milliseconds.
const pauseMs = 150;
// A search that takes longer says so, in milliseconds: the first one indexes all articles, a thousand in 7 to 10 s.
const longMs = 300;
// A larger file is not read, in megabytes: its text is held as one string.
const maxFileMegabytes = 200;
// Most numbers of lines that could not be read that are said.
const mostLines = 10;

/** What is done when the user asks for it; each is a method of Shelf. */
const acts = "toggle search all read remove undo clear exportAll importFile similar reveal".split(" ");

export class Shelf {
  #host;
  #flag;
  #store;
  #view;
  #finder = new Finder();
  #query = "";
  #isAll = false;
  #shows = 0; // the calls of show()
  #showing; // the newest of them
  #last; // the record that this window saved last
  #lastText; // the text that it is the article of
  #shown = new Map(); // by tab, or alone in the page: the id of the article that was to be saved last
  #refused = new Set(); // those of #shown that the user has deleted from the list
  #opened; // the text that was read from the list last: it is saved already
  #saving = Promise.resolve(); // records are saved one after another
  #removed; // what undo brings back
  #said; // {text, isTrouble, canUndo}: the last message, as a function for another language
  #timer;

  /**
   * `root` is the element that is filled. `host` has
   * - current(): what is shown, as recordOf() takes it, with the `job` of its analysis, `isEdited` if the user has changed its
   *   text, and `tabId` if more than one tab may be shown; undefined if it is not to be saved;
   * - read(record): shows the text of a saved article;
   * - isPrivate(shown): whether what current() returned must not be saved, or a promise of that; of undefined, whether nothing
   *   may be saved now.
   * `flag` is the user's choice, get() and set(isOn), which throw where storage is forbidden. `name` is that of the database.
   */
  constructor(root, host, { flag, name }) {
    this.#host = host;
    this.#flag = flag;
    const own = acts.map((act) => [act, (...values) => this.#try(() => this[act](...values))]);
    this.#view = new ShelfView(root, Object.fromEntries(own));
    // Now, not when the database has answered: a switch that says "off" for a moment is pressed to turn it on, and turns it off.
    byId("saved-switch").checked = this.isOn;
    const show = () => this.#try(() => this.show());
    this.#store = new Store(name, { onChange: show, onError: (code) => this.#trouble(code) });
    addEventListener("storage", show); // turned on or off in another window
    let language = currentLanguage();
    new MutationObserver(() => {
      if (language === currentLanguage()) return;
      language = currentLanguage();
      this.#view.say(this.#said?.text(), this.#said?.canUndo, false);
      show();
    }).observe(document.documentElement, { attributeFilter: ["lang"] });
    show();
  }

  get isOn() {
    try {
      return this.#flag.get();
    } catch {
      return false; // storage is forbidden
    }
  }

  /** Runs `act`. If it fails, the user is told why, and what the list shows is what is there. */
  async #try(act) {
    try {
      return await act();
    } catch (error) {
      this.#trouble(error instanceof StoreError ? error.code : "failed");
      byId("saved-switch").checked = this.isOn;
    }
  }

  #trouble(code) {
    this.#say(() => t(`saved-${code}`), { isTrouble: true });
  }

  #say(text = () => "", { isTrouble = false, canUndo = false } = {}) {
    this.#said = { text, isTrouble, canUndo };
    this.#view.say(text(), canUndo);
  }

  /** Draws what is to be seen now. Resolves when that is drawn, or what a later call draws. */
  show() {
    this.#showing = this.#show(++this.#shows);
    return this.#showing;
  }

  async #show(call) {
    const [query, isAll] = [this.#query, this.#isAll];
    const isNewest = () => call === this.#shows;
    const timer = query && setTimeout(() => isNewest() && this.#view.searching(true), longMs);
    try {
      const total = await this.#store.count();
      const records = query
        ? await this.#finder.find(query, await this.#store.newest())
        : await this.#store.newest(isAll ? most : fewest);
      if (!isNewest()) return this.#showing;
      this.#view.show({ isOn: this.isOn, total, records, query, isAll });
    } catch (error) {
      if (isNewest()) this.#view.searching(false);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async toggle(isOn) {
    this.#say();
    if (isOn) await this.#store.count(); // it is not turned on where nothing can be saved
    try {
      this.#flag.set(isOn);
    } catch (cause) {
      throw new StoreError("forbidden", cause);
    }
    await this.show();
    if (isOn) await this.keep();
  }

  /** Saves the article that is shown, if the user has turned that on. Resolves when it is saved, or the user knows why not. */
  keep() {
    const given = this.isOn ? this.#host.current() : undefined;
    if (given) this.#saving = this.#saving.then(() => this.#try(() => this.#keep(given)));
    return this.#saving;
  }

  async #keep(given) {
    if (given.job.text === this.#opened) return;
    if (await this.#host.isPrivate(given)) return this.#trouble("private");
    const record = await recordOf(given);
    if (!record) return;
    this.#shown.set(given.tabId, record.id);
    const shown = new Set(this.#shown.values());
    for (const id of this.#refused) if (!shown.has(id)) this.#refused.delete(id);
    if (this.#refused.has(record.id)) return;
    // Without a fingerprint the article is saved all the same: it gets one when its similar ones are asked for.
    record.fingerprint = await fingerprintOf(record).catch(() => null);
    // Another text, even one that is much like it, is another article.
    const goesOn = given.isEdited || given.job.text === this.#lastText;
    const replaced = await this.#replacedBy(record, goesOn);
    if (this.#refused.has(record.id)) return; // deleted meanwhile
    await this.#store.put(record, replaced);
    this.#last = record;
    this.#lastText = given.job.text;
    if (this.#said?.isTrouble) this.#say();
    await this.show();
  }

  /**
   * The ids of the records that `record` replaces: other versions of it from the same address, or, without an address, the one that
   * this window saved last if the user `goesOn` with it, by writing or by taking back what was set aside.
   */
  async #replacedBy({ text, url, fingerprint }, goesOn) {
    if (!url && !goesOn) return [];
    const before = this.#last && (await this.#store.get(this.#last.id));
    const same = url ? await this.#store.at(url) : before?.url === null ? [before] : [];
    const copies = fingerprint ? copiesOf(fingerprint, same) : [];
    const begun = url ? [] : same.filter((each) => text.startsWith(each.text.trimEnd()));
    return [...copies, ...begun].map(({ id }) => id);
  }

  search(query) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#query = query.trim();
      this.#try(() => this.show());
    }, pauseMs);
  }

  all() {
    this.#isAll = !this.#isAll;
    return this.show();
  }

  async read(id) {
    // To the top of the list; but that it was read in a private window is not written.
    const record = (await this.#host.isPrivate()) ? await this.#store.get(id) : await this.#store.touch(id);
    await this.show();
    if (!record) return; // deleted in another window
    this.#opened = record.text;
    this.#host.read({ ...record, facts: factsOf(record) });
  }

  async remove(id) {
    this.#refused.add(id); // first: it may be being saved
    const record = await this.#store.take(id);
    if (record?.text === this.#opened) this.#opened = undefined;
    this.#removed = record;
    await this.show();
    if (record) this.#say(() => t("savedDeleted", { title: record.title }), { canUndo: true });
  }

  async undo() {
    const record = this.#removed;
    if (!record) return; // pressed twice
    this.#removed = undefined;
    this.#refused.delete(record.id);
    await this.#store.put(record);
    this.#say();
    await this.show();
    this.#view.reveal(record.id);
  }

  async clear() {
    for (const id of this.#shown.values()) this.#refused.add(id);
    await this.#store.clear();
    this.#removed = this.#opened = undefined;
    this.#isAll = false;
    await this.show();
    this.#say(() => t("savedCleared"));
  }

  async exportAll() {
    const lines = toLines(await this.#store.newest());
    const address = URL.createObjectURL(new Blob([lines], { type: "application/jsonl;charset=utf-8" }));
    const day = new Date().toISOString().slice(0, 10);
    el("a", { href: address, download: `khulasa-${day}.jsonl` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000); // by then the browser has taken it
  }

  async importFile(file) {
    if (file.size > maxFileMegabytes * 2 ** 20)
      return this.#say(() => t("fileTooLarge", { size: maxFileMegabytes }), { isTrouble: true });
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return this.#say(() => t("fileUnread"), { isTrouble: true });
    this.#say(() => t("busy"));
    let [added, known] = [0, 0];
    const add = async (record) => {
      const fingerprint = await fingerprintOf(record).catch(() => null);
      if (await this.#store.add({ ...record, fingerprint })) ++added;
      else ++known;
      this.#refused.delete(record.id);
    };
    const bad = [];
    let failed;
    await readLines(text, add, (line) => bad.push(line)).catch((error) => {
      failed = error.code === "full" ? "full" : "failed";
    });
    if (added > 0) this.#store.tell();
    await this.show();
    this.#say(
      () =>
        [t("savedImported", { added, known }), bad.length > 0 && linesSaid(bad), failed && t(`saved-import-${failed}`)]
          .filter(Boolean)
          .join(" "),
      { isTrouble: bad.length > 0 || Boolean(failed) },
    );
  }

  async similar(id) {
    const records = await this.#store.newest();
    const record = records.find((each) => each.id === id);
    if (!record) return;
    this.#view.showSimilar(id, await similarTo(record, records, (made) => this.#store.setFingerprints(made)));
  }

  async reveal(id) {
    if (this.#view.reveal(id)) return;
    this.#query = byId("saved-query").value = "";
    this.#isAll = true;
    await this.show();
    this.#view.reveal(id);
  }
}

/** Says which lines of a file could not be read. */
function linesSaid(lines) {
  const said = lines.slice(0, mostLines).map(String);
  if (lines.length > said.length) said.push(t("savedAndMore", { count: lines.length - said.length }));
  return t("savedBadLines", { lines: said.join("، ") });
}
