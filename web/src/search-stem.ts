// The key under which a word is searched for: that of all its inflections, or that of all words of its root.
//
// Rules alone cannot tell «مدن», the plural of «مدينة», from «مدنية», and «وزير» from و + «زير». So the nouns of the
// engine's lexicon are built in (core/data/stems.txt: plurals with their singulars, and words that only look inflected).
// A word is read in the way that leads to one of them; only if there is none, rules decide.
import { plurals, verbs, whole } from "khulasa:nouns";
import { normalizeTerm } from "./search-fold.js";

// Most Arabic roots have three letters: no fewer may be left of a word.
const minStem = 3;
// The longest forms of Arabic words have some 20 letters. What is longer keeps its letters, so that the cost is linear.
export const maxWord = 32;

interface Nouns {
  /** The singular of each plural. */
  singulars: Map<string, string>;
  /** Each noun that is listed, and its key. */
  keys: Map<string, string>;
}

let nouns: Nouns | undefined;

/** The lists, folded when they are first needed (3,000 words, a few milliseconds). */
function lexicon(): Nouns {
  if (nouns) return nouns;
  const singulars = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const entry of plurals.split(" ")) {
    const [noun = "", ...forms] = normalizeTerm(entry).split("/");
    keys.set(noun, noun);
    for (const form of forms) singulars.set(form, noun);
  }
  for (const word of whole.split(" ").map(normalizeTerm)) if (!singulars.has(word)) keys.set(word, word);
  for (const verb of normalizeTerm(verbs).split(" "))
    for (const form of [verb, `ا${verb}`]) if (!keys.has(form)) keys.set(form, form);
  // «ياباني» has the key of «يابان», and «حيوانات» that of «حيوان».
  for (const [noun] of keys) {
    const base = noun.replace(/(?:ي|ات)$/, "");
    const key = keys.get(base);
    if (key !== undefined) keys.set(noun, key);
  }
  nouns = { singulars, keys };
  return nouns;
}

const isListed = (word: string) => lexicon().keys.has(word) || lexicon().singulars.has(word);

/** What the spelling says of a word beside its folded letters. */
interface Spelling {
  /** Its alef is written «إ», so it is not a plural: «إعلام», not «أعلام». */
  hasLowHamza: boolean;
  /** It ends in «ة», not in a pronoun: «كتبة» is not «كتبه». */
  isFeminine: boolean;
}

// Broken plurals that are not listed, and the singular that most nouns of the pattern have.
const patterns: [RegExp, string][] = [
  [/^ا([^اءت][^ت])ا([^ءه])$/, "$1$2"], // «أعلاف»: «علف»; not «اتفاق», «احتاج»
  [/^([^ا].)(.)اء$/, "$1ي$2"], // «نبلاء»: «نبيل»
  [/^ا([^ن][^تدط])(.)اء$/, "$1ي$2"], // «أقرباء»: «قريب»; not «اعتداء», «انقضاء»
  [/^([^تاومي])وا(..)$/, "$1ا$2"], // «هواتف»: «هاتف»; not «توازن»
];

// Each ending, and the letters that must be left of the word: one more where many stems end alike.
type Ending = [string, number];
const pronouns: Ending[] = [
  ["هما", minStem],
  ["كما", minStem],
  ["ها", minStem],
  ["هم", minStem],
  ["وا", minStem],
  ["هن", minStem + 1],
  ["نا", minStem + 1],
  ["كم", minStem + 1],
  ["كن", minStem + 1],
  ["تم", minStem + 1],
  ["ا", minStem + 1], // tanween: «قرارا»
];
const endings: Ending[] = [
  ["ات", minStem],
  ["ون", minStem],
  ["ين", minStem],
  ["ان", minStem + 1],
  ["ه", minStem],
  ["ي", minStem],
];

