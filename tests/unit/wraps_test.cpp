#include "article/wraps.h"

#include <string>
#include <vector>

#include "texts.h"

namespace khulasa {
namespace {

std::vector<std::string> blocks_of(std::u16string text) {
  const tests::Read read(std::move(text));
  Options options;
  options.clean = false;
  std::vector<std::string> blocks;
  for (const Block& block : read.cleaned(options).article.blocks)
    blocks.push_back(tests::utf8(slice(read.source, block.span)));
  return blocks;
}

TEST(Wraps, LinesOfAWrappedParagraph_AreOneBlock) {
  const std::u16string first =
      u"شهدت الإدارة المحلية في السنوات الأخيرة تحولا واسعا نحو تقديم الخدمات{}"
      u"عبر المنصات الإلكترونية بدافع خفض الكلفة. غير أن هذا التحول لم يرافقه{}"
      u"في كثير من البلديات تأهيل كاف للموظفين.";
  for (const std::u16string line_end : {u"\n", u"\r\n"}) {
    std::u16string text = first;
    for (size_t at = 0; (at = text.find(u"{}")) != text.npos;) text.replace(at, 2, line_end);
    EXPECT_EQ(blocks_of(text).size(), 1u);
    EXPECT_EQ(blocks_of(text + line_end + u"وهذه فقرة ثانية قصيرة.").size(), 2u);
    EXPECT_EQ(blocks_of(text + line_end + line_end + text).size(), 2u);
  }
}

TEST(Wraps, VersesHeadlinesAndMessages_AreNotJoined) {
  EXPECT_EQ(blocks_of(u"أيا قمرا على الوادي أطل\nوألقى في المياه له خيالا\n"
                      u"أعد لي من زمان الوصل يوما\nنسينا فيه للدهر انتقالا")
                .size(),
            4u);
  EXPECT_EQ(blocks_of(u"وزير الطاقة يفتتح محطة جديدة للكهرباء شمال العاصمة\n"
                      u"اجتماع طارئ لبحث أزمة المياه في المحافظات الجنوبية\n"
                      u"المنتخب يبدأ معسكره التدريبي استعدادا لبطولة القارة\n"
                      u"ارتفاع أسعار القمح في الأسواق العالمية للشهر الثالث")
                .size(),
            4u);
  EXPECT_EQ(blocks_of(u"[10:02] سعاد: متى يبدأ الاجتماع؟\n[10:03] ليلى: في الخامسة.\n"
                      u"[10:04] سعاد: شكرا، سأكون هناك مع أوراق اللجنة كلها.")
                .size(),
            3u);
}

}  // namespace
}  // namespace khulasa
