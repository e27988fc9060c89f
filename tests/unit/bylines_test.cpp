#include "article/bylines.h"

#include <string>

#include "article_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::kinds_of;
using tests::kOther;
using tests::kProse;
using enum BlockKind;

TEST(Bylines, EmailAddressBelowVerses_IsAByline) {
  EXPECT_EQ(
      kinds_of(u"السفن لا تعرف\nمن يلوح لها\nمن آخر الرصيف\nولا من يعد الموج\nname@example.org")
          .back(),
      kByline);
}

TEST(Bylines, NameBelowTheTitle_IsAByline) {
  const tests::Read read(u"الماء أولا\nعبد الرحمن السقاف\n" + kProse + u"\n" + kOther +
                         u"\nname@example.org");
  EXPECT_EQ(tests::utf8(slice(read.source, read.article().byline.value())), "عبد الرحمن السقاف");
}

TEST(Bylines, BylineAndDateline_AreFields) {
  const tests::Read read(u"توسعة الميناء القديم تبدأ قريبا\nكتب: سامي النجار\n12 مارس 2025\n" +
                         kProse);
  const Article article = read.article();
  EXPECT_EQ(tests::utf8(slice(read.source, article.byline.value())), "سامي النجار");
  EXPECT_EQ(tests::utf8(slice(read.source, article.dateline.value())), "12 مارس 2025");
}

}  // namespace
}  // namespace khulasa
