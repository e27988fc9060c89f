#include "stem_rules.h"

#include <array>

#include "affixes.h"
#include "text/unicode/letters.h"
#include "verb_forms.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

// Whether the ب or ل that opens an unknown word is a preposition.
//
// Certain before م, ت and ا, which open participles, masdars and plurals («بمنظمات», «لتطوير»).
// Likely in a feminine («بطريقة», but «برشلونة» would be one, too) and after ل, unless a long vowel
// follows as in names («ليفربول»). A likely one is cut off the stem, but it is not counted as a
// proclitic, so it is never left out of a phrase that is shown.
enum class Preposition { kNone, kLikely, kCertain };

Preposition opening_preposition(View word) {
  if ((word[0] != kBeh && word[0] != kLam) || word.size() < 5) return Preposition::kNone;
  if (is_one_of(word[1], u"متا")) return Preposition::kCertain;
  const bool feminine = word.back() == kHeh || word.ends_with(u"ات");
  const bool before_name = word[0] == kBeh || word.size() < 6 || is_one_of(word[1], u"اوي");
  return feminine || !before_name ? Preposition::kLikely : Preposition::kNone;
}

// Whether the و or ف that opens an unknown word is a conjunction.
//
// It is not in names: «ويليام», «وودز», «واشنطن». Length and the letters after it set «واستثمار»
// and «ويتوقع» apart from them. ف opens far more unknown words than و («فورلان»), so it counts as a
// conjunction only before the pattern of a verb.
bool opens_with_conjunction(View word) {
  if (word[0] == kFeh) return word.size() >= 6 && has_verb_form(word.substr(1));
  if (word[0] != kWaw || word.size() < 5 || word[1] == kWaw) return false;
  // «واستثمار», «وأعلاف»
  if (word[1] == kAlef) return word.size() >= 7 || (word.size() == 6 && word[4] == kAlef);
  return word[1] != kYeh || is_one_of(word[2], u"تس");
}

// A word with its proclitics and article cut off.
struct Front {
  View rest;
  uint8_t proclitics = 0;  // as in Segmentation
  bool has_article = false;
};

Front cut_front(View word) {
  if (const Prefix* const article = article_of(word)) {
    const size_t min_rest = article->letters == u"ال" ? 2 : kMinStem;
    const View rest = word.substr(article->letters.size());
    if (rest.size() >= min_rest) return {rest, article->proclitics, true};
  }
  Front cut{word};
  if (opens_with_conjunction(word)) {
    cut.rest.remove_prefix(1);
    ++cut.proclitics;
  }
  const Preposition preposition = opening_preposition(cut.rest);
  if (preposition != Preposition::kNone) cut.rest.remove_prefix(1);
  if (preposition == Preposition::kCertain) ++cut.proclitics;
  return cut;
}

// Cuts off `word`, which must not be empty, the first of `endings` that leaves at least `min_rest`
// letters; false if there is none.
template <size_t kCount>
bool cut_first(View& word, const Endings<kCount>& endings, size_t min_rest) {
  const size_t size = word.size();
  return endings.any_of(word, [&](size_t i) {
    const size_t length = endings.all()[i].size();
    if (size < length + min_rest) return false;
    word.remove_suffix(length);
    return true;
  });
}

constexpr Endings kLongPronouns = std::array<View, 4>{u"هما", u"كما", u"ها", u"هم"};
// Many stems end like these, so one letter more must remain: «بيانا» is not «بيا» and نا.
constexpr Endings kShortPronouns = std::array<View, 4>{u"هن", u"نا", u"كم", u"كن"};
constexpr Endings kYou = std::array<View, 1>{u"تم"};
constexpr Endings kThey = std::array<View, 1>{u"وا"};

bool cut_pronoun(View& word, bool has_article) {
  if (!is_one_of(word.back(), u"امنك")) return false;
  if (cut_first(word, kLongPronouns, kMinStem)) return true;
  if (cut_first(word, kShortPronouns, kMinStem + 1)) return true;
  if (!has_article && (cut_first(word, kYou, kMinStem + 1) || cut_first(word, kThey, kMinStem)))
    return true;
  // «بيتك», «سياراتك»; not «بلجيك».
  if (word.size() >= 5 && word.back() == kKaf && is_one_of(word[word.size() - 2], u"تاي")) {
    word.remove_suffix(1);
    return true;
  }
  return false;
}

constexpr Endings kRelationalEndings =
    std::array<View, 6>{u"يات", u"يين", u"يون", u"يتين", u"يتان", u"يه"};
constexpr Endings kNumberEndings = std::array<View, 5>{u"تين", u"تان", u"ات", u"ون", u"ين"};
constexpr Endings kDual = std::array<View, 1>{u"ان"};

// Cuts off an ending of number, gender or case; `relational` says whether it was one of a
// relational adjective.
void cut_ending(View& word, bool had_pronoun, bool& relational) {
  if (!is_one_of(word.back(), u"تنهاي")) return;
  relational = cut_first(word, kRelationalEndings, kMinStem);
  if (relational || cut_first(word, kNumberEndings, kMinStem) ||
      cut_first(word, kDual, kMinStem + 1))
    return;
  const bool is_participle = word[0] == u'م';
  const bool has_ending =
      word.back() == kHeh || word.back() == kAlef ||               // tanwin: «عاجلا»
      (word.back() == u'ت' && (had_pronoun || !is_participle)) ||  // «أعلنت»; not «مؤقت»
      (word.back() == kYeh && is_participle && word.size() > kMinStem + 1);  // «مندوبي الدول»
  if (has_ending && word.size() > kMinStem) word.remove_suffix(1);
}

constexpr Endings kFamilyEndings =
    std::array<View, 9>{u"ها", u"ات", u"ان", u"ون", u"ين", u"يه", u"يا", u"ه", u"ي"};

}  // namespace

Cut cut_by_rules(View word) {
  Front front = cut_front(word);
  const bool had_pronoun = cut_pronoun(front.rest, front.has_article);
  Cut cut{front.rest, front.proclitics};
  cut_ending(cut.rest, had_pronoun, cut.is_relational);
  return cut;
}

std::u16string_view word_family(std::u16string_view stem) {
  if (stem.empty() || !is_arabic_letter(stem[0])) return stem;
  while (is_one_of(stem.back(), u"اتنهي") && cut_first(stem, kFamilyEndings, kMinStem)) {
  }
  return stem;
}

}  // namespace khulasa::text
