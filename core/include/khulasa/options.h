// What a caller can ask for. Options have the same names in C++ (snake_case) and, in camelCase, in
// the command line tool's JSON and in JavaScript.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/result.h"
#include "khulasa/text.h"

namespace khulasa {

/// The longest text accepted, in UTF-16 code units (100 MB). The analysis of a longer one may not
/// fit into 2 GB, the most WebAssembly memory that every browser grants.
inline constexpr uint32_t kMaxTextUnits = 50'000'000;

/// The summary types of the web's Summarizer API.
enum class SummaryType {
  kKeyPoints,  // the most important sentences, as bullets
  kTldr,       // the gist for a reader in a hurry
  kTeaser,     // sentences of the opening that arouse curiosity without giving the end away
  kHeadline,   // one sentence, shortened to a headline
};
inline constexpr int kSummaryTypeCount = 4;

/// The lengths of the web's Summarizer API, as upper limits:
///
///                      short  medium  long
///     key points           3       5     7  bullets
///     tl;dr, teaser        1       3     5  sentences
///     headline            12      17    22  words
enum class SummaryLength { kShort, kMedium, kLong };
inline constexpr int kSummaryLengthCount = 3;

/// Which summary to make, and how long.
struct SummaryOptions {
  SummaryType type = SummaryType::kKeyPoints;
  SummaryLength length = SummaryLength::kShort;
  // Explicit budgets; not set by default. If any of them is set, `length` is ignored; if several
  // are set, all of them apply. Only a sentence that exceeds the budget by itself is still picked
  // (WarningCode::kOverBudget). For a headline only `max_words` counts.
  std::optional<uint32_t> max_words;      // 1 or more
  std::optional<uint32_t> max_sentences;  // 1 or more
  std::optional<double> ratio;            // of the article's sentences: more than 0, at most 1
  // What the reader wants to know about: a question, or keywords in any order and inflection.
  // Sentences are preferred by how many of its terms they contain. Empty, the default: no focus. If
  // the article contains none of its terms, there is a warning, WarningCode::kFocusAbsent.
  std::u16string focus;
  // Whether picks leave out what a reader does not need (Pick::parts): true, the default, or false:
  // they are whole sentences. A headline is always cut.
  bool compress = true;
};

/// How the article is split into sentences.
struct SentenceOptions {
  bool semicolon = false;  // true: «؛» ends a sentence
};

/// Which keyphrases to return.
struct KeywordOptions {
  uint32_t max = 10;       // at most this many: 0 to kMaxKeywords (1000)
  double min_score = 0;    // leave out lower scores: 0 to 1
  uint32_t max_words = 5;  // in one keyphrase: 1 to kMaxKeywordWords (5)
};

/// What an HTML element says about the text in it. These are bits: several may apply to a line.
enum MarkupTag : uint32_t {
  kMarkupTitle = 1,     // <h1>; of a whole page the line that its <title> repeats
  kMarkupHeading = 2,   // <h2> to <h6>
  kMarkupListItem = 4,  // <li>, <dt>, <dd>
  kMarkupQuote = 8,     // <blockquote>
  kMarkupCaption = 16,  // <figcaption>, <caption>, what else is in a <figure>, class="credit"
  kMarkupLinks = 32,    // most of its letters are inside <a>
  // Inside <nav>, <aside>, <footer>, <menu>, <button> or role="navigation".
  kMarkupNavigation = 64,
  kMarkupParagraph = 128,  // <p>
  kMarkupCell = 256,       // <td>, <th>
  // An element with several lines. Stretches with this tag are the page's tree; the following bits
  // say what the element as a whole is.
  kMarkupBlock = 512,
  kMarkupArticle = 1024,     // <article>, itemtype=".../NewsArticle"
  kMarkupMain = 2048,        // <main>, role="main"
  kMarkupBody = 4096,        // itemprop="articleBody"
  kMarkupContent = 8192,     // class="entry-content"
  kMarkupFurniture = 16384,  // class="related-news", <form>, aria-hidden="true"
  kMarkupComment = 32768,    // class="comments"
  kMarkupImage = 65536,      // the only line of an element that also has an <img>
};

/// The tags of a stretch of the source. A line has the tags of every stretch that contains its
/// first character.
struct Markup {
  Span span;          // may reach beyond the source's end, and overlap others
  uint32_t tags = 0;  // MarkupTag bits
};

/// Everything that can be asked of analyze(). The default is the three most important sentences of
/// the cleaned article and ten keyphrases.
///
///     khulasa::Options options;
///     options.summary.type = khulasa::SummaryType::kHeadline;
///     options.keywords.max = 5;
///     options.title = u"افتتاح الميناء الجديد";
struct Options {
  bool clean = true;     // false: no cleaning, every line counts as article
  std::u16string title;  // of the article, if you know it; empty: the one found in the text
  SummaryOptions summary;
  KeywordOptions keywords;
  SentenceOptions sentences;
  // Blocks to treat as paragraphs of the article, however cleaning labelled them: indexes of
  // Article::blocks. An index beyond the last block is kInvalidOption. Default: none.
  std::vector<uint32_t> keep;
  // What the HTML tags of a rich paste say about its lines. Empty, the default: plain text.
  std::vector<Markup> markup;
  bool tokens = false;  // true: the result includes the tokens with their stems
};

inline constexpr uint32_t kMaxKeywords = 1000;
inline constexpr uint32_t kMaxKeywordWords = 5;

/// The first error in `options`, or nothing if they are valid. All ranges are checked here, and
/// only here; `keep` is checked by analyze(), which knows the blocks.
std::optional<Error> validate(const Options& options);
std::optional<Error> validate(const NormalizeOptions& options);

/// kTextTooLong if a text of `text_units` code units, together with title and focus, exceeds
/// kMaxTextUnits; otherwise nothing.
std::optional<Error> validate_length(uint64_t text_units, const Options& options = {});

/// The options of the profile "display", "search" or "nfc"; kInvalidOption for any other name.
///
///     khulasa::NormalizeOptions options = khulasa::normalize_profile("search").value();
///     if (auto error = khulasa::set_option(options, "digits", "arabic")) return fail(*error);
Result<NormalizeOptions> normalize_profile(std::string_view name);

/// Sets one option by its JSON name and value: "foldYeh" to "true", "digits" to "arabic".
/// @return kInvalidOption, with the names or values allowed, for an unknown name or value.
std::optional<Error> set_option(NormalizeOptions& options, std::string_view name,
                                std::string_view value);

/// The JSON names that set_option() accepts.
std::vector<std::string> normalize_option_names();

}  // namespace khulasa
