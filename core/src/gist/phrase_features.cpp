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

static_assert(std::size(data::kKeyphraseWeightsWord) == kKeyphraseFeatures);
static_assert(std::size(data::kKeyphraseWeightsWords) == kKeyphraseFeatures);

constexpr double kNestedShare = 0.9;  // of a longer phrase's support, lost by its parts; by hand
constexpr double kMinSupport = 0.1;   // of a phrase that stands only inside longer ones; by hand

double flag(bool value) { return value ? 1.0 : 0.0; }

// «السوري», «العراقية»: the ending of relational adjectives, which seldom stand for themselves.
bool looks_like_nisba(std::u16string_view key) {
  return key.ends_with(u"ي") || key.ends_with(u"ية") || key.ends_with(u"يه");
}

// A pronoun that points out of the phrase: «رائعته», «مهرجانها السينمائي».
bool has_pronoun(std::u16string_view key, std::u16string_view stem) {
  static constexpr std::array<std::u16string_view, 6> kPronouns = {u"ها", u"هم", u"هما",
                                                                   u"نا", u"كم", u"ه"};
  return std::any_of(kPronouns.begin(), kPronouns.end(), [&](std::u16string_view pronoun) {
    return key.ends_with(pronoun) && !stem.ends_with(pronoun);
  });
}

bool is_opening(char16_t c) { return c == u'«' || c == u'"' || c == u'“' || c == u'('; }
bool is_closing(char16_t c) { return c == u'»' || c == u'"' || c == u'”' || c == u')'; }

// What stands round the mentions of a phrase: yes or no, and the shares of them that stand so.
struct Surroundings {
  bool quoted = false;  // «موسم الهجرة إلى الشمال» as a whole in quotation marks
  bool behind_title = false;      // «الرئيس» before it
  bool beside_reporting = false;  // «قال» before it or behind it
  double behind_verb = 0;
  double behind_function_word = 0;
  double behind_word = 0;  // one that goes on in it: «المياه الجوفية» of «حوض المياه الجوفية»
  double before_verb = 0;
  double before_word = 0;    // one in which it goes on
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
    const std::u16string_view gap = first > 0 ? text.gap_after(first - 1) : std::u16string_view();
    if (first > 0) {
      const text::Lexeme& before = text.lexeme(first - 1);
      if ((before.name_roles & text::kPersonTitle) != 0) around.behind_title = true;
      if (before.is_reporting_verb) around.beside_reporting = true;
      if (gap == u" ") {
        if (is_any_verb(before)) {
          around.behind_verb += share;
        } else if (before.is_stop) {
          around.behind_function_word += share;
        } else if (is_free && is_term(before) && (before.name_roles & text::kLightOpener) == 0) {
          around.behind_word += share;
        }
      }
    }
    if (last + 1 >= text.reading.words.size()) continue;
    const text::Lexeme& behind = text.lexeme(last + 1);
    const std::u16string_view gap_behind = text.gap_after(last);
    if (behind.is_reporting_verb) around.beside_reporting = true;
    if (gap_behind != u" ") {
      around.before_border += share;
    } else if (is_any_verb(behind)) {
      around.before_verb += share;
    } else if (text.is_free(last + 1) && is_term(behind)) {
      around.before_word += share;
    }
    if (!gap.empty() && is_opening(gap.back()) && !gap_behind.empty() &&
        is_closing(gap_behind.front()))
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
  const double support = std::max(frequency - kNestedShare * phrase.nested, kMinSupport);
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
  bool mixed = false;  // «الرئيس ماكرون», and «الوفد منظمة», which is two phrases
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
  const double log_support = log_support_(support);
  const double log_frequency = log_frequency_(1 + frequency);
  return {
      flag(!single),
      flag(phrase.words == 3),
      flag(phrase.words >= 4),
      log_frequency,
      log_support,
      log_density_(frequency / total),
      1.0 / (1.0 + phrase.first_sentence),
      log_first_(1.0 + first),
      static_cast<double>(first) / static_cast<double>(text_.reading.words.size()),
      (mentions.back() - first) / total,
      flag(in_title),
      rarity,
      rarest,
      rarity * log_frequency,
      log_cohesion_(frequency / lowest),
      flag(!opens_definite && ends_definite),
      flag(opens_definite && ends_definite),
      around.definite,
      flag(is_foreign),
      std::min<double>(static_cast<double>(ending.key.size()), 8) / 8,
      flag(ending.word_class == text::WordClass::kNoun),
      flag(ending.key.ends_with(text::kTehMarbuta)),
      flag(traits(last).is_nisba),
      flag(frequency < 2),
      std::min(phrase.nested / frequency, 1.0),
      names,
      flag(given),
      flag(place),
      flag(pronoun),
      flag((opener & text::kLightOpener) != 0),
      flag(around.quoted || phrase.is_marked),
      flag(around.behind_title || (!single && (opener & text::kPersonTitle) != 0 && names > 0)),
      flag(mixed),
      flag(around.beside_reporting && names > 0),
      around.behind_verb,
      around.behind_function_word,
      around.behind_word,
      around.before_verb,
      around.before_word,
      around.before_border,
      around.with_proclitic,
  };
}

double log_odds(const KeyphraseFeatures& features) {
  const auto& weights =
      features[0] == 0 ? data::kKeyphraseWeightsWord : data::kKeyphraseWeightsWords;
  double sum = 0;
  for (size_t i = 0; i < kKeyphraseFeatures; ++i) sum += features[i] * weights[i];
  return sum / 1000;  // the table holds thousandths
}

}  // namespace khulasa::gist
