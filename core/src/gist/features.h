// What can be said of a sentence's importance, feature by feature.
#pragma once

#include <array>
#include <vector>

#include "context.h"
#include "khulasa/document.h"
#include "khulasa/summary.h"
#include "terms.h"

namespace khulasa::gist {

/// A sentence's feature values, each in [0, 1], by Feature.
using Features = std::array<double, kFeatureCount>;

/// What is looked for beside what the article says of itself.
struct Interest {
  std::vector<uint32_t> title;  // title_terms() of the title; empty where there is none
  std::vector<uint32_t> focus;  // focus_terms() of SummaryOptions::focus
  uint32_t focus_words = 0;     // in SummaryOptions::focus, whether the text has them or not
  bool is_teaser = false;
};

/// Computes the features of every sentence.
///
/// @param central     centrality() of the sentences.
/// @return one array a sentence. Linear.
std::vector<Features> find_features(const text::Reading& reading,
                                    const std::vector<Sentence>& sentences, const Terms& terms,
                                    const std::vector<Context>& contexts, const Interest& interest,
                                    const std::vector<double>& central);

}  // namespace khulasa::gist
