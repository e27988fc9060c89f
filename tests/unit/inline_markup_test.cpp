#include "text/inline_markup.h"

#include "text/tables/sort_numbers.h"
#include "texts.h"

namespace khulasa {
namespace {

// `source` without its inline markup.
std::string without(std::u16string source) {
  std::vector<Span> found;
  text::find_inline_markup(source, text::Specials::of(source), found);
  text::sort_spans(found);
  for (size_t i = found.size(); i-- > 0;) source.erase(found[i].begin, found[i].size());
  return tests::utf8(source);
}

TEST(InlineMarkup, EmphasisCodeAndLinks_AreFound) {
  EXPECT_EQ(without(u"مرحبا بك في **مدير المهام**، وهو *سهل*."),
            "مرحبا بك في مدير المهام، وهو سهل.");
  EXPECT_EQ(without(u"اكتب `export` لنسخها، ثم [اقرأ الدليل](https://example.org/a_b?c=1)."),
            "اكتب export لنسخها، ثم اقرأ الدليل.");
  EXPECT_EQ(without(u"![شعار](/logo.png) و[**الأسئلة**](#faq)"), "شعار والأسئلة");
  EXPECT_EQ(without(u"***عاجل*** وصل **وفد**كم"), "عاجل وصل وفدكم");
}

TEST(InlineMarkup, BulletsVersesAndSumsHaveNone) {
  for (const std::u16string text :
       {u"* خبز\n* زيتون", u"وقفت أمام البحر *** أعد نجوم الحزن", u"قال * أعد * ثم مضى",
        u"3*4 = 12 و 5*6 = 30", u"نجمة* واحدة", u"**سطر\nوسطر**", u"الهوامش [1] (2)",
        u"[نص](ليس عنوانا) و[](https://example.org)", u"```\na = *b* + `c`\n```", u"**", u"[](",
        u"*", u"](", u"[a](http://"})
    EXPECT_EQ(without(text), tests::utf8(text));
}

// A token would begin with a mark whose letter is hidden.
TEST(InlineMarkup, SignsUnderAMarkStay) {
  for (const std::u16string text :
       {u"قال `نعم`\u0300 ثم مضى", u"**كلمة**\u064E هنا", u"وصل **\u0301وفد** اليوم",
        u"*كلمة*\u200D", u"[\u0651صفحة](https://example.org)", u"[صفحة](/page)\u0483",
        u"**هنا**\uFE0F", u"*هنا*\U0001F3FD", u"`\u0591a`"})
    EXPECT_EQ(without(text), tests::utf8(text));
  EXPECT_EQ(without(u"**مهم**\u200F *مهم*… **مهم**\U0001F600 **مهم**٪"),
            tests::utf8(u"مهم\u200F مهم… مهم\U0001F600 مهم٪"));
}

TEST(InlineMarkup, IsNotShown) {
  const std::u16string source =
      u"# دليل البدء\n\nيحفظ **مدير المهام** بيانات المستخدمين على الجهاز فقط، ولا يرسلها إلى أحد. "
      u"ويمكن نسخها من [صفحة الإعدادات](https://example.org/settings) في أي وقت من اليوم.\n\n"
      u"> ملاحظة: يحتاج **مدير المهام** إلى ذاكرة قدرها غيغابايتان على الأقل.";
  const Analysis analysis = tests::analyze(source);
  std::string shown;
  for (const Pick& pick : analysis.summary.picks) shown += tests::utf8(pick.text) + "\n";
  for (const Keyword& keyword : analysis.keywords) shown += tests::utf8(keyword.text) + "\n";
  EXPECT_EQ(shown.find_first_of("*[]>`"), std::string::npos) << shown;
  EXPECT_NE(shown.find("مدير المهام"), std::string::npos);
  EXPECT_NE(shown.find("صفحة الإعدادات في أي وقت"), std::string::npos);
}

}  // namespace
}  // namespace khulasa
