// Random articles for the page's drawing code: an analysis of a source, as analyze() returns it, without any analysis. It
// imports nothing, so that pages can load it.

const words = [
  "وصل",
  "الوفد",
  "والمرصد",
  "كِتَابٌ",
  "5G",
  "C++",
  "COVID-19",
  "iPhone 15 Pro",
  "https://example.org/a?b=c",
  "2024",
  "٢٠٢٤",
  "<b>",
  "</p><script>globalThis.ran=1</script>",
  '<img src=x onerror="globalThis.ran=1">',
  "&lt;",
  "\u202e",
  "\u200f",
  "كلمة\u200cأخرى",
  "😀",
  "\ud83d",
  "\udc00",
  "𞸀",
  "\0",
  "ـــ",
  "«قال»",
];
const signs = [" ", " ", " ", " ", "  ", "، ", ". ", "؟ ", "\t", "", "\u00a0", "\n"];
const kinds =
  "title heading paragraph paragraph paragraph list-item quote caption byline dateline source tags related secondary navigation share comment legal advert".split(
    " ",
  );
const features = "position early centrality coverage length dangling".split(" ");
const entities = ["person", "place", "organisation", "topic", "other"];

/** A random text of at most `most` words. */
export function textOf(below, most) {
  let text = "";
  for (let left = below(most + 1); left > 0; --left) text += words[below(words.length)] + signs[below(signs.length)];
  return text;
}

/** Up to `most` spans inside [0, length), in order, with at least one code unit between them. */
function spansIn(below, length, most) {
  const spans = [];
  for (let at = below(20); spans.length < most; ) {
    const end = at + 1 + below(30);
    if (end > length) break;
    spans.push([at, end]);
    at = end + 1 + below(40);
  }
  return spans;
}

/** {source, analysis}: up to `most` blocks of any kind, cut into sentences, some of them picked, with keyphrases. */
export function articleOf(below, most = 30) {
  const blocks = [];
  const sentences = [];
  const repeats = [];
  let source = "\n".repeat(below(3));
  for (let left = below(most + 1); left > 0; --left) {
    const text = (textOf(below, below(6) ? 40 : 900) || "س").replace(/^\s+|\s+$/g, "") || "س";
    const span = { begin: source.length, end: source.length + text.length };
    const kind = kinds[below(kinds.length)];
    const block = blocks.push({ ...span, text, kind, direction: below(4) ? "rtl" : "ltr" }) - 1;
    source += text + "\n".repeat(1 + below(2));
    if (!["paragraph", "list-item", "quote"].includes(kind)) continue;
    for (let begin = span.begin; begin < span.end; ) {
      const end = Math.min(span.end, begin + 1 + below(below(8) ? 200 : 2500));
      const sentence = { begin, end, text: source.slice(begin, end), block };
      if (below(9) || sentences.length === 0)
        sentences.push({ ...sentence, words: 1 + below(30), score: below(1000) / 100 });
      else repeats.push({ ...sentence, sentence: below(sentences.length) });
      begin = end + below(2);
    }
  }
  const reasons = () => features.map((feature) => ({ feature, contribution: (below(200) - 100) / 50 }));
  const picked = sentences.map((_, i) => i).filter(() => below(5) === 0);
  const keywords = Array.from({ length: below(12) }, () => ({
    text: textOf(below, 4) || "س",
    score: 1,
    kind: entities[below(entities.length)],
    mentions: spansIn(below, source.length, 1 + below(60)),
    sentences: [],
  }));
  const stats = { codeUnits: source.length, words: 100, articleWords: 90, summaryWords: 20 };
  const summary = {
    type: ["key-points", "tldr", "teaser", "headline"][below(4)],
    length: "short",
    sentences: picked.map((sentence) => ({ ...sentences[sentence], sentence, reasons: reasons() })),
  };
  const article = {
    title: null,
    byline: null,
    dateline: null,
    source: null,
    tags: [],
    related: [],
    secondary: [],
    blocks,
  };
  return {
    source,
    analysis: {
      language: ["ar", "fa", "und"][below(3)],
      direction: below(5) ? "rtl" : "ltr",
      article,
      sentences,
      repeats,
      summary,
      keywords,
      stats,
      warnings: [],
    },
  };
}
