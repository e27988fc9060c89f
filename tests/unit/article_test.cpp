#include "article/article.h"

#include <algorithm>

#include "texts.h"

namespace khulasa {
namespace {

const std::u16string kProse =
    u"أعلنت هيئة الموانئ في بيان لها عن توسعة الميناء القديم وبناء رصيف جديد بطول ستمئة متر، في "
    u"خطوة هي الأولى من نوعها.";

std::vector<BlockKind> kinds_of(std::u16string source) {
  std::vector<BlockKind> kinds;
  for (const Block& block : tests::Read(std::move(source)).article().blocks)
    kinds.push_back(block.kind);
  return kinds;
}
using Kinds = std::vector<BlockKind>;
using enum BlockKind;

TEST(Article, Nothing_GivesNoBlocks) { EXPECT_EQ(kinds_of(u" \n\n"), Kinds{}); }

TEST(Article, HeadlineAboveProse_IsTheTitle) {
  EXPECT_EQ(kinds_of(u"توسعة الميناء القديم تبدأ قريبا\n" + kProse), (Kinds{kTitle, kParagraph}));
}

TEST(Article, MenuDateAndShareLines_AreSetAside) {
  EXPECT_EQ(kinds_of(u"الرئيسية سياسة اقتصاد رياضة ثقافة\nالثلاثاء 11 حزيران /يونيو 2024 - 08:15 "
                     u"بتوقيت غرينتش\n"
                     u"شارك الخبر على فيسبوك تويتر واتساب\n" +
                     kProse),
            (Kinds{kNavigation, kDateline, kShare, kParagraph}));
}

TEST(Article, MarkerWordInsideProse_DoesNotCut) {
  EXPECT_EQ(
      kinds_of(
          kProse +
          u"\nوقال المصدر: إن شارك الوزير في الاجتماع فسيعلن القرار الأسبوع المقبل في العاصمة.\n" +
          u"شارك الوزير في الاجتماع الذي عقد مساء أمس في العاصمة بحضور السفراء وممثلي الشركات "
          u"الكبرى.\n" +
          kProse),
      (Kinds{kParagraph, kParagraph, kParagraph, kParagraph}));
}

TEST(Article, RelatedLineBetweenParagraphs_DoesNotEndTheArticle) {
  EXPECT_EQ(kinds_of(kProse + u"\nاقرأ أيضاً: الأرصاد تحذر من رياح قوية\n" + kProse),
            (Kinds{kParagraph, kRelated, kParagraph}));
}

TEST(Article, BehindTheTags_ComesASecondArticle) {
  const std::u16string source = kProse +
                                u"\nالمصدر: عربي21\nكلمات دلالية: ميناء، تجارة، ميناء\nإقرأ "
                                u"أيضاً:\nعنوان خبر آخر في الصفحة\n" +
                                kProse + u"\nمقالات مشابهة\n• خبر أول\n• خبر ثان";
  EXPECT_EQ(kinds_of(source), (Kinds{kParagraph, kSource, kTags, kRelated, kSecondary, kSecondary,
                                     kRelated, kRelated, kRelated}));
  const tests::Read read(source);
  const Article article = read.article();
  EXPECT_EQ(tests::utf8(slice(source, article.source.value())), "عربي21");
  EXPECT_EQ(tests::utf8(source, article.tags), (std::vector<std::string>{"ميناء", "تجارة"}));
  EXPECT_EQ(tests::utf8(source, article.related), (std::vector<std::string>{"خبر أول", "خبر ثان"}));
  ASSERT_EQ(article.secondary.size(), 1u);
  EXPECT_EQ(tests::utf8(slice(source, article.secondary[0].title.value())),
            "عنوان خبر آخر في الصفحة");
  EXPECT_EQ(article.secondary[0].blocks, (std::vector<uint32_t>{4, 5}));
}

TEST(Article, BulletsInsideTheArticle_Stay) {
  EXPECT_EQ(kinds_of(kProse + u"\n- رصيف جديد بطول كبير\n- حوض لإصلاح السفن\n" + kProse),
            (Kinds{kParagraph, kParagraph, kParagraph, kParagraph}));
}

TEST(Article, CleanOff_TakesEveryLine) {
  const tests::Read read(u"المصدر: عربي21\nالرئيسية سياسة اقتصاد رياضة");
  Options options;
  options.clean = false;
  for (const Block& block : read.cleaned(options).article.blocks) EXPECT_EQ(block.kind, kParagraph);
}

TEST(Article, NothingButJunk_IsTakenWholeAndReported) {
  const tests::Read read(u"الرئيسية سياسة اقتصاد رياضة\nشارك على فيسبوك\nاقرأ أيضا: خبر قصير");
  const article::Cleaned cleaned = read.cleaned();
  EXPECT_GT(cleaned.boilerplate_words, 0u);
  EXPECT_EQ(cleaned.article.blocks.front().kind, kParagraph);
}

TEST(Article, EveryCharacter_LiesInOneBlock) {
  const std::u16string source = tests::read_file("tests/articles/dirty-paste/source.txt").value();
  const Article article = tests::Read(source).article();
  uint32_t at = 0;
  for (const Block& block : article.blocks) {
    const auto between = slice(source, {at, block.span.begin});
    EXPECT_TRUE(std::all_of(between.begin(), between.end(),
                            [](char16_t c) { return c == u' ' || c == u'\n'; }));
    at = block.span.end;
  }
  EXPECT_EQ(at + 1, source.size());  // the last line end
}

// The page that the project was born from lies beside the project, not in it.
TEST(Article, SeedPage_GivesItsFirstArticle) {
  const auto source = tests::read_file("../shared/seed/page.txt");
  if (!source) GTEST_SKIP() << "../shared/seed/page.txt is not here";
  const Article article = tests::Read(*source).article();
  EXPECT_FALSE(article.title);
  const auto count = [&](BlockKind kind) {
    return std::count_if(article.blocks.begin(), article.blocks.end(),
                         [&](const Block& b) { return b.kind == kind; });
  };
  EXPECT_EQ(count(kParagraph), 11);
  EXPECT_EQ(count(kSecondary), 6);
  EXPECT_EQ(article.related.size(), 10u);
  EXPECT_EQ(tests::utf8(slice(*source, article.source.value())), "عربي21");
}

}  // namespace
}  // namespace khulasa
