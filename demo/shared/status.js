// The status line: loading, ready, busy or failed. It is written again when the language of the interface changes.
import { byId, isolated } from "./dom.js";
import { t } from "./strings.js";

// An analysis that takes longer than this shows a progress bar and a button to cancel it, in milliseconds.
const progressMs = 200;
// With fewer words than this the text is called too short.
const fewWords = 12;

// Errors that have a text of their own in the strings.
const errorsWithText = new Set(["text-too-long", "load-failed", "crashed"]);
const shownWarnings = ["not-arabic", "mostly-boilerplate", "long-sentences", "over-budget", "lost-characters"];

/** The key of the note that says how the text of `analysis` was repaired. */
export const repairOf = ({ warnings }) =>
  warnings.some(({ code }) => code === "visual-order") ? "visual-order" : "displaced";

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

  /** Writes the status again in the current language. */
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

  /**
   * Puts a note, such as the encoding of an opened file, before the status. It stays until the next note; without `key`
   * it is removed.
   */
  note(key, values) {
    this.#note = key && [key, values];
    this.refresh();
  }

  /** An analysis has started. The old status stays until it takes long, so that nothing flickers. */
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
    this.#set("error", [[errorsWithText.has(error.code) ? error.code : "internal"]]);
  }

  done({ stats, warnings, summary }, ms) {
    const parts = shownWarnings
      .filter((code) => warnings.some((warning) => warning.code === code))
      .map((code) => [code]);
    if (summary.sentences.length === 0 && stats.words >= fewWords) parts.push(["no-article"]);
    else if (summary.sentences.length === 0 || stats.articleWords < fewWords) parts.push(["tooShort"]);
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