/** A word with some of its endings cut off. */
interface Form {
  letters: string;
  /** Whether only what any noun takes was cut off, such as a pronoun, so that the rest may be a broken plural. */
  mayBePlural: boolean;
  /**
   * What was cut off last. The noun may have a «ه» more. After "feminine" (ات, and the ت of «شركتهم»), a noun with it comes
   * first: «وحدات» is «وحدة», not «وحد». After "relational" (ي, and a last ت), one without it: «وصلت» is «وصل».
   */
  cut: "nothing" | "pronoun" | "feminine" | "relational" | "other";
  /** Whether an ending was cut off before which «ة» is written «ت». */
  isInner: boolean;
}

function cutOne(word: string, list: Ending[]): string | undefined {
  for (const [ending, least] of list) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length >= least || (rest.length >= minStem && isListed(rest))) return rest;
  }
  return undefined;
}

/** «اصدقاء» for «اصدقاي», which is left of «أصدقائهم»; not for «راي». */
const withOwnHamza = (word: string) => word.replace(/(?<=..ا)[يو]$/, "ء");

/** `form` without its last ending; undefined if it has none. */
function shorten({ letters, mayBePlural, isInner }: Form, { isFeminine }: Spelling): Form | undefined {
  const withoutPronoun = mayBePlural ? cutOne(letters, pronouns) : undefined;
  if (withoutPronoun !== undefined)
    return { letters: withOwnHamza(withoutPronoun), mayBePlural, cut: "pronoun", isInner: true };
  const short = /^(..)ا?ت$/.exec(letters)?.[1];
  if (short !== undefined && lexicon().keys.has(`${short}ه`))
    // «لغات», «لغتهم»
    return { letters: `${short}ه`, mayBePlural: false, cut: "other", isInner: false };
  const rest = cutOne(letters, endings);
  if (rest !== undefined) {
    const wasPronoun = mayBePlural && letters.endsWith("ه") && !isFeminine;
    // «بدايه» may be «بداية», so what has a hamza must be listed.
    const own = wasPronoun && isListed(withOwnHamza(rest)) ? withOwnHamza(rest) : rest;
    const cut = letters.endsWith("ات") ? "feminine" : letters.endsWith("ي") ? "relational" : "other";
    return { letters: own, mayBePlural: wasPronoun, cut, isInner: cut === "other" };
  }
  if (!letters.endsWith("ت") || letters.length <= minStem) return undefined;
  const shorter = letters.slice(0, -1);
  // «أعلنت» is a verb, «مسؤوليتهم» is «مسؤولية». «نبات», «توقيت», «ثابت» and «مؤقت» end in a letter of their own.
  const isOwn = isInner ? /[او].$|^.{1,4}ي.$/.test(letters) : /[اوي].$|^م|^.ا..$/.test(letters);
  if (isOwn && !isListed(shorter) && !isListed(`${shorter}ه`)) return undefined;
  return { letters: shorter, mayBePlural: false, cut: isInner ? "feminine" : "relational", isInner: false };
}

/** The forms of `word`, which has no clitic before it, from the whole to the shortest. */
function* forms(word: string, spelling: Spelling): Generator<Form> {
  let form: Form | undefined = { letters: word, mayBePlural: true, cut: "nothing", isInner: false };
  for (; form; form = shorten(form, spelling)) yield form;
}

/** The key of the listed noun that `word`, without clitics before it, is a form of; undefined if there is none. */
function listedKey(word: string, spelling: Spelling): string | undefined {
  const { singulars, keys } = lexicon();
  for (const { letters, mayBePlural, cut } of forms(word, spelling)) {
    const isPlural = mayBePlural && !(spelling.hasLowHamza && letters[0] === "ا");
    const asIs = keys.get((isPlural ? singulars.get(letters) : undefined) ?? letters);
    const withHeh = keys.get(`${letters}ه`);
    if (cut === "feminine" && withHeh !== undefined) return withHeh;
    if (asIs !== undefined) return asIs;
    if (cut === "relational" && withHeh !== undefined) return withHeh;
  }
  return undefined;
}

