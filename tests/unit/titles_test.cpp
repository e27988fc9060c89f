#include <string>

#include "article/classify.h"
#include "article_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::Kinds;
using tests::kinds_of;
using tests::kOther;
using tests::kProse;
using enum BlockKind;

TEST(Titles, HeadlineAboveProse_IsTheTitle) {
  EXPECT_EQ(kinds_of(u"توسعة الميناء القديم تبدأ قريبا\n" + kProse), (Kinds{kTitle, kParagraph}));
}

TEST(Titles, ThreeWordsAroundADash_AreNotATitle) {
  EXPECT_EQ(kinds_of(u"رصيف اليوم – الميناء\n" + kProse +
                     u"\nوزار رصيف اليوم ضيوف كثيرون من المدينة القديمة."),
            (Kinds{kByline, kParagraph, kParagraph}));
}

TEST(Titles, OneWordTitle_IsNotAByline) {
  const std::u16string about = u"ومن المشروع شق قنوات تصل الأفلاج القديمة بالميناء وتسقي البساتين.";
  EXPECT_EQ(kinds_of(u"الأفلاج\n" + kProse + u"\n" + about),
            (Kinds{kTitle, kParagraph, kParagraph}));
}

TEST(Titles, ShortLineWithoutAWordOfTheArticle_IsNotATitle) {
  EXPECT_EQ(kinds_of(u"منذ زمن\n" + kProse + u"\n" + kOther)[0], kByline);
}

TEST(Titles, VideoHeadline_IsNotARelatedLine) {
  EXPECT_EQ(kinds_of(u"شاهد: توسعة الميناء القديم تبدأ\n" + kProse + u"\n" + kOther)[0], kTitle);
}

TEST(Titles, BulletsInsideTheArticle_AreParagraphs) {
  EXPECT_EQ(kinds_of(kProse + u"\n- رصيف جديد بطول كبير\n- حوض لإصلاح السفن\n" + kProse),
            (Kinds{kParagraph, kParagraph, kParagraph, kParagraph}));
}

TEST(Titles, Markup_DecidesTheKindOfALine) {
  const std::u16string source = u"توسعة الميناء\n" + kProse + u"\nرصيف جديد للسفن\n" + kOther +
                                u"\nعنوان في القائمة الجانبية";
  const auto span_of = [&](std::u16string_view part) {
    const auto begin = static_cast<uint32_t>(source.find(part));
    return Span{begin, begin + static_cast<uint32_t>(part.size())};
  };
  Options options;
  options.markup = {{span_of(u"توسعة الميناء\n"), kMarkupTitle},
                    {span_of(u"رصيف جديد للسفن"), kMarkupListItem | kMarkupParagraph},
                    {span_of(u"عنوان في القائمة"), kMarkupNavigation}};
  Kinds kinds;
  for (const Block& block : tests::Read(source).cleaned(options).article.blocks)
    kinds.push_back(block.kind);
  EXPECT_EQ(kinds, (Kinds{kTitle, kParagraph, kListItem, kParagraph, kNavigation}));
}

TEST(Titles, LabelBelowTheText_IsNotArticle) {
  EXPECT_EQ(kinds_of(kProse + u"\n" + kOther + u"\nهاتف: 00971255501"),
            (Kinds{kParagraph, kParagraph, kNavigation}));
}

}  // namespace
}  // namespace khulasa
