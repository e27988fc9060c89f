#include "phrase_kind.h"

#include <algorithm>

#include "phrase_rules.h"
#include "text/proper_names.h"
#include "text/unicode/letters.h"

namespace khulasa::gist {

namespace {

// Whether one of its mentions has «الرئيس» before it, or «قال» before or after it.
bool has_neighbours_of_a_person(const Phrase& phrase, const Phrases& phrases,
                                const PhraseText& text) {
  const std::span<const uint32_t> mentions = phrases.first_mentions_of(phrase);
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t first) {
    const uint32_t next = first + phrase.words;
    if (next < text.reading.words.size() && text.lexeme(next).is_reporting_verb) return true;
    if (first == 0) return false;
    const text::Lexeme& before = text.lexeme(first - 1);
    return before.is_reporting_verb || (before.name_roles & text::kPersonTitle) != 0;
  });
}

// Whether a title is before one of its mentions.
bool follows_title(const Phrase& phrase, const Phrases& phrases, const PhraseText& text) {
  const std::span<const uint32_t> mentions = phrases.first_mentions_of(phrase);
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t first) {
    return first > 0 && (text.lexeme(first - 1).name_roles & text::kPersonTitle) != 0;
  });
}

// Whether two of its mentions open a line and have a colon after them: «سعاد: متى يبدأ؟».
bool is_speaker(const Phrase& phrase, const Phrases& phrases, const PhraseText& text) {
  const std::span<const uint32_t> mentions = phrases.first_mentions_of(phrase);
  return std::count_if(mentions.begin(), mentions.end(), [&](uint32_t first) {
           const bool opens_line = first == 0 || text.gap_after(first - 1).find_first_of(u"\n\r") !=
                                                     std::u16string_view::npos;
           return opens_line && text.gap_after(first + phrase.words - 1).starts_with(u':');
         }) > 1;
}

// Whether the next word has the article, so that this one is a common noun: «قطر الدائرة», a
// diameter and not Qatar.
bool opens_idafa(const PhraseText& text, uint32_t word) {
  return !text.is_definite(word) && word + 1 < text.reading.words.size() &&
         text.gap_after(word) == u" " && text.is_free(word + 1) && text.is_definite(word + 1) &&
         !text.lexeme(word + 1).is_stop;
}

// Whether a word may be the last name of a person: «فيدان», «القروي», «الكشو». Not a noun of the
// lexicon, unless it has the ending of family names («الشمالي»), nor a participle («المستخدم») or a
// plural («النترات»).
bool may_be_surname(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  if (looks_like_name(text, word)) return true;
  return text.is_definite(word) &&
         (lexeme.key.ends_with(text::kYeh) ||
          (lexeme.word_class == text::WordClass::kUnknown && !lexeme.key.ends_with(u"ات") &&
           !text.bare_key(word).substr(2).starts_with(u'م')));
}

// Whether a given name, followed by one other word, may be a common noun: «رضا المراجعين», the
// satisfaction of customers, «أسماء مختلفة», different names.
bool may_be_noun(const PhraseText& text, uint32_t given) {
  const text::Lexeme& after = text.lexeme(given + 1);
  // «عمر البحري» has a family name; «عمر المستخدم» is the age of the user, whom a participle names.
  if (text.is_definite(given + 1)) {
    const bool is_participle = text.bare_key(given + 1).substr(2).starts_with(u'م');
    if (is_participle && text.lexeme(given).key == u"عمر") return true;
    if (!is_participle && after.key.ends_with(text::kYeh)) return false;
  }
  const bool is_word = after.word_class == text::WordClass::kNoun;
  if (text.is_definite(given + 1))
    return text.lexeme(given).word_class == text::WordClass::kNoun &&
           (is_word || after.key.ends_with(u"ين") || after.key.ends_with(u"ات"));
  return !is_word && after.key.ends_with(text::kTehMarbuta);
}

// Whether a phrase that opens with «شركة» or the like is a name, judged by its last word: «شركة
// النخيل» and «مدينة تدمر» are, «شركة كبيرة» and «صندوق كرتوني» are not.
bool ends_as_name(const PhraseText& text, uint32_t last) {
  const uint8_t roles = text.lexeme(last).name_roles;
  return text.is_definite(last) || (roles & text::kPlaceName) != 0 ||
         (looks_like_name(text, last) &&
          (roles != 0 || !text.lexeme(last).key.ends_with(text::kYeh)));
}

// Whether a word that opens names is a common noun if it has the article: «القناة الهضمية», «الجهاز
// العصبي», «الساحة السياسية».
bool is_common_if_definite(const PhraseText& text, uint32_t word) {
  return text.is_definite(word) && is_one_of(
                                       u" قناة جهاز دائرة شبكة حركة قوى مجموعة غرفة موقع جبهة ساحة "
                                       u"صندوق دار قضاء قاعدة ",
                                       text.bare_key(word).substr(2));
}

