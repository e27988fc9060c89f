// Which of the scored candidates make a list that tells a reader most.
#pragma once

#include <vector>

#include "khulasa/keywords.h"
#include "khulasa/options.h"
#include "phrases.h"

namespace khulasa::gist {

/// Takes phrases one by one, best first, each with its kind, mentions and sentences.
///
/// Left out are parts and extensions of better phrases that stand nowhere without them; a person's
/// short form, a Latin spelling and a hashtag join the phrase they repeat. What shares its words
/// with those taken, and every place behind the first, loses some of its score.
///
/// @param scores  of each phrase of `phrases.list`, in log-odds.
/// @return best first, as find_keyphrases(). Linear, but for the sort of the candidates.
std::vector<Keyword> choose_phrases(const PhraseText& text, const Phrases& phrases,
                                    const std::vector<double>& scores,
                                    const KeywordOptions& options);

}  // namespace khulasa::gist
