// What a text consists of: the article and its blocks, sentences and tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "khulasa/text.h"

namespace khulasa {

enum class Direction { kRightToLeft, kLeftToRight };
const char* to_string(Direction direction);  // "rtl", "ltr"

/// What a block of the pasted page is. The first nine kinds are the article. The others are set
/// aside: they remain in the result, but no summary or keyphrase comes from them.
enum class BlockKind {
  /// The article's headline: «طريقة عمل المقلوبة بالباذنجان خطوة بخطوة».
  kTitle,
  /// A subheading inside the article, above the paragraphs it names: «طريقة التحضير».
  kHeading,
  /// Running prose of the article: «أعلنت هيئة الموانئ أمس أن التوسعة ستبدأ في الخريف.»
  kParagraph,
  /// An item of a list inside the article, such as an ingredient or a step: «3 حبات باذنجان».
  kListItem,
  /// A passage set apart as a quotation, by <blockquote> or a leading «>»: «> صار يطلع صوت واضح».
  kQuote,
  /// What someone said in a chat, one line of it; Block::speaker and Block::time say who and when:
  /// «12/03/2026, 21:06 - هدى: وصلتني العينة اليوم».
  kMessage,
  /// A verse of a poem, or half of one that has a line of its own. It is one sentence:
  /// «وقفت أمام البحر والليل ساهر ... أعد نجوم الحزن والموج ناظر».
  kVerse,
  /// A row of a table whose cells tabs, wide spaces or bars part: «الشمال | 1200 | 340».
  kTable,
  /// A line of a program, a command, a log, a formula, a web address that a line leads to: «pip
  /// install x».
  kCode,
  /// The caption or credit of a picture: «جانب من الاجتماع (أ ف ب)».
  kCaption,
  /// Who wrote the article: «رغد عشميل – عين اليوم».
  kByline,
  /// A line that says when the article appeared: «الثلاثاء 11 حزيران /يونيو 2024 - 08:15».
  kDateline,
  /// Which agency or site the article comes from: «المصدر: عربي21».
  kSource,
  /// The page's keywords for the article: «كلمات دلالية: اقتصاد موانئ صيد».
  kTags,
  /// A link to another article, or the line above a list of them: «اقرأ أيضا», «مقالات مشابهة».
  kRelated,
  /// A line of a whole second article in the same page, headline included: «الوزيرة تفتتح الموسم».
  kSecondary,
  /// A menu, a breadcrumb or another list of places in the site: «الرئيسية | سياسة | اقتصاد».
  kNavigation,
  /// An invitation to share, print or follow: «شارك الخبر على فيسبوك».
  kShare,
  /// The comments under the article, their heading and form: «التعليقات (0)», «أضف تعليقك».
  kComment,
  /// Copyright, licence, terms and contact lines: «جميع الحقوق محفوظة».
  kLegal,
  /// The label or text of an advertisement: «مساحة إعلانية».
  kAdvert,
  /// What a program wrote between what people said: the time of a caption, the name above a
  /// message, «<تم استبعاد الوسائط>», the recipients of a mail.
  kNotice,
  /// An older mail that the newest one answers, and the line above it: «كتب سامر:», «> متى نلتقي؟».
  kQuotedMail,
};
inline constexpr int kBlockKindCount = 23;
const char* to_string(BlockKind kind);  // "title", "heading", "paragraph", "list-item", ...

/// True for the kinds that are the article: title, heading, paragraph, list item, quote, message,
/// verse, table, code.
[[nodiscard]] constexpr bool is_article(BlockKind kind) { return kind <= BlockKind::kCode; }

/// True for the kinds of the article that are split into sentences: paragraph, list item, quote,
/// message, verse. Titles and headings name what follows them, so no summary picks them. Rows of
/// tables and lines of code are sentences only where the article has no others.
[[nodiscard]] constexpr bool has_sentences(BlockKind kind) {
  return kind >= BlockKind::kParagraph && kind <= BlockKind::kVerse;
}

/// A line of the source, without the white space around it. A paragraph that was hard-wrapped, as
/// in a PDF, is one block, page numbers and running heads between its lines included.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Span span;
  Direction direction = Direction::kRightToLeft;  // of the script of most of its letters
  // The index in Article::blocks of the first earlier block with nearly the same content words, in
  // any order. Not set for blocks of fewer than three content words, nor with Options::clean off.
  std::optional<uint32_t> duplicate_of = std::nullopt;
  // Of a message, or of a paragraph with a time in front («10:32 - وصل الوفد»). They are in the
  // block, and its sentences start after them, or in a notice above or below it.
  std::optional<Span> speaker = std::nullopt;
  std::optional<Span> time = std::nullopt;
};

