#include "article/menus.h"

#include <string>

#include "article_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::kinds_of;
using tests::kOther;
using tests::kProse;
using enum BlockKind;

TEST(Menus, MenusOfAnyWording_AreNavigation) {
  for (const char16_t* menu : {u"الأولى - شؤون البلد - عربية ودولية - الأخيرة",
                               u"وطنية، عالمية، ثقافة، رياضة، مجتمع، متفرقات",
                               u"محليات برلمانيات وفيات وظائف شاغرة مناسبات", u"أ ب ت ث ج ح خ د ذ"})
    EXPECT_EQ(kinds_of(menu + (u"\n" + kProse) + u"\n" + kOther)[0], kNavigation);
}

TEST(Menus, MenuWordBetweenParagraphs_IsArticle) {
  EXPECT_EQ(kinds_of(kProse + u"\n* القائمة\n" + kOther)[1], kParagraph);
}

}  // namespace
}  // namespace khulasa
