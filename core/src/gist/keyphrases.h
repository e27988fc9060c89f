// Keyphrases.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/keywords.h"
#include "khulasa/text.h"
#include "terms.h"
#include "text/unicode.h"
#include "text/vocabulary.h"

namespace khulasa::gist {

/// What is known of a candidate, in the order of keyphrase_weights.txt, which says what each is.
inline constexpr size_t kKeyphraseFeatures = 26;
using KeyphraseFeatures = std::array<double, kKeyphraseFeatures>;

/// A candidate as the training of the weights needs it.
struct KeyphraseCandidate {
  Keyword keyword;  // score 0
  std::vector<uint32_t> stems;
  std::vector<uint32_t> buckets;  // background_bucket() of each stem
  KeyphraseFeatures features{};
};

/// All candidates of an article with their features, in order of first appearance; for
/// core/data/train. Parameters as those of find_keyphrases.
std::vector<KeyphraseCandidate> keyphrase_candidates(
    std::u16string_view source, const NormalizedText& normalized,
    const std::vector<text::Word>& words, const text::Vocabulary& vocabulary, const Terms& terms,
    const std::vector<uint32_t>& title, const text::Unicode& unicode);

/// The best phrases of 1 to 3 words.
///
/// Candidates are runs of content words that no punctuation, function word, verb of saying, number
/// or date interrupts; inflections and spellings of a phrase are one (its words' stems). They are
/// ranked by a logistic regression over KeyphraseFeatures whose weights were learned from phrases
/// that people chose (core/data/keyphrase_weights.txt, core/data/train/train_keyphrases.py). What
/// longer phrases account for is no support for their parts (C-value: Frantzi, Ananiadou, Mima
/// 2000).
///
/// @param title  title_terms(); empty where there is no title.
/// @param max    how many at most.
/// @return best first; ties by first place. A score is 1 / (1 + d), d the distance in log-odds from
/// the best. Linear in the words, but for the sort of the distinct candidates, of which at most
/// 2^17 are looked at, those that appear first.
std::vector<Keyword> find_keyphrases(std::u16string_view source, const NormalizedText& normalized,
                                     const std::vector<text::Word>& words,
                                     const text::Vocabulary& vocabulary, const Terms& terms,
                                     const std::vector<uint32_t>& title, uint32_t max,
                                     const text::Unicode& unicode);

}  // namespace khulasa::gist
