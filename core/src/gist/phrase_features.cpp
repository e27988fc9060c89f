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

// In letters: a longer last word says no more. Set by hand.
constexpr uint8_t kMaxLastLength = 8;

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

bool is_opening(char16_t c) { return is_opening_quote(c) || c == u'('; }
bool is_closing(char16_t c) { return is_closing_quote(c) || c == u')'; }

// What is known about a word, one bit each.
enum Fact : uint32_t {
  kDefiniteWord = 1U << 0,
  kFree = 1U << 1,   // without proclitics
  kTerm = 1U << 2,   // is_term()
  kVerb = 1U << 3,   // of saying or in the lexicon
  kName = 1U << 4,   // looks_like_name()
  kGiven = 1U << 5,  // this and the next three: NameRole
  kPlaceWord = 1U << 6,
  kLight = 1U << 7,
  kTitleOfPerson = 1U << 8,
  kPronounWord = 1U << 9,  // «رائعته»
  kNisba = 1U << 10,       // «العراقية»
  kInTitle = 1U << 11,
  kForeignWord = 1U << 12,
  kKnownNoun = 1U << 13,
  kFeminine = 1U << 14,
  kUnknown = 1U << 15,
  kTanwinWord = 1U << 16,
  kOrganisationWord = 1U << 17,  // from the roles of its lexeme, as is the next
  kPlaceOpenerWord = 1U << 18,
};

uint32_t facts_of(const text::Lexeme& lexeme, std::u16string_view stem, bool is_in_title) {
  uint32_t facts = 0;
  const auto set = [&](bool holds, Fact fact) { facts |= holds ? fact : 0U; };
  set(lexeme.is_definite, kDefiniteWord);
  set(is_free(lexeme), kFree);
  set(is_term(lexeme), kTerm);
  set(lexeme.is_reporting_verb || lexeme.word_class == text::WordClass::kVerb, kVerb);
  set(looks_like_name(lexeme, stem), kName);
  set((lexeme.name_roles & text::kGivenName) != 0, kGiven);
  set((lexeme.name_roles & text::kPlaceName) != 0, kPlaceWord);
  set((lexeme.name_roles & text::kLightOpener) != 0, kLight);
  set((lexeme.name_roles & text::kPersonTitle) != 0, kTitleOfPerson);
  set(has_pronoun(lexeme.key, stem), kPronounWord);
  set(looks_like_nisba(lexeme.key), kNisba);
  set(is_in_title, kInTitle);
  set(lexeme.kind != TokenKind::kArabic, kForeignWord);
  set(lexeme.word_class == text::WordClass::kNoun, kKnownNoun);
  set(lexeme.key.ends_with(text::kTehMarbuta), kFeminine);
  set(lexeme.word_class == text::WordClass::kUnknown && !lexeme.is_definite &&
          lexeme.name_roles == 0 && (facts & kName) == 0,
      kUnknown);
  set(has_tanwin(lexeme, stem), kTanwinWord);
  set((lexeme.name_roles & text::kOrganisationOpener) != 0, kOrganisationWord);
  set((lexeme.name_roles & text::kPlaceOpener) != 0, kPlaceOpenerWord);
  return facts;
}

}  // namespace

// What surrounds the mentions of a phrase: in any of them (bool), or in what share (double).
struct PhraseFeaturizer::Surroundings {
  bool quoted = false;  // in quotation marks as a whole: «موسم الهجرة إلى الشمال»
  bool after_title = false;  // «الرئيس» before it
  double after_word = 0;  // of a longer phrase: «المياه الجوفية» in «حوض المياه الجوفية»
  double before_word = 0;    // of a longer phrase
  double before_border = 0;  // a comma, the end of a sentence
  double with_proclitic = 0;
  double definite = 0;
};

