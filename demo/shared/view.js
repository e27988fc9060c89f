// Shows an analysis, each part by a module of its own. Text gets into the page as text only, never as HTML.
import { showAbout, showPassages } from "./about-view.js";
import { ArticleView, firstEndingAfter } from "./article-view.js";
import { showAside } from "./aside-view.js";
import { byId, nextFrame } from "./dom.js";
import { clearHighlights, highlight } from "./highlight.js";
import { MentionBar } from "./mention-bar.js";
import { drawLanes, drawPicture, rankOf, sentenceCard } from "./picture.js";
import { t } from "./strings.js";
import { showChips, showSummary } from "./summary-view.js";

// Longer texts are drawn in several tasks, in UTF-16 code units. Shorter ones are drawn in one, so that no half-drawn
// page is seen.
const longUnits = 200_000;

// The sections that need an article.
const withArticle = ["picture-section", "article-section"];

let article, mentionBar;
// {analysis, source, explain, keyword, showInPage, onMentions, drawn}, where `drawn` is the promise that show()
// returned.
let shown;
let inspected; // number of the sentence that the card is about
let widths; // ResizeObserver of the picture, which is drawn for its width

/**
 * Shows `analysis` of `source`. Resolves when the part of the article that is shown at first is drawn, or when
 * something else is shown instead.
 *
 * `about` is what aboutArticle() returns for the analysis, by default nothing; `onChoose(passage)` is called when the user chooses one.
 * `kept` has the indexes of the blocks that the user restored; `onKeep(index)` is called when the user restores one or
 * sets it aside again. `explain()` returns a Map from sentence number to reasons, a promise of one, or undefined.
 * `showInPage({begin, end})` may show a span in the page that the text is from; it returns whether it did, or a promise
 * of that. `onMentions(spans)` is called with the mentions of the chosen keyphrase.
 */
export function show(
  analysis,
  source,
  {
    about = { metadata: {}, candidates: [] },
    onChoose,
    kept = new Set(),
    onKeep = () => {},
    explain = () => undefined,
    showInPage = () => false,
    onMentions = () => {},
  } = {},
) {
  article ??= new ArticleView(byId("article"), {
    onSentence: (number) => inspect(number, true),
    onGrow: () => shown && highlightMentions(),
  });
  mentionBar ??= new MentionBar({ onStep: goToMention, onLeave: toSummary });
  const keyword = analysis.keywords.find(({ text }) => text === shown?.keyword?.text);
  if (source !== shown?.source) closeSheet(); // it is about a sentence of another text
  shown = { analysis, source, about, onChoose, explain, keyword, showInPage, onMentions };
  return (shown.drawn = draw(shown, kept, onKeep));
}

async function draw(own, kept, onKeep) {
  const { analysis, source, about, onChoose, keyword } = own;
  const isPast = () => shown !== own; // hidden, or something else shown, during a pause
  const isLong = source.length > longUnits;
  const pause = isLong ? nextFrame : () => {};
  const goUnlessPast = (number) => isPast() || go(number); // old buttons stay until new ones replace them
  for (const id of ["article", "aside-list"]) byId(id).classList.toggle("long", isLong);
  await pause();
  if (isPast()) return;
  const hasArticle = analysis.sentences.length > 0;
  showSummary(byId("summary"), analysis, goUnlessPast, async (details, i) => {
    const { fillPointMenu } = await import("./point-menu.js");
    if (!isPast()) fillPointMenu(details, i, { analysis, text: source, metadata: about.metadata });
  });
  showChips(byId("keywords"), analysis, keyword, (chosen) => choose(chosen, 0));
  mentionBar.show(keyword, analysis);
  const slider = byId("explore");
  slider.max = Math.max(1, analysis.sentences.length);
  slider.dir = analysis.direction;
  slider.oninput = () => inspect(Number(slider.value) - 1, true);
  slider.onchange = () => go(Number(slider.value) - 1, false);
  byId("sheet-close").onclick = closeSheet;
  byId("result").hidden = analysis.summary.sentences.length === 0;
  showAbout(byId("about"), about.metadata, analysis);
  showPassages(byId("passage-list"), about.candidates, analysis, onChoose);
  byId("passages").hidden = about.candidates.length === 0;
  for (const id of withArticle) byId(id).hidden = !hasArticle;
  await pause();
  if (isPast()) return;
  inspected = analysis.summary.sentences[0]?.sentence ?? 0;
  drawBars();
  drawLanes(byId("lanes"), analysis, (chosen, mention) => isPast() || choose(chosen, mention));
  widths ??= new ResizeObserver(() => shown && drawBars());
  widths.observe(byId("picture"));
  if (hasArticle) inspect(inspected);
  await pause();
  if (isPast()) return;
  const count = showAside(byId("aside-list"), analysis, kept, { onToggle: onKeep, onSentence: goUnlessPast });
  byId("set-aside").onclick = () => {
    byId("aside-count").parentElement.open = true;
    byId("aside-count").focus();
    byId("aside-count").scrollIntoView({ block: "start" });
  };
  byId("aside-count").textContent = t("aside", { count });
  byId("aside").hidden = byId("aside-list").childElementCount === 0;
  await pause();
  if (isPast()) return;
  await article.show(analysis, source);
  if (!isPast()) highlightMentions();
}

