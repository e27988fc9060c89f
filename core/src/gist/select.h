// Which sentences make the summary.
#pragma once

#include <vector>

#include "features.h"
#include "khulasa/options.h"
#include "khulasa/summary.h"
#include "terms.h"

namespace khulasa::gist {

/// What a summary may hold at the most.
struct Budget {
  uint32_t sentences = 0;
  uint32_t words = 0;
};

/// The budget that `options` give for an article of `sentence_count` sentences: explicit ones, all
/// of them, or else the length's. UINT32_MAX stands for no limit.
Budget budget_of(const SummaryOptions& options, uint32_t sentence_count);

/// Picks sentences by falling score, passing over those that do not fit the budget or that repeat a
/// picked one, and gives them in document order. Under a budget of words, picks are then exchanged
/// one for one as long as the sum of words times score over the worst sentence's grows: what is
/// picked by score alone often ends in a short, late sentence that merely fits. The best sentence
/// is picked even where it alone is longer than the words allowed.
///
/// @return indexes of sentences, ascending; empty where there are none. O(n log n) in the
/// sentences.
std::vector<uint32_t> select_sentences(const std::vector<Sentence>& sentences, const Terms& terms,
                                       const Budget& budget);

}  // namespace khulasa::gist
