// What a caller can ask for. The names are the same in C++ (snake_case), in the CLI's JSON and in
// JavaScript (camelCase).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/result.h"
#include "khulasa/text.h"

namespace khulasa {

/// The longest text that is taken, in UTF-16 code units (100 MB): above it a module of 2 GB, the
/// most a browser grants, may not hold the analysis.
inline constexpr uint32_t kMaxTextUnits = 50'000'000;

/// The kinds of summary of the web's Summarizer API.
enum class SummaryType {
  kKeyPoints,  // the most important sentences, as bullets
  kTldr,       // the gist for a reader in a hurry
  kTeaser,     // of the opening what makes curious, nothing of the end
  kHeadline,   // one sentence, shortened to a headline
};
inline constexpr int kSummaryTypeCount = 4;

/// The web's Summarizer lengths: key points at most 3, 5, 7 bullets; tl;dr and teaser at most 1, 3,
/// 5 sentences (one sentence, a short paragraph, a paragraph); a headline at most 12, 17, 22 words.
enum class SummaryLength { kShort, kMedium, kLong };
inline constexpr int kSummaryLengthCount = 3;

struct SummaryOptions {
  SummaryType type = SummaryType::kKeyPoints;
  SummaryLength length = SummaryLength::kShort;
  // Explicit budgets. Where one is set, `length` is not used; where several are set, all hold. Only
  // a single sentence that is longer than all of a budget goes over it (WarningCode::kOverBudget).
  std::optional<uint32_t> max_words;      // 1 or more
  std::optional<uint32_t> max_sentences;  // 1 or more
  std::optional<double> ratio;            // of the article's sentences, over 0 and up to 1
  // What the reader wants to know of: a question, or keywords in any order. Sentences that share
  // its terms are preferred, the more of them the more; empty: nothing in particular. Where no term
  // of it stands in the article, WarningCode::kFocusAbsent says so.
  std::u16string focus;
};

struct SentenceOptions {
  bool semicolon = false;  // true: «؛» ends a sentence
};

struct KeywordOptions {
  uint32_t max = 10;       // 0 to 1000
  double min_score = 0;    // 0 to 1: weaker ones are left out
  uint32_t max_words = 5;  // 1 to 5, of a phrase
};

/// What an HTML element says of the text in it. Bits: a line is often several of these.
enum MarkupTag : uint32_t {
  kMarkupTitle = 1,     // <h1>
  kMarkupHeading = 2,   // <h2> to <h6>
  kMarkupListItem = 4,  // <li>, <dt>, <dd>
  kMarkupQuote = 8,     // <blockquote>
  kMarkupCaption = 16,  // <figcaption>, <caption>
  kMarkupLinks = 32,    // most of its letters are inside <a>
  kMarkupNavigation =
      64,  // inside <nav>, <header> or <footer> of the page, <aside>, <menu>, <form>
  kMarkupParagraph = 128,  // <p>
};

/// Tags of a stretch of the source. A line has the tags of every stretch that holds its begin.
struct Markup {
  Span span;
  uint32_t tags = 0;  // MarkupTag bits
};

struct Options {
  bool clean = true;     // false: the whole text is article, through and through
  std::u16string title;  // of the article, where the caller knows it; empty: as found in the text
  SummaryOptions summary;
  KeywordOptions keywords;
  SentenceOptions sentences;
  // Blocks to take as paragraphs of the article whatever cleaning says of them, by their indexes in
  // Article::blocks; an index beyond the last block is kInvalidOption.
  std::vector<uint32_t> keep;
  // What the tags of a rich paste said of its lines; empty for plain text.
  std::vector<Markup> markup;
  bool tokens = false;  // true: the tokens with their stems are part of the result
};

inline constexpr uint32_t kMaxKeywords = 1000;
inline constexpr uint32_t kMaxKeywordWords = 5;

/// The first thing wrong with `options`, or nothing. The one place where options are validated.
std::optional<Error> validate(const Options& options);
std::optional<Error> validate(const NormalizeOptions& options);

/// kTextTooLong where the text with the title and the focus has more than kMaxTextUnits, else
/// nothing.
std::optional<Error> validate_length(uint64_t text_units, const Options& options = {});

/// The options of a profile: "display", "search" or "nfc"; kInvalidOption for another name.
Result<NormalizeOptions> normalize_profile(std::string_view name);

/// Sets one option by its JSON name and value: "foldYeh" to "true", "digits" to "arabic".
/// @return kInvalidOption, with what would have been allowed, for an unknown name or value.
std::optional<Error> set_option(NormalizeOptions& options, std::string_view name,
                                std::string_view value);

/// The JSON names that set_option() takes.
std::vector<std::string> normalize_option_names();

}  // namespace khulasa
