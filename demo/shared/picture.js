// A picture of the article: its sentences as bars of their scores, the picked ones numbered, and below each the keyphrases in it.
// And what is said of one sentence: rank, score and reasons.
import { firstBehind } from "./article-view.js";
import { el, svg } from "./dom.js";
import { number, t } from "./strings.js";

// In CSS pixels, as style.css has it: the bars with the numbers above them, and the places of keyphrases below.
const barsHeight = 64;
const stripTop = 71;
const height = 84;
// A bar with the space beside it is at most as wide, in CSS pixels: one for a short text would be a wall.
const maxStep = 72;
// More sentences than this share bars, each showing the best of its run.
const maxBars = 250;
// Of a keyphrase with more mentions as many are shown, evenly.
const maxTicks = 500;
// A smaller contribution would be shown as 0 and is left out.
const leastReason = 0.005;

/** The sentences of each bar: runs of equal size. */
export function runsOf(count, max = maxBars) {
  const size = Math.max(1, Math.ceil(count / max));
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => [i * size, Math.min(count, (i + 1) * size)]);
}

/** The rank of a sentence by score, best 1, ties by position. Linear: sorting the 40,000 of 5 MB would hold the main thread. */
export function rankOf(sentences, number_) {
  const { score } = sentences[number_];
  return sentences.reduce(
    (rank, other, i) => rank + (other.score > score || (other.score === score && i < number_)),
    1,
  );
}

/** Draws into the <svg> `root`, as wide as it is shown, mirrored for a right-to-left article; `onSentence(number)` on a click. */
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
      const n = firstBehind(sentences, at);
      const { begin, end } = sentences[n] ?? { begin: Infinity };
      if (begin <= at) places.add(Math.round(across((n + (at - begin) / (end - begin)) * perSentence, 0)));
    }
    return svg("path", { d: Array.from(places, (x) => `M${x} ${stripTop + 2}v8`).join(""), "data-keyword": k });
  });
  const base = svg("rect", { x: 0, y: stripTop + 5, width, height: 2, class: "base" });
  root.replaceChildren(base, ...bars, ...ticks);
  // Low bars are hard to hit: what is above and below one is its too.
  root.onclick = ({ target, clientX }) => {
    const own = target.dataset.sentence;
    const best = own ? Number(own) : bests[Math.floor(across(clientX - root.getBoundingClientRect().left, 0) / step)];
    if (best !== undefined) onSentence(best);
  };
}

/** Says of sentence `number_` where it stands and why: `reasons`, where it was not picked. */
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
  // Each fact whole in its line, and the dot behind it, so that no line begins with one.
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
