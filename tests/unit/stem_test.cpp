#include "text/stem.h"

#include "texts.h"

namespace khulasa {
namespace {

std::string stem(std::u16string_view word) { return tests::utf8(text::stem(word)); }

TEST(Stem, ArticleAndProclitics_AreTakenOff) {
  EXPECT_EQ(stem(u"والمدارس"), "مدارس");
  EXPECT_EQ(stem(u"للمدارس"), "مدارس");
  EXPECT_EQ(stem(u"بالمدارس"), "مدارس");
}

TEST(Stem, Suffixes_AreTakenOff) {
  EXPECT_EQ(stem(u"السورية"), stem(u"سوريين"));
  EXPECT_EQ(stem(u"معلمون"), stem(u"معلمات"));
}

TEST(Stem, ShortWords_AreNotCutBelowThreeLetters) {
  EXPECT_EQ(stem(u"الم"), "الم");
  EXPECT_EQ(stem(u"وفد"), "وفد");
  EXPECT_EQ(stem(u"يد"), "يد");
}

TEST(Stem, LatinAndEmpty_ComeBackAsTheyAre) {
  EXPECT_EQ(stem(u"aydınlık"), "aydınlık");
  EXPECT_EQ(stem(u""), "");
}

TEST(Proclitics, BeforeTheArticleOnly) {
  EXPECT_EQ(text::proclitics(u"بالنظام"), 1u);
  EXPECT_EQ(text::proclitics(u"وبالنظام"), 2u);
  EXPECT_EQ(text::proclitics(u"النظام"), 0u);
  EXPECT_EQ(text::proclitics(u"بيان"), 0u);
  EXPECT_EQ(text::proclitics(u"وزير"), 0u);
}

}  // namespace
}  // namespace khulasa
