// Which sentences make the summary.
#pragma once

#include <limits>
#include <vector>

#include "context.h"
#include "khulasa/document.h"
#include "khulasa/options.h"
#include "terms.h"

namespace khulasa::gist {

/// What a summary may hold at the most.
struct Budget {
  uint32_t sentences = 0;
  uint32_t words = 0;
};

/// The budget that `options` give for an article of `sentence_count` sentences: explicit ones, all
/// of them, or else the length's. UINT32_MAX stands for no limit. A ratio is rounded down, but to
/// one sentence at the least.
Budget budget_of(const SummaryOptions& options, uint32_t sentence_count);

/// The value of a sentence that is not to be picked.
inline constexpr double kNever = -std::numeric_limits<double>::infinity();

/// Two sentences this alike say the same: a repeated lead or caption. Set by hand, not measured.
inline constexpr double kRepeats = 0.8;

/// The same of sentences of different articles, whose authors say one thing in their own words. Set
/// by hand.
inline constexpr double kRepeatsAmongArticles = 0.5;

/// What to select from; all vectors by sentence.
struct Candidates {
  const std::vector<Sentence>& sentences;
  const Terms& terms;
  const std::vector<Context>& contexts;  // find_contexts()
  const std::vector<double>& values;     // what to pick by, or kNever
  bool several_texts = false;            // a joint summary
};

/// Picks sentences by falling value, each with its context or not at all, passing over those that
/// do not fit the budget or that repeat a picked one, and gives them in document order. Under a
/// budget of words, picks are then exchanged one for one as long as the sum of words times value
/// over the worst sentence's grows: what is picked by value alone often ends in a short, late
/// sentence that merely fits. One text of up to three sentences that fits is taken whole. Of a book
/// (200 sentences or more) each of as many equal parts as there will be picks gives its best before
/// any gives a second.
///
/// The best sentence is picked even where it alone is longer than the words allowed; where no
/// sentence can be had with its context, the best is picked without.
///
/// @return indexes of sentences, ascending; empty where there are none. O(n log n) in the
/// sentences.
std::vector<uint32_t> select_sentences(const Candidates& candidates, const Budget& budget);

}  // namespace khulasa::gist
