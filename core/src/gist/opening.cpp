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

double trust_in_opening(const FeatureTable& features, const std::vector<uint32_t>& words) {
  if (features.size() == 0) return 1;
  const auto count = static_cast<double>(features.size());
  const Features of_first = features[0];
  const auto first = [&](Feature feature) { return of_first[static_cast<size_t>(feature)]; };
  // One pass for all: a million sentences do not stay in the cache until the next.
  Features sums{};
  for (size_t s = 0; s < features.size(); ++s) {
    const Features of = features[s];
    for (size_t i = 0; i < of.size(); ++i) sums[i] += of[i];
  }
  const auto mean = [&](Feature feature) { return sums[static_cast<size_t>(feature)] / count; };
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