// «الحماية المدنية», «الدفاع المدني», «الأمم المتحدة», «الهلال الأحمر».
bool is_service(const PhraseText& text, uint32_t first) {
  return text.is_definite(first) && text.is_definite(first + 1) &&
         is_one_of(u" حماية وقاية دفاع طيران امم هلال صليب ", text.bare_key(first).substr(2)) &&
         is_one_of(u" مدنية مدني متحدة احمر ", text.bare_key(first + 1).substr(2));
}

}  // namespace

bool is_place_word(const Phrase& phrase, const Phrases& phrases, const PhraseText& text) {
  if (phrase.words != 1) return false;
  bool may_be_place = false;
  int surplus = 0;  // mentions that may name a place, less those that do not
  for (const uint32_t word : phrases.first_mentions_of(phrase)) {
    const text::Lexeme& lexeme = text.lexeme(word);
    const bool is_place = (lexeme.name_roles & text::kPlaceName) != 0;
    may_be_place = may_be_place || is_place;
    if (is_place && !opens_idafa(text, word)) {
      ++surplus;
    } else if (is_place || !text.reading.vocabulary.stems[lexeme.stem].ends_with(u"ي")) {
      --surplus;
    }
  }
  return may_be_place && surplus >= 0;
}

KeywordKind phrase_kind(const Phrase& phrase, const Phrases& phrases, const PhraseText& text) {
  const uint32_t first = phrase.first_word;
  const uint32_t last = first + phrase.words - 1;
  const uint8_t opener = text.lexeme(first).name_roles;
  const bool several = phrase.words > 1;
  if (is_place_word(phrase, phrases, text)) return KeywordKind::kPlace;
  if (!several && (opener & text::kOrganisationName) != 0) return KeywordKind::kOrganisation;
  if (phrase.words == 2 && is_service(text, first)) return KeywordKind::kOrganisation;
  const bool is_whole = several ? ends_as_name(text, last) : text.is_definite(first);
  // «السد سليم» is a clause: the dam is intact.
  const bool is_clause = several && text.is_definite(first) && !text.is_definite(first + 1) &&
                         (text.lexeme(first + 1).name_roles & text::kGivenName) != 0;
  if (is_whole && !is_clause && !(phrase.words <= 2 && is_common_if_definite(text, first))) {
    // «اللواء» is a brigade, or a general: «اللواء سمير حداد».
    const bool is_general =
        (opener & text::kPersonTitle) != 0 &&
        (!several || (text.lexeme(first + 1).name_roles & text::kGivenName) != 0);
    if ((opener & text::kOrganisationOpener) != 0 && !is_general) return KeywordKind::kOrganisation;
    if ((opener & text::kPlaceOpener) != 0) return KeywordKind::kPlace;
  }

  const bool titled = (opener & text::kPersonTitle) != 0;
  uint32_t names = 0;
  uint32_t given = 0;
  uint32_t nouns = 0;
  uint32_t surnames = 0;
  for (uint32_t word = first; word <= last; ++word) {
    const bool is_name = looks_like_name(text, word);
    names += is_name ? 1 : 0;
    surnames += may_be_surname(text, word) ? 1 : 0;
    // Not «أمين» in «أمين المال», whose title it is.
    const bool is_title = titled && word == first;
    given += !is_title && (text.lexeme(word).name_roles & text::kGivenName) != 0 ? 1 : 0;
    nouns += text.lexeme(word).word_class == text::WordClass::kNoun ||
                     (text.is_definite(word) && !is_name)
                 ? 1
                 : 0;
  }
  const auto is_name = [&] {
    return given + names >= phrase.words && looks_like_name(text, first) &&
           (phrase.words > 2 || !may_be_noun(text, first));
  };
  // «سلوى عودة القسوس»: a given name that is no other word, and a family name.
  const auto opens_as_name = [&] {
    return (opener & text::kGivenName) != 0 && may_be_surname(text, last) &&
           text.lexeme(first).word_class == text::WordClass::kUnknown;
  };
  if (several && given > 0 && (titled || is_name() || opens_as_name())) return KeywordKind::kPerson;
  if (several && titled && names > 0) return KeywordKind::kPerson;
  if (!several && !text.is_definite(first) && opens_as_name()) return KeywordKind::kPerson;
  // «سلوى عودة القسوس», whose father has a common noun for a name; «أم نبيل».
  if (phrase.words > 2 && (opener & text::kGivenName) != 0 && text.is_definite(last) &&
      text.lexeme(first).word_class == text::WordClass::kUnknown)
    return KeywordKind::kPerson;
  if (phrase.words == 2 && !text.is_definite(last) &&
      is_one_of(u" ام ابو ابي ", text.bare_key(first)))
    return KeywordKind::kPerson;
  // «رزان الغامدي» after «الدكتورة». Without a given name, «مشجع مخلص» beside «قال» is not enough.
  if (surnames == phrase.words && looks_like_name(text, first) &&
      ((given > 0 ? has_neighbours_of_a_person(phrase, phrases, text)
                  : several && follows_title(phrase, phrases, text)) ||
       is_speaker(phrase, phrases, text)))
    return KeywordKind::kPerson;
  return nouns > 0 ? KeywordKind::kTopic : KeywordKind::kOther;
}

}  // namespace khulasa::gist
