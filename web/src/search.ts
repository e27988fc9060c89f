// Arabic for full-text search in the browser: what MiniSearch, Lunr and FlexSearch need to find «المدرسة» by «مدارس».
//
// This is a light stemmer of its own, small enough to ship without the engine. It has no lexicon: it folds letter
// forms, strips the article and the common endings by rules, and drops long vowels, so that words of one root tend to
// share a key. The core's stemmer (core/src/text/morphology) is another: it looks words up in a lexicon and keeps
// «كاتب» and «كتاب» apart. The two give different keys; do not compare them.

// Vowel marks, small Quranic signs and tatweel: «مُدَرِّس», «مـدرس» and «مدرس» are one word.
const marks = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;
const foldings: Record<string, string> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ک: "ك",
};
const folded = new RegExp(`[${Object.keys(foldings).join("")}]`, "g");
const prefix = /^(?:[وف]?(?:[بك]?ال|لل))(?=.{3})/;
const suffix = /(?<=.{3})(?:ها|هم|هن|نا|ات|ان|ون|ين|ه|ي)$/;
// Most Arabic roots have three letters: no fewer may be left of a word.
const minKey = 3;

/**
 * Splits `text` into words: runs of letters, digits and combining marks that start with a letter or digit. Empty for an
 * empty text. Linear.
 *
 * @example
 * ```js
 * tokenize("افتتح الوزير المدرسة."); // ["افتتح", "الوزير", "المدرسة"]
 * ```
 */
export function tokenize(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu) ?? [];
}

/**
 * The key under which a word is indexed and searched, so that «مدارس» finds «مدرسة». Linear.
 *
 * In this order: lower case; marks and tatweel dropped; letter forms folded (أ إ آ ٱ to ا, ى ی ئ to ي, ؤ to و, ة to ه,
 * ک to ك). Then, if the word is all Arabic letters: «ال», «بال», «كال» or «لل» is cut off, with a و or ف in front of
 * it; then a leading «و»; then any number of endings (ها هم هن نا ات ان ون ين ه ي); each cut leaves at least three
 * letters. Last, ا و ي are dropped after the first letter, if three letters remain.
 *
 * Words of one root therefore often share a key, such as «كاتب», «كتاب» and «كتب»: in search, finding more matters more
 * than telling words apart.
 *
 * @example
 * ```js
 * processTerm("المدرسة") === processTerm("مدارس"); // true: both are "مدرس"
 * ```
 */
export function processTerm(term: string): string {
  let key = term
    .toLowerCase()
    .replace(marks, "")
    .replace(folded, (letter) => foldings[letter] as string);
  if (!/^[\u0621-\u064A]+$/.test(key)) return key;
  key = key.replace(prefix, "").replace(/^و(?=.{3})/, "");
  while (suffix.test(key)) key = key.replace(suffix, "");
  const bare = (key[0] ?? "") + key.slice(1).replace(/[اوي]/g, "");
  return bare.length >= minKey ? bare : key;
}

/**
 * Options for MiniSearch.
 *
 * @example
 * ```js
 * const index = new MiniSearch({ fields: ["text"], ...miniSearchOptions });
 * ```
 */
export const miniSearchOptions = {
  /** Splits a text into words: `tokenize` of this module. */
  tokenize,
  /** Makes the key of a word: `processTerm` of this module. */
  processTerm,
};

/**
 * Options for FlexSearch.
 *
 * @example
 * ```js
 * const index = new FlexSearch.Index(flexSearchOptions);
 * ```
 */
export const flexSearchOptions = {
  /** The keys of a text's words. */
  encode: (text: string): string[] => tokenize(text).map(processTerm),
};

/** The part of Lunr's token that lunrArabic() uses. */
export interface LunrToken {
  /** Replaces the word by what `change` returns for it. */
  update(change: (word: string) => string): LunrToken;
}
/** The part of Lunr's pipeline that lunrArabic() uses. */
export interface LunrPipeline {
  /** Removes all steps. */
  reset(): void;
  /** Appends a step. */
  add(step: (token: LunrToken) => LunrToken | undefined): void;
}

/**
 * A plugin for Lunr. It replaces the steps of both pipelines, which are for English.
 *
 * @example
 * ```js
 * const index = lunr(function () {
 *   this.use(lunrArabic);
 *   this.field("text");
 *   this.add({ id: 1, text: "افتتحت البلدية المدرسة." });
 * });
 * ```
 */
export function lunrArabic(builder: { pipeline: LunrPipeline; searchPipeline: LunrPipeline }): void {
  // Lunr only splits at white space: punctuation around the word is dropped here.
  const step = (token: LunrToken) => token.update((word) => processTerm(tokenize(word)[0] ?? ""));
  for (const pipeline of [builder.pipeline, builder.searchPipeline]) {
    pipeline.reset(); // the default stemmer and stop words are English
    pipeline.add(step);
  }
}
