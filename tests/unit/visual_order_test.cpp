#include "text/visual_order.h"

#include "texts.h"

namespace khulasa {
namespace {

text::VisualOrder order_of(const std::u16string& source) {
  const tests::Read read(source);
  return text::find_visual_order(read.source, read.reading);
}

TEST(VisualOrder, ReversedLines_AreFoundAndTurned) {
  const std::u16string reading =
      u"وصلت الطالبة إلى المدرسة الجديدة في المدينة (القديمة) عام 2019 مع NATO اليوم.";
  // The same text as some PDF files store it: in the order seen from left to right.
  const std::u16string seen =
      u".مويلا NATO عم 2019 ماع (ةميدقلا) ةنيدملا يف ةديدجلا ةسردملا ىلإ ةبلاطلا تلصو";
  const text::VisualOrder order = order_of(seen);
  EXPECT_GT(order.words, 0u);
  EXPECT_EQ(tests::utf8(order.repaired), tests::utf8(reading));
}

TEST(VisualOrder, TextInReadingOrder_IsLeftAlone) {
  const text::VisualOrder order =
      order_of(u"وصلت الطالبة إلى المدرسة، أصلا ومثلا وإلا وكلا وفعلا.");
  EXPECT_EQ(order.words, 0u);
  EXPECT_TRUE(order.repaired.empty());
}

TEST(VisualOrder, Analysis_ReportsAndOffersTheRepair) {
  const std::u16string seen = u"ةنيدملا يف ةديدجلا ةسردملا ىلإ ةبلاطلا تلصو";
  const Analysis analysis = tests::analyze(seen);
  ASSERT_FALSE(analysis.warnings.empty());
  EXPECT_EQ(analysis.warnings.back().code, WarningCode::kVisualOrder);
  EXPECT_EQ(tests::utf8(analysis.repaired), "وصلت الطالبة إلى المدرسة الجديدة في المدينة");
  EXPECT_EQ(slice(seen, analysis.article.blocks[0].span), seen);  // never repaired silently
}

}  // namespace
}  // namespace khulasa
