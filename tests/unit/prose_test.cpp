// Plain prose of any shape: what ordinary text looks like when it opens like a label.
#include <string>

#include "article_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::Kinds;
using tests::kinds_of;
using tests::kOther;
using tests::kProse;
using enum BlockKind;

size_t sentences_in(std::u16string text) {
  return tests::analyze(std::move(text)).sentences.size();
}

TEST(Prose, FirstLineThatIsASentence_IsText) {
  for (const char16_t* first : {u"توقف المطر فجأة.", u"مات الملك!", u"عاد الهدوء إلى السوق أمس."}) {
    EXPECT_EQ(kinds_of(first + (u"\n" + kProse))[0], kParagraph) << tests::utf8(first);
    EXPECT_FALSE(tests::analyze(first + (u"\n" + kProse)).article.byline.has_value());
  }
}

TEST(Prose, ShortLinesWithoutStops_AreASentenceEach) {
  EXPECT_EQ(
      sentences_in(u"فتح البائع دكانه باكرا\nوقف الزبائن أمام الباب\nوصل الخبز ساخنا من الفرن\n"
                   u"نفدت الأرغفة قبل الثامنة"),
      4u);
  EXPECT_EQ(sentences_in(u"حضر الجمهور بكثافة\nفاز الفريق بهدفين\nغادر اللاعبون الملعب سعداء"), 3u);
}

TEST(Prose, LongLineThatEndsInAColon_IsAParagraph) {
  EXPECT_EQ(
      kinds_of(u"واتفق الطرفان بعد مفاوضات طويلة استمرت ثلاثة أيام في العاصمة على البنود الآتية "
               u"التي تنشر لاحقا في الجريدة:\n- وقف العمل فورا.\n- دفع الأجور خلال أسبوع.\n" +
               kProse),
      (Kinds{kParagraph, kParagraph, kParagraph, kParagraph}));
}

TEST(Prose, TitleOfOneOrTwoWords_IsNoByline) {
  for (const char16_t* title : {u"المقدمة", u"تمهيد", u"خاتمة البحث", u"الفصل الأول"}) {
    EXPECT_EQ(kinds_of(title + (u"\n" + kProse) + u"\n" + kOther)[0], kTitle) << tests::utf8(title);
    EXPECT_EQ(kinds_of(title + (u"\n\n" + kProse))[0], kTitle) << tests::utf8(title);
  }
  EXPECT_EQ(kinds_of(u"سامي العمري\n" + kProse)[0], kByline);
}

TEST(Prose, MarkersThatAreOrdinaryWords_NeedASeparatorOrWordsOfPages) {
  const auto kind_of = [](const std::u16string& line) {
    return kinds_of(kProse + u"\n" + line + u"\n" + kOther)[1];
  };
  for (const char16_t* line :
       {u"واتساب يتيح إخفاء الصور عن الغرباء", u"شارك الرئيس في افتتاح الرصيف",
        u"المزيد من الضغوط على الميناء", u"ردود الفعل الدولية", u"طباعة الكتب تأخرت هذا العام",
        u"انضم إلى الميناء مئة عامل", u"تعليقات الصحف العالمية على التوسعة",
        u"سمات الميناء الحديث"})
    EXPECT_EQ(kind_of(line), kHeading) << tests::utf8(line);
  for (const char16_t* line :
       {u"شارك الخبر على فيسبوك", u"واتساب", u"تابعونا على صفحتنا", u"شارك: تويتر"})
    EXPECT_EQ(kind_of(line), kShare) << tests::utf8(line);
  EXPECT_EQ(kind_of(u"المزيد من كتب"), kRelated);
  EXPECT_EQ(kind_of(u"التعليقات (2)"), kComment);
}

TEST(Prose, TextThatLostItsSpaces_HasAWarningAndNoSummary) {
  const std::u16string whole = kProse + u"\n" + kOther + u"\n" + kProse;
  std::u16string text;
  for (const char16_t c : whole)
    if (c != u' ') text += c;
  const Analysis analysis = tests::analyze(text);
  EXPECT_TRUE(analysis.summary.picks.empty());
  EXPECT_TRUE(analysis.keywords.empty());
  ASSERT_EQ(analysis.warnings.size(), 1u);
  EXPECT_EQ(analysis.warnings[0].code, WarningCode::kLostCharacters);
  // A few lost letters leave a summary.
  EXPECT_FALSE(tests::analyze(u"\uFFFD\uFFFD \uFFFD \uFFFD " + whole).summary.picks.empty());
}

}  // namespace
}  // namespace khulasa
