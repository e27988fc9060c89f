// Keyphrases: what an article is about, in its own words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/keywords.h"
#include "khulasa/options.h"
#include "khulasa/text.h"
#include "phrase_features.h"
#include "phrases.h"
#include "stage.h"

namespace khulasa::gist {

/// A candidate with everything the training of the weights needs.
struct KeyphraseCandidate {
  Keyword keyword;                 // score 0
  std::vector<uint32_t> families;  // of its words: indexes of text::Vocabulary::families
  std::vector<uint32_t> buckets;   // background_bucket() of each family
  KeyphraseFeatures features{};
};

/// All candidates of an article with their features, in order of first appearance: the input of
/// core/data/train. Parameters as in find_keyphrases(). Linear in the words.
std::vector<KeyphraseCandidate> keyphrase_candidates(const PhraseText& text,
                                                     const std::vector<uint32_t>& title);

/// The best phrases of 1 to kMaxPhraseWords words.
///
/// The candidates are those of collect_phrases(). They are ranked by log_odds(), a model learned
/// from phrases that people chose (core/data/train/train_keyphrases.py), and choose_phrases() makes
/// the list.
///
/// @param title    title_terms(); empty if there is no title.
/// @param options  how many, how long and how good; valid (see validate()).
/// @return best first; of equal ones, the one that appears first. A score is 1 / (1 + d), where d
/// is the distance in log-odds from the best; the best has 1. Empty for a text without candidates.
/// Linear in the words, plus the sort of the distinct candidates.
KHULASA_STAGE std::vector<Keyword> find_keyphrases(const PhraseText& text,
                                                   const std::vector<uint32_t>& title,
                                                   const KeywordOptions& options);

}  // namespace khulasa::gist
