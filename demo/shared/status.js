// The status line: loading, ready, busy or failed. It is written again when the language of the interface changes.
import { isArticle } from "../khulasa/index.js";
import { byId, isolated } from "./dom.js";
import { counted, t } from "./strings.js";

// An analysis that takes longer than this shows a progress bar and a button to cancel it, in milliseconds.
const progressMs = 200;
// With fewer words than this the text is called too short.
const fewWords = 12;
// Words of Arabic that are read in a minute: 181 in Brysbaert's review of reading rates (2019).
const wordsPerMinute = 180;
// Times below a minute are said in steps of so many seconds.
const secondsStep = 5;

// Errors that have a text of their own in the strings.
const errorsWithText = new Set(["text-too-long", "load-failed", "crashed"]);
const shownWarnings = ["not-arabic", "mostly-boilerplate", "long-sentences", "over-budget", "lost-characters"];

/** The key of the note that says how the text of `analysis` was repaired. */
export const repairOf = ({ warnings }) =>
  warnings.some(({ code }) => code === "visual-order") ? "visual-order" : "displaced";

/** Whether a text is too short to summarize: a greeting, a headline. */
export const isTooShort = ({ stats, summary }) =>
  summary.sentences.length === 0 ? stats.words < fewWords : stats.articleWords < fewWords;

/** How long reading `words` takes, in words. */
function readingTime(words) {
  const seconds = Math.max(secondsStep, Math.round((words * 60) / wordsPerMinute / secondsStep) * secondsStep);
  return seconds < 60 ? counted("seconds", seconds) : counted("minutes", Math.round(words / wordsPerMinute));
}

// Kinds of what is set aside that a text is named after if they are more than half of it.
const sources = {
  navigation: "navigation",
  tags: "navigation",
  share: "navigation",
  related: "related",
  secondary: "related",
  comment: "comment",
  advert: "advert",
};

/** The key of the words that say where most of what was set aside comes from. */
function sourceOf({ article: { blocks } }) {
  const units = {};
  let total = 0;
  for (const { kind, text } of blocks) {
    if (isArticle(kind)) continue;
    total += text.length;
    const source = sources[kind];
    if (source) units[source] = (units[source] ?? 0) + text.length;
  }
  const main = Object.keys(units).find((source) => units[source] * 2 > total);
  return `from-${main ?? "page"}`;
}

export class Status {
  #aside; // what is said of what was set aside, as a function: it is said again in another language
  #parts = [["loading"]];
  #note;
  #timer;

  get isWorking() {
    return !byId("working").hidden;
  }

  #set(state, parts, aside) {
    clearTimeout(this.#timer);
    this.#aside = aside;
    byId("working").hidden = state !== "busy" || byId("working").hidden;
    this.#parts = parts;
    this.refresh();
    document.body.dataset.state = state;
  }

  /** Writes the status again in the current language. */
  refresh() {
    byId("set-aside").hidden = !this.#aside;
    byId("set-aside").textContent = this.#aside?.() ?? "";
    byId("status").replaceChildren(
      ...isolated(
        [this.#note, ...this.#parts]
          .filter(Boolean)
          .map(([key, values]) => t(key, values?.()))
          .join(" "),
      ),
    );
  }

  /**
   * Puts a note, such as the encoding of an opened file, before the status. It stays until the next note; without `key`
   * it is removed.
   */
  note(key, values) {
    this.#note = key && [key, () => values];
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
    this.#set("ready", [[key, () => values]]);
  }

  fail(error) {
    this.#set("error", [[errorsWithText.has(error.code) ? error.code : "internal"]]);
  }

  /** `analysis` is shown, or has nothing to show. */
  done(analysis) {
    const { stats, warnings, summary } = analysis;
    const parts = shownWarnings
      .filter((code) => warnings.some((warning) => warning.code === code))
      .map((code) => [code]);
    const tooShort = isTooShort(analysis);
    if (tooShort) parts.push(["tooShort"]);
    else if (summary.sentences.length === 0) parts.push(["no-article"]);
    else parts.push(savingOf(stats));
    const aside = tooShort ? 0 : stats.words - stats.articleWords;
    const from = aside > 0 ? sourceOf(analysis) : undefined;
    this.#set("ready", parts, from && (() => t("setAside", { words: counted("words", aside), from: t(from) })));
    document.body.dataset.shown = Number(document.body.dataset.shown ?? 0) + 1;
  }
}

/** What the summary saves its reader: time, or words if the times are the same. */
function savingOf({ summaryWords, articleWords }) {
  const texts = (say) => ({ short: say(summaryWords), long: say(articleWords) });
  const ofWords = (words) => counted("words", words);
  const saysTime = readingTime(summaryWords) !== readingTime(articleWords);
  return saysTime ? ["done", () => texts(readingTime)] : ["doneShort", () => texts(ofWords)];
}
