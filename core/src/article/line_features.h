// The features of a line for the learned model that says which lines are article.
#pragma once

#include <array>
#include <vector>

#include "blocks.h"
#include "own_labels.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa::article {

/// What a line looks like, where it is, what its neighbours are and how many of its words the prose
/// of the page has, too; never which words. Each is 0 or 1, or a share from 0 to 1.
///
/// core/data/line_weights.txt has their weights in this order, and train/train_lines.py reads their
/// names from here. Prose is is_prose() without an own label; a short line is any other.
enum class LineFeature {
  kBias,  // always 1
  // Number of words; none of these for 20 or more.
  kNoWords,
  kOneWord,
  kTwoWords,
  kFewWords,   // 3 to 4
  kSomeWords,  // 5 to 7
  kManyWords,  // 8 to 12
  kLongLine,   // 13 to 19
  // Punctuation.
  kEndsInStop,
  kEndsInDots,  // «...» or «..»
  kEndsInColon,
  kEarlyColon,  // a colon after up to three words, not above the first prose: «تصوير: سامي النجار»
  kBulleted,
  kBulletedAlone,  // and no neighbour is
  kNumbered,
  kInnerStop,   // a comma or full stop inside
  kSpacedDash,  // « - »: «عين اليوم – جدة»
  kSeparators,  // two or more of | / · > #
  kOpensWithQuote,
  kEndsInBracket,
  kAddress,
  kVocalized,  // a diacritic for every five characters or more: verse, scripture
  // Words.
  kStopShare,  // of function words
  kReportingVerb,
  kDigitShare,
  kLatinShare,
  kSharedWords,    // the share of its content words that other lines of prose have, too
  kNoSharedWords,  // no such word among two content words or more
  kRepeatedAbove,  // a line above has the same words, apart from numbers
  kRepeatedBelow,  // a line below has: this one is an entry of a table of contents
  // Place.
  kFirstLine,
  kLastLine,
  kShortAboveProse,  // a short line above all prose
  kRightAboveProse,  // and next to it
  kShortInside,      // a short line with prose above and below
  kShortBelowProse,  // a short line below all prose
  kRightBelowProse,  // and next to it
  kStopBelowProse,   // kShortBelowProse that ends in a full stop
  kFewWordsInside,   // kShortInside of up to 4 words
  kRunOfThree,       // among three short lines or more with no prose between them
  kRunStart,         // the first of these
  kRunInside,        // kRunOfThree and kShortInside
  kBulletRunInside,  // kRunInside, bulleted or numbered, beside another such line
  kShortPage,        // for a short line: the share of the page's words outside prose (verse, lists)
  kWrappedLine,      // is_wrapped()
  // Neighbours.
  kColonAbove,
  kBulletNear,  // the line above or below is bulleted or numbered
  kStopAbove,   // the line above ends in a full stop and is too short for prose
  kStopBelow,
  kDateAbove,
  kDateBelow,
  kDigitsNear,   // the line above or below has numbers for more than a third of its words
  kMarkerAbove,  // the line above has a marker
  kMarkerBelow,
  kMarkerSinceProse,  // there is a marker between the last prose and this line
  kEndMarkerAbove,    // a source, tag or comment marker is somewhere above
  // Prose.
  kProseAfterEnd,     // prose with kEndMarkerAbove
  kProseAfterRun,     // prose right below three short lines or more that have prose above them
  kNewWords,          // for kProseAfterRun: the share of content words that no prose above has
  kPageWithoutProse,  // no line of the page is prose
};
inline constexpr int kLineFeatureCount = 60;

/// The features of a line, by LineFeature.
struct LineFeatures : std::array<double, kLineFeatureCount> {
  uint64_t used = 0;  // bit i if feature i is not 0: most features of most lines are
};
static_assert(kLineFeatureCount <= 64);

/// A line of this many words is prose even without a full stop at its end, since headlines are
/// shorter. With a full stop it is prose from kStoppedProseWords on. Set by hand.
inline constexpr uint32_t kProseWords = 20;
inline constexpr uint32_t kStoppedProseWords = 8;
[[nodiscard]] bool is_prose(const Line& line);

/// True for a number, and for a word that ends in a digit, as user names in forums do: «سالم88».
[[nodiscard]] bool has_number(const text::Lexeme& lexeme);

/// True if lines[i] looks like a line of hard-wrapped text, such as text copied from a PDF file:
/// not bulleted, no full stop at its end, and as long as the line above or below it.
[[nodiscard]] bool is_wrapped(const std::vector<Line>& lines, size_t i);

/// What for_each_line() calls: a reference to a callable, which must outlive the call. A
/// std::function would bring the code that copies and destroys what it holds.
class LineVisitor {
 public:
  template <typename Callable>
  LineVisitor(const Callable& callable)  // NOLINT(google-explicit-constructor): as std::function
      : object_(&callable), call_([](const void* object, const LineFeatures& features) {
          (*static_cast<const Callable*>(object))(features);
        }) {}
  void operator()(const LineFeatures& features) const { call_(object_, features); }

 private:
  const void* object_;
  void (*call_)(const void* object, const LineFeatures& features);
};

/// Calls `visit` with the features of each line, in order. The features of all lines together would
/// take many times the memory of the text.
///
/// @param own_labels  find_own_labels() of `lines`.
/// Linear in the words, n log n in the lines.
KHULASA_STAGE void for_each_line(const text::Reading& reading, const std::vector<Line>& lines,
                                 const OwnLabels& own_labels, LineVisitor visit);

/// The log-odds that a line with `features` is article, by logistic regression: the sum of the
/// features times their weights (core/data/line_weights.txt).
[[nodiscard]] double article_log_odds(const LineFeatures& features);

}  // namespace khulasa::article
