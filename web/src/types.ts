// Results; option-types.ts has the options. Names and values are those of the C++ core and of the command line tool's JSON;
// a test compares them at run time.
import type { SummaryLength, SummaryType } from "./option-types.js";

export type * from "./option-types.js";

/**
 * A half-open range of UTF-16 code units of the source, and `text`: what a reader should see of it. That is
 * `source.slice(begin, end)` with the lines of a paragraph joined by one space, without controls, zero-width characters
 * (but U+200C and U+200D), and with letters in place of presentation forms. U+FFFD stays where a letter was lost, except in
 * the sentences of a summary.
 */
export interface TextSpan {
  begin: number;
  end: number;
  text: string;
}

/** A half-open range of UTF-16 code units, as `slice` takes it. */
export interface Range {
  begin: number;
  end: number;
}

/**
 * What a block of the pasted page is. The first nine kinds are the article (see isArticle()). The others are set aside:
 * they remain in the result, but no summary or keyphrase comes from them.
 */
export type BlockKind =
  /** The article's headline: «طريقة عمل المقلوبة بالباذنجان خطوة بخطوة». */
  | "title"
  /** A subheading inside the article, above the paragraphs it names: «طريقة التحضير». */
  | "heading"
  /** Running prose of the article: «أعلنت هيئة الموانئ أمس أن التوسعة ستبدأ في الخريف.» */
  | "paragraph"
  /** An item of a list inside the article, such as an ingredient or a step: «3 حبات باذنجان». */
  | "list-item"
  /** A passage set apart as a quotation, by `<blockquote>` or a leading «>»: «> صار يطلع صوت واضح». */
  | "quote"
  /**
   * What someone said in a chat, one line of it; `speaker` and `time` say who and when: «12/03/2026, 21:06 - هدى: وصلتني
   * العينة اليوم».
   */
  | "message"
  /**
   * A verse of a poem, or half of one that has a line of its own. It is one sentence: «وقفت أمام البحر والليل ساهر ...
   * أعد نجوم الحزن والموج ناظر».
   */
  | "verse"
  /** A row of a table whose cells tabs, wide spaces or bars part: «الشمال | 1200 | 340». */
  | "table"
  /** A line of a program, a command, a log, a formula, a web address that a line leads to: «pip install x». */
  | "code"
  /** The caption or credit of a picture: «جانب من الاجتماع (أ ف ب)». */
  | "caption"
  /** Who wrote the article: «رغد عشميل – عين اليوم». */
  | "byline"
  /** A line that says when the article appeared: «الثلاثاء 11 حزيران /يونيو 2024 - 08:15». */
  | "dateline"
  /** Which agency or site the article comes from: «المصدر: عربي21». */
  | "source"
  /** The page's keywords for the article: «كلمات دلالية: اقتصاد موانئ صيد». */
  | "tags"
  /** A link to another article, or the line above a list of them: «اقرأ أيضا», «مقالات مشابهة». */
  | "related"
  /** A line of a whole second article in the same page, headline included: «الوزيرة تفتتح الموسم». */
  | "secondary"
  /** A menu, a breadcrumb or another list of places in the site: «الرئيسية | سياسة | اقتصاد». */
  | "navigation"
  /** An invitation to share, print or follow: «شارك الخبر على فيسبوك». */
  | "share"
  /** The comments under the article, their heading and form: «التعليقات (0)», «أضف تعليقك». */
  | "comment"
  /** Copyright, licence, terms and contact lines: «جميع الحقوق محفوظة». */
  | "legal"
  /** The label or text of an advertisement: «مساحة إعلانية». */
  | "advert"
  /**
   * What a program wrote between what people said: the time of a caption, the name above a message, «<تم استبعاد
   * الوسائط>», the recipients of a mail.
   */
  | "notice"
  /** An older mail that the newest one answers, and the line above it: «كتب سامر:», «> متى نلتقي؟». */
  | "quoted-mail";

/** A line of the source, or the lines of one paragraph that was hard-wrapped, as in a PDF. */
export interface Block extends TextSpan {
  kind: BlockKind;
  /** Of the script of most of its letters. */
  direction: "rtl" | "ltr";
  /** The index of the first earlier block with nearly the same content words. */
  duplicateOf?: number;
  /**
   * Who said it and when: of a message, or the time of a paragraph that has it in front («10:32 - وصل الوفد»). Both are
   * in the block, whose sentences start after them, or in a notice above or below it.
   */
  speaker?: string;
  time?: string;
}

