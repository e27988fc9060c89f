// Arabic for full-text search in the browser: what MiniSearch, Lunr, Orama and FlexSearch need to find «المدرسة» by
// «مدارس». The engine and its .wasm are not needed.
import { normalizeTerm, tokenize, wordsIn } from "./search-fold.js";
import { maxWord, root, stem } from "./search-stem.js";

export { normalizeTerm, tokenize } from "./search-fold.js";
export { spellingsOf } from "./search-spellings.js";

/** Which words find each other. */
export type Match =
  /** All spellings of a word: «المدرسة», «المَدْرَسه». Nothing is cut off. */
  | "exact"
  /** All inflections of a word, too: «مدارس», «بمدرستهم». */
  | "stem"
  /** Most words of a root, too: «دراسة», but also «شراكة» by «شركة». Finds most, and most that is not meant. */
  | "root";

const keyFunctions: Record<Match, (term: string) => string> = { exact: normalizeTerm, stem, root };

/**
 * The key under which a word is indexed and searched, so that «مدارس» finds «مدرسة». Linear.
 *
 * The word is folded by `normalizeTerm`. Then, if it is all Arabic letters, it loses the clitics before it (و ف ب ل ك,
 * with or without the article) and its endings, and a broken plural becomes its singular. This is done so that a noun of
 * a list of 3,000 is reached; if none is, by rules that leave at least three letters. «شركة» and «شراكة», words of one
 * root, keep different keys. An empty word gives an empty key; one of more than 32 letters is only folded.
 *
 * The keys are not those of the engine's `stem`, which also knows verbs.
 *
 * @example
 * ```js
 * processTerm("المدرسة") === processTerm("مدارس"); // true
 * processTerm("شركة") === processTerm("شراكة"); // false
 * ```
 */
export function processTerm(term: string): string {
  return stem(term);
}

/**
 * The key of a word if words are to match as `match` says: `processTerm(term)` for "stem".
 *
 * @example
 * ```js
 * termKey("شركة", "root") === termKey("شراكة", "root"); // true
 * termKey("المدارس", "exact"); // "المدارس"
 * ```
 */
export function termKey(term: string, match: Match): string {
  return keyFunctions[match](term);
}

/** The keys of all words of a text, in their order. */
const keysOf = (text: string, match: Match) => tokenize(text).map(keyFunctions[match]).filter(Boolean);

// Ends what is indexed for typed beginnings only: a prefix search finds it, another does not. U+2060, the word joiner,
// is part of no key, and is not seen where a library shows its terms, as autoSuggest() of MiniSearch does.
const beginningMark = "\u2060";
// The beginnings of a word are stemmed, too, and words recur. Enough for most of a text's words, and bounded.
const rememberedWords = 10_000;

/**
 * What is indexed for a word so that it is found while it is being typed: its key, and what the keys of its beginnings
 * start. The stem of «مدار» is not a beginning of «مدرسة», the key of «مدارس»; so «مدارس» is indexed, too.
 *
 * With `mark`, which ends all but the key, every beginning is found. Without one, "stem" leaves those out that are forms of
 * another word: «مدن» begins «مدنية», but a search for its key, «مدينة», must not find that.
 */
function typedTerms(match: Match, mark: string): (word: string) => string[] {
  const keyOf = keyFunctions[match];
  const known = new Map<string, string[]>();
  return (word) => {
    let terms = known.get(word);
    if (terms) return terms;
    const key = keyOf(word);
    terms = key ? [key] : [];
    const folded = normalizeTerm(word);
    // A longer beginning first: it covers the shorter ones.
    for (let end = match === "exact" ? 0 : Math.min(folded.length, maxWord); end > 0; --end) {
      const typed = keyOf(folded.slice(0, end));
      const isNew = !terms.some((term) => term.startsWith(typed));
      if (isNew && (mark || match === "root" || folded.includes(typed))) terms.push(typed + mark);
    }
    if (known.size >= rememberedWords) known.clear();
    known.set(word, terms);
    return terms;
  };
}

