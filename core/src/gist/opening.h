// Whether an article opens with its point.
//
// News does: its first sentence says what happened. A story, a question with its answer, minutes or
// an opinion lead up to it. So a sentence is scored by two sets of weights (score.h): one that
// trusts the place of a sentence, learned on edited news, and one that looks for the point wherever
// it is. This file says how much each of them counts.
#pragma once

#include <cstdint>
#include <vector>

#include "features.h"
#include "terms.h"

namespace khulasa::gist {

/// What an opening is judged by: the first sentence, then the whole article. Each in [0, 1.5].
enum class OpeningFeature {
  kAlways,   // 1: the weight of this one is the intercept
  kOutcome,  // Feature::kOutcome of the first sentence, and so on
  kQuestion,
  kFirstPerson,
  kQuotation,
  kCoverage,
  kCentrality,
  kTitleOverlap,
  kWords,         // words of the first sentence, of 25
  kMeanWords,     // words of a sentence on average, of 20
  kMeanQuestion,  // Feature::kQuestion on average, and so on
  kMeanFirstPerson,
  kMeanListItem,
  kMeanBrief,
  kMeanOutcome,
  kSetting,  // of the first sentence
  kThesis,
  kMeanConclusion,
};
inline constexpr int kOpeningFeatureCount = 18;

/// How likely the first sentence of an article tells its point, in (0, 1); 1 for an article without
/// sentences, where nothing depends on it.
///
/// @param features  those of the article's sentences, in order.
/// @param words     the number of words of each sentence.
/// Linear in the sentences.
double trust_in_opening(const FeatureTable& features, const std::vector<uint32_t>& words);

}  // namespace khulasa::gist
