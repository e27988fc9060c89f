// Options and results. The names and values are those of the C++ core and of the command line tool's JSON; a test compares
// them at run time.

/** A list of key points, a running summary, one that makes curious, or a headline. */
export type SummaryType = "key-points" | "tldr" | "teaser" | "headline";
/** See SummaryOptions.length. */
export type SummaryLength = "short" | "medium" | "long";

/** How a summary is to be. */
export interface SummaryOptions {
  /** Default "key-points". */
  type?: SummaryType;
  /** Default "short": 3 key points, 1 sentence, or a headline of at most 12 words. */
  length?: SummaryLength;
  /**
   * Explicit budgets win over `length`; where several are given, all hold. Only a single sentence that is longer than all of
   * a budget goes over it (warning "over-budget"). A whole number, 1 or more.
   */
  maxWords?: number;
  /** A whole number, 1 or more. */
  maxSentences?: number;
  /** A share of the article's sentences, more than 0 and at most 1; one sentence at the least. */
  ratio?: number;
  /**
   * What the reader wants to know of: a question, or keywords in any order. Sentences that share its terms are preferred.
   * Where the article has none of them there is a warning, "focus-absent".
   */
  focus?: string;
}

/** Which keyphrases are given. */
export interface KeywordOptions {
  /** 0 to 1000, default 10. */
  max?: number;
  /** 0 to 1, default 0: weaker ones are left out. */
  minScore?: number;
  /** 1 to 5, default 5: words of a phrase. */
  maxWords?: number;
}

/** What is asked of a text. All may be left out. */
export interface Options {
  /** Default true. False: the whole text is article. */
  clean?: boolean;
  /** Default false. True: the result has `tokens`. */
  tokens?: boolean;
  /** The article's title, where the caller knows it; otherwise the one found in the text is used. */
  title?: string;
  summary?: SummaryOptions;
  keywords?: KeywordOptions;
  /** `semicolon`: default false; true: «؛» ends a sentence. */
  sentences?: { semicolon?: boolean };
  /** Blocks to take as paragraphs of the article whatever cleaning says of them: indexes of `article.blocks`. */
  keep?: readonly number[];
  /** What the tags of a rich paste said of its lines; `fromHtml` of khulasa/html gives it with the text. */
  markup?: readonly Markup[];
}

/** Tags of a stretch of the text: the sum of MarkupTag values. */
export interface Markup {
  begin: number;
  end: number;
  tags: number;
}

/** A half-open range of UTF-16 code units of the source: `source.slice(begin, end)` is `text`. */
export interface TextSpan {
  begin: number;
  end: number;
  text: string;
}

/** A half-open range of UTF-16 code units, for `slice`. */
export interface Range {
  begin: number;
  end: number;
}

/** "display": lossless repair. "search": the match key. "nfc": canonical composition only. */
export type NormalizeProfile = "display" | "search" | "nfc";

/** What is set here wins over the profile. */
export interface NormalizeOptions {
  /** Default "display". */
  profile?: NormalizeProfile;
  /** Vowels, shadda, tanween, sukun, maddah and hamza as marks. */
  dropTashkeel?: boolean;
  dropQuranicMarks?: boolean;
  dropSuperscriptAlef?: boolean;
  /** "drop-decorative": «هـاكـان» to «هاكان», but «بـ"لبنان"» stays. */
  tatweel?: "keep" | "drop-decorative" | "drop";
  /** أ إ آ ٱ to ا. */
  foldAlef?: boolean;
  /** ى to ي. */
  foldYeh?: boolean;
  /** ة to ه. */
  foldTehMarbuta?: boolean;
  /** ؤ to و, ئ to ي. */
  foldHamzaCarriers?: boolean;
  /** Persian, Urdu and Kurdish ی ک ہ ... to ي ك ه ...; "fold-in-arabic" leaves a Persian or Urdu text alone. */
  lookAlikes?: "keep" | "fold-in-arabic" | "fold";
  /** U+FB50-FDFF and U+FE70-FEFF to letters: ﻻ to لا. */
  unfoldPresentationForms?: boolean;
  digits?: "keep" | "latin" | "arabic";
  /** ، ؛ ؟ ٪ ٫ ٬, dashes, curly and angle quotes to ASCII's. */
  foldPunctuation?: boolean;
  /** A run of any Unicode spaces to one; line ends stay. */
  collapseSpaces?: boolean;
  /** "keep-joiners": U+200C and U+200D stay, which show. */
  zeroWidth?: "keep" | "keep-joiners" | "drop";
  dropBidiControls?: boolean;
  /** «جداااا» to «جدا». */
  foldElongation?: boolean;
  /** Unicode's simple case folding. */
  foldCase?: boolean;
}

/** What a block of the paste is. isArticle() says which kinds are the article; the others were set aside. */
export type BlockKind =
  | "title"
  | "heading"
  | "paragraph"
  | "list-item"
  | "quote"
  | "caption"
  | "byline"
  | "dateline"
  | "source"
  | "tags"
  | "related"
  | "secondary"
  | "navigation"
  | "share"
  | "comment"
  | "legal"
  | "advert";

