// Arabic for full-text search in the browser: what MiniSearch, Lunr and FlexSearch need to find «المدرسة» by «مدارس».
// Without the engine and without dependencies; the light stemming is that of core/src/text/stem.cpp.

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
// Most Arabic roots have three letters: less is not left over.
const minKey = 3;

/** The words of `text`: runs of letters, digits and marks. Empty for an empty text. Linear. */
export function tokenize(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu) ?? [];
}

/**
 * The key under which a word is found: marks gone, letter forms folded, article and endings off, long vowels inside left
 * out, so that «مدارس» meets «مدرسة». That also joins «كاتب», «كتاب» and «كتب»: search wants to find rather than to tell
 * apart. Other scripts are put in lower case.
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

/** `new MiniSearch({ fields, ...miniSearchOptions })` */
export const miniSearchOptions = {
  /** The function of that name. */
  tokenize,
  /** The function of that name. */
  processTerm,
};

/** `new FlexSearch.Index(flexSearchOptions)` */
export const flexSearchOptions = {
  /** The keys of a text's words. */
  encode: (text: string): string[] => tokenize(text).map(processTerm),
};

/** Of Lunr's token, what is used here. */
export interface LunrToken {
  /** Puts what `change` gives in the word's place. */
  update(change: (word: string) => string): LunrToken;
}
/** Of Lunr's pipeline, what is used here. */
export interface LunrPipeline {
  /** Takes all steps out. */
  reset(): void;
  /** Puts a step at the end. */
  add(step: (token: LunrToken) => LunrToken | undefined): void;
}

/** A plugin: `lunr(function () { this.use(lunrArabic); ... })` */
export function lunrArabic(builder: { pipeline: LunrPipeline; searchPipeline: LunrPipeline }): void {
  // Lunr splits at white space only: what stands around a word goes here.
  const step = (token: LunrToken) => token.update((word) => processTerm(tokenize(word)[0] ?? ""));
  for (const pipeline of [builder.pipeline, builder.searchPipeline]) {
    pipeline.reset(); // its stemmer and stop words are English
    pipeline.add(step);
  }
}