/** Options for MiniSearch: see miniSearchFor(). */
export interface MiniSearchOptions {
  /** Splits a text into words: `tokenize` of this module. */
  tokenize: (text: string) => string[];
  /** For a word of the field `field`, all that is indexed; without a field, for a word of a query, its key. */
  processTerm: (term: string, field?: string) => string | string[];
}

/**
 * Options for MiniSearch by which words match as `match` says.
 *
 * Beside the key of each word, its beginnings are indexed where the key does not start with them, so that `prefix: true`
 * finds a word from its first letters on. Only a prefix search sees them. The index has about twice as many terms; one
 * with "exact" has no more than words, and finds beginnings as well, but no inflections.
 *
 * @example
 * ```js
 * const index = new MiniSearch({ fields: ["text"], ...miniSearchFor("exact") });
 * ```
 */
export function miniSearchFor(match: Match): MiniSearchOptions {
  const terms = typedTerms(match, beginningMark);
  const keyOf = keyFunctions[match];
  return { tokenize, processTerm: (term, field) => (field === undefined ? keyOf(term) : terms(term)) };
}

/**
 * Options for MiniSearch: `miniSearchFor("stem")`.
 *
 * @example
 * ```js
 * const index = new MiniSearch({ fields: ["text"], ...miniSearchOptions });
 * index.search("المدر", { prefix: true });
 * ```
 */
export const miniSearchOptions: MiniSearchOptions = miniSearchFor("stem");

/** Options for FlexSearch: see flexSearchFor(). */
export interface FlexSearchOptions {
  /** The keys of a text's words. */
  encode: (text: string) => string[];
}

/**
 * Options for FlexSearch by which words match as `match` says. Do not add FlexSearch's own `rtl: true`: with it,
 * `tokenize: "forward"` finds no beginning, because FlexSearch reads the words backwards. With "stem" and "root", `tokenize:
 * "forward"` finds those beginnings that the key starts with; with "exact", all of them.
 *
 * @example
 * ```js
 * const index = new FlexSearch.Index({ tokenize: "forward", ...flexSearchFor("exact") });
 * ```
 */
export function flexSearchFor(match: Match): FlexSearchOptions {
  return { encode: (text) => keysOf(text, match) };
}

/**
 * Options for FlexSearch: `flexSearchFor("stem")`.
 *
 * @example
 * ```js
 * const index = new FlexSearch.Index(flexSearchOptions);
 * ```
 */
export const flexSearchOptions: FlexSearchOptions = flexSearchFor("stem");

/** The part of Orama's tokenizer that Orama calls. */
export interface OramaTokenizer {
  /** What the tokenizer is for, in Orama's words. */
  language: string;
  /** Required by Orama's type; not used. */
  normalizationCache: Map<string, string>;
  /** For a text of the property `prop`, all that is indexed; without one, for a query, its keys. */
  tokenize: (text: string, language?: string, prop?: string) => string[];
}

/**
 * Components for Orama by which words match as `match` says. Set no `language` beside a tokenizer: Orama rejects it.
 *
 * Orama always searches by beginnings, so each word is indexed beside its key: «المد» finds «المدرسة». A beginning that is itself a form of another word («مدن» of «مدنية») finds that word instead, unless
 * `match` is "exact". Orama's own `exact: true` finds no Arabic: it compares by JavaScript's `\b`, which knows only ASCII.
 *
 * @example
 * ```js
 * const db = create({ schema: { text: "string" }, ...oramaFor("root") });
 * ```
 */
export function oramaFor(match: Match): { components: { tokenizer: OramaTokenizer } } {
  const terms = typedTerms(match, "");
  const tokenizer: OramaTokenizer = {
    language: "arabic",
    normalizationCache: new Map(),
    // Orama needs each word of a query once, but counts those of a text.
    tokenize: (text, _language, prop) =>
      prop === undefined ? [...new Set(keysOf(text, match))] : tokenize(text).flatMap(terms),
  };
  return { components: { tokenizer } };
}

