// The section «What was set aside»: each block that is not part of the article, with its kind and a button to restore
// it, and each sentence that was left out because an earlier one says the same.
import { isArticle } from "../khulasa/index.js";
import { el, isolated, langAndDir } from "./dom.js";
import { kindName, t } from "./strings.js";

// Most items shown, and most UTF-16 code units of each: thousands of blocks may be set aside in a text of 5 MB.
const maxItems = 100;
const maxUnits = 400;

const item = ({ key, name, label, text, language, direction, button, act }, i) =>
  el(
    "li",
    { class: name, "data-key": key },
    el("span", { class: "label" }, label),
    el(
      "span",
      { ...langAndDir({ language, direction }), class: "content", id: `aside-${i}` },
      ...isolated(text.length > maxUnits ? `${text.slice(0, maxUnits)}…` : text),
    ),
    el("button", { type: "button", "aria-describedby": `aside-${i}`, onclick: act }, button),
  );

/**
 * Fills the <ul> `list`. `kept` has the indexes of the blocks that the user restored. `onToggle(block index)` is called
 * to restore a block or to set it aside again, `onSentence(number)` to show a sentence. Returns how many blocks and
 * sentences are set aside.
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
      key: `block-${i}`,
      name: isKept ? "kept" : "left",
      label: isKept ? t("restored") : kindName(kind),
      text,
      language,
      direction,
      button: t(isKept ? "removeAgain" : "restore"),
      act: () => onToggle(i),
    };
  };
  const ofRepeat = ({ text, block, sentence, begin }) => ({
    key: `repeat-${begin}`,
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
  // The new button of the item whose old one had the focus gets it, or else a keyboard user would start over.
  const focused = list.contains(document.activeElement) && document.activeElement.closest("li").dataset.key;
  list.replaceChildren(...shown.map(item));
  if (focused) list.querySelector(`[data-key="${focused}"] button`)?.focus({ preventScroll: true });
  if (total > shown.length) list.append(el("li", { class: "quiet" }, t("asideMore", { count: total - shown.length })));
  return total - kept.size;
}
