// «What was set aside»: each block that is no part of the article, with its label and a button that takes it back; and the
// sentences that were left out since an earlier one says the same.
import { isArticle } from "../khulasa/index.js";
import { el, isolated, speech } from "./dom.js";
import { kindName, t } from "./strings.js";

// Shown at most, and of each at most this many UTF-16 code units: a page of 5 MB may set thousands aside.
const maxItems = 100;
const maxUnits = 400;

const item = ({ name, label, text, language, direction, button, act }, i) =>
  el(
    "li",
    { class: name },
    el("span", { class: "label" }, label),
    el(
      "span",
      { ...speech({ language, direction }), class: "said", id: `aside-${i}` },
      ...isolated(text.length > maxUnits ? `${text.slice(0, maxUnits)}…` : text),
    ),
    el("button", { type: "button", "aria-describedby": `aside-${i}`, onclick: act }, button),
  );

/**
 * Draws into the <ul> `list`: `kept` are the indexes of blocks that were taken back. `onToggle(block index)` restores or sets aside
 * again, `onSentence(number)` leads to a sentence. Returns how many blocks and sentences are aside.
 */
export function showAside(list, analysis, kept, { onToggle, onSentence }) {
  const {
    article: { blocks },
    repeats,
    language,
  } = analysis;
  const ofBlock = (i) => {
    const { kind, text, direction } = blocks[i];
    const isKept = kept.has(i);
    return {
      name: isKept ? "kept" : "left",
      label: isKept ? t("restored") : kindName(kind),
      text,
      language,
      direction,
      button: t(isKept ? "removeAgain" : "restore"),
      act: () => onToggle(i),
    };
  };
  const ofRepeat = ({ text, block, sentence }) => ({
    name: "repeat",
    label: t("repeat"),
    text,
    language,
    direction: blocks[block].direction,
    button: t("seeFirst"),
    act: () => onSentence(sentence),
  });
  const numbers = blocks.map((_, i) => i).filter((i) => kept.has(i) || !isArticle(blocks[i].kind));
  const total = numbers.length + repeats.length;
  const shown = [...numbers.slice(0, maxItems).map(ofBlock), ...repeats.slice(0, maxItems).map(ofRepeat)].slice(
    0,
    maxItems,
  );
  list.replaceChildren(...shown.map(item));
  if (total > shown.length) list.append(el("li", { class: "quiet" }, t("asideMore", { count: total - shown.length })));
  return total - kept.size;
}
