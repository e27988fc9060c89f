// Whole pages: the article is found by the page's tree. Each test is a page that was read wrongly
// before the tree was looked at.
#include <gtest/gtest.h>

#include <string>

#include "article/article.h"
#include "article_pages.h"
#include "khulasa/html.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::kOther;
using tests::kProse;

// The lines of the article, without its title, each followed by «|»; and the title.
struct Found {
  std::u16string body;
  std::u16string title;
  bool has_article = false;
};

Found find(const std::u16string& html) {
  const HtmlText page = read_html(html);
  Options options;
  options.markup = page.markup;
  const tests::Read read(page.text);
  const article::Cleaned cleaned = read.cleaned(options);
  Found found;
  for (const Block& block : cleaned.article.blocks) {
    const std::u16string_view text = slice(page.text, block.span);
    if (block.kind == BlockKind::kTitle) found.title = text;
    if (is_article(block.kind) && block.kind != BlockKind::kTitle)
      found.body += std::u16string(text) + u"|";
  }
  found.has_article = cleaned.page_words_without_article == 0;
  EXPECT_EQ(cleaned.boilerplate_words, 0U);
  return found;
}

std::u16string repeated(const std::u16string& part, int times) {
  std::u16string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

// Functions, because kProse may be initialized after what this file has.
std::u16string title() { return u"توسعة الميناء القديم تبدأ في الربيع"; }
std::u16string head() { return u"<h1>" + title() + u"</h1>"; }
std::u16string first() { return u"<p>" + kProse + u"</p>"; }
std::u16string second() { return u"<p>" + kOther + u"</p>"; }
std::u16string body() { return kProse + u"|" + kOther + u"|"; }
std::u16string headline() {
  return u"<a href=/x>أمطار غزيرة على السواحل الشمالية طوال الأسبوع</a>";
}

TEST(Region, FewProseAmongManyLinks_IsTheArticle) {
  const Found found =
      find(u"<nav>" + repeated(u"<a href=/s>اقتصاد</a> ", 64) + u"</nav><div>" + head() + first() +
           second() + u"</div><ul>" + repeated(u"<li>" + headline(), 32) + u"</ul>");
  EXPECT_EQ(found.body, body());
  EXPECT_EQ(found.title, title());
}

TEST(Region, CreditOfAPicture_DoesNotEndTheArticle) {
  EXPECT_EQ(find(head() + u"<div>" + first() + u"<div class=credit>© تصوير: سامي النجار</div>" +
                 second() + u"</div>")
                .body,
            body());
}

TEST(Region, PollAndCookieNoticeAndMenuAbove_AreNotTheBeginning) {
  const std::u16string poll =
      u"<div class=poll-box><h3>هل تؤيد توسعة الميناء القديم في هذا العام؟</h3><p>نعم<p>لا</div>";
  const std::u16string cookies =
      u"<div id=cookie-consent><p>يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك عند "
      u"التصفح.<p>موافق</div>";
  const std::u16string menu =
      u"<ul class=topmenu><li><a href=/>الرئيسية</a><li><a href=/s>المصدر: وكالات</a></ul>";
  const Found found =
      find(cookies + menu + poll + u"<div>" + head() + first() + second() + u"</div>");
  EXPECT_EQ(found.body, body());
  EXPECT_EQ(found.title, title());
}

TEST(Region, PageInOneElement_IsReadAsAnyOther) {
  const std::u16string inner =
      u"<ul class=menu><li><a href=/>الرئيسية</a><li><a href=/s>اقتصاد</a></ul>" + head() +
      first() + second();
  for (const std::u16string name : {u"form", u"section", u"article", u"main"})
    EXPECT_EQ(find(u"<" + name + u">" + inner + u"</" + name + u">").body, body());
  EXPECT_EQ(
      find(u"<table><tr><td>" + inner + u"<td><a href=/a>أخبار</a> <a href=/b>رياضة</a></table>")
          .body,
      body());
}

TEST(Region, LogoAndBreadcrumbs_AreNotTheTitle) {
  const Found found =
      find(u"<title>" + title() +
           u" - صحيفة الشراع</title><h1>صحيفة الشراع</h1><div>الرئيسية » اقتصاد » موانئ</div><h2>" +
           title() + u"</h2><div>" + first() + second() + u"</div>");
  EXPECT_EQ(found.title, title());
  EXPECT_EQ(found.body, body());
}

TEST(Region, RelatedLinksInside_AreSetAside) {
  EXPECT_EQ(
      find(head() + u"<div>" + first() + u"<p>" + headline() + u"</p>" + second() +
           u"<h3>روابط أخرى</h3><ul><li>" + headline() + u"<li>" + headline() + u"</ul></div>")
          .body,
      body());
}

TEST(Region, CommentsLongerThanTheArticle_AreNotTheArticle) {
  const std::u16string comment =
      u"<div class=comment-body><b>سالم</b>" + second() + second() + second() + u"</div>";
  EXPECT_EQ(find(u"<div>" + head() + first() + second() + u"</div><div id=comments>" +
                 repeated(comment, 6) + u"</div>")
                .body,
            body());
}

TEST(Region, ListsAndTables_StayInTheArticle) {
  const Found found =
      find(head() + u"<div>" + first() +
           u"<ul><li>الطول: ستمئة متر<li>العمق: خمسة عشر مترا</ul><table><tr><th>الطاقة<td>400 ألف "
           u"طن</table>" +
           second() + u"</div>");
  EXPECT_EQ(found.body,
            kProse + u"|الطول: ستمئة متر|العمق: خمسة عشر مترا|الطاقة|400 ألف طن|" + kOther + u"|");
}

TEST(Region, OfSeveralArticles_TheOneWithTheTitleCounts) {
  const auto one = [](const std::u16string& name, const std::u16string& text) {
    return u"<article><h2>" + name + u"</h2><time>4 مارس 2026</time>" + text + u"</article>";
  };
  const std::u16string other =
      u"<p>افتتح في الواحة مهرجان للتمور بمشاركة ستين مزارعا من القرى المجاورة، ويستمر "
      u"المهرجان خمسة أيام تعرض فيها أصناف نادرة.</p>";
  const std::u16string pages = one(title(), first() + second()) +
                               one(u"مهرجان التمور في الواحة يفتح أبوابه", repeated(other, 1)) +
                               one(u"سباق القوارب في الخليج ينطلق غدا", other);
  EXPECT_EQ(find(u"<title>" + title() + u" | الشراع</title><div>" + pages + u"</div>").body,
            body());
  EXPECT_EQ(find(u"<div>" + pages + u"</div>").body, body());
}

TEST(Region, HomePage_HasNoArticle) {
  const Found found = find(
      u"<title>الشراع</title><h1>الشراع</h1>" +
      repeated(u"<div class=card><h3>" + headline() + u"</h3><span>قبل ساعة</span></div>", 20));
  EXPECT_FALSE(found.has_article);
  EXPECT_EQ(found.body, u"");
}

// Of a page of links and teasers, a notice is not the article. With a title of its own it is.
TEST(Region, NoticeOnHomePage_IsNoArticle) {
  const std::u16string notice = u"<section><h2>إعلانات</h2>" + first() + u"</section>";
  const std::u16string teasers = u"<section><h2>آخر الأخبار</h2>" +
                                 repeated(u"<div class=n>" + headline() + second() + u"</div>", 4) +
                                 u"</section>";
  const std::u16string links = repeated(u"<div>" + headline() + u"</div>", 6);
  const Found home =
      find(u"<title>بلدية الواحة</title><div>" + links + u"</div>" + teasers + notice);
  EXPECT_FALSE(home.has_article);
  EXPECT_EQ(home.body, u"");
  EXPECT_TRUE(find(u"<title>" + title() + u" - بلدية الواحة</title><div>" + links + u"</div>" +
                   teasers + u"<section>" + head() + first() + u"</section>")
                  .has_article);
}

// A title of two words is found by the part of the <title> that it is; of two such headings the
// site's name comes first.
TEST(Region, ShortTitleBesideNameOfSite_IsTheTitle) {
  for (const std::u16string& said : {std::u16string(u"قوافل الملح - منتدى الساحل"),
                                     std::u16string(u"منتدى الساحل | قوافل الملح")}) {
    const Found found =
        find(u"<title>" + said + u"</title><h1>منتدى الساحل</h1><div><h2>قوافل الملح</h2><div>" +
             first() + second() + u"</div></div>");
    EXPECT_EQ(found.title, u"قوافل الملح");
    EXPECT_EQ(found.body, body());
  }
}

// A forum's heading is a link to the page itself, and answers repeat it.
TEST(Region, TitleThatIsALink_IsTheTitle) {
  const std::u16string link = u"<a href=#>" + title() + u"</a>";
  const Found found =
      find(u"<title>" + title() + u" - منتدى الساحل</title><h1>منتدى الساحل</h1><h2>" + link +
           u"</h2><p>4 مشاركات • صفحة 1 من 1</p><div><div><h3>" + link + u"</h3><div>" + first() +
           second() + u"</div></div></div>");
  EXPECT_EQ(found.title, title());
  EXPECT_EQ(found.body, body());
}

// Among side columns with prose, the element with the title and a date is the article, however
// short the title is.
TEST(Region, ShortTitleWithDate_BoundsTheArticle) {
  const std::u16string notice =
      u"<div><h3>إعلانات</h3><p>تعلن عمادة القبول والتسجيل عن بدء استقبال طلبات الالتحاق بالفصل "
      u"الصيفي "
      u"ابتداء من يوم الأحد المقبل، وعلى الراغبين مراجعة مكتب العمادة.</p></div>";
  const Found found = find(u"<title>قوافل الملح</title><div><div>" + notice + notice +
                           u"</div><div><h2>قوافل الملح</h2><div>4 آذار/مارس 2024</div><div>" +
                           first() + second() + u"</div></div></div>");
  EXPECT_EQ(found.body, body());
}

TEST(Region, HeadingAboveNothingButFurniture_IsSetAside) {
  const Found found =
      find(head() + u"<div>" + first() + second() +
           u"<h2>مراجع<span class=mw-editsection>[عدل]</span></h2>"
           u"<ol class=references><li>حسن القاسم، حرف الأجداد، دار المنار، 1998.</li>"
           u"<li>سلمى العلوي، مدن صغيرة، دار السنونو، 2016.</li></ol></div>");
  EXPECT_EQ(found.body, body());
}

// Sentences in which a site speaks to its reader about itself, inside the article's own element.
TEST(Region, NoticesOfTheSite_AreSetAside) {
  for (const char16_t* const notice : {
           u"اشترك في نشرتنا البريدية الأسبوعية لتصلك أبرز القصص والتحليلات كل صباح جمعة.",
           u"يستخدم هذا الموقع ملفات تعريف الارتباط ليتذكر اختياراتك ويقيس عدد الزيارات.",
           u"حمل تطبيقنا الآن واحصل على التنبيهات العاجلة أولا بأول من متجر التطبيقات.",
       }) {
    const std::u16string said = notice;
    EXPECT_EQ(
        find(head() + u"<div>" + first() + u"<p>" + said + u"</p>" + second() + u"</div>").body,
        body())
        << said.size();
  }
  // What an article says of a site is not addressed to its reader.
  const std::u16string report =
      u"قالت الشركة إن تطبيقها الجديد يعرض للزوار محتوى الصحف المحلية، وإن عدد المشتركين فيه بلغ "
      u"مليونا.";
  EXPECT_EQ(find(head() + u"<div>" + first() + u"<p>" + report + u"</p></div>").body,
            kProse + u"|" + report + u"|");
}

// Nothing but lines of links, with no element around several of them: a list that was copied.
TEST(Region, LinksWithoutElements_AreNoArticle) {
  const std::u16string notice = u"<footer><p>" + kProse + u"</p></footer>";
  const Found found = find(repeated(u"<div>" + headline() + u"</div>", 12) + notice);
  EXPECT_FALSE(found.has_article);
  EXPECT_EQ(found.body, u"");
}

}  // namespace
}  // namespace khulasa
