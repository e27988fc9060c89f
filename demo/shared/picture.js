// The picture of the article: a strip as long as the article, with the picks numbered on it and the places of the
// keyphrases below; and a lane for each of its chief names, so that one sees who appears where. Also the card of one
// sentence: what speaks for it, and, if the reader wants to know, its rank, score and reasons.
import { firstEndingAfter } from "./article-view.js";
import { el, isolated, langAndDir, svg } from "./dom.js";
import { number, t } from "./strings.js";

// In CSS pixels; style.css has the same height. The numbers, the strip, then the places of keyphrases.
const stripTop = 20;
const stripHeight = 22;
const ticksTop = 47;
const height = 58;
// Least distance between the middles of two numbers, in CSS pixels: closer ones would run into each other.
const numberDistance = 20;
const laneHeight = 12;
const maxLanes = 4;
// If there are more sentences, each part of the strip stands for several in a row and shows one of them.
const maxBars = 250;
// Most places of one keyphrase that are drawn; of more mentions, an even selection.
const maxTicks = 500;
// Smaller contributions would be shown as 0 and are left out.
const leastReason = 0.005;
// What speaks against a sentence is said in words from this contribution on: less is not why it was left out.
const leastObjection = 0.15;

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
 * Where the sentences are in the article, without what was set aside between them: a function from an offset in the text to
 * a share of the article's length, and from such a share to the number of the sentence.
 */
function scaleOf(sentences) {
  const begins = new Float64Array(sentences.length + 1);
  sentences.forEach(({ begin, end }, i) => (begins[i + 1] = begins[i] + end - begin));
  const total = Math.max(1, begins[sentences.length]);
  return {
    shareOf(at) {
      const n = Math.min(firstEndingAfter(sentences, at), sentences.length - 1);
      if (n < 0) return 0;
      const { begin, end } = sentences[n];
      return (begins[n] + Math.min(Math.max(0, at - begin), end - begin)) / total;
    },
    beginOf: (n) => begins[n] / total,
    sentenceAt: (share) =>
      Math.max(
        0,
        begins.findIndex((_, i) => begins[i + 1] > share * total),
      ),
  };
}

/** The places of mentions as shares of the article, in order, at most `maxTicks` of them. */
function placesOf({ mentions }, { shareOf }) {
  const step = Math.ceil(mentions.length / maxTicks);
  return mentions.filter((_, i) => i % step === 0).map(([at]) => shareOf(at));
}

const ticksPath = (xs, top, tall) => Array.from(new Set(xs.map(Math.round)), (x) => `M${x} ${top}v${tall}`).join("");

/**
 * Draws the strip into the <svg> `root`, at its shown width, mirrored for right-to-left articles. `onSentence(number)` is
 * called on a click.
 */
export function drawPicture(root, analysis, onSentence) {
  const { sentences, summary, keywords, direction } = analysis;
  const width = root.clientWidth || 1000;
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const scale = scaleOf(sentences);
  const picks = new Map(summary.sentences.map((pick, i) => [pick.sentence, i + 1]));
  const across = (x, w = 0) => (direction === "rtl" ? width - x - w : x);
  const parts = [];
  const numbers = [];
  for (const [from, to] of runsOf(sentences.length)) {
    let best = from;
    for (let n = to - 1; n >= from; --n) if (picks.has(n)) best = n;
    const begin = scale.beginOf(from) * width;
    const wide = scale.beginOf(to) * width - begin;
    const gap = Math.min(2, wide / 4);
    const part = svg("rect", {
      x: across(begin, wide) + gap / 2,
      y: stripTop,
      width: Math.max(1, wide - gap),
      height: stripHeight,
      rx: Math.min(3, wide / 2),
      "data-sentence": best,
    });
    parts.push(part);
    if (!picks.has(best)) continue;
    part.classList.add("picked");
    numbers.push({ at: begin + wide / 2, text: number(picks.get(best)) });
  }
  // A number that has no room where its sentence is moves on a little, but never out of the picture.
  let last = -Infinity;
  const shown = numbers.flatMap(({ at, text }) => {
    const x = Math.max(at, last + numberDistance, 8);
    if (x - at > numberDistance || x > width - 8 + numberDistance / 2) return [];
    last = x;
    return [svg("text", { x: across(Math.min(x, width - 8)), y: stripTop - 6, "text-anchor": "middle" }, text)];
  });
  const ticks = keywords.map((keyword, k) => {
    const xs = placesOf(keyword, scale).map((share) => across(share * width));
    return svg("path", { d: ticksPath(xs, ticksTop, 8), "data-keyword": k });
  });
  const base = svg("rect", { x: 0, y: ticksTop + 3, width, height: 2, class: "base" });
  root.replaceChildren(base, ...parts, ...shown, ...ticks);
  root.onclick = ({ target, clientX }) => {
    const own = target.dataset.sentence;
    const share = across(clientX - root.getBoundingClientRect().left) / width;
    if (sentences.length > 0) onSentence(own ? Number(own) : scale.sentenceAt(Math.min(Math.max(0, share), 1)));
  };
}

