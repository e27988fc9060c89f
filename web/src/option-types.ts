// Options. Names and values are those of the C++ core, of the command line tool and of its JSON; a test compares them at run
// time.

/**
 * The kind of summary: the most important sentences as key points, the gist for a reader in a hurry, sentences of the
 * opening that arouse curiosity without giving the end away, or one sentence shortened to a headline.
 */
export type SummaryType = "key-points" | "tldr" | "teaser" | "headline";
/**
 * The length of the summary: at most 3, 5 or 7 key points; at most 1, 3 or 5 sentences of "tldr" and "teaser"; a
 * headline of at most 12, 17 or 22 words.
 */
export type SummaryLength = "short" | "medium" | "long";

/** Which summary to make, and how long. */
export interface SummaryOptions {
  /** Default: "key-points". */
  type?: SummaryType;
  /** Default: "short". Ignored if `maxWords`, `maxSentences` or `ratio` is set. */
  length?: SummaryLength;
  /**
   * At most this many words: a whole number, 1 or more. Default: no limit.
   *
   * If several of `maxWords`, `maxSentences` and `ratio` are set, all of them apply. Only a sentence that exceeds the
   * budget by itself is still picked (warning "over-budget"). For a headline only `maxWords` counts.
   */
  maxWords?: number;
  /** At most this many sentences: a whole number, 1 or more. Default: no limit. */
  maxSentences?: number;
  /**
   * At most this share of the article's sentences: more than 0, at most 1. At least one sentence is picked. Default: no
   * limit.
   */
  ratio?: number;
  /**
   * What the reader wants to know about: a question, or keywords in any order and inflection. Sentences that contain
   * its terms are preferred. If the article contains none of them, there is a warning, "focus-absent". Default: "", no
   * focus.
   */
  focus?: string;
  /**
   * Whether picks leave out what a reader does not need: the place line before a report, and of a long sentence an
   * attribution and clauses at its end (`Pick.parts`). Default: true. With false they are whole sentences; a headline is
   * always cut.
   */
  compress?: boolean;
}

/** Which keyphrases to return. */
export interface KeywordOptions {
  /** At most this many: a whole number from 0 to 1000. Default: 10. */
  max?: number;
  /** Leave out lower scores: 0 to 1. Default: 0. */
  minScore?: number;
  /** At most this many words in one keyphrase: a whole number from 1 to 5. Default: 5. */
  maxWords?: number;
}

/**
 * Everything that can be asked about a text; every field is optional. The default is the three most important sentences
 * of the cleaned article and ten keyphrases.
 *
 * @example
 * ```js
 * const options = { summary: { type: "headline" }, keywords: { max: 5 }, title: "افتتاح الميناء الجديد" };
 * ```
 */
export interface Options {
  /** Default: true. False: no cleaning, every line counts as article. */
  clean?: boolean;
  /** Default: false. True: the result includes `tokens`. */
  tokens?: boolean;
  /** The article's title, if you know it. Default: "", the title found in the text. */
  title?: string;
  /** Which summary to make. */
  summary?: SummaryOptions;
  /** Which keyphrases to return. */
  keywords?: KeywordOptions;
  /** How to split sentences. `semicolon`: whether «؛» ends one, default false. */
  sentences?: { semicolon?: boolean };
  /**
   * Blocks to treat as paragraphs of the article, however cleaning labelled them: indexes of `article.blocks`. An index
   * that is not there is an "invalid-option". Default: none.
   */
  keep?: readonly number[];
  /**
   * What the HTML tags of a rich paste say about its lines; `fromHtml` of `khulasa/html` returns it with the text.
   * Default: none.
   */
  markup?: readonly Markup[];
}

/** What HTML says about a stretch of the text. It applies to every line that begins within the stretch. */
export interface Markup {
  begin: number;
  end: number;
  /** The sum of `MarkupTag` values. */
  tags: number;
}

/**
 * "display": repairs that lose nothing a reader sees. "search": the match key, in which spellings of the same word are
 * equal. "nfc": canonical composition only.
 */
export type NormalizeProfile = "display" | "search" | "nfc";

/**
 * How to normalize a text: a profile, and single options that override it. An option left out is as the profile has it.
 */
export interface NormalizeOptions {
  /** Default: "display". */
  profile?: NormalizeProfile;
  /** Drop U+064B-065F: vowels, tanween, shadda, sukun, and maddah and hamza as combining marks. On in "search". */
  dropTashkeel?: boolean;
  /** Drop U+0610-061A, U+06D6-06ED, U+0898-089F and U+08CA-08FF. On in "search". */
  dropQuranicMarks?: boolean;
  /** «هٰذا» to «هذا». On in "search". */
  dropSuperscriptAlef?: boolean;
  /** "drop-decorative" (in "display"): «هـاكـان» to «هاكان», but «بـ"لبنان"» is unchanged. "drop": in "search". */
  tatweel?: "keep" | "drop-decorative" | "drop";
  /** أ إ آ ٱ to ا. On in "search". */
  foldAlef?: boolean;
  /** ءا, the old spelling of آ, to ا: «ءامن» to «امن»; not in «قراءات» and «جزءا». On in "search". */
  foldSplitMadda?: boolean;
  /** ى to ي. On in "search". */
  foldYeh?: boolean;
  /** ة to ه. On in "search". */
  foldTehMarbuta?: boolean;
  /** ؤ to و, ئ to ي. Off in every profile. */
  foldHamzaCarriers?: boolean;
  /** Persian, Urdu and Kurdish ی ک ہ ... to ي ك ه ...; "fold-in-arabic" (in "search"): only if the text is Arabic. */
  lookAlikes?: "keep" | "fold-in-arabic" | "fold";
  /** U+FB50-FDFF and U+FE70-FEFF to letters: ﻻ to لا. On in "display" and "search". */
  unfoldPresentationForms?: boolean;
  /** ٣, ۳ and 3: all to 3 ("latin", in "search") or all to ٣ ("arabic"). */
  digits?: "keep" | "latin" | "arabic";
  /** ، ؛ ؟ ٪ ٫ ٬ ۔, dashes, curly and angle quotes to ASCII. On in "search". */
  foldPunctuation?: boolean;
  /** A run of any Unicode spaces to one; line ends remain. On in "display" and "search". */
  collapseSpaces?: boolean;
  /** "keep-joiners" (in "display") keeps U+200C and U+200D, which change how text looks. "drop": in "search". */
  zeroWidth?: "keep" | "keep-joiners" | "drop";
  /** Drop the marks, embeddings, overrides and isolates of the bidi algorithm. On in "display" and "search". */
  dropBidiControls?: boolean;
  /** «جداااا» to «جدا»: three or more of an Arabic letter to one. Off in every profile. */
  foldElongation?: boolean;
  /** «ÉLYSÉE» to «élysée»: Unicode's simple case folding. On in "search". */
  foldCase?: boolean;
}