/**
 * Components for Orama: `oramaFor("stem")`.
 *
 * @example
 * ```js
 * const db = create({ schema: { text: "string" }, ...oramaOptions });
 * ```
 */
export const oramaOptions = oramaFor("stem");

/** The part of Lunr's token that the plugin uses. */
export interface LunrToken {
  /** What Lunr keeps about the token, such as its `position` in the text: begin and length. */
  metadata: Record<string, unknown>;
  /** A token with the same metadata, and the word that `change` returns for this one's. */
  clone(change: (word: string) => string): LunrToken;
  /** The word. */
  toString(): string;
}
/** A step of Lunr's pipeline. */
export type LunrStep = (token: LunrToken) => LunrToken[];
/** The part of Lunr's pipeline that the plugin uses. */
export interface LunrPipeline {
  /** Removes all steps. */
  reset(): void;
  /** Appends a step. */
  add(step: LunrStep): void;
}
/** The part of Lunr that registerLunrArabic() uses: its `Pipeline`, which knows the steps of stored indexes by name. */
export interface LunrRegistry {
  /** Registers a step under the name `label`. */
  registerFunction(step: LunrStep, label: string): void;
  /** The steps by their names. */
  registeredFunctions: Record<string, LunrStep>;
}
/** The part of Lunr's builder that the plugin uses. */
export interface LunrBuilder {
  /** The steps for texts. */
  pipeline: LunrPipeline;
  /** The steps for queries. */
  searchPipeline: LunrPipeline;
}

/** Lunr only splits at white space and hyphens: here, the words of such a chunk are told apart. */
const lunrStep =
  (match: Match): LunrStep =>
  (token) =>
    [...wordsIn(token.toString())].flatMap(({ word, begin }) => {
      const { position } = token.metadata;
      return keysOf(word, match).map((key) => {
        const part = token.clone(() => key);
        if (Array.isArray(position))
          part.metadata = { ...token.metadata, position: [position[0] + begin, word.length] };
        return part;
      });
    });
const lunrSteps: Record<Match, LunrStep> = { exact: lunrStep("exact"), stem: lunrStep("stem"), root: lunrStep("root") };

/**
 * Tells Lunr the steps of this module, so that `lunr.Index.load()` accepts an index that was stored as JSON. The plugins
 * do so themselves: only a page that builds no index needs this. Calling it again changes nothing.
 *
 * @example
 * ```js
 * registerLunrArabic(lunr.Pipeline);
 * const index = lunr.Index.load(JSON.parse(stored));
 * ```
 */
export function registerLunrArabic(registry: LunrRegistry): void {
  for (const [match, step] of Object.entries(lunrSteps)) {
    const label = `khulasa-${match}`;
    // Lunr warns of a name that is registered twice.
    if (registry.registeredFunctions[label] !== step) registry.registerFunction(step, label);
  }
}

/**
 * A plugin for Lunr by which words match as `match` says. It replaces the steps of both pipelines, which are for English.
 *
 * @example
 * ```js
 * const index = lunr(function () {
 *   this.use(lunrArabicFor("exact"));
 *   this.field("text");
 *   this.add({ id: 1, text: "افتتحت البلدية المدرسة." });
 * });
 * ```
 */
export function lunrArabicFor(match: Match): (builder: LunrBuilder) => void {
  return (builder) => {
    registerLunrArabic(builder.pipeline.constructor as unknown as LunrRegistry);
    for (const pipeline of [builder.pipeline, builder.searchPipeline]) {
      pipeline.reset(); // the default stemmer and stop words are English
      pipeline.add(lunrSteps[match]);
    }
  };
}

/**
 * A plugin for Lunr: `lunrArabicFor("stem")`.
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
export const lunrArabic: (builder: LunrBuilder) => void = lunrArabicFor("stem");
