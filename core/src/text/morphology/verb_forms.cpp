#include "verb_forms.h"

#include <algorithm>
#include <array>

#include "affixes.h"
#include "stem_lexicon.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

// Letters that stand for any of a kind; the others for themselves.
constexpr char16_t kStrong = u'X';  // none of ا و ي ى ة
constexpr char16_t kAny = u'x';     // not ا nor ة
constexpr char16_t kRest = u'+';    // one letter and more

// The imperfect of «we» and of the derived forms, their past, and every past that ends in the ت of
// the feminine: their masdars are told by an ا («انخفاض», «اعتماد»). Of 9,000 unknown words of news
// and encyclopedia articles with these forms 19 in 20 are verbs.
constexpr std::array<View, 23> kVerbForms = {
    u"تتx+",   u"ننx+",   u"يت+",    u"يXت+",  // «تتراوح», «ننتظر», «يتوقع», «يعتقد»
    u"تXتXx",  u"تXتx",   u"تنXXx",  // «تعتمد», «تمتد», «تنخفض»
    u"اXتXx",  u"اXتXا",  u"انXXx",  u"استXXx",  // «اعتمد», «امتلأ», «انخفض», «استسلم»
    u"XXت",    u"XXXت",   u"XاXت",   u"XاXXت",  u"اXxXت",
    u"تxxxت",  // «جرفت», «حازت», «هاجرت», «أقيمت», «تحولت»
    u"تاXXت",  u"تXاxxت", u"تXاXت",     // «تأسست», «تراجعت», «توالت»
    u"اXتXXت", u"انXXXت", u"استXXXت"};  // «اعتمدت», «انخفضت», «استسلمت»

constexpr std::array<View, 8> kMasdarForms = {u"تXXيX",  u"تXاXX",  u"تXXX",    u"اXXاX",
                                              u"اXتXاX", u"انXXاX", u"استXXاX", u"XXاXة"};

bool stands_for(char16_t form, char16_t c) {
  if (form == kStrong) return is_arabic_letter(c) && View(u"اوييىة").find(c) == View::npos;
  if (form == kAny) return is_arabic_letter(c) && c != kAlef && c != kTehMarbuta;
  return form == c;
}

bool has_form(View word, View form) {
  const bool is_open = form.back() == kRest;
  if (is_open) form.remove_suffix(1);
  return (is_open ? word.size() > form.size() : word.size() == form.size()) &&
         std::equal(form.begin(), form.end(), word.begin(), stands_for);
}

// «ويندوز», «ويليام», «فيكتوريا», «ويغان», «ويسكونسن», «ويبر»
constexpr LetterSet kOpenNames = u"نلكغسبد";

template <size_t kCount>
bool has_any_of(const std::array<View, kCount>& forms, View word) {
  return std::any_of(forms.begin(), forms.end(), [&](View form) { return has_form(word, form); });
}

// «أعرف», «أكن»; elatives of the same letters («أكبر») are nouns of the lexicon.
bool is_first_person(View word) {
  const StemLexicon& lexicon = StemLexicon::instance();
  return word[0] == kAlef &&
         (lexicon.has_imperfect(word.substr(1)) || lexicon.has_jussive(word.substr(1)));
}

}  // namespace

bool has_verb_form(View word) {
  if (word.size() < kMinStem) return false;
  const bool is_joined = word[0] == kWaw || word[0] == kFeh;
  const View rest = is_joined ? word.substr(1) : word;  // «وانتهى»
  if (rest[0] == kYeh && stands_for(kStrong, rest[1]))  // «يفوح», «ويعزو»
    return !is_joined || (word.size() > kMinStem + 1 && !is_one_of(rest[1], kOpenNames));
  // All forms begin with one of these or end in ت.
  const bool may_have_form = is_one_of(rest[0], u"اتني") || rest.back() == u'ت';
  return (may_have_form && (has_any_of(kVerbForms, rest) || is_first_person(rest))) ||
         (word.size() > kMinStem + 1 && word.ends_with(u"وا"));  // «خزنوا»
}

bool has_masdar_form(View word) { return has_any_of(kMasdarForms, word); }

}  // namespace khulasa::text
