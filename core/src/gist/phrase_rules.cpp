#include "phrase_rules.h"

#include <algorithm>

#include "background.h"
#include "phrase_agreement.h"
#include "text/morphology/stem_readings.h"
#include "text/morphology/verb_forms.h"
#include "text/proper_names.h"
#include "text/unicode/letters.h"

namespace khulasa::gist {

namespace {

using text::WordClass;

// In letters: of the longest participle of lacks_complement().
constexpr size_t kMaxParticiple = 5;

// Longer than any word or hashtag written to be read. What has no space for so long is data or an
// attack, and a keyphrase of 700,000 letters is of no use to a caller.
constexpr size_t kMaxKeyUnits = 100;

// «كوفيد-19», «إف-16», «إس-400»; not a year.
constexpr size_t kMaxNumberUnits = 3;

constexpr size_t kMinNameUnits = 3;

// Words of this background_level() or above are common. Set by hand.
constexpr uint8_t kCommonLevel = 1;

// Of a family name in «بو».
constexpr size_t kMinBou = 5;

// Longer ones are titles of books or what somebody said. Set by hand.
constexpr uint32_t kMaxQuotedName = 3;

// «بيطار» is a family, «بيقولوا» a verb.
constexpr size_t kMaxNameInBa = 5;

// Shorter words are not taken for verbs by their form alone: most words of three letters are verbal
// nouns, «فتح الطريق».
constexpr size_t kMinVerbUnits = 4;

bool has_tanwin(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  return gist::has_tanwin(lexeme, text.reading.vocabulary.stems[lexeme.stem]);
}

// Whether `word` and the word before it, both without the article, disagree in case: «مصرف أرباحا»,
// «يوما ذكرى». Not so in «مقهى أنيقا» and «أرباحا صافية».
bool changes_case(const PhraseText& text, uint32_t word) {
  const auto ends_in = [&](uint32_t at, std::u16string_view letters) {
    return letters.find(text.lexeme(at).key.back()) != std::u16string_view::npos;
  };
  return (has_tanwin(text, word) && !ends_in(word - 1, u"اىءة")) ||
         (has_tanwin(text, word - 1) && !ends_in(word, u"اىءة"));
}

// Whether `word` is a common noun after a person's name: «المباراة» and «هدفين» in «محمد صلاح
// المباراة», «المصنع» in «محمد العلي المصنع». Not «النجار» in «محمد صلاح النجار», which may be a
// name.
bool follows_whole_name(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  const auto is_given = [&](uint32_t at) {
    return (text.lexeme(at).name_roles & text::kGivenName) != 0;
  };
  if (word < 2 || !is_given(word - 2)) return false;
  const bool has_surname =
      text.is_definite(word - 1) && text.lexeme(word - 1).key.ends_with(text::kYeh);
  const bool has_name = !text.is_definite(word - 1) && looks_like_name(text, word - 1);
  if (!(is_given(word - 1) || has_surname || has_name) || !adjoin(text, word - 2) ||
      (lexeme.name_roles & (text::kGivenName | text::kNameJoint)) != 0)
    return false;
  // «الشظايا» in «إيناس شلبي الشظايا».
  if (text.is_definite(word) && is_broken_plural(text, word)) return true;
  return (has_surname && text.is_definite(word) && !lexeme.key.ends_with(text::kYeh)) ||
         is_feminine_noun(text, word) || has_tanwin(text, word) ||
         (lexeme.word_class == WordClass::kNoun &&
          (lexeme.key.ends_with(u"ين") || lexeme.key.ends_with(u"ات")));
}

// Whether a word that seems to start with ب is a name of its own, after a given name: «أسامة
// بوزريبة», «سلوى بنجلون», «سعيد باعشن».
bool is_name_in_ba(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  return word > 0 && (text.lexeme(word - 1).name_roles & text::kGivenName) != 0 &&
         lexeme.key.starts_with(text::kBeh) && lexeme.word_class == WordClass::kUnknown &&
         !text.is_definite(word) &&
         !((lexeme.key.starts_with(u"بت") || lexeme.key.starts_with(u"بي")) &&
           lexeme.key.size() > kMaxNameInBa);
}

// Whether a word has the ending of a possessive pronoun: «رسالتي», «جلستك». It is definite, so that
// what follows it without the article is a predicate: «جلستك مستقيمة», «جدتي تصرخ».
bool is_possessed(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  if (lexeme.kind != TokenKind::kArabic || lexeme.is_definite || lexeme.name_roles != 0)
    return false;
  // Most words have another last letter.
  if (std::u16string_view(u"اهمكي").find(lexeme.key.back()) == std::u16string_view::npos)
    return false;
  const std::u16string_view stem = text.reading.vocabulary.stems[lexeme.stem];
  const auto ends_in = [&](std::u16string_view pronoun) {
    return lexeme.key.ends_with(pronoun) && !stem.ends_with(pronoun);
  };
  return ends_in(u"ها") || ends_in(u"هم") || ends_in(u"كم") || ends_in(u"نا") || ends_in(u"ك") ||
         ends_in(u"ه") || (lexeme.key.size() > 4 && lexeme.key.ends_with(u"تي"));
}

// Whether an unknown word without the article, after one with it, is an adjective, so that the two
// are a clause: «الحجز إلزامي», «الطريق مقطوع», «الشارع فاتح». Not «مودي» in «الرئيس مودي».
bool is_predicate(const PhraseText& text, uint32_t word) {
  const std::u16string_view key = text.lexeme(word).key;
  if ((text.lexeme(word - 1).name_roles & (text::kPersonTitle | text::kGivenName)) != 0 ||
      text.lexeme(word).kind != TokenKind::kArabic)
    return false;
  return key.ends_with(text::kYeh) || (key.size() == 4 && key[1] == text::kAlef) ||
         (key.size() == 5 && key[0] == u'م' && key[3] == text::kWaw);
}

// Whether an unknown word may open with «و» that joins it: «وخط» in «وخط الحافلات». Hardly any noun
// outside the lexicon starts with it.
bool may_be_joined(const PhraseText& text, const text::Lexeme& lexeme) {
  return lexeme.key.starts_with(text::kWaw) && lexeme.key.size() > kMinNameUnits &&
         lexeme.name_roles == 0 &&
         background_level(text.reading.vocabulary.families[lexeme.family]) < kCommonLevel;
}

// Whether an underscore joins a word to the one after it or before it.
bool is_in_hashtag(const PhraseText& text, uint32_t word) {
  return (word > 0 && text.is_underscore_after(word - 1)) ||
         (word + 1 < text.reading.words.size() && text.is_underscore_after(word));
}

// is_attribute() for a word in the same run as the word before it.
bool is_attribute_in_run(const PhraseText& text, uint32_t word) {
  const text::Lexeme& before = text.lexeme(word - 1);
  if ((before.name_roles & text::kPersonTitle) != 0) return false;
  if (text.is_definite(word)) return text.is_definite(word - 1);
  // «إيلي» in «زميلهم إيلي ضاهر», «حي» in «سكنة حي الجهاد».
  if (text.lexeme(word).name_roles != 0) return false;
  return before.word_class == WordClass::kNoun &&
         text.reading.vocabulary.stems[text.lexeme(word).stem].ends_with(text::kYeh);
}

// Whether the name of a place ends what its noun before it opens, so that an adjective after it is
// the noun's: «حميميم الجوية» of «قاعدة حميميم الجوية», «بيروت الدولي» of «مطار بيروت الدولي».
bool is_place_with_adjective(const PhraseText& text, Range run, uint32_t word) {
  constexpr uint8_t kOpeners = text::kPlaceOpener | text::kOrganisationOpener;
  return word + 1 < run.end && (text.lexeme(word).name_roles & text::kPlaceName) != 0 &&
         text.is_definite(word + 1) && !text.is_definite(word) && !text.is_definite(word - 1) &&
         (text.lexeme(word - 1).name_roles & kOpeners) != 0;
}

// Whether a word with the article is a participle that says nothing without what follows it:
// «المطلة» in «محافظة اللاذقية المطلة على البحر», «القابلة» in «الأشياء القابلة للكسر».
bool lacks_complement(const PhraseText& text, uint32_t word) {
  const std::u16string_view stem = text.reading.vocabulary.stems[text.lexeme(word).stem];
  // Most words have another pattern than those below.
  if (stem.size() < 3 || stem.size() > kMaxParticiple ||
      (stem[0] != u'م' && stem[0] != u'ع' && stem[1] != text::kAlef) ||
      word + 1 >= text.reading.words.size() || !text.is_space_after(word))
    return false;
  const bool goes_on = text.lexeme(word + 1).is_stop || !text.is_free(word + 1) ||
                       text.bare_key(word + 1).starts_with(u"لل");
  return goes_on && is_one_of(
                        u" موجود واقع مطل متعلق ناتج ناجم صادر وارد متورط مرتبط ممتد متجه مولف "
                        u"متمثل منبثق مودي قابل متحدر عديد مزيد تابع مخصص رامي هادف ",
                        stem);
}

}  // namespace

bool has_tanwin(const text::Lexeme& lexeme, std::u16string_view stem) {
  return lexeme.word_class == WordClass::kNoun && lexeme.name_roles == 0 &&
         lexeme.key.ends_with(text::kAlef) && !stem.ends_with(text::kAlef);
}

bool is_one_of(std::u16string_view words, std::u16string_view word) {
  if (word.empty()) return false;
  // «قد» of « وقد قد » is found inside «وقد» first.
  for (size_t at = words.find(word, 1); at != std::u16string_view::npos;
       at = words.find(word, at + 1))
    if (words[at - 1] == u' ' && words.substr(at + word.size()).starts_with(u' ')) return true;
  return false;
}

// Whether `word`, a word of dates, is one here, too. Not «الساعة» in «الساعة المائية», «العام» in
// «الأمين العام», «عام» in «إضراب عام», «الثاني» in «الشوط الثاني», «رمضان» in «سيف بن رمضان».
bool is_part_of_date(const PhraseText& text, uint32_t word) {
  if (word + 1 < text.reading.words.size()) {
    const text::Lexeme& after = text.lexeme(word + 1);
    if (after.is_date || after.kind == TokenKind::kNumber) return true;
  }
  const std::u16string_view key = text.bare_key(word);
  if (key == u"الساعة") return false;
  if (word == 0 || !text.is_space_after(word - 1) || !text.is_free(word)) return true;
  const text::Lexeme& before = text.lexeme(word - 1);
  if (before.is_stop || before.is_date || before.kind != TokenKind::kArabic) return true;
  if (key == u"عام") return before.is_definite || !is_term(before);
  if (is_one_of(u" رمضان رجب شعبان ربيع ", key))
    return (before.name_roles & (text::kGivenName | text::kNameJoint)) == 0;
  return !before.is_definite ||
         !is_one_of(u" العام الاول الاولى الثاني الثانية الثالث الثالثة الرابع الرابعة ", key);
}

bool may_be_in_phrase(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  if (!is_term(lexeme) || lexeme.key.size() > kMaxKeyUnits || text.reading.words[word].in_address)
    return false;
  if (lexeme.is_date) return !is_part_of_date(text, word);
  return lexeme.word_class != WordClass::kVerb || (lexeme.name_roles & text::kGivenName) != 0 ||
         is_in_hashtag(text, word);
}

bool is_ordinal(const PhraseText& text, uint32_t word) {
  return text.lexeme(word).is_date && text.bare_key(word) != u"الساعة";
}

bool adjoin(const PhraseText& text, uint32_t word) {
  if (text.is_space_after(word) || text.is_underscore_after(word)) return true;
  const std::u16string_view between = text.gap_after(word);
  return std::all_of(between.begin(), between.end(),
                     [](char16_t c) { return text::is_space(c) || text::is_invisible(c); });
}

bool opens_quoted_name(const PhraseText& text, uint32_t word) {
  // Not «تنظيم» in «التنظيم "داعش"»: most names after a noun with the article are known without it.
  if (word == 0 || text.is_space_after(word - 1)) return false;  // most words
  const std::u16string_view gap = text.gap_after(word - 1);
  if (gap.size() != 2 || gap[0] != u' ' || !is_opening_quote(gap[1]) || !text.is_free(word) ||
      text.is_definite(word - 1))
    return false;
  for (uint32_t last = word; last < word + kMaxQuotedName && last < text.reading.words.size();
       ++last) {
    if (text.lexeme(last).kind != TokenKind::kNumber && !may_be_in_phrase(text, last)) return false;
    const std::u16string_view after = text.gap_after(last);
    if (!after.empty() && is_closing_quote(after[0])) return true;
    if (after != u" ") return false;
  }
  return false;
}

bool hides_preposition(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  return lexeme.kind == TokenKind::kArabic && lexeme.word_class == WordClass::kUnknown &&
         text.is_free(word) && !text.is_definite(word) &&
         (!text.reading.vocabulary.stems[lexeme.stem].starts_with(lexeme.key[0]) ||
          may_be_joined(text, lexeme)) &&
         text.reading.vocabulary.keys.find(std::u16string(u"ال").append(lexeme.key)) ==
             text::Interner::kAbsent;
}

bool is_hyphened_number(const PhraseText& text, uint32_t word) {
  return word > 0 && text.lexeme(word).kind == TokenKind::kNumber &&
         text.lexeme(word).key.size() <= kMaxNumberUnits && text.gap_after(word - 1) == u"-" &&
         may_be_in_phrase(text, word - 1);
}

bool opens_phrase(const PhraseText& text, uint32_t word) {
  if (text.is_underscore_after(word - 1)) return false;
  if (is_name_in_ba(text, word)) return false;
  if (!text.is_free(word) || hides_preposition(text, word) || follows_whole_name(text, word))
    return true;
  if (is_possessed(text, word - 1))
    return text.is_definite(word)
               ? is_broken_plural(text, word)
               : (text.lexeme(word).name_roles & (text::kGivenName | text::kNameJoint)) == 0;
  if (!text.is_definite(word - 1)) return changes_case(text, word);
  if (text.is_definite(word)) return !may_agree(text, word);
  const text::Lexeme& lexeme = text.lexeme(word);
  // «بكين» in «الوزير الصيني بكين»; not in «العاصمة بكين».
  if ((lexeme.name_roles & text::kPlaceName) != 0 && lexeme.word_class != WordClass::kNoun &&
      (text.lexeme(word - 1).name_roles & (text::kPlaceOpener | text::kPersonTitle)) == 0)
    return true;
  // «هدى» in «وزيرة النقل هدى الشامي», «علي» in «مدير المديرية علي الساعدي»: the office is
  // complete. Not so «سلمان» in «عبد الأمير سلمان».
  if ((lexeme.name_roles & text::kGivenName) != 0 && word > 1 && !text.is_definite(word - 2) &&
      (text.lexeme(word - 2).name_roles & text::kNameJoint) == 0 && text.is_free(word - 1) &&
      may_be_in_phrase(text, word - 2) && adjoin(text, word - 2))
    return true;
  // «خط» in «دشنت البلدية خط القطار»: hardly any name is so short.
  if (lexeme.key.size() < kMinNameUnits && lexeme.name_roles == 0) return true;
  // «روبوتا» in «ركب الطلاب روبوتا», «منظومة» in «اشترت الدولة منظومة»; not «مادونا» in «الفنانة
  // مادونا».
  const bool is_object =
      (lexeme.key.ends_with(text::kAlef) || lexeme.key.ends_with(text::kTehMarbuta)) &&
      (text.lexeme(word - 1).name_roles & text::kPersonTitle) == 0;
  return (lexeme.word_class == WordClass::kNoun || is_object || is_predicate(text, word)) &&
         (lexeme.name_roles & (text::kGivenName | text::kNameJoint)) == 0;
}

bool continues_with_purpose(const PhraseText& text, uint32_t first, uint32_t word) {
  if (word != first + 2 || !text.bare_key(word).starts_with(u"لل") ||
      text.lexeme(word).proclitics != 0 || !text.is_definite(first) ||
      !is_attribute(text, word - 1))
    return false;
  // Not «الدواء» in «وفرت الوزارة الدواء للمرضى».
  const std::u16string_view adjective = text.bare_key(word - 1);
  return adjective.ends_with(text::kYeh) || adjective.ends_with(text::kTehMarbuta) ||
         is_one_of(u" العام الاعلى العليا ", adjective);
}

bool is_open(const PhraseText& text, Range run, uint32_t last) {
  const auto is_place = [&](uint32_t word) {
    return (text.lexeme(word).name_roles & text::kPlaceName) != 0;
  };
  if (last + 1 < run.end && is_hyphened_number(text, last + 1)) return true;
  if (text.is_definite(last)) return lacks_complement(text, last);
  const uint8_t roles = text.lexeme(last).name_roles;
  if ((roles & text::kLightOpener) != 0) return true;
  if (last + 1 >= run.end || is_place(last)) return false;
  if ((roles & text::kGivenName) != 0) return true;
  if (looks_like_name(text, last) || is_name_in_ba(text, last)) return false;
  return text.is_definite(last + 1) || is_place(last + 1);
}

bool opens_as_verb(const PhraseText& text, Range sentence, uint32_t word) {
  const std::u16string_view key = text.lexeme(word).key;
  if (text.is_definite(word) || word + 1 >= text.reading.words.size() || is_in_hashtag(text, word))
    return false;
  const std::u16string_view before =
      word > sentence.begin ? text.lexeme(word - 1).key : std::u16string_view();
  // «ثم صفي المرق»
  if ((before.empty() || before == u"ثم") && key.ends_with(text::kYeh) &&
      text.is_definite(word + 1))
    return true;
  if (key.size() < kMinVerbUnits) return false;
  if (text.lexeme(word).word_class == WordClass::kUnknown)
    return std::u16string_view(u"يتنا").find(key[0]) != std::u16string_view::npos &&
           is_one_of(u" لم لن كي لكي سوف قد وقد كيف ", before);
  if (!before.empty() &&
      (!text.lexeme(word - 1).is_stop ||
       !is_one_of(u" ان لم لن قد وقد كي التي الذي الذين عندما كلما اذا ثم لا ", before)))
    return false;
  return text::may_be_verb(key);
}

bool is_verb_of_title(const PhraseText& text, Range title, uint32_t word) {
  const std::u16string_view key = text.lexeme(word).key;
  return word > title.begin && word + 1 < title.end && text.is_space_after(word - 1) &&
         text.is_definite(word - 1) && !text.is_definite(word) && key.size() >= kMinVerbUnits &&
         (key[0] == text::kYeh || key[0] == u'ت') && !text::has_masdar_form(key) &&
         text::may_be_verb(key);
}

bool is_attribute(const PhraseText& text, uint32_t word) {
  return word > 0 && may_be_in_phrase(text, word - 1) && adjoin(text, word - 1) &&
         !opens_phrase(text, word) && is_attribute_in_run(text, word);
}

bool is_tail_of_run(const PhraseText& text, Range run, uint32_t word) {
  return is_attribute_in_run(text, word) || is_place_with_adjective(text, run, word) ||
         (word + 1 < run.end && text.is_definite(word) && text.is_definite(word + 1) &&
          differs_in_gender(text, word + 1));
}

bool looks_like_name(const text::Lexeme& lexeme, std::u16string_view stem) {
  if ((lexeme.name_roles & (text::kGivenName | text::kNameJoint)) != 0) return true;
  if (lexeme.kind == TokenKind::kArabic && lexeme.key.starts_with(u"بو") &&
      lexeme.word_class == WordClass::kUnknown && lexeme.key.size() >= kMinBou)
    return true;  // «بوزريبة», «بوستة»
  return lexeme.kind == TokenKind::kArabic && lexeme.word_class == WordClass::kUnknown &&
         lexeme.name_roles == 0 && stem.size() == lexeme.key.size() - lexeme.proclitics &&
         !text::has_masdar_form(lexeme.key);
}

bool looks_like_name(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  return looks_like_name(lexeme, text.reading.vocabulary.stems[lexeme.stem]);
}

}  // namespace khulasa::gist
