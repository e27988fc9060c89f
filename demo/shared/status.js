// What the page says of itself: ready, reading, failed. In the interface's language, anew when that changes.
import { byId, isolated } from "./dom.js";
import { t } from "./strings.js";

// Reading that takes longer shows its progress and can be cancelled, in milliseconds.
const progressMs = 200;
// A shorter text is no article, in words.
const fewWords = 12;

const said = new Set(["text-too-long", "load-failed", "crashed"]);
const shownWarnings = ["not-arabic", "mostly-boilerplate", "long-sentences", "over-budget"];

export class Status {
  #parts = [["loading"]];
  #note;
  #timer;

  get isWorking() {
    return !byId("working").hidden;
  }

  #set(state, parts) {
    clearTimeout(this.#timer);
    byId("working").hidden = state !== "busy" || byId("working").hidden;
    this.#parts = parts;
    this.refresh();
    document.body.dataset.state = state;
  }

  /** Says all of it again, in the language of now. */
  refresh() {
    byId("status").replaceChildren(
      ...isolated(
        [this.#note, ...this.#parts]
          .filter(Boolean)
          .map(([key, values]) => t(key, values))
          .join(" "),
      ),
    );
  }

  /** Said before the next results, such as the encoding of an opened file; until the text changes again. */
  note(key, values) {
    this.#note = key && [key, values];
    this.refresh();
  }

  /** Reading has begun. What was said stays until it takes long: no flicker. */
  busy() {
    document.body.dataset.state = "busy";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      byId("working").hidden = false;
      this.#set("busy", [["busy"]]);
    }, progressMs);
  }

  ready(key, values) {
    this.#set("ready", [[key, values]]);
  }

  fail(error) {
    this.#set("error", [[said.has(error.code) ? error.code : "internal"]]);
  }

  done({ stats, warnings, summary }, ms) {
    const parts = shownWarnings
      .filter((code) => warnings.some((warning) => warning.code === code))
      .map((code) => [code]);
    if (summary.sentences.length === 0 || stats.articleWords < fewWords) parts.push(["tooShort"]);
    else
      parts.push([
        "done",
        { summary: stats.summaryWords, article: stats.articleWords, ms: Math.max(1, Math.round(ms)) },
      ]);
    const aside = stats.words - stats.articleWords;
    if (aside > 0) parts.push(["setAside", { count: aside }]);
    this.#set("ready", parts);
    document.body.dataset.shown = Number(document.body.dataset.shown ?? 0) + 1;
  }
}