/** Removes everything that show() has drawn. */
export function hide() {
  clearHighlights(byId("article"));
  article?.clear();
  shown = undefined;
  mentionBar?.show();
  closeSheet();
  for (const id of ["result", "passages", "aside", ...withArticle]) byId(id).hidden = true;
  // Emptied, not only hidden: a text that the user has cleared is not kept.
  for (const id of [
    "about",
    "summary",
    "passage-list",
    "keywords",
    "lanes",
    "picture",
    "card",
    "aside-list",
    "aside-count",
  ])
    byId(id).replaceChildren();
}

const isSheetOpen = () => byId("sheet").classList.contains("open");

/** Closes the card. The focus, if it was in the card, goes to the slider above it. */
function closeSheet() {
  const hadFocus = byId("sheet").contains(document.activeElement);
  byId("sheet").classList.remove("open");
  if (hadFocus) byId("explore").focus({ preventScroll: true });
}

addEventListener("keydown", (event) => event.key === "Escape" && isSheetOpen() && closeSheet());

function drawBars() {
  drawPicture(byId("picture"), shown.analysis, (number) => {
    inspect(number, true);
    go(number, false);
  });
  outlineCurrentBar();
  showChosenTicks();
}

/** Outlines the bar of the sentence that the card is about. */
function outlineCurrentBar() {
  let current;
  for (const bar of byId("picture").querySelectorAll("[data-sentence]")) {
    bar.classList.remove("current");
    if (Number(bar.dataset.sentence) <= inspected) current = bar;
  }
  current?.classList.add("current");
}

/** Emphasizes the places of the chosen keyphrase below the bars. */
function showChosenTicks() {
  for (const tick of byId("picture").querySelectorAll("[data-keyword]")) {
    tick.classList.toggle("on", shown.keyword === shown.analysis.keywords[Number(tick.dataset.keyword)]);
  }
}

/**
 * Shows the card of a sentence. `isAsked`: the user chose the sentence in the article or its picture, where the card
 * may be out of sight.
 */
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
  outlineCurrentBar();
  if (isAsked) {
    byId("sheet").classList.add("open");
    byId("sheet").scrollIntoView({ block: "nearest" });
    highlightCurrent(number);
  }
  if (analysis.summary.sentences.some((pick) => pick.sentence === number)) return;
  const reasons = await explain();
  if (shown?.analysis === analysis && inspected === number && reasons?.has(number)) draw(reasons.get(number));
}

/**
 * Shows a sentence in its page or in the article, and its card. `takesFocus`: whether the sentence gets the focus; the
 * slider keeps it.
 */
async function go(number, takesFocus = true) {
  const own = shown;
  inspect(number);
  const isInPage = await own.showInPage(own.analysis.sentences[number]);
  if (shown !== own) return;
  if (!isInPage) await own.drawn.catch(() => {}); // the buttons of a long text are there before its article
  if (shown !== own) return;
  const node = isInPage ? undefined : await article.reveal(number);
  if (shown !== own) return;
  highlightCurrent(number);
  if (takesFocus && node?.hasAttribute("tabindex")) node.focus({ preventScroll: true });
}

/** Highlights a sentence as the current one. */
function highlightCurrent(number) {
  const { begin, end } = shown.analysis.sentences[number];
  highlight("current", [[begin, end]], article);
}

/** Chooses a keyphrase, or none, and shows one of its mentions. */
function choose(keyword, number) {
  shown.keyword = keyword;
  const place = shown.analysis.keywords.indexOf(keyword);
  for (const chip of byId("keywords").querySelectorAll("button"))
    chip.setAttribute("aria-pressed", String(Number(chip.dataset.number) === place));
  mentionBar.show(keyword, shown.analysis, number);
  if (keyword) goToMention(number);
  else highlightMentions();
}

/** Shows the mention `number` of the chosen keyphrase, in the page that the text is from or in the article. */
async function goToMention(number) {
  const own = shown;
  const mention = own.keyword.mentions[number];
  highlightMentions();
  const at = firstEndingAfter(own.analysis.sentences, mention[0]);
  if (!(await own.showInPage({ begin: mention[0], end: mention[1] })) && shown === own) {
    await own.drawn.catch(() => {}); // of a long text, the chips are there before the article
    if (shown === own) await article.reveal(at);
  }
  if (shown === own) highlight("mention", [mention], article);
}

/** Back to the summary, with the focus on the chosen keyphrase. */
function toSummary() {
  byId("output").scrollIntoView({ block: "start" });
  byId("keywords").querySelector('[aria-pressed="true"]')?.focus({ preventScroll: true });
}

/** Highlights the mentions of the chosen keyphrase. Returns the element that contains the first. */
function highlightMentions() {
  showChosenTicks();
  if (!shown.keyword) highlight("mention", [], article);
  const mentions = shown.keyword?.mentions ?? [];
  shown.onMentions(mentions);
  return highlight("mentions", mentions, article);
}
