// What is known of a candidate for a keyphrase, as numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "phrases.h"

namespace khulasa::gist {

/// In the order of core/data/keyphrase_weights.txt, which says what each is.
inline constexpr size_t kKeyphraseFeatures = 37;
using KeyphraseFeatures = std::array<double, kKeyphraseFeatures>;

/// The features of `phrase`, one of `phrases`. `title` is title_terms(), ascending. All are finite.
/// Linear in the mentions.
KeyphraseFeatures phrase_features(const Phrase& phrase, const Phrases& phrases,
                                  const PhraseText& text, const std::vector<uint32_t>& title);

/// Log-odds that a person would choose a phrase of these features, without the intercept, which
/// would change no rank: the weighted sum of core/data/keyphrase_weights.txt.
double log_odds(const KeyphraseFeatures& features);

/// Whether a word is the name of someone by all that can be known without a tagger: a given name,
/// or no word of the lexicon, without article and ending.
[[nodiscard]] bool looks_like_name(const PhraseText& text, uint32_t word);

}  // namespace khulasa::gist
