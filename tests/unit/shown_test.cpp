#include "shown.h"

#include <string>
#include <vector>

#include "texts.h"

namespace khulasa {
namespace {

std::string shown(std::u16string_view source) {
  const ShownText clean = find_shown(source, {}, tests::unicode(), text::Specials::of(source));
  return tests::utf8(clean.of(source, tests::whole(source)));
}

TEST(Shown, ControlsAndForms_AreNotShown) {
  EXPECT_EQ(shown(u"\u202Bوصل\u202C الو\u200Fفد\u0010 أمس"), "وصل الوفد أمس");
  EXPECT_EQ(shown(u"ﻭﺻﻞ ﺍﻟﻮﻓﺪ ﺇﻟﻰ ﺍﻟﻼﺫﻗﻴﺔ"), "وصل الوفد إلى اللاذقية");
  // Joiners are spelling, and ﷺ is a character of its own.
  EXPECT_EQ(shown(u"گفت\u200Cوگو ﷺ ﴿"), tests::utf8(u"گفت\u200Cوگو ﷺ ﴿"));
}

TEST(Shown, LostLetter_IsShownInTheArticleButNotInAPick) {
  const std::u16string source = u"وصل الو\uFFFDفد أمس.";
  EXPECT_EQ(shown(source), tests::utf8(source));
  std::vector<Pick> picks(1);
  picks[0].span = tests::whole(source);
  set_texts(picks, source, find_shown(source, {}, tests::unicode(), text::Specials::of(source)));
  EXPECT_EQ(tests::utf8(picks[0].text), "وصل الوفد أمس.");
}

TEST(Shown, CleanText_IsItsSource) {
  const std::u16string source = u"وصل الوفد،  ثم عاد\tأمس.\nانتهى";
  const ShownText clean = find_shown(source, {}, tests::unicode(), text::Specials::of(source));
  EXPECT_TRUE(clean.map.runs().empty());
  EXPECT_EQ(clean.of(source, {4, 9}), u"الوفد");
}

TEST(Shown, Spans_ArePartsOfTheWhole) {
  const std::u16string source = u"قال \u202Bإن\u202C\n\nﺍﻟﻼﺟﺊ وصل";
  const ShownText clean =
      find_shown(source, {{8, 10}}, tests::unicode(), text::Specials::of(source));
  EXPECT_EQ(tests::utf8(clean.of(source, tests::whole(source))), "قال إن اللاجئ وصل");
  EXPECT_EQ(tests::utf8(clean.of(source, {10, 15})), "اللاجئ");
}

TEST(Shown, Picks_AreJoinedAndHavePairsOfQuotationMarks) {
  const std::u16string source = u"قال: «لن نعود. سنبقى هنا».";
  std::vector<Pick> picks(3);
  picks[0].span = {0, 14};
  picks[1].span = {15, 26};
  picks[2].span = {0, 26};
  picks[2].parts = {{0, 4}, {15, 26}};
  set_texts(picks, source, {});
  EXPECT_EQ(tests::utf8(picks[0].text), "قال: «لن نعود.»");
  EXPECT_EQ(tests::utf8(picks[1].text), "«سنبقى هنا».");
  EXPECT_EQ(tests::utf8(picks[2].text), "«قال: سنبقى هنا».");
}

TEST(Shown, WrappedSentences_HaveNoLineEnds) {
  const Analysis analysis = tests::analyze(
      u"أنهت فرق البلدية في مدينة الواحة أمس ترميم السوق القديم\nبعد عامين من العمل. وقال المهندس "
      u"المشرف إن السقف الخشبي\nأعيد كما كان، وإن التجار سيعودون إلى دكاكينهم قبل العيد.\n"
      u"وبلغت كلفة الترميم 14 مليون درهم دفع التجار خمسها.");
  ASSERT_FALSE(analysis.summary.picks.empty());
  for (const Pick& pick : analysis.summary.picks)
    EXPECT_EQ(pick.text.find(u'\n'), std::u16string::npos) << tests::utf8(pick.text);
}

}  // namespace
}  // namespace khulasa
