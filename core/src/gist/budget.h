// How long a summary may be.
#pragma once

#include <cstdint>

#include "khulasa/options.h"

namespace khulasa::gist {

/// The most sentences and words of a summary; UINT32_MAX: no limit.
struct Budget {
  uint32_t sentences = 0;
  uint32_t words = 0;
};

/// The budget that `options` allow for an article of `sentence_count` sentences. If any of
/// max_words, max_sentences and ratio is set, all of those that are set apply; otherwise type and
/// length decide. A ratio is rounded down, but to at least one sentence. `options` must be valid
/// (see validate()).
Budget budget_of(const SummaryOptions& options, uint32_t sentence_count);

}  // namespace khulasa::gist
