// The features that a sentence's score is made of.
#pragma once

#include <vector>

#include "context.h"
#include "feature_table.h"
#include "khulasa/document.h"
#include "khulasa/summary.h"
#include "stage.h"
#include "terms.h"

namespace khulasa::gist {

/// What sentences are scored by besides the article itself.
struct Interest {
  std::vector<uint32_t> title;  // title_terms() of the title; empty if there is none
  std::vector<uint32_t> focus;  // focus_terms() of SummaryOptions::focus
  uint32_t focus_words = 0;     // words of SummaryOptions::focus, in the text or not
  SummaryType type = SummaryType::kKeyPoints;
};

/// Computes the features of every sentence.
///
/// @param contexts  find_contexts() of the sentences.
/// @param central   centrality() of the sentences.
/// @return the features of each sentence, in order. Linear in the source.
KHULASA_STAGE FeatureTable find_features(const text::Reading& reading,
                                         const std::vector<Sentence>& sentences, const Terms& terms,
                                         const std::vector<Context>& contexts,
                                         const Interest& interest,
                                         const std::vector<double>& central);

}  // namespace khulasa::gist
