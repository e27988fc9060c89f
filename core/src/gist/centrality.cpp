#include "centrality.h"

#include <algorithm>
#include <cmath>

namespace khulasa::gist {

std::vector<double> centrality(const Terms& terms) {
  std::vector<double> degree(terms.sentence_count());
  for (uint32_t s = 0; s < terms.sentence_count(); ++s) {
    const Range range = terms.postings_of[s];
    for (uint32_t i = range.begin; i < range.end; ++i)
      degree[s] += terms.sentence_frequency[terms.postings[i].term] - 1;
  }
  if (degree.empty()) return degree;
  const double best = *std::max_element(degree.begin(), degree.end());
  for (double& value : degree) value = best > 0 ? std::sqrt(value / best) : 0;
  return degree;
}

}  // namespace khulasa::gist