PhraseFeaturizer::Surroundings PhraseFeaturizer::surroundings_of(const Phrase& phrase) const {
  Surroundings around;
  const std::span<const uint32_t> mentions = phrases_.first_mentions_of(phrase);
  const double share = 1.0 / static_cast<double>(mentions.size());
  for (const uint32_t first : mentions) {
    const uint32_t last = first + phrase.words - 1;
    const uint32_t facts = traits(first).facts;
    if ((facts & kFree) == 0) around.with_proclitic += share;
    if ((facts & kDefiniteWord) != 0) around.definite += share;
    const bool follows_space = first > 0 && text_.is_space_after(first - 1);
    if (first > 0) {
      const uint32_t before = traits(first - 1).facts;
      if ((before & kTitleOfPerson) != 0) around.after_title = true;
      if (follows_space && (facts & kFree) != 0 && (before & (kTerm | kLight | kVerb)) == kTerm)
        around.after_word += share;
    }
    if (last + 1 >= text_.reading.words.size()) continue;
    const uint32_t after = traits(last + 1).facts;
    if (!text_.is_space_after(last)) {
      around.before_border += share;
    } else if ((after & (kFree | kTerm | kVerb)) == (kFree | kTerm)) {
      around.before_word += share;
    }
    if (first == 0 || follows_space) continue;
    const std::u16string_view gap_before = text_.gap_after(first - 1);
    const std::u16string_view gap_after = text_.gap_after(last);
    if (!gap_before.empty() && is_opening(gap_before.back()) && !gap_after.empty() &&
        is_closing(gap_after.front()))
      around.quoted = true;
  }
  return around;
}

PhraseFeaturizer::PhraseFeaturizer(const PhraseText& text, const Phrases& phrases,
                                   const std::vector<uint32_t>& title)
    : text_(text), phrases_(phrases) {
  const text::Vocabulary& vocabulary = text.reading.vocabulary;
  traits_.reserve(vocabulary.lexemes.size());
  for (const text::Lexeme& lexeme : vocabulary.lexemes) {
    const bool is_in_title = std::binary_search(title.begin(), title.end(), lexeme.family);
    traits_.push_back({facts_of(lexeme, vocabulary.stems[lexeme.stem], is_in_title), lexeme.family,
                       background_level(vocabulary.families[lexeme.family]),
                       static_cast<uint8_t>(std::min<size_t>(lexeme.key.size(), kMaxLastLength))});
  }
}

