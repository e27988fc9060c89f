// The summary: sentences of the source, each with the reasons for which it was picked.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/options.h"
#include "khulasa/result.h"
#include "khulasa/text.h"

namespace khulasa {

/// What a sentence was scored by.
enum class Feature {
  kPosition,        // near the article's begin, counted in sentences
  kEarly,           // near the article's begin, as a share of the article
  kParagraphStart,  // opens its paragraph
  kCentrality,      // shares its terms with many other sentences
  kCoverage,        // has many of the article's most frequent terms
  kTitleOverlap,    // shares terms with the title
  kLength,          // too short or too long to stand alone
  kDangling,        // opens by leaning on the sentence before («ولفتت», «لكن»)
  kQuestion,        // asks
  kFocus,           // shares terms with SummaryOptions::focus
  kCuriosity,       // in a teaser: asks, or has a number or a quotation
};
inline constexpr int kFeatureCount = 11;
const char* to_string(Feature feature);  // "position", "paragraph-start", ...

/// A feature's share in a score. A pick's contributions add up to its score.
struct Reason {
  Feature feature = Feature::kPosition;
  double contribution = 0;
};

/// A picked sentence. A headline leaves clauses out: `parts` are then the spans that stay, in
/// order; otherwise `parts` is empty and the sentence is taken whole.
struct Pick {
  uint32_t sentence = 0;  // index of Analysis::sentences
  Span span;
  std::vector<Span> parts;
  double score = 0;
  std::vector<Reason> reasons;
  uint32_t source = 0;  // index of the text that it is from (Engine::summarize_all)
};

/// Picks in document order.
struct Summary {
  SummaryType type = SummaryType::kKeyPoints;
  SummaryLength length = SummaryLength::kShort;
  std::vector<Pick> picks;
};

/// The enumerator of a name; for an unknown name kInvalidOption, which lists the names there are.
Result<SummaryType> summary_type_from(std::string_view name);
Result<SummaryLength> summary_length_from(std::string_view name);

const char* to_string(SummaryType type);      // "key-points", "tldr", "teaser", "headline"
const char* to_string(SummaryLength length);  // "short", "medium", "long"

}  // namespace khulasa
