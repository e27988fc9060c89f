#include "box_words.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <string>

namespace khulasa::html {

namespace {

using View = std::u16string_view;

constexpr size_t kNoteWords = 60;    // longer texts about authors are articles
constexpr size_t kStatusWords = 10;  // longer lines are prose
constexpr int kSubjects = 2;

// What authors are, without the feminine ending.
constexpr View kProfessions[] = {u"صحفي",    u"صحافي", u"كاتب",  u"محرر",   u"مراسل", u"باحث",
                                 u"أكاديمي", u"مدون",  u"مترجم", u"إعلامي", u"روائي", u"شاعر",
                                 u"أستاذ",   u"خبير",  u"ناقد",  u"محام",   u"طبيب",  u"مهندس",
                                 u"مستشار",  u"محلل",  u"مصور"};

// What is said of them: words that begin so, «و» in front of them aside.
constexpr View kCareers[] = {u"صدر",  u"حاصل", u"حائز", u"حاز",  u"نال",  u"خريج", u"متخصص",
                             u"مختص", u"مهتم", u"يهتم", u"تهتم", u"يكتب", u"تكتب", u"ينشر",
                             u"تنشر", u"عضو",  u"مقيم", u"يقيم", u"تقيم", u"عمل",  u"يعمل",
                             u"تعمل", u"درس",  u"يدرس", u"تدرس", u"مؤلف", u"يهوى", u"تهوى",
                             u"يغطي", u"تغطي", u"غطى",  u"انضم", u"له",   u"لها",  u"لديه"};

struct Subject {
  View text;
  bool is_inside;  // anywhere in a word: «الاشتراك», «للمشتركين»
};

// What boxes ask for. The words of a row count once.
constexpr Subject kSubjectWords[][5] = {
    {{u"شتراك", true}, {u"شترك", true}, {u"انضم", false}, {u"العضوية", false}, {u"انضموا", false}},
    {{u"حساب", true}, {u"تسجيل", true}, {u"الدخول", false}, {u"سجلوا", false}, {u"ادخل", false}},
    {{u"مجان", true}, {u"تبرع", true}, {u"تجربتك", false}, {u"ادعم", false}, {u"ادعموا", false}},
    {{u"بريد", true}, {u"نشرتنا", true}, {u"رسائلنا", true}, {u"النشرة", false}, {u"نشرة", false}},
    {{u"للقراءة", false},
     {u"القراءة", false},
     {u"لتقرأ", false},
     {u"المحتوى", false},
     {u"مقالات", false}},
    {{u"واتساب", false},
     {u"تلغرام", false},
     {u"تليجرام", false},
     {u"إنستغرام", false},
     {u"فيسبوك", false}},
    {{u"تطبيق", true},
     {u"هاتفك", false},
     {u"إشعارات", true},
     {u"التنبيهات", true},
     {u"حمل", false}},
    {{u"وسم", false}, {u"هاشتاغ", false}, {u"شاركنا", false}, {u"شاركونا", false}, {u"أرسل", true}},
    {{u"الارتباط", false},
     {u"الكوكيز", false},
     {u"كوكيز", false},
     {u"خصوصيتك", false},
     {u"الخصوصية", false}},
};

constexpr View kToReader[] = {u"لديك",    u"لك",      u"بريدك", u"حسابك",  u"تجربتك", u"هاتفك",
                              u"صندوقك",  u"خصوصيتك", u"إليك",  u"اشترك",  u"انضم",   u"انضموا",
                              u"اشتركوا", u"اختر",    u"ابدأ",  u"أرسلها", u"أرسل"};

constexpr View kFromSite[] = {u"نشرتنا",   u"رسائلنا", u"قناتنا", u"قنواتنا",  u"تطبيقنا",
                              u"إلينا",    u"موقعنا",  u"حسابنا", u"حساباتنا", u"صفحتنا",
                              u"مجموعتنا", u"لنا",     u"بنا",    u"تابعونا",  u"شاركنا",
                              u"شاركونا",  u"لننشرها", u"خدمتنا"};

bool is_mark(char16_t c) { return c >= 0x064B && c <= 0x065F; }

bool is_letter(char16_t c) { return (c >= 0x0620 && c <= 0x064A) || c == 0x0671; }

// Calls `use` with each Arabic word of `text`, without its vowel marks; it returns whether to go
// on.
template <typename Use>
void each_word(View text, const Use& use) {
  std::u16string word;
  for (size_t i = 0; i <= text.size(); ++i) {
    const char16_t c = i < text.size() ? text[i] : u' ';
    if (is_mark(c) || c == u'\u0640') continue;
    if (is_letter(c)) {
      word += c;
    } else if (!word.empty()) {
      if (!use(View(word))) return;
      word.clear();
    }
  }
}

template <size_t kCount>
bool is_any(View word, const View (&words)[kCount]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_profession(View word) {
  if (word.ends_with(u"\u0629")) word.remove_suffix(1);  // ة
  return is_any(word, kProfessions);
}

bool is_career(View word) {
  const auto begins = [&](View career) {
    return word.starts_with(career) && word.size() <= career.size() + 2;
  };
  if (std::any_of(std::begin(kCareers), std::end(kCareers), begins)) return true;
  if (word.empty() || word.front() != u'\u0648') return false;  // و
  word.remove_prefix(1);
  return std::any_of(std::begin(kCareers), std::end(kCareers), begins);
}

}  // namespace

bool starts_with_word(View text, View word) {
  size_t at = 0;
  for (const char16_t c : word) {
    while (at < text.size() && is_mark(text[at])) ++at;
    if (at == text.size() || text[at] != c) return false;
    ++at;
  }
  while (at < text.size() && is_mark(text[at])) ++at;
  return at == text.size() || !is_letter(text[at]);
}

bool is_author_note(View text) {
  size_t words = 0;
  bool has_profession = false;
  bool has_career = false;
  each_word(text, [&](View word) {
    if (words == 0) has_profession = is_profession(word);
    has_career |= words > 0 && is_career(word);
    ++words;
    return has_profession && words <= kNoteWords;
  });
  return has_profession && has_career && words <= kNoteWords;
}

void Asking::add(View line) {
  each_word(line, [&](View word) {
    is_to_reader_ |= is_any(word, kToReader);
    is_from_site_ |= is_any(word, kFromSite);
    for (size_t row = 0; row < std::size(kSubjectWords); ++row) {
      const bool is_row = std::any_of(
          std::begin(kSubjectWords[row]), std::end(kSubjectWords[row]), [&](const Subject& each) {
            return each.is_inside ? word.find(each.text) != View::npos : word == each.text;
          });
      if (is_row) subjects_ |= 1U << row;
    }
    return true;
  });
}

bool Asking::is_enough(bool has_link) const {
  return std::popcount(subjects_) >= kSubjects &&
         ((is_to_reader_ && has_link) || (is_from_site_ && (is_to_reader_ || has_link)));
}

bool is_poll_question(View line) {
  if (line.empty() || line.back() != u'؟') return false;
  return starts_with_word(line, u"استفتاء") || starts_with_word(line, u"استطلاع") ||
         starts_with_word(line, u"تصويت");
}

bool is_status(View line) {
  size_t words = 0;
  bool loads = false;   // «جار تحميل»
  bool is_own = false;  // «الصفحة», «الفيديو»
  bool is_auto = false;
  each_word(line, [&](View word) {
    if (words == 0) loads = word == u"جار" || word == u"جاري" || word == u"يتم" || word == u"يجري";
    if (words == 1) loads = loads && (word == u"تحميل" || word == u"التحميل");
    is_own |= word == u"الصفحة" || word == u"الفيديو" || word == u"المقطع" || word == u"البث";
    is_auto |= word == u"تلقائيا" || word == u"ثوان" || word == u"ثانية" || word == u"تلقائي";
    ++words;
    return words <= kStatusWords;
  });
  return words > 1 && words <= kStatusWords && (loads || (is_own && is_auto));
}

}  // namespace khulasa::html
