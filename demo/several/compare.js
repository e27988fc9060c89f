// What several articles say alike and otherwise: numbers in which they differ, and sentences that only one of them has. Knows
// nothing of the page. An article here is what analyze() returns with `tokens: true`.

// Sentences of two articles are about the same if they share so much of their stems (Jaccard index; numbers are left out).
// Set by hand, low: that they also count the same thing keeps sentences of other matters apart.
const aboutTheSame = 0.35;
// A sentence is only in one article if no sentence of another shares more of its stems (as a share of its own). Set by hand:
// a paraphrase still shares names and nouns.
const onlyHere = 0.34;
const fewestStems = 4; // shorter sentences («وقال ذلك أمس») say too little to be compared
// The most sentences of an article that are compared: its best. Keeps twenty long articles below a second.
const mostSentences = 200;
const mostDifferences = 12;
const mostUnique = 2; // of one article

/**
 * The sentences of `analysis`, the best first: {index, text, score, stems, counts}. `stems` is the set of the stems of its
 * words; `counts` are its numbers, each with the stem of the word after it, which says what is counted.
 */
function sentencesOf(analysis) {
  const bySentence = analysis.sentences.map((sentence, index) => ({
    ...sentence,
    index,
    stems: new Set(),
    counts: [],
  }));
  let at = 0;
  let waiting; // a number whose word has not come yet
  for (const token of analysis.tokens) {
    while (at < bySentence.length && bySentence[at].end <= token.begin) {
      ++at;
      waiting = undefined;
    }
    const sentence = bySentence[at];
    if (!sentence || token.begin < sentence.begin || token.stem === "") continue;
    if (token.kind === "number") {
      waiting = { value: writtenNumber(token.text), begin: token.begin, end: token.end, of: "" };
      sentence.counts.push(waiting);
      continue;
    }
    if (waiting) waiting.of = token.stem;
    waiting = undefined;
    sentence.stems.add(token.stem);
  }
  const kept = bySentence.filter(({ stems }) => stems.size >= fewestStems);
  return kept.sort((a, b) => b.score - a.score).slice(0, mostSentences);
}

/** The number that «1٬250» or «١٢٥٠» or «3,5» writes, as one string for one value. */
function writtenNumber(text) {
  const latin = text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return latin.replace(/[\u066C,](?=\d{3}(?!\d))/g, "").replace(/[\u066B,]/g, ".");
}

function shared(a, b) {
  let count = 0;
  for (const stem of a) if (b.has(stem)) ++count;
  return count;
}

/** Whether `a` counts something of which `b` has another number, and neither has the number of the other. */
function differing(a, b) {
  const values = (counts) => new Set(counts.map(({ value }) => value));
  const [ofA, ofB] = [values(a.counts), values(b.counts)];
  for (const x of a.counts) {
    const y = b.counts.find((each) => each.of === x.of && each.of !== "" && each.value !== x.value);
    if (y && !ofB.has(x.value) && !ofA.has(y.value)) return [x, y];
  }
  return undefined;
}

/**
 * Compares `analyses`, two or more. Returns
 * - `differences`: pairs of sentences of two articles that say the same, but of whose numbers one differs: [{article,
 *   sentence, begin, end}, {...}], the span being that of the number in the article's text; the most alike first;
 * - `unique`: for each article the indexes of its best sentences that no other article has.
 *
 * Of the order of the square of the sentences compared, at most 200 an article.
 */
export function compare(analyses) {
  const articles = analyses.map(sentencesOf);
  const pairs = [];
  const unique = [];
  for (const [i, own] of articles.entries()) {
    const others = articles.filter((_, j) => j !== i).flat();
    const isUnique = ({ stems }) => others.every((other) => shared(stems, other.stems) <= onlyHere * stems.size);
    unique.push(
      own
        .filter(isUnique)
        .slice(0, mostUnique)
        .map(({ index }) => index)
        .sort((a, b) => a - b),
    );
    for (let j = i + 1; j < articles.length; ++j) {
      for (const a of own) {
        if (a.counts.length === 0) continue;
        for (const b of articles[j]) {
          const both = shared(a.stems, b.stems);
          const alike = both / (a.stems.size + b.stems.size - both);
          if (alike < aboutTheSame) continue;
          const found = differing(a, b);
          if (!found) continue;
          const side = (article, { index }, { begin, end }) => ({ article, sentence: index, begin, end });
          pairs.push({ alike, sides: [side(i, a, found[0]), side(j, b, found[1])] });
        }
      }
    }
  }
  // A sentence of which another article differs in the same way several times is shown once for each article.
  const seen = new Set();
  const differences = pairs
    .sort((a, b) => b.alike - a.alike)
    .filter(({ sides: [a, b] }) => {
      const key = `${a.article} ${a.sentence} ${b.article}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, mostDifferences)
    .map(({ sides }) => sides);
  return { differences, unique };
}
