// What the shape of a page says: threads, articles one under the other, boxes, headings of prose.
#include <gtest/gtest.h>

#include <string>

#include "khulasa/html.h"

namespace khulasa {
namespace {

const std::u16string kProse =
    u"<p>أعلنت هيئة الموانئ أمس أن العمل في الرصيف الجديد يبدأ في الربيع ويستمر عامين كاملين، وأن "
    u"كلفته تبلغ أربعين مليون دينار تدفعها الحكومة وحدها.</p>";

// The tags of the innermost element with several lines that begins with the line of `begin`.
uint32_t tags_of_element(const HtmlText& page, std::u16string_view begin) {
  const auto at = static_cast<uint32_t>(page.text.find(begin));
  uint32_t tags = 0;
  for (const Markup& markup : page.markup)
    if (markup.span.begin == at && (markup.tags & kMarkupBlock) != 0) tags = markup.tags;
  return tags;
}

uint32_t tags_of_line(const HtmlText& page, std::u16string_view begin) {
  const auto at = static_cast<uint32_t>(page.text.find(begin));
  for (const Markup& markup : page.markup)
    if (markup.span.begin == at && (markup.tags & kMarkupBlock) == 0) return markup.tags;
  return 0;
}

std::u16string post(std::u16string_view number, std::u16string_view name,
                    std::u16string_view said) {
  return u"<div id='post" + std::u16string(number) + u"'><a href=u>" + std::u16string(name) +
         u"</a><div>" + std::u16string(said) + u"</div>" + kProse + u"</div>";
}

TEST(PageShape, PostsUnderTheFirst_AreComments) {
  const HtmlText page = read_html(u"<title>كيف أنقل الأسماء</title><h1>كيف أنقل الأسماء</h1><div>" +
                                  post(u"1", u"سالم", u"السؤال") + post(u"2", u"منى", u"جواب") +
                                  post(u"3", u"ليلى", u"جواب آخر") + u"</div>");
  EXPECT_EQ(tags_of_element(page, u"سالم") & kMarkupComment, 0U);
  EXPECT_NE(tags_of_element(page, u"منى") & kMarkupComment, 0U);
  EXPECT_NE(tags_of_element(page, u"ليلى") & kMarkupComment, 0U);
}

// A live blog's entries have a time, and no name of an author.
TEST(PageShape, EntriesWithoutNames_AreNoThread) {
  const HtmlText page =
      read_html(u"<h1>تغطية مباشرة من الميناء</h1><div><div class=post>21:40" + kProse +
                u"</div><div class=post>20:15" + kProse + u"</div></div>");
  EXPECT_EQ(tags_of_element(page, u"20:15") & kMarkupComment, 0U);
}

TEST(PageShape, SecondArticle_IsAnArticleOfItsOwn) {
  for (const std::u16string_view name : {u"post", u"x4"}) {
    const auto article = [&](std::u16string_view title) {
      return u"<div class=" + std::u16string(name) + u"><h2>" + std::u16string(title) +
             u"</h2><div>سالم العمري</div>" + kProse + kProse + u"</div>";
    };
    const HtmlText page = read_html(u"<title>رصيف جديد في الميناء القديم | الشراع</title><div>" +
                                    article(u"رصيف جديد في الميناء القديم") +
                                    article(u"متحف للساعات في المدينة") + u"</div>");
    EXPECT_NE(tags_of_element(page, u"رصيف") & kMarkupArticle, 0U);
    EXPECT_NE(tags_of_element(page, u"متحف") & kMarkupArticle, 0U);
  }
}

// The sections of one article have headings, too, but neither a byline nor a date.
TEST(PageShape, SectionsOfAnArticle_AreNoArticles) {
  const auto section = [](std::u16string_view title) {
    return u"<section class=part><h2>" + std::u16string(title) + u"</h2>" + kProse + kProse +
           u"</section>";
  };
  const HtmlText page = read_html(u"<title>رصيف جديد في الميناء القديم</title><div>" +
                                  section(u"رصيف جديد في الميناء القديم") +
                                  section(u"مراحل العمل في الرصيف") + u"</div>");
  EXPECT_EQ(tags_of_element(page, u"مراحل") & kMarkupArticle, 0U);
}

TEST(PageShape, BelowAnArticleWithItsTitle_AllIsFurniture) {
  std::u16string prose;
  for (int i = 0; i < 5; ++i) prose += kProse;
  const std::u16string html =
      u"<title>رصيف جديد في الميناء</title><article><h1>رصيف جديد في "
      u"الميناء</h1>" +
      prose + u"</article><div><p>كاتب صحفي</div>";
  EXPECT_NE(tags_of_line(read_html(html), u"كاتب") & kMarkupFurniture, 0U);
  // Only a lead is in this one: the text may be below.
  const std::u16string lead =
      u"<title>رصيف جديد في الميناء</title><article><h1>رصيف جديد في "
      u"الميناء</h1>" +
      kProse + u"</article><div><p>كاتب صحفي</div>";
  EXPECT_EQ(tags_of_line(read_html(lead), u"كاتب") & kMarkupFurniture, 0U);
}

TEST(PageShape, BoxThatAsksForSomething_IsFurniture) {
  const auto box = [](std::u16string_view end) {
    return read_html(u"<div><p>نص</p><div><b>رسائلنا الأسبوعية</b><p>تصلك كل جمعة.</p>" +
                     std::u16string(end) + u"</div></div>");
  };
  for (const std::u16string_view end :
       {u"<button>اشترك الآن</button>", u"<a href=s>سجِّل</a>", u"<input type=email>"})
    EXPECT_NE(tags_of_element(box(end), u"رسائلنا") & kMarkupFurniture, 0U);
  EXPECT_EQ(tags_of_element(box(u"<a href=s>سجل المباريات في كل المواسم</a>"), u"رسائلنا") &
                kMarkupFurniture,
            0U);
  EXPECT_EQ(tags_of_element(box(u"<a href=s>صورة</a>"), u"رسائلنا") & kMarkupFurniture, 0U);
}

TEST(PageShape, HeadingRightAboveTheText_IsTheTitle_IfTheHeadNamesOnlyTheSite) {
  std::u16string menu;
  for (int i = 0; i < 12; ++i) menu += u"<li><a href=m>قسم من الجامعة</a>";
  for (const std::u16string_view title :
       {u"<h3>خبز من خميرة قديمة</h3>", u"<td class=newsTitle>خبز من خميرة قديمة",
        u"<td><font size=5>خبز من خميرة قديمة</font>"}) {
    for (const std::u16string_view site : {u"كلية العلوم", u"كلية العلوم في جامعة الدلتا"}) {
      const HtmlText page =
          read_html(u"<title>" + std::u16string(site) + u"</title><h1>" + std::u16string(site) +
                    u"</h1><ul>" + menu + u"</ul><table><tr>" + std::u16string(title) +
                    u"<tr><td>منذ يومين<tr><td>" + kProse + kProse + u"</table>");
      EXPECT_NE(tags_of_line(page, u"خبز") & kMarkupTitle, 0U);
      EXPECT_EQ(tags_of_line(page, u"كلية") & kMarkupTitle, 0U);
    }
  }
  // A short title stays, and the name of an infobox is not taken for one.
  const HtmlText page = read_html(
      u"<title>الأفلاج - الموسوعة</title><h1>الأفلاج</h1><table class=infobox><tr><th "
      u"class=infobox-title>قنوات الري في الواحات</table>" +
      kProse + kProse);
  EXPECT_NE(tags_of_line(page, u"الأفلاج") & kMarkupTitle, 0U);
}

TEST(PageShape, ClassOfTheText_CountsMoreThanThatOfItsButtons) {
  const HtmlText page =
      read_html(u"<div><div class='entry-content no-share social'>" + kProse + kProse +
                u"</div><div class=related-content><p>أ<p>ب</div></div>");
  EXPECT_EQ(tags_of_element(page, u"أعلنت") & (kMarkupContent | kMarkupFurniture), kMarkupContent);
  EXPECT_NE(tags_of_element(page, u"أ\nب") & kMarkupFurniture, 0U);
}

// Forums of one table a post, without classes.
TEST(PageShape, PostsWithoutAClass_AreAThreadIfEachHasANameAndADay) {
  const auto posts = [](std::u16string_view day) {
    std::u16string all;
    for (const std::u16string_view name : {u"سالم", u"منى", u"ليلى"})
      all += u"<div><table><tr><td>" + std::u16string(day) + u"<tr><td>" + std::u16string(name) +
             u"<tr><td>" + kProse + u"<tr><td>الصبر مفتاح الفرج</table></div>";
    return read_html(u"<title>كيف أنقل الأسماء</title><h1>كيف أنقل الأسماء</h1><div>" + all +
                     u"</div>");
  };
  const HtmlText page = posts(u"04-03-2026, 10:11 PM");
  EXPECT_EQ(tags_of_line(page, u"أعلنت") & kMarkupFurniture, 0U);
  EXPECT_NE(tags_of_line(page, u"الصبر") & kMarkupFurniture, 0U);  // the signature
  size_t comments = 0;
  for (const Markup& markup : page.markup) comments += (markup.tags & kMarkupComment) != 0 ? 1 : 0;
  EXPECT_EQ(comments, 2U);
  // The entries of a live blog.
  for (const Markup& markup : posts(u"21:40").markup) EXPECT_EQ(markup.tags & kMarkupComment, 0U);
}

TEST(PageShape, WhatSaysWhoTheAuthorIs_IsFurniture) {
  const std::u16string note =
      u"صحفية مهتمة بشؤون التعليم، عملت في ثلاث صحف يومية ولها كتابان عن المدارس.";
  const auto below = [&](std::u16string_view body) {
    return read_html(u"<title>رصيف جديد في الميناء</title><h1>رصيف جديد في الميناء</h1><div>" +
                     kProse + kProse + u"</div>" + std::u16string(body));
  };
  EXPECT_NE(tags_of_line(below(u"<p>" + note), u"صحفية") & kMarkupFurniture, 0U);
  EXPECT_NE(
      tags_of_element(below(u"<div><b>هدى بن يوسف</b><div>" + note + u"</div></div>"), u"هدى") &
          kMarkupFurniture,
      0U);
  // Somebody's life begins so, and an article may quote what a journalist wrote.
  const HtmlText life =
      read_html(u"<title>هدى بن يوسف</title><h1>هدى بن يوسف</h1><p>" + note + u"</p>" + kProse);
  EXPECT_EQ(tags_of_line(life, u"صحفية") & kMarkupFurniture, 0U);
  EXPECT_EQ(
      tags_of_line(below(u"<p>صحفية من المدينة سألت الوزير عن موعد الافتتاح فلم يجب عن سؤالها."),
                   u"صحفية") &
          kMarkupFurniture,
      0U);
}

TEST(PageShape, BoxesThatTalkToTheReader_AreFurniture) {
  const auto tags = [](std::u16string_view box, std::u16string_view begin) {
    const HtmlText page =
        read_html(u"<title>رصيف جديد في الميناء</title><h1>رصيف جديد في الميناء</h1><div>" +
                  kProse + u"</div><div>" + std::u16string(box) + u"</div>");
    return tags_of_element(page, begin) & kMarkupFurniture;
  };
  EXPECT_NE(tags(u"<p>بقيت لديك مقالتان مجانيتان<p>الاشتراك السنوي يفتح لك الأرشيف.<p><a "
                 u"href=l>لديك حساب؟</a>",
                 u"بقيت"),
            0U);
  EXPECT_NE(tags(u"<p>كن معنا<p>اشترك في نشرتنا لتصلك أخبار المدينة على بريدك.", u"كن"), 0U);
  EXPECT_NE(tags(u"استفتاء: هل تؤيد توسعة الميناء؟<br>نعم<br>لا", u"استفتاء"), 0U);
  // The steps of instructions talk to the reader, too.
  const std::u16string step =
      u"<div>الخطوة<p>افتح حسابك وسجل الدخول إلى بريدك ثم اختر <a href=s>الإعدادات</a> كما في "
      u"الصورة.</div>";
  const HtmlText steps =
      read_html(u"<title>كيف أنقل الأسماء</title><h1>كيف أنقل الأسماء</h1><div>" + step + step +
                step + u"</div>");
  for (const Markup& markup : steps.markup) EXPECT_EQ(markup.tags & kMarkupFurniture, 0U);
  EXPECT_EQ(tags(u"<p>الاشتراك في النادي<p>أعلن النادي خطة اشتراك مجانية للأعضاء الجدد. <a "
                 u"href=n>النادي</a>",
                 u"الاشتراك"),
            0U);
}

TEST(PageShape, WhatAPageSaysWhileItLoads_IsFurniture) {
  const HtmlText page = read_html(
      u"<h1>رصيف جديد في الميناء</h1><p>تتحدث الصفحة تلقائيا كل ثلاثين ثانية</p><p>جار تحميل "
      u"المزيد</p><p>"
      u"جار تحميل السفن في الميناء منذ الصباح بعد أن هدأت الرياح وعاد العمال من إضرابهم.");
  EXPECT_NE(tags_of_line(page, u"تتحدث") & kMarkupFurniture, 0U);
  EXPECT_NE(tags_of_line(page, u"جار تحميل المزيد") & kMarkupFurniture, 0U);
  EXPECT_EQ(tags_of_line(page, u"جار تحميل السفن") & kMarkupFurniture, 0U);
}

TEST(PageShape, InstructionsAndRecipes_AreArticles) {
  for (const std::u16string_view type : {u"Recipe", u"HowTo", u"JobPosting"}) {
    const HtmlText page =
        read_html(u"<div itemscope itemtype='https://schema.org/" + std::u16string(type) +
                  u"'><h1>رصيف جديد</h1>" + kProse + u"</div>");
    EXPECT_NE(tags_of_element(page, u"رصيف") & kMarkupArticle, 0U);
  }
}

TEST(PageShape, TitlesThatAreNoHeading_AreFoundByTheHead) {
  // The path above the title repeats it, too.
  const HtmlText path = read_html(
      u"<title>رصيف جديد في الميناء القديم - الشراع</title><div><a href=h>الرئيسية</a> / أخبار "
      u"المدينة كلها / "
      u"رصيف جديد في الميناء القديم</div><div>رصيف جديد في الميناء القديم</div>" +
      kProse);
  EXPECT_NE(tags_of_line(path, u"رصيف جديد في الميناء القديم\nأعلنت") & kMarkupTitle, 0U);
  // Two words are enough right above the text.
  const HtmlText two = read_html(
      u"<title>دودة القز - قصص للصغار</title><div>دودة القز</div><div>4 مارس</div>" + kProse);
  EXPECT_NE(tags_of_line(two, u"دودة") & kMarkupTitle, 0U);
  // The title of a thread leads to the thread.
  const HtmlText link = read_html(
      u"<title>كيف أنقل الأسماء إلى هاتفي - منتدى الهواتف</title><div><a href=t>كيف أنقل الأسماء "
      u"إلى هاتفي</a></div>" +
      kProse);
  EXPECT_NE(tags_of_line(link, u"كيف") & kMarkupTitle, 0U);
}

// A part of an old page that was copied without its head.
TEST(PageShape, LargeLetters_AreAHeadingWhereThePageHasNoTitle) {
  std::u16string menu;
  for (int i = 0; i < 6; ++i) menu += u"<tr><td><a href=m>قسم من الصحيفة</a>";
  const HtmlText page =
      read_html(u"<table>" + menu + u"<tr><td><font size=5>رصيف جديد في الميناء</font><tr><td>" +
                kProse + kProse + u"</table>");
  EXPECT_NE(tags_of_line(page, u"رصيف") & kMarkupTitle, 0U);
}

}  // namespace
}  // namespace khulasa
