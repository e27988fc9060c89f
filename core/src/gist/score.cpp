#include "score.h"

#include <iterator>

#include "tables.h"

namespace khulasa::gist {

static_assert(std::size(data::kSummaryWeightsSentence) == kFeatureCount,
              "summary_weights.txt names each feature once, in the order of enum Feature");

std::vector<Reason> explain(const Features& features) {
  std::vector<Reason> reasons;
  for (size_t i = 0; i < features.size(); ++i) {
    const double contribution = features[i] * data::kSummaryWeightsSentence[i];
    if (contribution != 0) reasons.push_back({static_cast<Feature>(i), contribution});
  }
  return reasons;
}

double score(const Features& features) {
  double sum = 0;
  for (size_t i = 0; i < features.size(); ++i)
    sum += features[i] * data::kSummaryWeightsSentence[i];
  return sum;
}

}  // namespace khulasa::gist
