#include "score.h"

#include <iterator>

#include "tables.h"

namespace khulasa::gist {

namespace {

static_assert(
    std::size(data::kSummaryWeightsLead) == kFeatureCount &&
        std::size(data::kSummaryWeightsPoint) == kFeatureCount &&
        std::size(data::kSummaryWeightsMain) == kFeatureCount,
    "summary_weights.txt names each feature once a section, in the order of enum Feature");

double contribution(const Features& features, size_t i, double trust, Aim aim) {
  const auto& sought = aim == Aim::kMain ? data::kSummaryWeightsMain : data::kSummaryWeightsPoint;
  return features[i] * (trust * data::kSummaryWeightsLead[i] + (1 - trust) * sought[i]);
}

}  // namespace

std::vector<Reason> explain(const Features& features, double trust, Aim aim) {
  std::vector<Reason> reasons;
  for (size_t i = 0; i < features.size(); ++i) {
    const double found = contribution(features, i, trust, aim);
    if (found != 0) reasons.push_back({static_cast<Feature>(i), found});
  }
  return reasons;
}

double score(const Features& features, double trust, Aim aim) {
  double sum = 0;
  for (size_t i = 0; i < features.size(); ++i) {
    // Most features of most sentences are 0.
    if (features[i] != 0) sum += contribution(features, i, trust, aim);
  }
  return sum;
}

}  // namespace khulasa::gist
