#include "opening.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "tables.h"

namespace khulasa::gist {

namespace {

static_assert(std::size(data::kSummaryWeightsOpening) == kOpeningFeatureCount,
              "summary_weights.txt names each feature once, in the order of enum OpeningFeature");

// Lengths that count as 1, in words: those of a sentence of edited news. Longer ones count as more,
// up to kMostWords times as much.
constexpr double kNewsOpening = 25;
constexpr double kNewsSentence = 20;
constexpr double kMostWords = 1.5;

double length(double words, double of) { return std::min(kMostWords, words / of); }

}  // namespace

double trust_in_opening(const std::vector<Features>& features, const std::vector<uint32_t>& words) {
  if (features.empty()) return 1;
  const auto count = static_cast<double>(features.size());
  const auto first = [&](Feature feature) { return features[0][static_cast<size_t>(feature)]; };
  const auto mean = [&](Feature feature) {
    double sum = 0;
    for (const Features& of : features) sum += of[static_cast<size_t>(feature)];
    return sum / count;
  };
  double all_words = 0;
  for (const uint32_t of : words) all_words += of;

  const std::array<double, kOpeningFeatureCount> values = {
      1,
      first(Feature::kOutcome),
      first(Feature::kQuestion),
      first(Feature::kFirstPerson),
      first(Feature::kQuotation),
      first(Feature::kCoverage),
      first(Feature::kCentrality),
      first(Feature::kTitleOverlap),
      length(words[0], kNewsOpening),
      length(all_words / count, kNewsSentence),
      mean(Feature::kQuestion),
      mean(Feature::kFirstPerson),
      mean(Feature::kListItem),
      mean(Feature::kBrief),
      mean(Feature::kOutcome),
      first(Feature::kSetting),
      first(Feature::kThesis),
      mean(Feature::kConclusion),
  };
  double sum = 0;
  for (size_t i = 0; i < values.size(); ++i) sum += values[i] * data::kSummaryWeightsOpening[i];
  // As the logistic function, but of operations whose last bit is the same on every machine.
  const double trust = .5 * (1 + sum / std::sqrt(1 + sum * sum));
  // The square leaves news as it is (.98 to 1) and takes from texts whose first sentence may be the
  // point or not: these are better searched.
  return trust * trust;
}

}  // namespace khulasa::gist