/** The persons, places and organisations that are mentioned most, at most four, in the order of `keywords`. */
export function chiefNames(keywords) {
  const names = keywords.filter(
    ({ kind, mentions }) => ["person", "place", "organisation"].includes(kind) && mentions.length > 1,
  );
  const chief = [...names].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, maxLanes);
  return names.filter((name) => chief.includes(name));
}

/**
 * Draws a lane for each chief name into the <ul> `root`. `onMention(keyword, number)` is called when a mention is pressed; a
 * lane that is pressed by keyboard shows its first.
 */
export function drawLanes(root, analysis, onMention) {
  const { sentences, keywords, direction } = analysis;
  const names = sentences.length > 0 ? chiefNames(keywords) : [];
  root.hidden = names.length === 0;
  const scale = names.length > 0 && scaleOf(sentences);
  root.replaceChildren(
    ...names.map((keyword) => {
      const shares = placesOf(keyword, scale);
      const drawing = svg(
        "svg",
        { viewBox: `0 0 1000 ${laneHeight}`, preserveAspectRatio: "none", "aria-hidden": "true" },
        svg("rect", { y: laneHeight / 2 - 1, width: 1000, height: 2, class: "base" }),
        svg("path", {
          d: ticksPath(
            shares.map((share) => (direction === "rtl" ? 1 - share : share) * 1000),
            0,
            laneHeight,
          ),
        }),
      );
      const sentenceOf = ([at]) => Math.min(firstEndingAfter(sentences, at) + 1, sentences.length);
      const places = {
        count: keyword.mentions.length,
        first: sentenceOf(keyword.mentions[0]),
        last: sentenceOf(keyword.mentions.at(-1)),
      };
      const name = el("bdi", langAndDir(analysis), ...isolated(keyword.text));
      const button = el(
        "button",
        { type: "button" },
        name,
        drawing,
        el("span", { class: "unseen" }, t("lane", places)),
      );
      button.addEventListener("click", ({ clientX, detail }) => {
        const { left, width } = drawing.getBoundingClientRect();
        const pressed = direction === "rtl" ? 1 - (clientX - left) / width : (clientX - left) / width;
        const distances = keyword.mentions.map(([at]) => Math.abs(scale.shareOf(at) - pressed));
        // A click that a key has made has no place.
        onMention(keyword, detail === 0 ? 0 : distances.indexOf(Math.min(...distances)));
      });
      return el("li", {}, button);
    }),
  );
}

/**
 * The card of sentence `number_`: its place, rank, score and reasons. `reasons` are needed only for a sentence that was
 * not picked.
 */
export function sentenceCard(analysis, number_, reasons) {
  const { sentences, summary } = analysis;
  const pick = summary.sentences.find((candidate) => candidate.sentence === number_);
  const total = sentences.length;
  const facts = [t("sentence", { number: number_ + 1, total }), t(pick ? "picked" : "notPicked")];
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
    const said = inWords(why, Boolean(pick));
    if (said) card.push(el("p", { class: "why" }, said));
    card.push(
      el(
        "details",
        {},
        el("summary", {}, t("why")),
        el(
          "p",
          { class: "quiet small" },
          t("rank", { rank: rankOf(sentences, number_), total }),
          " · ",
          t("score", { score: sentences[number_].score }),
        ),
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
      ),
    );
  }
  return card;
}

/**
 * What speaks most for a sentence that was picked, or against one that was not, in words: «تفتتح المقال، وفيها أرقام». Empty if
 * there are no words for what speaks for it.
 */
function inWords(reasons, isPicked) {
  const words = reasons
    .filter(({ contribution }) => (isPicked ? contribution > leastReason : contribution < -leastObjection))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .map(({ feature }) => t(`${isPicked ? "w" : "n"}-${feature}`))
    .filter((said) => !/^[wn]-/.test(said));
  return words.length > 0 || isPicked ? words.slice(0, 2).join(t("and")) : t("lessSaid");
}
