// The summary: sentences of the source, each with the reasons why it was picked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/options.h"
#include "khulasa/result.h"
#include "khulasa/text.h"

namespace khulasa {

/// What a sentence is scored by.
enum class Feature {
  kPosition,        // near the start of the article, counted in sentences
  kEarly,           // near the start of the article, as a share of the article
  kParagraphStart,  // first sentence of its paragraph
  kCentrality,      // shares terms with many other sentences
  kCoverage,        // contains many of the article's most frequent terms
  kTitleOverlap,    // shares terms with the title, compared with the sentence that shares most
  kLength,          // neither too short nor too long to be read alone
  kDangling,        // opens by referring to an earlier sentence («ولفتت», «لكن»)
  kQuestion,        // is a question
  kFocus,           // shares terms with SummaryOptions::focus
  kCuriosity,       // in a teaser: is a question, or contains a number or a quotation
  kConclusion,   // opens as an answer, a conclusion or an advice («الجواب», «وعليه»)
  kOutcome,      // opens with a duty, a ban or a formal act («يحظر», «صادق»)
  kFigures,      // contains numbers
  kListItem,     // is a numbered item or a point of a list («أولا:», «2-»)
  kFirstPerson,  // its writer speaks of himself («أنا», «عندي»)
  kCourtesy,  // greets, thanks or takes leave («السلام عليكم», «والله أعلم»)
  kLeadIn,    // ends with a colon
  kQuotation,  // contains a quotation mark
  kSpeech,     // tells what someone said («قال», «وتابع»)
  kBrief,      // has fewer words than a statement needs
  kFull,       // has room for who, what and where
  kLast,       // is the last sentence
  kThesis,   // opens as a verdict or a demand («الخلاصة», «ينبغي», «أطالب»)
  kSetting,  // tells how it came to be known («عقد المجلس», «هدفت الدراسة»)
  kFirstItem,  // is the first item of the text's lists
  kEvent,  // opens with what news is made of: a verdict, a death, a victory («أدانت», «توفي»)
  kEmphasis,   // sets something above or against the rest («أول», «أفضل», «بل»)
  kContinues,  // goes on with «و»
};
inline constexpr int kFeatureCount = 29;
const char* to_string(Feature feature);  // "position", "paragraph-start", ...

/// A feature's contribution to a score, which may be negative. The contributions of a pick add up
/// to its score.
struct Reason {
  Feature feature = Feature::kPosition;
  double contribution = 0;
};

/// A picked sentence. If it leaves something out (SummaryOptions::compress), `parts` are the spans
/// that remain: one or more, in order; if it is whole, `parts` is empty. A headline always has
/// parts; they are of the article's own title if that says what it is about, and `sentence` is then
/// the one that tells the main point.
struct Pick {
  uint32_t sentence = 0;    // index of Analysis::sentences
  Span span;                // the sentence, or from its first part to its last
  std::vector<Span> parts;  // to be joined with a space
  // What a reader should see of it: the sentence, or the parts joined by spaces, as ShownText has
  // them, with the quotation marks « » and “ ” in pairs.
  std::u16string text;
  double score = 0;
  std::vector<Reason> reasons;
  uint32_t source = 0;  // index of the text it comes from (Engine::summarize_all)
};

/// The picks, in the order of the source.
struct Summary {
  SummaryType type = SummaryType::kKeyPoints;
  SummaryLength length = SummaryLength::kShort;
  std::vector<Pick> picks;
};

/// The enumerator of a name; for an unknown name kInvalidOption, with the names that exist.
Result<SummaryType> summary_type_from(std::string_view name);
Result<SummaryLength> summary_length_from(std::string_view name);

const char* to_string(SummaryType type);      // "key-points", "tldr", "teaser", "headline"
const char* to_string(SummaryLength length);  // "short", "medium", "long"

}  // namespace khulasa
