// The features of a keyphrase candidate, and the model that turns them into a score.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "logarithm.h"
#include "phrases.h"

namespace khulasa::gist {

/// What the keyphrase model knows about a candidate, in the order of
/// core/data/keyphrase_weights.txt. A flag is 0 or 1, a share lies in [0, 1]. What surrounds a
/// phrase is taken from its first kExaminedMentions mentions.
enum class KeyphraseFeature {
  // Length.
  kSeveralWords,  // two words or more: such phrases have weights of their own
  kThreeWords,
  kFourWords,  // four words or more
  // Frequency.
  kLogFrequency,  // log(1 + mentions)
  kLogSupport,    // log of the mentions, less those inside longer phrases that recur
  kLogDensity,    // log(mentions / words of the article)
  // Position.
  kFirstSentence,  // 1 / (1 + index of the sentence of the first mention)
  kLogFirst,       // log(1 + words of the source before the first mention)
  kTitleShare,     // share of its words that occur in the title
  // How rare its words are: 1 - background_level() / kBackgroundLevels.
  kRarity,             // mean of its words
  kRarest,             // of its rarest word
  kFirstRarity,        // of the first of several words: 0 in «أسباب الحريق»
  kRarityByFrequency,  // kRarity * kLogFrequency
  kCohesion,           // log(mentions / mentions of its least frequent word)
  // Form.
  kIdafa,         // only the last word has the article: «سوق السمك»
  kDefinitePair,  // first and last word have it: «النظام السوري», «النظام»
  kDefinite,      // share of its mentions whose first word has the article
  kForeign,       // the first word is not Arabic
  kLastLength,    // letters of the last word, at most 8, / 8
  kFirstUnknown,  // the first word is unknown, without article, and no name: «تعرفون الطريق»
  kTanwin,        // a word of it is an indefinite accusative: «شهرا كاملا»
  kLastKnown,     // the last word is a noun of the lexicon
  kLastFeminine,  // the last word ends in ة
  kLastNisba,     // the last word ends in ي or ية
  kOnce,          // it has a single mention
  kNestedShare,   // share of its mentions inside longer phrases that recur
  // Names and other signs.
  kNames,      // share of its words that look like names
  kGivenName,  // contains a given name
  kPlace,      // contains the name of a place
  kOrganisation,  // opens like the name of an organisation and ends like a name: «شركة النخيل»
  kPlaceOpener,  // opens like the name of a place and ends like a name: «مدينة تدمر»
  kPronoun,      // a word of it has a pronoun suffix: «رائعته»
  kLightOpener,  // opens with a noun that adds little: «إعادة تطبيع العلاقات»
  kQuoted,       // in quotation marks or brackets as a whole, or a page tag or a hashtag
  kAfterTitle,   // after a person's title («الرئيس»), or opens with one that a name follows
  kMixed,        // a word without the article after one with it: «الرئيس ماكرون»
  // Neighbours: the share of mentions with one, separated by a single space.
  kAfterWord,  // of a longer phrase: «المياه الجوفية» in «حوض المياه الجوفية»
  kBeforeWord,     // of a longer phrase
  kBeforeBorder,   // the share before punctuation or a line break
  kWithProclitic,  // the share whose first word has a proclitic
};
inline constexpr size_t kKeyphraseFeatureCount = 40;

/// Values by KeyphraseFeature.
using KeyphraseFeatures = std::array<double, kKeyphraseFeatureCount>;

/// Computes the features of the phrases of a text.
class PhraseFeaturizer {
 public:
  /// @param title  title_terms(), ascending; empty if there is no title.
  /// All arguments must outlive the featurizer. Linear in the lexemes.
  PhraseFeaturizer(const PhraseText& text, const Phrases& phrases,
                   const std::vector<uint32_t>& title);

  /// The features of `phrase`, which must be an element of `phrases.list()`. All values are finite.
  /// Constant time: it examines at most kExaminedMentions mentions.
  KeyphraseFeatures operator()(const Phrase& phrase);

  /// The log-odds that a person would choose `phrase`: a logistic regression with the weights of
  /// core/data/keyphrase_weights.txt, one set for single words and one for longer phrases. The
  /// intercept is left out, since it would not change the ranking.
  ///
  /// The same number, to the last bit, as the sum of all features times their weights in order; but
  /// of a phrase's 40 features a dozen are not 0, and only these are added.
  double log_odds(const Phrase& phrase);

 private:
  // The traits of a word, computed once for each lexeme: a text of 100,000 words has 130,000
  // phrases, but 20,000 distinct words.
  struct WordTraits {
    uint32_t facts = 0;  // bits: see phrase_features.cpp
    uint32_t family = 0;
    uint8_t level = 0;   // background_level() of its family
    uint8_t length = 0;  // letters of its key, at most 8
  };
  struct Surroundings;

  [[nodiscard]] const WordTraits& traits(uint32_t word) const {
    return traits_[text_.reading.vocabulary.of_word[word]];
  }
  [[nodiscard]] Surroundings surroundings_of(const Phrase& phrase) const;
  // Calls set(feature, value) for each feature that is not 0, in order.
  template <typename Set>
  void describe(const Phrase& phrase, Set set);

  const PhraseText& text_;
  const Phrases& phrases_;
  std::vector<WordTraits> traits_;  // by lexeme
  RememberedLog log_support_;
  RememberedLog log_frequency_;
  RememberedLog log_density_;
  RememberedLog log_first_;
  RememberedLog log_cohesion_;
};

}  // namespace khulasa::gist
