// What is known of a candidate for a keyphrase, as numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "logarithm.h"
#include "phrases.h"

namespace khulasa::gist {

/// In the order of core/data/keyphrase_weights.txt, which says what each is.
inline constexpr size_t kKeyphraseFeatures = 41;
using KeyphraseFeatures = std::array<double, kKeyphraseFeatures>;

/// Gives the features of the phrases of a text.
class PhraseFeaturizer {
 public:
  /// `title` is title_terms(), ascending. All must outlive the featurizer. Linear in the lexemes.
  PhraseFeaturizer(const PhraseText& text, const Phrases& phrases,
                   const std::vector<uint32_t>& title);

  /// The features of `phrase`, one of the phrases. All are finite. Linear in the mentions.
  KeyphraseFeatures operator()(const Phrase& phrase);

 private:
  // What is asked of a word, once for each distinct one: a text of 100,000 words has 130,000
  // phrases of 20,000 distinct words.
  struct WordTraits {
    uint8_t level = 0;         // background_level() of its family
    bool is_name = false;      // looks_like_name()
    bool has_pronoun = false;  // «رائعته»
    bool is_nisba = false;     // «العراقية»
    bool is_in_title = false;
  };

  [[nodiscard]] const WordTraits& traits(uint32_t word) const {
    return traits_[text_.reading.vocabulary.of_word[word]];
  }

  const PhraseText& text_;
  const Phrases& phrases_;
  std::vector<WordTraits> traits_;  // by lexeme
  RememberedLog log_support_;
  RememberedLog log_frequency_;
  RememberedLog log_density_;
  RememberedLog log_first_;
  RememberedLog log_cohesion_;
};

/// Log-odds that a person would choose a phrase of these features, without the intercept, which
/// would change no rank: the sum weighted by core/data/keyphrase_weights.txt, single words by
/// weights of their own.
double log_odds(const KeyphraseFeatures& features);

}  // namespace khulasa::gist