/// A second article in the same paste.
struct SecondaryArticle {
  std::optional<Span> title;     // its first line, unless that is a sentence
  std::vector<uint32_t> blocks;  // indexes of Article::blocks
};

/// The article and everything around it. Every character that is not white space lies in exactly
/// one block; blocks are in the order of the source.
struct Article {
  std::optional<Span> title;
  std::optional<Span> byline;    // who wrote it, without «كتب:»
  std::optional<Span> dateline;  // the first line that says when
  std::optional<Span> source;    // what follows «المصدر:»
  std::vector<Span> tags;        // each once
  std::vector<Span> related;     // headlines of other pages, without their bullets
  std::vector<SecondaryArticle> secondary;
  std::vector<Block> blocks;
};

/// A sentence of the article's paragraphs, list items, quotations, messages and verses.
struct Sentence {
  Span span;
  uint32_t block = 0;  // index of Article::blocks
  uint32_t words = 0;  // words and numbers
  double score = 0;    // higher says more about the article; the sum of its features' contributions
};

/// A sentence left out of Analysis::sentences because an earlier one says the same, word for word
/// or nearly: a pull quote, a paragraph that the page repeats.
struct RepeatedSentence {
  Span span;
  uint32_t block = 0;     // index of Article::blocks
  uint32_t sentence = 0;  // the sentence it repeats: index of Analysis::sentences
};

enum class TokenKind {
  kArabic,  // a word with an Arabic letter: «عربي21», «كوفيد-19»
  kLatin,
  kNumber,       // «7.5», «12%»
  kOther,        // a word of another script
  kDate,         // «11 حزيران /يونيو 2024»
  kUrl,          // "https://example.org/a", "example.org"
  kEmail,        // "name@example.org"
  kHandle,       // "@name"
  kHashtag,      // «#غزة_الآن»
  kEmoji,        // a sequence that displays as one character
  kPunctuation,  // a run of the same punctuation mark or symbol: «...»
};
inline constexpr int kTokenKindCount = 11;
const char* to_string(TokenKind kind);  // "arabic", "latin", "number", "other", "date", ...

/// A token of the article's sentences. `stem` is shared by the inflections of a word; it is empty
/// unless the token is a word or a number. Stems are folded: compare them, do not display them.
struct Token {
  Span span;
  TokenKind kind = TokenKind::kOther;
  std::u16string stem;
};

enum class WarningCode {
  /// A letter has more than kMaxMarksPerBase marks. Count: marks left out of the match key.
  kMarksCapped,
  /// Zero-width, bidi control and tag characters, which no reader sees. Count: characters.
  kHiddenCharacters,
  /// The text was not recognized as Arabic: its language is another or unknown. No count (0).
  kNotArabic,
  /// Cleaning would have left next to nothing, so the whole text was taken as the article. Count:
  /// words that cleaning would have dropped.
  kMostlyBoilerplate,
  /// The summary's only sentence exceeds the budget by itself. Count: words of that sentence.
  kOverBudget,
  /// The letters are stored in visual order, left to right, as some PDF files have them;
  /// Analysis::repaired has them in reading order. Count: reversed words.
  kVisualOrder,
  /// Letters, spaces or marks are in the wrong places, as in text from some PDF files: «األحد» for
  /// «الأحد», «الرص يف» for «الرصيف», «.2025» for «2025.»; Analysis::repaired has them in the right
  /// ones. Count: words and marks.
  kDisplaced,
  /// Letters or all spaces are lost: U+FFFD stands for them, or words run together. Another program
  /// may copy the text whole. If every eighth word is concerned, there is neither a summary nor a
  /// keyphrase; otherwise they cannot be trusted. Count: words.
  kLostCharacters,
  /// Sentences longer than 1,200 code units were cut into parts at clause marks. Count: sentences.
  kLongSentences,
  /// The article contains no term of SummaryOptions::focus. Count: words of the focus.
  kFocusAbsent,
  /// A page whose HTML has no article, such as a home page or a list of links: all of it was set
  /// aside, and there is no summary. Count: words of the page.
  kNoArticle,
};
inline constexpr int kWarningCodeCount = 11;
const char* to_string(WarningCode code);  // "marks-capped", "hidden-characters", ...

/// Something the caller should know: nothing is repaired, dropped or exceeded silently.
struct Warning {
  WarningCode code = WarningCode::kNotArabic;
  uint32_t count = 0;
};

}  // namespace khulasa
