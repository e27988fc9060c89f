#include "random_pages.h"

#include <array>
#include <iterator>

namespace khulasa::tests {

namespace {

constexpr const char16_t* kWords[] = {
    u"الوزير",  u"الميناء", u"المدينة", u"الجديد", u"أعلن",    u"افتتح",    u"وقال",    u"إن",
    u"في",      u"من",      u"على",     u"إلى",    u"الذي",    u"التي",     u"مشروع",   u"الطاقة",
    u"الشمسية", u"سكان",    u"القرية",  u"مدرسة",  u"كتاب",    u"جامعة",    u"باحثون",  u"دراسة",
    u"نتائج",   u"المياه",  u"الزراعة", u"حقول",   u"القمح",   u"موسم",     u"الأمطار", u"ارتفاع",
    u"أسعار",   u"النفط",   u"بنسبة",   u"خلال",   u"العام",   u"الماضي",   u"شركة",    u"عقد",
    u"اتفاق",   u"وفد",     u"زيارة",   u"رسمية",  u"العاصمة", u"محمد",     u"أحمد",    u"سعيد",
    u"فاطمة",   u"د.",      u"أ.د.",    u"كما",    u"لكن",     u"بينما",    u"ولفتت",   u"للمدينة",
    u"بالقرية", u"والكتاب", u"قَرَأَ",     u"مُهِمّ",    u"Google",  u"Aydınlık", u"2024",    u"١٢",
    u"75%",     u"11",      u"يونيو",   u"حزيران", u"ملايين",  u"دولار",    u"لم",      u"يكن"};

constexpr const char16_t* kJunk[] = {u"اقرأ أيضا:",
                                     u"المصدر: وكالات",
                                     u"كلمات دلالية: الميناء، المدينة، الوزير",
                                     u"جميع الحقوق محفوظة © 2024",
                                     u"شارك على فيسبوك",
                                     u"التعليقات (3)",
                                     u"الأكثر قراءة",
                                     u"تابعنا على تويتر",
                                     u"اشترك في النشرة البريدية",
                                     u"الرئيسية | سياسة | اقتصاد | رياضة",
                                     u"مساحة إعلانية",
                                     u"سياسة الخصوصية"};

constexpr const char16_t* kLines[] = {
    u"كتب: محمد السعيد",
    u"الثلاثاء 11 حزيران /يونيو 2024 - 08:15 بتوقيت غرينتش",
    u"الرئيسية سياسة اقتصاد رياضة ثقافة",
    u"جانب من الاجتماع (أ ف ب)",
    u"* بند أول",
    u"2. بند ثان",
    u"> قول مقتبس من رسالة",
    u"https://example.org/a?b=c name@example.org @handle #وسم_طويل"};

template <typename List>
const char16_t* one_of(const List& list, uint32_t number) {
  return list[number % std::size(list)];
}

}  // namespace

std::u16string RandomPages::word() { return one_of(kWords, below(std::size(kWords))); }

std::u16string RandomPages::sentence() {
  std::u16string text;
  const bool is_quoted = below(12) == 0;
  if (is_quoted) text += u"وقال «";
  for (uint32_t words = 3 + below(18); words > 0; --words) {
    text += word();
    const uint32_t kind = below(16);
    text += words == 1 ? u"" : kind == 0 ? u"، " : kind == 1 ? u"؛ " : u" ";
  }
  if (is_quoted) text += u"»";
  static constexpr const char16_t* kEnds[] = {u".", u".", u".", u".", u"؟", u"!", u"...", u""};
  return text + one_of(kEnds, below(std::size(kEnds)));
}

std::u16string RandomPages::paragraph(uint32_t sentences) {
  std::u16string text;
  for (; sentences > 0; --sentences) (text += sentence()) += u' ';
  return text;
}

std::u16string RandomPages::odd_line() {
  static const std::u16string units =
      u"ابتةىيوهكلمـ\u064B\u064E\u0651\u0670\u0654یک\uFEFB\uFDF2\u200B\u200D\u200F\u202E\u2067 "
      u".،؛؟!:\"«»()[]-•\t\u2028\u0085aZé\u0301\u032709٣۴\u00A0\u3000|@#\uFFFE";
  std::u16string text;
  for (uint32_t size = below(60); text.size() < size;) {
    const uint32_t kind = below(16);
    if (kind == 0) text += static_cast<char16_t>(0xD800 + below(0x800));
    if (kind == 1) text += u"\U0001F600";
    if (kind == 2) text += static_cast<char16_t>(below(0x10000));
    if (kind == 3)
      text += std::u16string(below(30), units[below(static_cast<uint32_t>(units.size()))]);
    if (kind > 3) text += units[below(static_cast<uint32_t>(units.size()))];
  }
  return text;
}

std::u16string RandomPages::page() {
  std::u16string text;
  for (uint32_t lines = below(12); lines > 0; --lines) {
    const uint32_t kind = below(16);
    if (kind < 7)
      text += paragraph(1 + below(5));
    else if (kind < 10)
      text += one_of(kLines, below(std::size(kLines)));
    else if (kind < 12)
      text += one_of(kJunk, below(std::size(kJunk)));
    else if (kind < 14)
      for (uint32_t words = 1 + below(8); words > 0; --words) (text += word()) += u' ';
    else
      text += odd_line();
    text += below(8) == 0 ? u"\r\n\n" : u"\n";
  }
  return text;
}

std::u16string RandomPages::junk() {
  std::u16string text;
  for (uint32_t lines = 1 + below(8); lines > 0; --lines) {
    text += one_of(kJunk, below(std::size(kJunk)));
    text += u"\n";
  }
  return text;
}

Options RandomPages::options() {
  Options options;
  options.clean = below(4) > 0;
  options.tokens = below(2) == 0;
  options.sentences.semicolon = below(4) == 0;
  options.summary.compress = below(4) > 0;
  if (below(4) == 0) options.title = u"افتتاح الميناء الجديد في المدينة";
  if (below(4) == 0) options.summary.focus = u"ماذا قال الوزير عن الميناء؟";
  options.summary.type = static_cast<SummaryType>(below(kSummaryTypeCount));
  options.summary.length = static_cast<SummaryLength>(below(kSummaryLengthCount));
  if (below(3) == 0) options.summary.max_words = 1 + below(80);
  if (below(3) == 0) options.summary.max_sentences = 1 + below(6);
  if (below(3) == 0) options.summary.ratio = (1 + below(100)) / 100.0;
  options.keywords.max = below(3) == 0 ? below(60) : 10;
  if (below(4) == 0) options.keywords.min_score = below(100) / 100.0;
  options.keywords.max_words = 1 + below(kMaxKeywordWords);
  for (uint32_t count = below(8) == 0 ? below(4) : 0; count > 0; --count) {
    const uint32_t begin = below(300);
    options.markup.push_back({{begin, begin + below(100)}, below(256)});
  }
  return options;
}

}  // namespace khulasa::tests
