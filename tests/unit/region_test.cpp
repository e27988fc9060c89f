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

// Nothing but lines of links, with no element around several of them: a list that was copied.
TEST(Region, LinksWithoutElements_AreNoArticle) {
  const std::u16string notice = u"<footer><p>" + kProse + u"</p></footer>";
  const Found found = find(repeated(u"<div>" + headline() + u"</div>", 12) + notice);
  EXPECT_FALSE(found.has_article);
  EXPECT_EQ(found.body, u"");
}

}  // namespace
}  // namespace khulasa
