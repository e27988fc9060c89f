#include <string>
#include <vector>

#include "article/blocks.h"
#include "texts.h"

namespace khulasa {
namespace {

TEST(Lines, MarkupSpans_InAnyOrderAndOverlapping_TagTheirLines) {
  const std::u16string source = u"سطر أول\nسطر ثان\nسطر ثالث\nسطر رابع";
  const Markup whole{{0, 34}, kMarkupParagraph};
  const Markup first{{0, 7}, kMarkupNavigation};
  const Markup middle{{8, 24}, kMarkupListItem};
  const Markup end{{16, 34}, kMarkupNavigation};
  const Markup reversed{{34, 1}, kMarkupTitle};
  const tests::Read read(source);
  for (const std::vector<Markup>& markup :
       {std::vector{first, whole, end, middle, reversed}, std::vector{middle, end, whole, first},
        std::vector{whole, first, middle, end}}) {
    std::vector<uint32_t> tags;
    for (const article::Line& line : article::find_lines(read.reading, markup))
      tags.push_back(line.tags);
    EXPECT_EQ(tags, (std::vector<uint32_t>{kMarkupParagraph | kMarkupNavigation,
                                           kMarkupParagraph | kMarkupListItem,
                                           kMarkupParagraph | kMarkupListItem | kMarkupNavigation,
                                           kMarkupParagraph | kMarkupNavigation}));
  }
}

}  // namespace
}  // namespace khulasa
