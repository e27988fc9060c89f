// «What was set aside»: each block that is no part of the article, with its label and a button that takes it back.
import { el, isolated, speech } from "./dom.js";
import { isArticle } from "./article-view.js";
import { kindName, t } from "./strings.js";

// Shown at most, and of each block at most this many UTF-16 code units: a page of 5 MB may set thousands aside.
const maxBlocks = 100;
const maxUnits = 400;

/** Draws into the <ul> `list`; `onToggle(block index)` restores or sets aside again. Returns how many blocks are aside. */
export function showAside(list, analysis, kept, onToggle) {
  const { blocks } = analysis.article;
  const numbers = blocks.map((_, i) => i).filter((i) => kept.has(i) || !isArticle(blocks[i].kind));
  list.replaceChildren(...numbers.slice(0, maxBlocks).map((i) => {
    const block = blocks[i];
    const isKept = kept.has(i);
    const shown = block.text.length > maxUnits ? `${block.text.slice(0, maxUnits)}…` : block.text;
    return el("li", { class: isKept ? "kept" : false },
      el("span", { class: "label" }, isKept ? t("restored") : kindName(block.kind)),
      el("span", { ...speech({ ...analysis, direction: block.direction }), class: "said" }, ...isolated(shown)),
      el("button", { type: "button", "data-block": i, onclick: () => onToggle(i) }, t(isKept ? "removeAgain" : "restore")));
  }));
  return numbers.filter((i) => !kept.has(i)).length;
}
