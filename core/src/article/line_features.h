// What can be measured of a line and its neighbours, for the learned model of lines.
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "blocks.h"
#include "own_labels.h"
#include "text/reading.h"

namespace khulasa::article {

/// Shapes, not words: what a line looks like, where it stands, what stands about it and how much of
/// its vocabulary it shares with the prose of the page. In the order of core/data/line_weights.txt.
/// Each is 0 or 1, or a share from 0 to 1.
enum class LineFeature {
  kBias,
  // Words, in seven steps; 20 or more is none of them.
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
  kEarlyColon,  // below the first prose, a colon behind up to three words: «تصوير: سامي النجار»
  kBulleted,
  kBulletedAlone,  // and no neighbour is
  kNumbered,
  kInnerStop,   // a comma or full stop inside
  kSpacedDash,  // « - »: «عين اليوم – جدة»
  kSeparators,  // two or more of | / · > #
  kOpensWithQuote,
  kEndsInBracket,
  kAddress,
  kVocalized,  // a mark on every fifth letter or more: verse, scripture
  // Words.
  kStopShare,
  kReportingVerb,
  kDigitShare,
  kLatinShare,
  kSharedWords,    // share of its content words that stand in the page's prose, outside this line
  kNoSharedWords,  // two content words or more, and none does
  kRepeatedAbove,  // a line above has the same words, numbers aside
  kRepeatedBelow,  // a line below has: an entry of a table of contents
  // Place. Prose is a line of 20 words, or of 8 that end in a full stop.
  kFirstLine,
  kLastLine,
  kShortAboveProse,  // a short line with no prose above it
  kRightAboveProse,  // and the first prose right under it
  kShortInside,      // prose above and below
  kShortBelowProse,  // no prose below it
  kRightBelowProse,  // and prose right above it
  kStopBelowProse,   // a short line that ends in a full stop, no prose below
  kFewWordsInside,   // up to 4 words, prose above and below
  kRunOfThree,       // among three short lines or more with no prose between
  kRunStart,         // the first of them
  kRunInside,        // and the run has prose above and below
  kBulletRunInside,  // a bulleted or numbered line of such a run, beside another
  kShortPage,        // a short line: the share of the page's words outside prose (verse, lists)
  kWrappedLine,      // as long as its neighbour above or below, without a full stop: a hard wrap
  // Neighbours.
  kColonAbove,
  kBulletNear,  // the line above or below is bulleted or numbered
  kStopAbove,   // a short line that ends in a full stop stands above
  kStopBelow,
  kDateAbove,
  kDateBelow,
  kDigitsNear,   // the line above or below is mostly numbers
  kMarkerAbove,  // the line above has a marker
  kMarkerBelow,
  kMarkerSinceProse,  // a marker stands between the last prose and this line
  kEndMarkerAbove,    // a source, tag or comment line stands somewhere above
  // Prose.
  kProseAfterEnd,     // with an end mark above it
  kProseAfterRun,     // with three short lines or more right above it, and prose above those
  kNewWords,          // of the latter: the share of its words that the prose above does not have
  kPageWithoutProse,  // no line is prose
};
inline constexpr int kLineFeatureCount = 60;
using LineFeatures = std::array<double, kLineFeatureCount>;

/// A line of this many words is prose even without a full stop at its end; headlines are shorter.
/// With one it is prose from eight words on. Set by hand.
inline constexpr uint32_t kProseWords = 20;
inline constexpr uint32_t kStoppedProseWords = 8;
[[nodiscard]] bool is_prose(const Line& line);

/// A number, or a name that ends in one, as users of forums have («سالم88»).
[[nodiscard]] bool has_number(const text::Lexeme& lexeme);

/// True for a line that goes on in the next at a fixed width, as text copied from a PDF file does:
/// as long as a neighbour and without a full stop.
[[nodiscard]] bool is_wrapped(const std::vector<Line>& lines, size_t i);

/// Calls `visit` with the features of each line, in order: a vector of them all would be many times
/// the text. `marks` are those of find_own_labels. Linear in the words.
void for_each_line(const text::Reading& reading, const std::vector<Line>& lines,
                   const OwnLabels& own_labels,
                   const std::function<void(const LineFeatures&)>& visit);

/// The log-odds that a line with `features` is article: their sum under the learned weights
/// (core/data/line_weights.txt).
[[nodiscard]] double article_log_odds(const LineFeatures& features);

}  // namespace khulasa::article
