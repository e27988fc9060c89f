// Changes the digits of what is shown. Each digit is replaced by one code unit, so that all offsets stay the same.

const zero = { latin: 0x30, arabic: 0x660 };
const convert = (text, form) =>
  text.replace(/[0-9\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String.fromCharCode(zero[form] + (digit.charCodeAt(0) & 15)),
  );

/**
 * `text` with its digits in `form`: "latin", "arabic", or "keep" for no change. Digits of Latin words («COVID-19») stay
 * Latin. Linear.
 */
export function withDigits(text, form) {
  if (!(form in zero)) return text;
  if (form === "latin") return convert(text, form);
  return text
    .split(/([\p{Script=Latin}0-9][\p{Script=Latin}0-9._/:-]*)/u)
    .map((part, i) => (i % 2 && /\p{Script=Latin}/u.test(part) ? part : convert(part, form)))
    .join("");
}

/** `analysis` with the digits of all its texts in `form`. */
export function analysisWithDigits(analysis, form) {
  if (!(form in zero)) return analysis;
  const converted = (item) => ({ ...item, text: withDigits(item.text, form) });
  const { article, sentences, summary, keywords } = analysis;
  return {
    ...analysis,
    article: {
      ...article,
      title: article.title && withDigits(article.title, form),
      blocks: article.blocks.map(converted),
    },
    sentences: sentences.map(converted),
    summary: { ...summary, sentences: summary.sentences.map(converted) },
    keywords: keywords.map(converted),
  };
}

// So much of a text says which digits it has, in UTF-16 code units.
const sampleUnits = 50_000;

/** The digits that most numbers of `text` have: "latin", "arabic", or undefined if there are none. */
export function digitsOf(text) {
  const start = text.slice(0, sampleUnits);
  const count = (pattern) => start.match(pattern)?.length ?? 0;
  const [arabic, latin] = [count(/[\u0660-\u0669\u06F0-\u06F9]/g), count(/[0-9]/g)];
  if (arabic === latin) return undefined;
  return arabic > latin ? "arabic" : "latin";
}
