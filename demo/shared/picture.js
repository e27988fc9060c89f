// The picture of the article: a bar for each sentence, as high as its score, with numbers on those of the summary and
// the places of the keyphrases below. Also the card of one sentence: its rank, score and reasons.
import { firstEndingAfter } from "./article-view.js";
import { el, svg } from "./dom.js";
import { number, t } from "./strings.js";

// In CSS pixels; style.css has the same height. The bars with the numbers above them, then the strip with the places of
// keyphrases.
const barsHeight = 64;
const stripTop = 71;
const height = 84;
// Greatest width of a bar with the space beside it, in CSS pixels: in a short text, wider bars would look like a wall.
const maxStep = 72;
// If there are more sentences, each bar stands for several in a row and shows the best of them.
const maxBars = 250;
// Most places of one keyphrase that are drawn; of more mentions, an even selection.
const maxTicks = 500;
// Smaller contributions would be shown as 0 and are left out.
const leastReason = 0.005;

/** The sentences of each bar, as [begin, end): runs of equal size. */
export function runsOf(count, max = maxBars) {
  const size = Math.max(1, Math.ceil(count / max));
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => [i * size, Math.min(count, (i + 1) * size)]);
}

/**
 * The rank of a sentence by score, 1 for the best; of equal scores the earlier sentence ranks higher. Linear, since
 * sorting the 40,000 sentences of 5 MB would block the main thread.
 */
export function rankOf(sentences, number_) {
  const { score } = sentences[number_];
  return sentences.reduce(
    (rank, other, i) => rank + (other.score > score || (other.score === score && i < number_)),
    1,
  );
}

/**
 * Draws the picture into the <svg> `root`, at its shown width, mirrored for right-to-left articles.
 * `onSentence(number)` is called on a click.
 */
export function drawPicture(root, analysis, onSentence) {
  const { sentences, summary, keywords, direction } = analysis;
  const width = root.clientWidth || 1000;
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const picks = new Map(summary.sentences.map((pick, i) => [pick.sentence, i + 1]));
  const scores = sentences.map((sentence) => sentence.score);
  const [low, high] = scores.reduce(([a, b], s) => [Math.min(a, s), Math.max(b, s)], [Infinity, -Infinity]);
  const runs = runsOf(sentences.length);
  const step = Math.min(maxStep, width / Math.max(1, runs.length));
  const across = (x, w) => (direction === "rtl" ? width - x - w : x);
  const bars = [];
  const bests = [];
  runs.forEach(([from, to], i) => {
    let best = from;
    for (let n = from; n < to; ++n) if (picks.has(n) || (!picks.has(best) && scores[n] > scores[best])) best = n;
    bests.push(best);
    const tall = 6 + (barsHeight - 24) * (high > low ? (scores[best] - low) / (high - low) : 1);
    const wide = Math.max(1, step - Math.min(4, step / 4));
    const x = across(i * step, step) + (step - wide) / 2;
    const bar = svg("rect", {
      x,
      y: barsHeight - tall,
      width: wide,
      height: tall,
      rx: Math.min(3, wide / 2),
      "data-sentence": best,
    });
    if (picks.has(best)) {
      bar.classList.add("picked");
      bars.push(
        svg("text", { x: x + wide / 2, y: barsHeight - tall - 5, "text-anchor": "middle" }, number(picks.get(best))),
      );
    }
    bars.push(bar);
  });
  const perSentence = (step * runs.length) / Math.max(1, sentences.length);
  const ticks = keywords.map(({ mentions }, k) => {
    const places = new Set();
    for (let i = 0; i < mentions.length; i += Math.ceil(mentions.length / maxTicks)) {
      const [at] = mentions[i];
      const n = firstEndingAfter(sentences, at);
      const { begin, end } = sentences[n] ?? { begin: Infinity };
      if (begin <= at) places.add(Math.round(across((n + (at - begin) / (end - begin)) * perSentence, 0)));
    }
    return svg("path", { d: Array.from(places, (x) => `M${x} ${stripTop + 2}v8`).join(""), "data-keyword": k });
  });
  const base = svg("rect", { x: 0, y: stripTop + 5, width, height: 2, class: "base" });
  root.replaceChildren(base, ...bars, ...ticks);
  // Low bars are hard to hit, so a click above or below a bar counts, too.
  root.onclick = ({ target, clientX }) => {
    const own = target.dataset.sentence;
    const best = own ? Number(own) : bests[Math.floor(across(clientX - root.getBoundingClientRect().left, 0) / step)];
    if (best !== undefined) onSentence(best);
  };
}

/**
 * The card of sentence `number_`: its place, rank, score and reasons. `reasons` are needed only for a sentence that was
 * not picked.
 */
export function sentenceCard(analysis, number_, reasons) {
  const { sentences, summary } = analysis;
  const pick = summary.sentences.find((candidate) => candidate.sentence === number_);
  const total = sentences.length;
  const facts = [
    t("sentence", { number: number_ + 1, total }),
    t("rank", { rank: rankOf(sentences, number_), total }),
    t("score", { score: sentences[number_].score }),
    t(pick ? "picked" : "notPicked"),
  ];
  // Lines break between facts only, after the dot, so that no line starts with a dot.
  const card = [
    el(
      "p",
      { class: "facts" },
      ...facts.flatMap((fact, i) => [el("span", {}, fact + (i < facts.length - 1 ? " ·" : "")), " "]),
    ),
  ];
  const why = pick?.reasons ?? reasons;
  if (why) {
    const most = Math.max(...why.map(({ contribution }) => Math.abs(contribution)), 1e-9);
    card.push(
      el("p", { class: "quiet small" }, t("reasons")),
      el(
        "ul",
        { class: "reasons" },
        ...why
          .filter(({ contribution }) => Math.abs(contribution) >= leastReason)
          .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
          .map(({ feature, contribution }) =>
            el(
              "li",
              { class: contribution < 0 ? "minus" : "plus" },
              el("span", {}, t(`f-${feature}`)),
              svg(
                "svg",
                { viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
                svg("rect", { width: (100 * Math.abs(contribution)) / most, height: 8, rx: 2 }),
              ),
              el("bdi", { dir: "ltr" }, `${contribution < 0 ? "−" : "+"}${number(Math.abs(contribution))}`),
            ),
          ),
      ),
    );
  }
  return card;
}