/** The article in the paste, and what surrounds it. What was not found is null or an empty list. */
export interface Article {
  title: string | null;
  /** Who wrote it, without «كتب:». */
  byline: string | null;
  /** The first line that says when. */
  dateline: string | null;
  /** What follows «المصدر:». */
  source: string | null;
  /** Each once. */
  tags: string[];
  /** Headlines of other pages. */
  related: string[];
  /** Other articles in the same paste; `blocks` are indexes of the article's `blocks`. */
  secondary: { title: string | null; blocks: number[] }[];
  /**
   * The whole paste, in order. What is not white space lies in exactly one block; isArticle() says which are the
   * article.
   */
  blocks: Block[];
}

/** A sentence of the article's paragraphs, list items, quotations, messages and verses. */
export interface Sentence extends TextSpan {
  /** Index of `article.blocks`. */
  block: number;
  /** Tokens that are words or numbers. */
  words: number;
  /** Higher says more about the article. */
  score: number;
}

/**
 * A sentence left out of `sentences` because an earlier one says the same: a pull quote, a paragraph that the page
 * repeats.
 */
export interface RepeatedSentence extends TextSpan {
  /** Index of `article.blocks`. */
  block: number;
  /** The sentence it repeats: index of `Analysis.sentences`. */
  sentence: number;
}

/** A token of the article's sentences. */
export interface Token extends TextSpan {
  /** "other": a word of another script. "punctuation": a run of the same punctuation mark or symbol. */
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
  /**
   * What the inflections of a word share; empty unless the token is a word or a number. For comparing, not for display.
   */
  stem: string;
}

/** What a sentence is scored by: its place, its terms and its form. */
export type Feature =
  /** Near the start of the article, counted in sentences. */
  | "position"
  /** Near the start of the article, as a share of the article. */
  | "early"
  /** First sentence of its paragraph. */
  | "paragraph-start"
  /** Shares terms with many other sentences. */
  | "centrality"
  /** Contains many of the article's most frequent terms. */
  | "coverage"
  /** Shares terms with the title. */
  | "title-overlap"
  /** Neither too short nor too long to be read alone. */
  | "length"
  /** Opens by referring to an earlier sentence («ولفتت», «لكن»). */
  | "dangling"
  /** Is a question. */
  | "question"
  /** Shares terms with `SummaryOptions.focus`. */
  | "focus"
  /** In a teaser: is a question, or contains a number or a quotation. */
  | "curiosity"
  /** Opens as an answer, a conclusion or an advice («الجواب», «وعليه»). */
  | "conclusion"
  /** Opens with a duty, a ban or a formal act («يحظر», «صادق»). */
  | "outcome"
  /** Contains numbers. */
  | "figures"
  /** Is a numbered item or a point of a list («أولا:», «2-»). */
  | "list-item"
  /** Its writer speaks of himself («أنا», «عندي»). */
  | "first-person"
  /** Greets, thanks or takes leave («السلام عليكم», «والله أعلم»). */
  | "courtesy"
  /** Ends with a colon. */
  | "lead-in"
  /** Contains a quotation mark. */
  | "quotation"
  /** Tells what someone said («قال», «وتابع»). */
  | "speech"
  /** Has fewer words than a statement needs. */
  | "brief"
  /** Has room for who, what and where. */
  | "full"
  /** Is the last sentence. */
  | "last"
  /** Opens as a verdict or a demand («الخلاصة», «ينبغي», «أطالب»). */
  | "thesis"
  /** Tells how it came to be known («عقد المجلس», «هدفت الدراسة»). */
  | "setting"
  /** Is the first item of the text's lists. */
  | "first-item"
  /** Opens with what news is made of: a verdict, a death, a victory («أدانت», «توفي»). */
  | "event"
  /** Sets something above or against the rest («أول», «أفضل», «بل»). */
  | "emphasis"
  /** Goes on with «و». */
  | "continues";

/** A picked sentence, with the reasons why it was picked. */
export interface Pick extends TextSpan {
  /** Index of `sentences`. */
  sentence: number;
  score: number;
  /**
   * If something is left out: the spans that remain of the sentence, one or more, in order. `text` is these, joined with
   * spaces. A headline always has them; they are of the article's own title if that says what it is about.
   */
  parts?: [number, number][];
  /** The contributions add up to `score`; they may be negative. */
  reasons: { feature: Feature; contribution: number }[];
}

