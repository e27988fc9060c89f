// The list of keyphrases: which of the scored candidates it contains.
#pragma once

#include <vector>

#include "khulasa/keywords.h"
#include "khulasa/options.h"
#include "phrases.h"
#include "stage.h"

namespace khulasa::gist {

/// Takes phrases one by one, best first, each with its kind, mentions and sentences.
///
/// Left out are extensions of a better phrase that do not recur, and parts of one that are not said
/// clearly more often. A
/// person's short form, a Latin spelling and a hashtag join the phrase they repeat. A phrase loses
/// some of its score for words that the list already has, and a place for places that it has.
///
/// @param scores   log-odds of each phrase of `phrases.list()`, in its order.
/// @param options  valid (see validate()).
/// @return as find_keyphrases(); empty if there are no phrases. O(n log k) in the phrases for the
/// sort, k = 400 + 4 * options.max; the k best are compared with each phrase taken.
KHULASA_STAGE std::vector<Keyword> choose_phrases(const PhraseText& text, const Phrases& phrases,
                                                  const std::vector<double>& scores,
                                                  const KeywordOptions& options);

}  // namespace khulasa::gist