/** The key by rules of `word`, of which no form is listed. */
function unlistedKey(word: string, spelling: Spelling): string {
  let shortest = word;
  for (const { letters, mayBePlural } of forms(word, spelling)) {
    shortest = letters;
    if (!mayBePlural || (spelling.hasLowHamza && letters[0] === "ا")) continue;
    const pattern = patterns.find(([plural]) => plural.test(letters));
    if (pattern) return letters.replace(...pattern);
  }
  return shortest;
}

// «ل» and the article are «لل», and «لل» before a ل of the noun's own: «للجنة» is «لجنة», and «للاجئين» «لاجئين».
const article = /^[وف]?(?:[بك]?ال|لل|لال)(?=.)/;

/** What may be left of `word` without clitics before it, likeliest first. */
function* withoutClitics(word: string): Generator<string> {
  yield word; // «المانيا», «فريق», «وزير»
  const [cut] = article.exec(word) ?? [];
  if (cut !== undefined) {
    const rest = word.slice(cut.length);
    if (cut.endsWith("لل")) yield `الل${rest}`; // «لله»
    yield `ال${rest}`; // «بألمانيا»: the noun's own «ال»
    if (cut.endsWith("لل")) yield `ل${rest}`;
    yield rest;
    return;
  }
  const afterAnd = /^[وف]/.test(word) ? 1 : 0;
  // «ف» opens many names («فريال»), as do ب and ك («كمال»): a long rest is asked for.
  if (word[0] === "و" && word.length > minStem) yield word.slice(1);
  if (word[0] === "ف" && word.length > minStem + 2) yield word.slice(1);
  if (/^[بلك]/.test(word.slice(afterAnd)) && word.length >= afterAnd + minStem + 2) yield word.slice(afterAnd + 1);
}

/** `word`, of which no form is listed, without the clitics that its letters betray. */
function cutByRules(word: string): string {
  const [cut] = article.exec(word) ?? [];
  if (cut !== undefined) return word.length >= cut.length + minStem ? word.slice(cut.length) : word;
  // Not «ويليام», «واشنطن».
  const opensWithAnd = /^و(?:[^اوي].{3}|ي[تس].{2}|ا.{5}|ا..ا.$)/.test(word);
  const rest = opensWithAnd ? word.slice(1) : word;
  return /^[بل][متا].{4}/.test(rest) ? rest.slice(1) : rest; // «بمنظمات», «لتأمين»
}

const isArabic = new RegExp(`^[\\u0621-\\u064A]{1,${maxWord}}$`);

/** The key that all inflections of a word share: see processTerm(). */
export function stem(term: string): string {
  const word = normalizeTerm(term);
  if (!isArabic.test(word)) return word;
  const spelling = { hasLowHamza: term.normalize("NFKC").includes("إ"), isFeminine: term.includes("ة") };
  // First without cutting endings: «للبيت» is «بيت», not a form of «لبى».
  const found = [...withoutClitics(word)];
  for (const rest of [found.find(isListed) ?? word, ...found]) {
    const key = listedKey(rest, spelling);
    if (key !== undefined) return key;
  }
  return unlistedKey(cutByRules(word), spelling);
}

const rootPrefix = /^(?:[وف]?(?:[بك]?ال|لل))(?=.{3})/;
const rootEnding = /(?<=.{3})(?:ها|هم|هن|نا|ات|ان|ون|ين|ه|ي)$/;

/** The key that most words of one root share: without article and endings, and without ا و ي after the first letter. */
export function root(term: string): string {
  let key = normalizeTerm(term);
  if (!isArabic.test(key)) return key;
  key = key.replace(rootPrefix, "").replace(/^و(?=.{3})/, "");
  while (rootEnding.test(key)) key = key.replace(rootEnding, "");
  const bare = (key[0] ?? "") + key.slice(1).replace(/[اوي]/g, "");
  return bare.length >= minStem ? bare : key;
}
