// HTML as text: what a reader sees of it, and what its tags say about the lines.
#include "khulasa/html.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace khulasa {
namespace {

std::u16string text_of(std::u16string_view html) { return read_html(html).text; }

using Cases = std::vector<std::pair<std::u16string, std::u16string>>;

// Checks the text of each HTML, where «|» stands for a line end.
void expect_lines(const Cases& cases) {
  for (const auto& [html, lines] : cases) {
    std::u16string wanted = lines + u"|";
    for (char16_t& c : wanted) c = c == u'|' ? u'\n' : c;
    EXPECT_EQ(text_of(html), wanted);
  }
}

// The tags of the line that begins with `begin`.
uint32_t tags_of_line(const HtmlText& page, std::u16string_view begin) {
  const auto at = static_cast<uint32_t>(page.text.find(begin));
  for (const Markup& markup : page.markup) {
    if (markup.span.begin == at && (markup.tags & kMarkupBlock) == 0) return markup.tags;
  }
  return 0;
}

TEST(Html, CharacterNames_AreAllKnown) {
  expect_lines({{u"&lt;b&gt; &amp;amp; &eacute; &notit; &#x41;&#66 &#x80;&#0;&#xD800;&#x110000;",
                 u"<b> &amp; é ¬it; AB €\uFFFD\uFFFD\uFFFD"},
                {u"أ&nbsp;ب&zwnj;ج &unknown; & &CounterClockwiseContourIntegral;",
                 u"أ ب\u200Cج &unknown; & \u2233"},
                {u"&Afr;&acE;&zwj;x", u"\U0001D504\u223E\u0333\u200Dx"},
                {u"&ampx &copy &Copf;", u"&x © ℂ"}});
}

TEST(Html, WhatNobodySees_IsLeftOut) {
  for (const std::u16string_view hidden :
       {u"<b hidden>secret</b>", u"<i style='display : none'>secret</i>",
        u"<span class='x sr-only'>secret</span>", u"<span class=visually-hidden>secret</span>",
        u"<span style='position:absolute;clip:rect(1px, 1px, 1px, 1px)'>secret</span>",
        u"<span style='clip-path: inset(50%)'>secret</span>", u"<b style='opacity:0.01'>secret</b>",
        u"<b style='visibility:hidden'>secret</b>", u"<b style='text-indent:-9999px'>secret</b>",
        u"<b style='position:absolute; left: -10000px'>secret</b>",
        u"<b style='height:1px;width:1px;overflow:hidden'>secret</b>",
        u"<i aria-hidden=true>secret</i>", u"<rp>secret</rp>", u"<script>secret</script>"}) {
    EXPECT_EQ(text_of(u"<p>وصل " + std::u16string(hidden) + u"الوفد"), u"وصل الوفد\n");
  }
  // What is only faint, or moved a little, is seen.
  expect_lines(
      {{u"<p><b style='opacity:.5'>أ</b><b style='left:-5px'>ب</b><b "
        u"style='clip:rect(0,90px,20px,0)'>ج</b>",
        u"أبج"}});
}

TEST(Html, MarksOfNotes_AreLeftOut_AndPowersAreNot) {
  expect_lines(
      {{u"<p>زار المدينة<sup>2</sup> وفد<sup><a href=#n>[3]</a></sup>.", u"زار المدينة وفد."},
       {u"<p>مساحتها 5 كم<sup>2</sup> أو 10<sup>6</sup> متر<sup>2</sup>",
        u"مساحتها 5 كم2 أو 106 متر2"}});
}

TEST(Html, QuotationsAndRuby_GetTheirSigns) {
  expect_lines({{u"<p>قال <q>نعم</q> ثم", u"قال «نعم» ثم"},
                {u"<p><ruby>漢<rp>(</rp><rt>كان</rt><rp>)</rp></ruby>", u"漢 (كان)"}});
}

TEST(Html, TitleThatThePageRepeats_IsTheTitle) {
  const HtmlText page = read_html(
      u"<title>توسعة الميناء القديم تبدأ في الربيع | صحيفة الشراع</title>"
      u"<h1>صحيفة الشراع</h1><ul><li>الرئيسية / اقتصاد</ul>"
      u"<h2>توسعة الميناء القديم تبدأ في الربيع</h2><p>أعلنت الهيئة.");
  EXPECT_EQ(tags_of_line(page, u"صحيفة"), kMarkupHeading);
  EXPECT_EQ(tags_of_line(page, u"توسعة"), kMarkupTitle);
  const HtmlText data = read_html(
      u"<script type='application/ld+json'>{\"headline\": \"\\u0645هرجان التمور يفتح "
      u"أبوابه\"}</script>"
      u"<h1>الشراع</h1><div>مهرجان التمور يفتح أبوابه</div><p>نص");
  EXPECT_EQ(tags_of_line(data, u"مهرجان"), kMarkupTitle);
}

TEST(Html, SiteNameAsOnlyHeading_IsNotTheTitle) {
  const HtmlText page = read_html(
      u"<title>صحيفة الشراع - أخبار البحر والموانئ في كل يوم</title><h1>صحيفة الشراع</h1><p>نص");
  EXPECT_EQ(tags_of_line(page, u"صحيفة"), kMarkupHeading);
}

TEST(Html, Elements_ContainTheirLines) {
  const HtmlText page = read_html(
      u"<div class='wrap'><div><article class='entry-content'><p>أ<p>ب</article></div></div>"
      u"<div class='related-news'><p>ج<p>د</div>");
  std::vector<std::pair<uint32_t, uint32_t>> blocks;
  for (const Markup& markup : page.markup) {
    if (markup.tags & kMarkupBlock) blocks.emplace_back(markup.span.begin, markup.tags);
  }
  EXPECT_EQ(blocks, (std::vector<std::pair<uint32_t, uint32_t>>{
                        {0, kMarkupBlock | kMarkupArticle | kMarkupContent},
                        {4, kMarkupBlock | kMarkupFurniture}}));
}

TEST(Html, FigureAndCredit_AreCaptions_ButNotTheTableInAFigure) {
  const HtmlText page = read_html(
      u"<figure><img src=a><span>تصوير أحمد</span></figure><figure class=wp-block-table>"
      u"<table><td>خلية<td>أخرى</table></figure><div class=photo-credit>أ ف ب</div>");
  EXPECT_EQ(tags_of_line(page, u"تصوير"), kMarkupCaption | kMarkupImage);
  EXPECT_EQ(tags_of_line(page, u"خلية"), kMarkupCell);
  EXPECT_EQ(tags_of_line(page, u"أ ف ب"), kMarkupCaption);
}

TEST(Html, Head_GivesFacts) {
  const HtmlText page = read_html(
      u"<html lang=ar dir=rtl><title>أ &amp; ب</title><meta property='og:Title' content='ج'>"
      u"<link rel=canonical href='/a'><time itemprop=datePublished datetime=2026-03-04>أمس</time>");
  std::vector<std::pair<std::u16string, std::u16string>> facts;
  for (const HtmlFact& fact : page.facts) facts.emplace_back(fact.name, fact.value);
  EXPECT_EQ(facts, (std::vector<std::pair<std::u16string, std::u16string>>{
                       {u"lang", u"ar"},
                       {u"dir", u"rtl"},
                       {u"title", u"أ & ب"},
                       {u"og:title", u"ج"},
                       {u"canonical", u"/a"},
                       {u"time", u"2026-03-04"},
                       {u"itemprop:datepublished", u"2026-03-04"}}));
}

}  // namespace
}  // namespace khulasa
