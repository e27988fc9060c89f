#include "article/markers.h"

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

TEST(Markers, MenuDateAndShareLines_AreSetAside) {
  EXPECT_EQ(kinds_of(u"الرئيسية سياسة اقتصاد رياضة ثقافة\nالثلاثاء 11 حزيران /يونيو 2024 - 08:15 "
                     u"بتوقيت غرينتش\n"
                     u"شارك الخبر على فيسبوك تويتر واتساب\n" +
                     kProse),
            (Kinds{kNavigation, kDateline, kShare, kParagraph}));
}

TEST(Markers, MarkerWordInsideProse_DoesNotCut) {
  EXPECT_EQ(
      kinds_of(
          kProse +
          u"\nوقال المصدر: إن شارك الوزير في الاجتماع فسيعلن القرار الأسبوع المقبل في العاصمة.\n" +
          u"شارك الوزير في الاجتماع الذي عقد مساء أمس في العاصمة بحضور السفراء وممثلي الشركات "
          u"الكبرى.\n" +
          kProse),
      (Kinds{kParagraph, kParagraph, kParagraph, kParagraph}));
}

TEST(Markers, RelatedLineBetweenParagraphs_DoesNotEndTheArticle) {
  EXPECT_EQ(kinds_of(kProse + u"\nاقرأ أيضاً: الأرصاد تحذر من رياح قوية\n" + kProse),
            (Kinds{kParagraph, kRelated, kParagraph}));
}

TEST(Markers, PagePhrasesOfAnyWording_AreSetAside) {
  const auto kind_under_prose = [](const std::u16string& line) {
    return kinds_of(kProse + u"\n" + kOther + u"\n" + line)[2];
  };
  EXPECT_EQ(kind_under_prose(u"قصص قد تعجبكم"), kRelated);
  EXPECT_EQ(kind_under_prose(u"الموضوعات الأعلى مشاهدة هذا الأسبوع"), kRelated);
  EXPECT_EQ(kind_under_prose(u"تصفح المزيد: الأرصاد تحذر من رياح قوية"), kRelated);
  EXPECT_EQ(kind_under_prose(u"نسخ رابط المقال"), kShare);
  EXPECT_EQ(kind_under_prose(u"كن أول من يعلق على الخبر"), kComment);
  EXPECT_EQ(kind_under_prose(u"حقوق الطبع محفوظة لجريدة الميناء"), kLegal);
  EXPECT_EQ(kind_under_prose(u"المصدر | وكالة الموانئ"), kSource);
  EXPECT_EQ(kind_under_prose(u"(وكالة الموانئ)"), kSource);
}

TEST(Markers, DateLine_NeedsNoMonth) {
  for (const char16_t* date : {u"قبل يومين", u"منذ 3 ساعات", u"2021-08-11T12:30:00",
                               u"بغداد: 2022/9/3 23:08", u"Mar 12, 2024"})
    EXPECT_EQ(kinds_of(date + (u"\n" + kProse) + u"\n" + kOther)[0], kDateline);
}

TEST(Markers, MarkerBeforeAnInvisibleCharacter_EndsWithItsLine) {
  for (const char16_t hidden : {u'\u200F', u'\u200B', u'\uFEFF', u'\u00AD', u'\u202C'}) {
    const std::u16string lines =
        std::u16string(u"المصدر:") + hidden + u"\nكتب:" + hidden + u"\nشاهد أيضا" + hidden;
    const std::u16string source = kProse + u"\n" + kOther + u"\n" + lines + u"\n" + kProse;
    const Article article = tests::Read(source).cleaned().article;
    EXPECT_FALSE(article.source.has_value());
    EXPECT_FALSE(article.byline.has_value());
    EXPECT_TRUE(article.related.empty());
  }
}

}  // namespace
}  // namespace khulasa