/** A summary: sentences of the source, in its order. */
export interface Summary {
  type: SummaryType;
  length: SummaryLength;
  sentences: Pick[];
}

/** A picked sentence of one of several texts: `begin`, `end`, `parts` and `sentence` refer to that text. */
export interface JointPick extends Pick {
  /** Index of the text. */
  source: number;
}

/** One summary of several texts: sentences in the order of the texts. */
export interface JointSummary {
  type: SummaryType;
  length: SummaryLength;
  sentences: JointPick[];
  /** Words of the sentences. */
  words: number;
  /** Of all texts: each code once, with its counts added up. */
  warnings: { code: WarningCode; count: number }[];
}

/** A keyphrase of one or more words. */
export interface Keyword {
  /** The most readable form: «النظام السوري» even if the article only writes «بالنظام السوري». */
  text: string;
  /** More than 0, at most 1; the best keyphrase of a text has 1. */
  score: number;
  kind: KeywordKind;
  /** Every place where the article names it, title, headings and speakers included, in order, as [begin, end]. */
  mentions: [number, number][];
  /**
   * The sentences that contain a mention: indexes of `sentences`, ascending. Empty if it is only in the title, a
   * heading or before what someone says, for these are no sentences.
   */
  sentences: number[];
}

/** The kinds of keyphrases that are names. */
export type EntityKind = "person" | "place" | "organisation";

/** What a keyphrase names. entitiesOf() returns those whose kind is an EntityKind. */
export type KeywordKind = EntityKind | "topic" | "other";

/** A keyphrase that is the name of a person, a place or an organisation. */
export type Entity = Keyword & { kind: EntityKind };

/** Something the caller should know; each says what its `count` counts. */
export type WarningCode =
  /** Combining marks beyond the eighth on one letter, left out of the match key. */
  | "marks-capped"
  /** Zero-width, bidi control and tag characters, which no reader sees. */
  | "hidden-characters"
  /** The text was not recognized as Arabic: its language is another or unknown. The count is 0. */
  | "not-arabic"
  /**
   * Words that cleaning would have dropped. Next to nothing would have been left, so the whole text was taken as the
   * article.
   */
  | "mostly-boilerplate"
  /** Words of the summary's only sentence, which exceeds the budget by itself. */
  | "over-budget"
  /**
   * Reversed words: the letters are stored in visual order, left to right, as some PDF files have them. See `repaired`.
   */
  | "visual-order"
  /**
   * Words and marks: letters, spaces or marks are in the wrong places, as in text from some PDF files («األحد» for
   * «الأحد», «الرص يف» for «الرصيف», «.2025» for «2025.»). See `repaired`.
   */
  | "displaced"
  /**
   * Words. Letters or all spaces are lost: U+FFFD stands for them, or words run together. Another program may copy the
   * text whole. If every eighth word is concerned, there is neither a summary nor a keyphrase; otherwise they cannot be
   * trusted.
   */
  | "lost-characters"
  /** Sentences longer than 1,200 code units, which were cut into parts. */
  | "long-sentences"
  /** Words of the focus, none of whose terms the article contains. */
  | "focus-absent"
  /**
   * Words of a page whose HTML has no article, such as a home page or a list of links. All of it was set aside, and
   * there is no summary.
   */
  | "no-article";

/** Everything that analyze() finds. Every span is one of the source. */
export interface Analysis {
  /** BCP 47: "ar", "ckb", "fa", "ks", "ms", "ps", "sd", "ug", "ur" or "und". */
  language: string;
  direction: "rtl" | "ltr";
  article: Article;
  /** The article's sentences, in order. */
  sentences: Sentence[];
  /** Sentences left out of `sentences` because an earlier one says the same. */
  repeats: RepeatedSentence[];
  /** The tokens of the sentences, if `Options.tokens` asked for them. */
  tokens?: Token[];
  summary: Summary;
  /** Best first. */
  keywords: Keyword[];
  /** Sizes: the source in UTF-16 code units and in words, the article's sentences and the summary in words. */
  stats: { codeUnits: number; words: number; articleWords: number; summaryWords: number };
  /** Each code at most once. */
  warnings: { code: WarningCode; count: number }[];
  /**
   * If the source is damaged (warnings "visual-order" and "displaced"): the whole of it repaired. Analyze it instead.
   */
  repaired?: string;
}
