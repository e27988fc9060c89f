// Which sentences a summary consists of.
#pragma once

#include <limits>
#include <vector>

#include "budget.h"
#include "context.h"
#include "khulasa/document.h"
#include "stage.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// The value of a sentence that must not be picked.
inline constexpr double kNever = -std::numeric_limits<double>::infinity();

/// From this similarity on, two sentences say the same, such as a lead that is repeated in a
/// caption. Set by hand, not measured.
inline constexpr double kRepeats = 0.8;

/// The same for a joint summary of several articles, whose authors say the same thing in different
/// words. Set by hand.
inline constexpr double kRepeatsAmongArticles = 0.5;

/// The sentences to select from. All vectors have one element per sentence.
struct Candidates {
  const text::Reading& reading;
  const std::vector<Sentence>& sentences;
  const Terms& terms;
  const std::vector<Context>& contexts;  // find_contexts()
  const std::vector<double>& values;     // the value to pick by, or kNever
  bool several_texts = false;            // true for a joint summary of several articles
};

/// Picks sentences by falling value within the budget, each together with its context or not at
/// all. Sentences that do not fit or that repeat a picked one are skipped. If there is a budget of
/// words, picks are then exchanged for longer or more valuable sentences, as select.cpp explains.
///
/// - A single text of up to three sentences that fits the budget is taken whole.
/// - A text of 200 sentences or more is treated as a book: it is cut into as many equal parts as
///   there will be picks, and each part gives its best sentence before any gives a second. Nothing
///   is exchanged.
/// - The best sentence is picked even if it exceeds the budget of words by itself. If no sentence
///   can be picked together with its context, the best is picked without.
///
/// @return indexes of sentences, ascending; empty if there are none. O(n log n) in the sentences.
KHULASA_STAGE std::vector<uint32_t> select_sentences(const Candidates& candidates,
                                                     const Budget& budget);

}  // namespace khulasa::gist
