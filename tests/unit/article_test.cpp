#include "article/article.h"

#include <algorithm>
#include <string>
#include <vector>

#include "article_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::Kinds;
using tests::kinds_of;
using tests::kOther;
using tests::kProse;
using enum BlockKind;

TEST(Article, BlankText_HasNoBlocks) { EXPECT_EQ(kinds_of(u" \n\n"), Kinds{}); }

TEST(Article, EveryCharacter_LiesInOneBlock) {
  const std::u16string source = tests::read_file("tests/articles/dirty-paste/source.txt");
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

TEST(Article, SecondArticleAfterTheTags_IsSecondary) {
  const std::u16string source = kProse +
                                u"\nالمصدر: عربي21\nكلمات دلالية: ميناء، تجارة، ميناء\nإقرأ "
                                u"أيضاً:\nالأرصاد تحذر من رياح قوية غدا\n" +
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
            "الأرصاد تحذر من رياح قوية غدا");
  EXPECT_EQ(article.secondary[0].blocks, (std::vector<uint32_t>{4, 5}));
}

TEST(Article, RepliesOfAThread_AreNotASecondArticle) {
  const std::u16string post = u"\nسالم88\n2024-10-14, 08:22 PM\n";
  const std::u16string answer =
      u"جرب تنظيف المرشح أولا، وإذا بقي الصوت فالمضخة تحتاج إلى قطعة جديدة.\nرد مع اقتباس";
  const auto kinds = kinds_of(
      u"صوت غريب في مكيف الغرفة" + post + kProse + u"\n" + kOther + u"\nرد مع اقتباس" + post +
      answer + post + u"> جرب تنظيف المرشح\nشكرا، نظفته أمس ورجع التبريد مثل أول يوم وأحسن.");
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), kSecondary), 0);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), kParagraph), 4);
}

TEST(Article, KeptBlock_IsAParagraphWhateverItsLabel) {
  Options options;
  options.keep = {1};
  const tests::Read read(kProse + u"\nاقرأ أيضاً: الأرصاد تحذر من رياح قوية\n" + kOther);
  EXPECT_EQ(read.article().blocks[1].kind, kRelated);
  EXPECT_EQ(read.cleaned(options).article.blocks[1].kind, kParagraph);
  options.keep = {3};
  const auto result = tests::engine().analyze(read.source, options);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::kInvalidOption);
}

TEST(Article, CleanOff_MakesEveryLineAParagraph) {
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

TEST(Article, Blocks_HaveTheDirectionOfTheirMajorityScript) {
  const tests::Read read(kProse + u"\nNATO يعقد اجتماعا\nAll rights reserved");
  const auto blocks = read.article().blocks;
  EXPECT_EQ(blocks[1].direction, Direction::kRightToLeft);
  EXPECT_EQ(blocks[2].direction, Direction::kLeftToRight);
}

TEST(Article, AShortSentenceAboveTheText_IsItsFirst) {
  const Analysis analysis = tests::analyze(
      u"ارتفع سعر القمح أمس.\nوأغلقت السوق على ارتفاع كبير بعد يوم من التداول المتقلب "
      u"في المدينة.\n");
  EXPECT_FALSE(analysis.article.byline);
  EXPECT_EQ(analysis.sentences.size(), 2u);
}

TEST(Article, LinesOfOneLengthWithoutStops_AreSentences) {
  EXPECT_EQ(tests::analyze(u"وصل القطار إلى المحطة متأخرا\nنزل الركاب وهم يشكون من الحر\n"
                           u"اشترى أحدهم ماء وجلس في الظل\nبعد ساعة تحرك القطار من جديد\n")
                .sentences.size(),
            4u);
}

TEST(Article, RowsOfATable_AreNoHeadlinesOfOtherArticles) {
  const Analysis analysis = tests::analyze(
      u"أعلنت الوزارة نتائج الحصاد لهذا العام في ثلاث محافظات.\nالمحافظة\tالقمح (طن)\tالشعير (طن)\n"
      u"الشمال\t1200\t340\nالوسط\t800\t120\nوقال الوزير إن إنتاج القمح ارتفع بنسبة 12% عن العام "
      u"الماضي بسبب الأمطار.\n");
  EXPECT_TRUE(analysis.article.related.empty());
}

}  // namespace
}  // namespace khulasa
