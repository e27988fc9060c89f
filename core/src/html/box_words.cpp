#include "box_words.h"

#include <bit>
#include <iterator>
#include <string>

namespace khulasa::html {

namespace {

using View = std::u16string_view;

constexpr size_t kNoteWords = 60;    // longer texts about authors are articles
constexpr size_t kStatusWords = 10;  // longer lines are prose
constexpr int kSubjects = 2;

// Words, each between spaces.

// What authors are, without the feminine ending.
constexpr View kProfessions =
    u" صحفي صحافي كاتب محرر مراسل باحث أكاديمي مدون مترجم إعلامي روائي شاعر أستاذ خبير ناقد محام "
    u"طبيب "
    u"مهندس مستشار محلل مصور ";

// What is said of them: words that begin so, «و» in front of them aside.
constexpr View kCareers =
    u" صدر حاصل حائز حاز نال خريج متخصص مختص مهتم يهتم تهتم يكتب تكتب ينشر تنشر عضو مقيم يقيم تقيم "
    u"عمل "
    u"يعمل تعمل درس يدرس تدرس مؤلف يهوى تهوى يغطي تغطي غطى انضم له لها لديه ";

// What boxes ask for: the words of a row count once. Those that begin with «*» are also found
// inside of others: «الاشتراك», «للمشتركين».
constexpr View kSubjectWords[] = {
    u" *شتراك *شترك انضم انضموا العضوية ",        u" *حساب *تسجيل سجلوا الدخول ادخل ",
    u" *مجان *تبرع تجربتك ادعم ادعموا ",          u" *بريد *نشرتنا *رسائلنا نشرة النشرة ",
    u" القراءة للقراءة لتقرأ المحتوى مقالات ",    u" واتساب تلغرام تليجرام إنستغرام فيسبوك ",
    u" *تطبيق *إشعارات *التنبيهات هاتفك حمل ",    u" *أرسل وسم هاشتاغ شاركنا شاركونا ",
    u" كوكيز الكوكيز الارتباط خصوصيتك الخصوصية ",
};

constexpr View kToReader =
    u" لديك لك إليك بريدك حسابك تجربتك هاتفك صندوقك خصوصيتك اشترك اشتركوا انضم انضموا اختر ابدأ "
    u"أرسل "
    u"أرسلها ";

constexpr View kFromSite =
    u" نشرتنا رسائلنا قناتنا قنواتنا تطبيقنا إلينا موقعنا حسابنا حساباتنا صفحتنا مجموعتنا لنا بنا "
    u"تابعونا شاركنا شاركونا لننشرها خدمتنا ";

bool is_mark(char16_t c) { return c >= 0x064B && c <= 0x065F; }

bool is_letter(char16_t c) { return (c >= 0x0620 && c <= 0x064A) || c == 0x0671; }

// The Arabic words of a text, without vowel marks and tatweel.
struct Words {
  View text;
  std::u16string word;  // between spaces
  size_t at = 0;

  explicit Words(View given) : text(given) {}

  // Whether there is another, which is then `word`.
  bool next() {
    word.assign(1, u' ');
    for (; at < text.size(); ++at) {
      const char16_t c = text[at];
      if (is_mark(c) || c == u'\u0640') continue;
      if (is_letter(c)) {
        word += c;
      } else if (word.size() > 1) {
        break;
      }
    }
    word += u' ';
    return word.size() > 2;
  }

  [[nodiscard]] View bare() const { return View(word).substr(1, word.size() - 2); }
  [[nodiscard]] bool is_in(View list) const { return list.find(word) != View::npos; }

  // Whether an entry of `list` fits: «*» is before what may be anywhere in the word. With
  // `is_begin`, all entries are beginnings of words that are at most two letters longer.
  [[nodiscard]] bool fits(View list, bool is_begin) const {
    constexpr size_t kEnding = 2;
    View own = bare();
    if (is_begin && own.size() > kEnding && own.front() == u'\u0648') own.remove_prefix(1);  // و
    for (size_t begin = 1; begin < list.size();) {
      const size_t end = list.find(u' ', begin);
      View entry = list.substr(begin, end - begin);
      begin = end + 1;
      const bool is_inside = entry.front() == u'*';
      if (is_inside) entry.remove_prefix(1);
      const size_t found = own.find(entry);
      if (is_begin    ? found == 0 && own.size() <= entry.size() + kEnding
          : is_inside ? found != View::npos
                      : own == entry)
        return true;
    }
    return false;
  }
};

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
  Words words(text);
  if (!words.next()) return false;
  if (words.word.ends_with(u"\u0629 ")) words.word.erase(words.word.size() - 2, 1);  // ة
  if (!words.is_in(kProfessions)) return false;
  bool has_career = false;
  for (size_t count = 1; words.next(); ++count) {
    if (count == kNoteWords) return false;
    has_career |= words.fits(kCareers, true);
  }
  return has_career;
}

void Asking::add(View line) {
  for (Words words(line); words.next();) {
    is_to_reader_ |= words.is_in(kToReader);
    is_from_site_ |= words.is_in(kFromSite);
    for (size_t row = 0; row < std::size(kSubjectWords); ++row)
      if (words.fits(kSubjectWords[row], false)) subjects_ |= 1U << row;
  }
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
  constexpr View kLoads[] = {u" جار جاري يتم يجري ", u" تحميل التحميل "};
  size_t count = 0;
  bool loads = true;    // «جار تحميل»
  bool is_own = false;  // «الصفحة», «الفيديو»
  bool is_auto = false;
  for (Words words(line); words.next(); ++count) {
    if (count == kStatusWords) return false;
    if (count < std::size(kLoads)) loads = loads && words.is_in(kLoads[count]);
    is_own |= words.is_in(u" الصفحة الفيديو المقطع البث ");
    is_auto |= words.is_in(u" تلقائيا تلقائي ثوان ثانية ");
  }
  return count > 1 && (loads || (is_own && is_auto));
}

}  // namespace khulasa::html