export interface Block extends TextSpan {
  kind: BlockKind;
  /** Of its majority script. */
  direction: "rtl" | "ltr";
  /** The index of the earlier block that says the same. */
  duplicateOf?: number;
}

/** What of the paste is article, and what stood around it. */
export interface Article {
  title: string | null;
  byline: string | null;
  dateline: string | null;
  source: string | null;
  tags: string[];
  related: string[];
  /** Other articles in the same paste, as indexes of `blocks`. */
  secondary: { title: string | null; blocks: number[] }[];
  /** All of the paste: the article, and what was set aside. isArticle() tells them apart. */
  blocks: Block[];
}

export interface Sentence extends TextSpan {
  /** Index of `article.blocks`. */
  block: number;
  words: number;
  score: number;
}

export interface RepeatedSentence extends TextSpan {
  /** Index of `article.blocks`. */
  block: number;
  /** The one it repeats: index of `Analysis.sentences`. */
  sentence: number;
}

export interface Token extends TextSpan {
  kind:
    | "arabic"
    | "latin"
    | "number"
    | "other"
    | "date"
    | "url"
    | "email"
    | "handle"
    | "hashtag"
    | "emoji"
    | "punctuation";
  /** Of words and numbers; empty for the others. For comparing, not for showing. */
  stem: string;
}

/** What spoke for or against a sentence: its place, its terms, its form. */
export type Feature =
  | "position"
  | "early"
  | "paragraph-start"
  | "centrality"
  | "coverage"
  | "title-overlap"
  | "length"
  | "dangling"
  | "question"
  | "focus"
  | "curiosity";

export interface Pick extends TextSpan {
  /** Index of `sentences`. */
  sentence: number;
  score: number;
  /** Where a headline leaves clauses out: the spans that stay. `text` is they, with spaces between. */
  parts?: [number, number][];
  /** Their contributions add up to `score`. */
  reasons: { feature: Feature; contribution: number }[];
}

/** Sentences of the source, in its order. */
export interface Summary {
  type: SummaryType;
  length: SummaryLength;
  sentences: Pick[];
}

/** A sentence of one of several texts: `begin`, `end`, `parts` and `sentence` are of that text. */
export interface JointPick extends Pick {
  /** Index of the texts. */
  source: number;
}

/** One summary of several texts, in their order. */
export interface JointSummary {
  type: SummaryType;
  length: SummaryLength;
  sentences: JointPick[];
  /** Of the sentences. */
  words: number;
  /** Of all the texts, each code once with the sum of its counts. */
  warnings: { code: WarningCode; count: number }[];
}

/** A keyphrase. `mentions` are its places in the source, in order. */
export interface Keyword {
  text: string;
  /** More than 0, at most 1; the best has 1. */
  score: number;
  kind: KeywordKind;
  mentions: [number, number][];
  /** Those with a mention: indexes of `sentences`. */
  sentences: number[];
}

/** The kinds of keyphrases that name someone or something. */
export type EntityKind = "person" | "place" | "organisation";

/** What a keyphrase is. entitiesOf() returns those whose kind is an EntityKind. */
export type KeywordKind = EntityKind | "topic" | "other";

/** A keyphrase that names someone or something. */
export type Entity = Keyword & { kind: EntityKind };

/**
 * What the caller should know; `count` says of how much. "marks-capped": combining marks left out of the match key.
 * "hidden-characters": of no width, tags, or that turn directions. "not-arabic": most letters are of another script.
 * "mostly-boilerplate": words that cleaning would have dropped; all of the text was taken. "over-budget": words of the one
 * sentence that is longer than the budget. "visual-order": words that stand as they are seen, see Analysis.repaired.
 * "long-sentences": sentences that were cut. "focus-absent": words of the focus, none of which the article has.
 */
export type WarningCode =
  | "marks-capped"
  | "hidden-characters"
  | "not-arabic"
  | "mostly-boilerplate"
  | "over-budget"
  | "visual-order"
  | "long-sentences"
  | "focus-absent";

/** All that is known of a text. Every span is one of the source. */
export interface Analysis {
  /** BCP 47: "ar", "ckb", "fa", "ps", "ur" or "und". */
  language: string;
  direction: "rtl" | "ltr";
  article: Article;
  sentences: Sentence[];
  /** What was left out of `sentences` because an earlier one says the same, word for word or nearly. */
  repeats: RepeatedSentence[];
  tokens?: Token[];
  summary: Summary;
  keywords: Keyword[];
  stats: { codeUnits: number; words: number; articleWords: number; summaryWords: number };
  warnings: { code: WarningCode; count: number }[];
  /** The text in reading order, where it came in visual order (warning "visual-order"), to be analyzed in its place. */
  repaired?: string;
}
