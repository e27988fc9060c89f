// Keyphrases.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/keywords.h"
#include "khulasa/options.h"
#include "khulasa/text.h"
#include "phrase_features.h"
#include "phrases.h"

namespace khulasa::gist {

/// A candidate as the training of the weights needs it.
struct KeyphraseCandidate {
  Keyword keyword;  // score 0
  std::vector<uint32_t> families;
  std::vector<uint32_t> buckets;  // background_bucket() of each family
  KeyphraseFeatures features{};
};

/// All candidates of an article with their features, in order of first appearance; for
/// core/data/train. Parameters as those of find_keyphrases.
std::vector<KeyphraseCandidate> keyphrase_candidates(const PhraseText& text,
                                                     const std::vector<uint32_t>& title);

/// The best phrases of 1 to 5 words.
///
/// Candidates are those of collect_phrases(), ranked by a logistic regression over
/// KeyphraseFeatures whose weights were learned from phrases that people chose
/// (core/data/keyphrase_weights.txt, core/data/train/train_keyphrases.py).
///
/// @param title    title_terms(); empty where there is no title.
/// @param options  what is asked for; valid (see validate()).
/// @return best first; ties by first place. A score is 1 / (1 + d), d the distance in log-odds from
/// the best. Linear in the words, but for the sort of the distinct candidates.
std::vector<Keyword> find_keyphrases(const PhraseText& text, const std::vector<uint32_t>& title,
                                     const KeywordOptions& options);

}  // namespace khulasa::gist
