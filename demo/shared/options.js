// The options of a summary: its type and its length, which is one of three or the slider's exact value.
import { byId } from "./dom.js";
import { number, t } from "./strings.js";

// The slider's limits: sentences of a summary, words of a headline. Set by hand: a longer summary would be no summary.
const maxSentences = 20;
const headlineWords = [4, 20];

let exact = false; // whether the slider's value counts, not one of the three lengths

const checked = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value;
const slider = () => byId("count");

/** The current options, for analyze(). */
export function readOptions() {
  const type = checked("type");
  const value = Number(slider().value);
  if (!exact) return { summary: { type, length: checked("length") ?? "short" } };
  return { summary: { type, ...(type === "headline" ? { maxWords: value } : { maxSentences: value }) } };
}

/**
 * Sets the slider's limits to what the article allows and, unless the user set its value, its value to the size of the
 * summary.
 */
export function showOptions({ summary, sentences, stats }) {
  const isHeadline = summary.type === "headline";
  // A headline that is the article's own title may be longer than any that is made here.
  const words = stats.summaryWords;
  const [min, max] = isHeadline
    ? [Math.min(headlineWords[0], words), Math.max(headlineWords[1], words)]
    : [1, Math.max(1, Math.min(maxSentences, sentences.length))];
  slider().min = min;
  slider().max = max;
  if (!exact) slider().value = isHeadline ? stats.summaryWords : summary.sentences.length;
  byId("count-label").textContent = t(isHeadline ? "countWords" : "count");
  byId("count-shown").textContent = number(Number(slider().value));
}

/** The options as parameters of an address, «type=tldr&length=long»; empty for the default ones. */
export function optionsToFragment() {
  const parameters = new URLSearchParams();
  if (checked("type") !== "key-points") parameters.set("type", checked("type"));
  if (exact) parameters.set("count", slider().value);
  else if (checked("length") !== "short") parameters.set("length", checked("length"));
  return String(parameters);
}

/** Sets the options that `parameters` (URLSearchParams) name; others stay. */
export function setOptions(parameters) {
  const set = (name) => {
    for (const input of document.querySelectorAll(`input[name="${name}"]`))
      if (input.value === parameters.get(name)) input.checked = true;
  };
  set("type");
  set("length");
  const count = Number(parameters.get("count"));
  if (parameters.has("length") || !Number.isInteger(count) || count < 1) return;
  useExact(true);
  slider().max = Math.max(slider().max, count);
  slider().value = count;
}

function useExact(isExact) {
  exact = isExact;
  if (exact) for (const input of document.querySelectorAll('input[name="length"]')) input.checked = false;
  else if (!checked("length")) document.querySelector('input[name="length"]').checked = true;
}

/** Calls `onChange()` whenever the options change, also while the slider is being moved. */
export function watchOptions(onChange) {
  for (const input of document.querySelectorAll('input[name="length"], input[name="type"]')) {
    input.addEventListener("change", () => {
      useExact(false);
      onChange();
    });
  }
  slider().addEventListener("input", () => {
    useExact(true);
    byId("count-shown").textContent = number(Number(slider().value));
    onChange();
  });
}
