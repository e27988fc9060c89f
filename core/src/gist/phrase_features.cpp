#include "phrase_features.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "background.h"
#include "phrase_rules.h"
#include "tables.h"
#include "text/proper_names.h"
#include "text/unicode/letters.h"

namespace khulasa::gist {

namespace {

static_assert(std::size(data::kKeyphraseWeightsWord) == kKeyphraseFeatureCount &&
                  std::size(data::kKeyphraseWeightsWords) == kKeyphraseFeatureCount,
              "keyphrase_weights.txt names each feature once, in the order of KeyphraseFeature");

// How much of a mention inside a longer phrase that recurs counts against the phrase. Set by hand.
constexpr double kNestedCost = 0.9;

// The support of a phrase that occurs only inside longer ones, whose logarithm must be finite. Set
// by hand.
constexpr double kMinSupport = 0.1;

double flag(bool value) { return value ? 1.0 : 0.0; }

// «السوري», «العراقية»: the ending of relational adjectives, which seldom make a keyphrase alone.
bool looks_like_nisba(std::u16string_view key) {
  return key.ends_with(u"ي") || key.ends_with(u"ية") || key.ends_with(u"يه");
}

// Whether a word ends in a pronoun, which refers to something outside the phrase: «رائعته»,
// «مهرجانها السينمائي».
bool has_pronoun(std::u16string_view key, std::u16string_view stem) {
  static constexpr std::array<std::u16string_view, 6> kPronouns = {u"ها", u"هم", u"هما",
                                                                   u"نا", u"كم", u"ه"};
  return std::any_of(kPronouns.begin(), kPronouns.end(), [&](std::u16string_view pronoun) {
    return key.ends_with(pronoun) && !stem.ends_with(pronoun);
  });
}

bool is_opening(char16_t c) { return c == u'«' || c == u'"' || c == u'“' || c == u'('; }
bool is_closing(char16_t c) { return c == u'»' || c == u'"' || c == u'”' || c == u')'; }

// What surrounds the mentions of a phrase: in any of them (bool), or in what share (double).
struct Surroundings {
  bool quoted = false;  // in quotation marks as a whole: «موسم الهجرة إلى الشمال»
  bool after_title = false;       // «الرئيس» before it
  bool beside_reporting = false;  // «قال» before or after it
  double after_verb = 0;
  double after_function_word = 0;
  double after_word = 0;  // of a longer phrase: «المياه الجوفية» in «حوض المياه الجوفية»
  double before_verb = 0;
  double before_word = 0;    // of a longer phrase
  double before_border = 0;  // a comma, the end of a sentence
  double with_proclitic = 0;
  double definite = 0;
};

bool is_any_verb(const text::Lexeme& lexeme) {
  return lexeme.is_reporting_verb || lexeme.word_class == text::WordClass::kVerb;
}

Surroundings surroundings_of(const PhraseText& text, const Phrases& phrases, const Phrase& phrase) {
  Surroundings around;
  const std::span<const uint32_t> mentions = phrases.first_mentions_of(phrase);
  const double share = 1.0 / static_cast<double>(mentions.size());
  for (const uint32_t first : mentions) {
    const uint32_t last = first + phrase.words - 1;
    const bool is_free = text.is_free(first);
    if (!is_free) around.with_proclitic += share;
    if (text.is_definite(first)) around.definite += share;
    const std::u16string_view gap_before =
        first > 0 ? text.gap_after(first - 1) : std::u16string_view();
    if (first > 0) {
      const text::Lexeme& before = text.lexeme(first - 1);
      if ((before.name_roles & text::kPersonTitle) != 0) around.after_title = true;
      if (before.is_reporting_verb) around.beside_reporting = true;
      if (gap_before == u" ") {
        if (is_any_verb(before)) {
          around.after_verb += share;
        } else if (before.is_stop) {
          around.after_function_word += share;
        } else if (is_free && is_term(before) && (before.name_roles & text::kLightOpener) == 0) {
          around.after_word += share;
        }
      }
    }
    if (last + 1 >= text.reading.words.size()) continue;
    const text::Lexeme& after = text.lexeme(last + 1);
    const std::u16string_view gap_after = text.gap_after(last);
    if (after.is_reporting_verb) around.beside_reporting = true;
    if (gap_after != u" ") {
      around.before_border += share;
    } else if (is_any_verb(after)) {
      around.before_verb += share;
    } else if (text.is_free(last + 1) && is_term(after)) {
      around.before_word += share;
    }
    if (!gap_before.empty() && is_opening(gap_before.back()) && !gap_after.empty() &&
        is_closing(gap_after.front()))
      around.quoted = true;
  }
  return around;
}

}  // namespace

PhraseFeaturizer::PhraseFeaturizer(const PhraseText& text, const Phrases& phrases,
                                   const std::vector<uint32_t>& title)
    : text_(text), phrases_(phrases) {
  const text::Vocabulary& vocabulary = text.reading.vocabulary;
  traits_.reserve(vocabulary.lexemes.size());
  for (const text::Lexeme& lexeme : vocabulary.lexemes) {
    const std::u16string_view stem = vocabulary.stems[lexeme.stem];
    traits_.push_back({background_level(vocabulary.families[lexeme.family]),
                       looks_like_name(lexeme, stem), has_pronoun(lexeme.key, stem),
                       looks_like_nisba(lexeme.key),
                       std::binary_search(title.begin(), title.end(), lexeme.family)});
  }
}

KeyphraseFeatures PhraseFeaturizer::operator()(const Phrase& phrase) {
  const auto frequency = static_cast<double>(phrase.count);
  const double support = std::max(frequency - kNestedCost * phrase.nested, kMinSupport);
  const uint32_t first = phrase.first_word;
  const uint32_t last = first + phrase.words - 1;
  const bool single = phrase.words == 1;
  const std::span<const uint32_t> mentions = phrases_.mentions_of(phrase);
  const PhraseKey key = phrases_.key_of(phrase);
  double rarity = 0;
  double rarest = 0;
  double lowest = frequency;
  double names = 0;
  bool given = false;
  bool place = false;
  bool pronoun = false;
  bool in_title = true;
  bool mixed = false;
  for (uint32_t i = 0; i < phrase.words; ++i) {
    const WordTraits& word = traits(first + i);
    const double word_rarity = 1 - word.level / kBackgroundLevels;
    rarity += word_rarity / phrase.words;
    rarest = std::max(rarest, word_rarity);
    if (const uint32_t alone = phrases_.table.find({key[i]}, 1); alone != PhraseTable::kAbsent) {
      const auto of_word = static_cast<double>(phrases_.list()[alone].count);
      lowest = i == 0 ? of_word : std::min(lowest, of_word);
    }
    const uint8_t roles = text_.lexeme(first + i).name_roles;
    names += flag(word.is_name) / phrase.words;
    given = given || (roles & text::kGivenName) != 0;
    place = place || (roles & text::kPlaceName) != 0;
    pronoun = pronoun || word.has_pronoun;
    in_title = in_title && word.is_in_title;
    mixed = mixed || (i > 0 && text_.is_definite(first + i - 1) && !text_.is_definite(first + i));
  }
  const bool opens_definite = text_.is_definite(first);
  const bool ends_definite = text_.is_definite(last);
  const bool is_foreign = text_.lexeme(first).kind != TokenKind::kArabic;
  const text::Lexeme& ending = text_.lexeme(last);
  const uint8_t opener = text_.lexeme(first).name_roles;
  const Surroundings around = surroundings_of(text_, phrases_, phrase);
  const double total = std::max(phrases_.total_words, 1U);
  const double log_frequency = log_frequency_(1 + frequency);
  KeyphraseFeatures values{};
  const auto set = [&](KeyphraseFeature feature, double value) {
    values[static_cast<size_t>(feature)] = value;
  };
  using enum KeyphraseFeature;
  set(kSeveralWords, flag(!single));
  set(kThreeWords, flag(phrase.words == 3));
  set(kFourWords, flag(phrase.words >= 4));
  set(kLogFrequency, log_frequency);
  set(kLogSupport, log_support_(support));
  set(kLogDensity, log_density_(frequency / total));
  set(kFirstSentence, 1.0 / (1.0 + phrase.first_sentence));
  set(kLogFirst, log_first_(1.0 + first));
  set(kFirst, static_cast<double>(first) / static_cast<double>(text_.reading.words.size()));
  set(kSpread, (mentions.back() - first) / total);
  set(kTitle, flag(in_title));
  set(kRarity, rarity);
  set(kRarest, rarest);
  set(kRarityByFrequency, rarity * log_frequency);
  set(kCohesion, log_cohesion_(frequency / lowest));
  set(kIdafa, flag(!opens_definite && ends_definite));
  set(kDefinitePair, flag(opens_definite && ends_definite));
  set(kDefinite, around.definite);
  set(kForeign, flag(is_foreign));
  set(kLastLength, std::min<double>(static_cast<double>(ending.key.size()), 8) / 8);
  set(kLastKnown, flag(ending.word_class == text::WordClass::kNoun));
  set(kLastFeminine, flag(ending.key.ends_with(text::kTehMarbuta)));
  set(kLastNisba, flag(traits(last).is_nisba));
  set(kOnce, flag(frequency < 2));
  set(kNestedShare, std::min(phrase.nested / frequency, 1.0));
  set(kNames, names);
  set(kGivenName, flag(given));
  set(kPlace, flag(place));
  set(kPronoun, flag(pronoun));
  set(kLightOpener, flag((opener & text::kLightOpener) != 0));
  set(kQuoted, flag(around.quoted || phrase.is_tagged));
  set(kAfterTitle,
      flag(around.after_title || (!single && (opener & text::kPersonTitle) != 0 && names > 0)));
  set(kMixed, flag(mixed));
  set(kBesideReporting, flag(around.beside_reporting && names > 0));
  set(kAfterVerb, around.after_verb);
  set(kAfterFunctionWord, around.after_function_word);
  set(kAfterWord, around.after_word);
  set(kBeforeVerb, around.before_verb);
  set(kBeforeWord, around.before_word);
  set(kBeforeBorder, around.before_border);
  set(kWithProclitic, around.with_proclitic);
  return values;
}

double log_odds(const KeyphraseFeatures& features) {
  const bool several = features[static_cast<size_t>(KeyphraseFeature::kSeveralWords)] != 0;
  const auto& weights = several ? data::kKeyphraseWeightsWords : data::kKeyphraseWeightsWord;
  double sum = 0;
  for (size_t i = 0; i < kKeyphraseFeatureCount; ++i) sum += features[i] * weights[i];
  return sum / 1000;  // the table holds thousandths
}

}  // namespace khulasa::gist
