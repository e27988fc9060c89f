// Draws an analysis into the page: its parts are modules of their own. All text reaches the page as text, never as HTML.
import { ArticleView } from "./article-view.js";
import { showAside } from "./aside-view.js";
import { breathe, byId } from "./dom.js";
import { clearHighlights, highlight } from "./highlight.js";
import { drawPicture, rankOf, sentenceCard } from "./picture.js";
import { t } from "./strings.js";
import { showChips, showSummary } from "./summary-view.js";

// A longer text is drawn in several tasks, in UTF-16 code units; a shorter one in one, so that no half-drawn page is seen.
const longUnits = 200_000;

// What there is of an article beside its summary.
const withArticle = ["picture-section", "article-section"];

let article;
let shown; // {analysis, source, explain, keyword, lead, onMentions, drawn}; drawn: a promise, kept when the article is there
let inspected; // the number of the sentence that the card speaks of
let widths; // watches the picture, which is drawn for its width

/**
 * Shows `analysis` of `source`. `kept`: the indexes of blocks the reader took back; `onKeep(index)` when that is to change;
 * `explain()` gives a Map of sentence to reasons, or a promise of one, or undefined. `lead(number)` may lead to a sentence in a
 * page of its own: true, or a promise of it, where it did; `onMentions(spans)` tells what is marked for the chosen keyphrase.
 * Resolves when the part of the article that is shown at first is drawn, or when something else is to be shown instead.
 */
export function show(
  analysis,
  source,
  { kept = new Set(), onKeep = () => {}, explain = () => undefined, lead = () => false, onMentions = () => {} } = {},
) {
  article ??= new ArticleView(byId("article"), {
    onSentence: (number) => inspect(number, true),
    onGrow: () => shown && mark(),
  });
  const keyword = analysis.keywords.find(({ text }) => text === shown?.keyword?.text);
  if (source !== shown?.source) closeSheet(); // it speaks of a sentence of another text
  shown = { analysis, source, explain, keyword, lead, onMentions };
  return (shown.drawn = draw(shown, kept, onKeep));
}

async function draw(own, kept, onKeep) {
  const { analysis, source, keyword } = own;
  const isPast = () => shown !== own; // hidden, or another shown, while this one waited
  const isLong = source.length > longUnits;
  const rest = isLong ? breathe : () => {};
  const lead = (number) => isPast() || go(number); // buttons of the last one stay until these take their place
  for (const id of ["article", "aside-list"]) byId(id).classList.toggle("long", isLong);
  await rest();
  if (isPast()) return;
  const hasArticle = analysis.sentences.length > 0;
  showSummary(byId("summary"), analysis, lead);
  showChips(byId("keywords"), analysis, keyword, (chosen) => {
    shown.keyword = chosen;
    mark()?.scrollIntoView({ block: "center" });
  });
  const slider = byId("explore");
  slider.max = Math.max(1, analysis.sentences.length);
  slider.dir = analysis.direction;
  slider.oninput = () => inspect(Number(slider.value) - 1, true);
  slider.onchange = () => go(Number(slider.value) - 1, false);
  byId("sheet-close").onclick = closeSheet;
  byId("sheet").onkeydown = ({ key }) => key === "Escape" && closeSheet();
  byId("result").hidden = analysis.summary.sentences.length === 0;
  for (const id of withArticle) byId(id).hidden = !hasArticle;
  await rest();
  if (isPast()) return;
  inspected = analysis.summary.sentences[0]?.sentence ?? 0;
  drawBars();
  widths ??= new ResizeObserver(() => shown && drawBars());
  widths.observe(byId("picture"));
  if (hasArticle) inspect(inspected);
  await rest();
  if (isPast()) return;
  const count = showAside(byId("aside-list"), analysis, kept, { onToggle: onKeep, onSentence: lead });
  byId("aside-count").textContent = t("aside", { count });
  byId("aside").hidden = byId("aside-list").childElementCount === 0;
  await rest();
  if (isPast()) return;
  await article.show(analysis, source);
  if (!isPast()) mark();
}

/** Takes away all that show() has drawn. */
export function hide() {
  clearHighlights(byId("article"));
  article?.clear();
  shown = undefined;
  closeSheet();
  for (const id of ["result", "aside", ...withArticle]) byId(id).hidden = true;
  // Not only out of sight: a text that the reader has cleared is not kept.
  for (const id of ["summary", "keywords", "picture", "card", "aside-list", "aside-count"]) byId(id).replaceChildren();
}

const closeSheet = () => byId("sheet").classList.remove("open");

function drawBars() {
  drawPicture(byId("picture"), shown.analysis, (number) => {
    inspect(number, true);
    go(number, false);
  });
  markBar();
  markTicks();
}

/** Marks the bar of the sentence that the card speaks of. */
function markBar() {
  let current;
  for (const bar of byId("picture").querySelectorAll("[data-sentence]")) {
    bar.classList.remove("current");
    if (Number(bar.dataset.sentence) <= inspected) current = bar;
  }
  current?.classList.add("current");
}

/** Marks the places of the chosen keyphrase below the bars. */
function markTicks() {
  for (const tick of byId("picture").querySelectorAll("[data-keyword]")) {
    tick.classList.toggle("on", shown.keyword === shown.analysis.keywords[Number(tick.dataset.keyword)]);
  }
}

/** Says of a sentence where it stands and why. `isAsked`: from the article or its picture, where the card may be out of sight. */
async function inspect(number, isAsked = false) {
  inspected = number;
  const { analysis, explain } = shown;
  const draw = (reasons) => byId("card").replaceChildren(...sentenceCard(analysis, number, reasons));
  draw();
  const slider = byId("explore");
  const total = analysis.sentences.length;
  slider.value = number + 1;
  slider.setAttribute(
    "aria-valuetext",
    [
      t("sentence", { number: number + 1, total }),
      t("rank", { rank: rankOf(analysis.sentences, number), total }),
      t(analysis.summary.sentences.some((pick) => pick.sentence === number) ? "picked" : "notPicked"),
    ].join(" · "),
  );
  markBar();
  if (isAsked) {
    byId("sheet").classList.add("open");
    byId("sheet").scrollIntoView({ block: "nearest" });
    outline(number);
  }
  if (analysis.summary.sentences.some((pick) => pick.sentence === number)) return;
  const reasons = await explain();
  if (shown?.analysis === analysis && inspected === number && reasons?.has(number)) draw(reasons.get(number));
}

/** Leads to a sentence in its page or in the article. `takesFocus`: a slider keeps its own. */
async function go(number, takesFocus = true) {
  const own = shown;
  inspect(number);
  const isLed = await own.lead(number);
  if (shown !== own) return;
  if (!isLed) await own.drawn.catch(() => {}); // a long text's buttons are there before its article
  if (shown !== own) return;
  const node = isLed ? undefined : await article.reveal(number);
  if (shown !== own) return;
  outline(number);
  if (takesFocus && node?.hasAttribute("tabindex")) node.focus({ preventScroll: true });
}

/** Marks a sentence as the one spoken of. */
function outline(number) {
  const { begin, end } = shown.analysis.sentences[number];
  highlight("spoken", [[begin, end]], article);
}

/** Marks the mentions of the chosen keyphrase; returns the first one's element. */
function mark() {
  markTicks();
  const mentions = shown.keyword?.mentions ?? [];
  shown.onMentions(mentions);
  return highlight("mentions", mentions, article);
}
