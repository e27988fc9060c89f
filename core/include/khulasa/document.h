// What was found in a text: the article among its blocks, its sentences and its tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "khulasa/text.h"

namespace khulasa {

enum class Direction { kRightToLeft, kLeftToRight };
const char* to_string(Direction direction);  // "rtl", "ltr"

/// What a block of the paste is. The first five are the article; the rest was set aside.
enum class BlockKind {
  kTitle,
  kHeading,
  kParagraph,
  kListItem,  // one of a list inside the article: an ingredient, a step
  kQuote,     // a block quotation
  kCaption,   // «جانب من الاجتماع (أ ف ب)»
  kByline,    // «رغد عشميل – عين اليوم»
  kDateline,  // «الثلاثاء 11 حزيران /يونيو 2024 - 08:15 بتوقيت غرينتش»
  kSource,      // «المصدر: عربي21»
  kTags,        // «كلمات دلالية: ...»
  kRelated,     // «اقرأ أيضا» and the headlines under it
  kSecondary,   // a whole second article
  kNavigation,  // «الرئيسية سياسة اقتصاد»
  kShare,       // «شارك على فيسبوك»
  kComment,     // «التعليقات (0)», and what readers wrote
  kLegal,       // «جميع الحقوق محفوظة»
  kAdvert,      // «مساحة إعلانية»
};
inline constexpr int kBlockKindCount = 17;
const char* to_string(BlockKind kind);  // "title", "heading", "paragraph", "list-item", ...

/// True for the kinds that are the article: title, heading, paragraph, list item, quote.
[[nodiscard]] constexpr bool is_article(BlockKind kind) { return kind <= BlockKind::kQuote; }

/// True for the kinds of the article that are read as sentences: titles and headings name what
/// follows them.
[[nodiscard]] constexpr bool has_sentences(BlockKind kind) {
  return is_article(kind) && kind >= BlockKind::kParagraph;
}

/// A line of the source, without the white space around it; of a paragraph that was wrapped into
/// lines of one width, all of them.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Span span;
  Direction direction = Direction::kRightToLeft;  // of its majority script
  // The index of the earlier block that says the same, word order and function words aside.
  std::optional<uint32_t> duplicate_of = std::nullopt;
};

/// A second article in the same paste, as indexes of `Article::blocks`.
struct SecondaryArticle {
  std::optional<Span> title;
  std::vector<uint32_t> blocks;
};

/// The article in the paste. Every character that is not white space lies in exactly one block;
/// blocks are ordered.
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

/// A sentence of the article's paragraphs.
struct Sentence {
  Span span;
  uint32_t block = 0;  // index of Article::blocks
  uint32_t words = 0;  // tokens that are words or numbers
  double score = 0;    // higher says more about the article; the sum of its reasons
};

/// A sentence that says the same as an earlier one, word for word or nearly, and was left out of
/// Analysis::sentences.
struct RepeatedSentence {
  Span span;
  uint32_t block = 0;     // index of Article::blocks
  uint32_t sentence = 0;  // the one it repeats: index of Analysis::sentences
};

enum class TokenKind {
  kArabic,  // a word with an Arabic letter: «عربي21»
  kLatin,
  kNumber,
  kOther,        // a word of another script
  kDate,         // «11 حزيران /يونيو 2024»
  kUrl,          // "https://example.org/a", "example.org"
  kEmail,        // "name@example.org"
  kHandle,       // "@name"
  kHashtag,      // «#غزة_الآن»
  kEmoji,        // a sequence that is seen as one
  kPunctuation,  // a run of one mark or symbol: «...»
};
inline constexpr int kTokenKindCount = 11;
const char* to_string(TokenKind kind);  // "arabic", "latin", "number", "other", "date", ...

/// A token of the article's sentences. Words and numbers have the stem that groups their
/// inflections, the others an empty one. `stem` is folded: compare it, do not show it.
struct Token {
  Span span;
  TokenKind kind = TokenKind::kOther;
  std::u16string stem;
};

enum class WarningCode {
  kMarksCapped,        // count: combining marks beyond kMaxMarksPerBase, left out of the match key
  kHiddenCharacters,   // count: zero-width, bidi control and tag characters, which no reader sees
  kNotArabic,          // most letters are not Arabic script
  kMostlyBoilerplate,  // count: words that cleaning would have dropped; the whole text was taken as
                       // article
  kOverBudget,         // count: words of the one sentence that alone is more than the budget
  kVisualOrder,        // count: words; the letters stand in the order they are seen from left to
                       // right, as some PDF files give them: Analysis::repaired has them turned
  kLongSentences,      // count: sentences cut into parts, at clause marks, because they were longer
                       // than 1,200 code units
  kFocusAbsent,        // count: words of SummaryOptions::focus, none of which the article has
};
inline constexpr int kWarningCodeCount = 8;
const char* to_string(WarningCode code);  // "marks-capped", "hidden-characters", ...

/// Something the caller should know: nothing is repaired, dropped or exceeded silently.
struct Warning {
  WarningCode code = WarningCode::kNotArabic;
  uint32_t count = 0;
};

}  // namespace khulasa
