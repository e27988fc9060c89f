// The options of a summary: its type, one of three lengths, or an exact length from the slider.
import { byId } from "./dom.js";
import { number, t } from "./strings.js";

// The slider's ends: sentences of a summary, words of a headline. Set by hand: what still is a gist.
const maxSentences = 20;
const headlineWords = [4, 20];

let exact = false; // the slider's value holds, not the length

const checked = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value;
const slider = () => byId("count");

/** The options as they stand, for analyze(). */
export function readOptions() {
  const type = checked("type");
  const value = Number(slider().value);
  if (!exact) return { summary: { type, length: checked("length") ?? "short" } };
  return { summary: { type, ...(type === "headline" ? { maxWords: value } : { maxSentences: value }) } };
}

/** Sets the slider to what `analysis` picked, where a length was asked for, and its ends to what the article has. */
export function showOptions({ summary, sentences, stats }) {
  const isHeadline = summary.type === "headline";
  const [min, max] = isHeadline ? headlineWords : [1, Math.max(1, Math.min(maxSentences, sentences.length))];
  slider().min = min;
  slider().max = max;
  if (!exact) slider().value = isHeadline ? stats.summaryWords : summary.sentences.length;
  byId("count-label").textContent = t(isHeadline ? "countWords" : "count");
  byId("count-shown").textContent = number(Number(slider().value));
}

function useExact(isExact) {
  exact = isExact;
  if (exact) for (const input of document.querySelectorAll('input[name="length"]')) input.checked = false;
  else if (!checked("length")) document.querySelector('input[name="length"]').checked = true;
}

/** Calls `onChange()` whenever the options change; the slider's at once, while it moves. */
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
