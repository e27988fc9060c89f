// Draws an analysis into the page: its parts are modules of their own. All text reaches the page as text, never as HTML.
import { ArticleView } from "./article-view.js";
import { showAside } from "./aside-view.js";
import { byId } from "./dom.js";
import { clearHighlights, highlight } from "./highlight.js";
import { drawPicture, ranksOf, sentenceCard } from "./picture.js";
import { t } from "./strings.js";
import { showChips, showSummary } from "./summary-view.js";

let article;
let shown; // {analysis, ranks}

/**
 * Shows `analysis` of `source`. `kept`: the blocks the reader took back; `onKeep(index)` when that is to change.
 * Resolves when the part of the article that is shown at first is drawn.
 */
export async function show(analysis, source, { kept = new Set(), onKeep = () => {} } = {}) {
  article ??= new ArticleView(byId("article"), { onSentence: (sentence) => inspect(sentence) });
  shown = { analysis, ranks: ranksOf(analysis.sentences) };
  clearHighlights(byId("article"));
  const hasArticle = analysis.sentences.length > 0;
  showSummary(byId("summary"), analysis, go);
  showChips(byId("keywords"), analysis, mention);
  drawPicture(byId("picture"), analysis, go);
  byId("explore").max = Math.max(1, analysis.sentences.length);
  byId("explore").dir = analysis.direction;
  byId("explore").oninput = ({ target }) => inspect(Number(target.value) - 1);
  byId("explore").onchange = ({ target }) => go(Number(target.value) - 1, false);
  const count = showAside(byId("aside-list"), analysis, kept, onKeep);
  byId("aside-count").textContent = t("aside", { count });
  byId("aside").hidden = byId("aside-list").childElementCount === 0;
  byId("result").hidden = analysis.summary.sentences.length === 0;
  byId("picture-section").hidden = byId("article-section").hidden = !hasArticle;
  if (hasArticle) inspect(analysis.summary.sentences[0]?.sentence ?? 0);
  await article.show(analysis, source);
}

export function hide() {
  article?.clear();
  shown = undefined;
  for (const id of ["result", "picture-section", "article-section", "aside"]) byId(id).hidden = true;
}

/** Says of a sentence where it stands, and moves the slider and the pointer of the picture there. */
function inspect(sentence) {
  const { analysis, ranks } = shown;
  byId("card").replaceChildren(...sentenceCard(analysis, sentence, ranks));
  const slider = byId("explore");
  slider.value = sentence + 1;
  slider.setAttribute("aria-valuetext", `${t("sentence", { number: sentence + 1, total: analysis.sentences.length })}, ${
    t("rank", { rank: ranks[sentence], total: analysis.sentences.length })}`);
  for (const bar of byId("picture").querySelectorAll("[data-sentence]")) {
    bar.classList.toggle("current", Number(bar.dataset.sentence) === sentence);
  }
}

/** Leads to a sentence in the article. `takesFocus`: a slider keeps its own. */
async function go(sentence, takesFocus = true) {
  inspect(sentence);
  const node = await article.reveal(sentence);
  for (const old of document.querySelectorAll("#article .visited")) old.classList.remove("visited");
  node?.classList.add("visited");
  if (takesFocus && node?.hasAttribute("tabindex")) node.focus({ preventScroll: true });
}

function mention(keyword) {
  clearHighlights(byId("article"));
  for (const tick of byId("picture").querySelectorAll("[data-keyword]")) {
    tick.classList.toggle("on", keyword === shown.analysis.keywords[Number(tick.dataset.keyword)]);
  }
  article.refreshPlaces();
  if (keyword) highlight(keyword.mentions, article.places)?.scrollIntoView({ block: "center" });
}