template <typename Set>
void PhraseFeaturizer::describe(const Phrase& phrase, Set set) {
  const auto frequency = static_cast<double>(phrase.count);
  const double support = std::max(frequency - kNestedCost * phrase.nested, kMinSupport);
  const uint32_t first = phrase.first_word;
  const bool single = phrase.words == 1;
  double rarity = 0;
  double rarest = 0;
  double lowest = frequency;
  double names = 0;
  double in_title = 0;
  uint32_t any = 0;   // facts of one of its words or more
  uint32_t last = 0;  // facts of its last word
  bool mixed = false;
  for (uint32_t i = 0; i < phrase.words; ++i) {
    const WordTraits& word = traits(first + i);
    const double word_rarity = 1 - word.level / kBackgroundLevels;
    rarity += word_rarity / phrase.words;
    rarest = std::max(rarest, word_rarity);
    if (!single) {
      if (const uint32_t alone = phrases_.table.find_word(word.family);
          alone != PhraseTable::kAbsent) {
        const auto of_word = static_cast<double>(phrases_.list()[alone].count);
        lowest = i == 0 ? of_word : std::min(lowest, of_word);
      }
    }
    if ((word.facts & kName) != 0) names += 1.0 / phrase.words;
    if ((word.facts & kInTitle) != 0) in_title += 1.0 / phrase.words;
    mixed = mixed || (last & ~word.facts & kDefiniteWord) != 0;
    any |= word.facts;
    last = word.facts;
  }
  const uint32_t opener = traits(first).facts;
  const bool opens_definite = (opener & kDefiniteWord) != 0;
  const bool ends_definite = (last & kDefiniteWord) != 0;
  const Surroundings around = surroundings_of(phrase);
  const double total = std::max(phrases_.total_words, 1U);
  const double log_frequency = log_frequency_(1 + frequency);
  const auto set_if = [&](bool holds, KeyphraseFeature feature) {
    if (holds) set(feature, 1);
  };
  const auto set_share = [&](KeyphraseFeature feature, double share) {
    if (share != 0) set(feature, share);
  };
  using enum KeyphraseFeature;
  set_if(!single, kSeveralWords);
  set_if(phrase.words == 3, kThreeWords);
  set_if(phrase.words >= 4, kFourWords);
  set(kLogFrequency, log_frequency);
  set_share(kLogSupport, log_support_(support));
  set(kLogDensity, log_density_(frequency / total));
  set(kFirstSentence, 1.0 / (1.0 + phrase.first_sentence));
  set(kLogFirst, log_first_(1.0 + first));
  set_share(kTitleShare, in_title);
  set_share(kRarity, rarity);
  set_share(kRarest, rarest);
  if (!single) set_share(kFirstRarity, 1 - traits(first).level / kBackgroundLevels);
  set_share(kRarityByFrequency, rarity * log_frequency);
  set_share(kCohesion, log_cohesion_(frequency / lowest));
  set_if(!opens_definite && ends_definite, kIdafa);
  set_if(opens_definite && ends_definite, kDefinitePair);
  set_share(kDefinite, around.definite);
  set_if((opener & kForeignWord) != 0, kForeign);
  set(kLastLength, traits(first + phrase.words - 1).length / static_cast<double>(kMaxLastLength));
  set_if((opener & kUnknown) != 0, kFirstUnknown);
  set_if((any & kTanwinWord) != 0, kTanwin);
  set_if((last & kKnownNoun) != 0, kLastKnown);
  set_if((last & kFeminine) != 0, kLastFeminine);
  set_if((last & kNisba) != 0, kLastNisba);
  set_if(frequency < 2, kOnce);
  set_share(kNestedShare, std::min(phrase.nested / frequency, 1.0));
  set_share(kNames, names);
  set_if((any & kGiven) != 0, kGivenName);
  set_if((any & kPlaceWord) != 0, kPlace);
  const bool ends_as_name = !single && (last & (kDefiniteWord | kName | kPlaceWord)) != 0;
  set_if(ends_as_name && (opener & kOrganisationWord) != 0, kOrganisation);
  set_if(ends_as_name && (opener & kPlaceOpenerWord) != 0, kPlaceOpener);
  set_if((any & kPronounWord) != 0, kPronoun);
  set_if((opener & kLight) != 0, kLightOpener);
  set_if(around.quoted || phrase.is_tagged, kQuoted);
  set_if(around.after_title || (!single && (opener & kTitleOfPerson) != 0 && names > 0),
         kAfterTitle);
  set_if(mixed, kMixed);
  set_share(kAfterWord, around.after_word);
  set_share(kBeforeWord, around.before_word);
  set_share(kBeforeBorder, around.before_border);
  set_share(kWithProclitic, around.with_proclitic);
}

KeyphraseFeatures PhraseFeaturizer::operator()(const Phrase& phrase) {
  KeyphraseFeatures values{};
  describe(phrase, [&](KeyphraseFeature feature, double value) {
    values[static_cast<size_t>(feature)] = value;
  });
  return values;
}

double PhraseFeaturizer::log_odds(const Phrase& phrase) {
  const auto& weights =
      phrase.words > 1 ? data::kKeyphraseWeightsWords : data::kKeyphraseWeightsWord;
  double sum = 0;
  describe(phrase, [&](KeyphraseFeature feature, double value) {
    sum += value * weights[static_cast<size_t>(feature)];
  });
  return sum / 1000;  // the table holds thousandths
}

}  // namespace khulasa::gist
