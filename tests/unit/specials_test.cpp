#include "text/unicode/specials.h"

#include "text/unicode/unit_classes.h"
#include "texts.h"

namespace khulasa {
namespace {

std::vector<uint32_t> listed(const text::Specials& specials, Span span) {
  std::vector<uint32_t> list;
  specials.for_each(span, [&](uint32_t at) { list.push_back(at); });
  return list;
}

TEST(Specials, Index_HasWhatIsNeitherALetterNorASpace) {
  const std::u16string text = u"قال: \"نعم\"، 3 مرات. OK";
  std::vector<uint32_t> expected;
  for (uint32_t at = 0; at < text.size(); ++at)
    if (std::u16string_view(u":\"،3.OK").find(text[at]) != std::u16string_view::npos)
      expected.push_back(at);
  EXPECT_EQ(listed(text::Specials::of(text), tests::whole(text)), expected);
}

TEST(Specials, Tatweel_IsOneAndEveryPlainLetterIsOnlyALetter) {
  for (char32_t c = 0; c < 0x10000; ++c) {
    const auto unit = static_cast<char16_t>(c);
    if (!text::is_plain(unit) || unit == u' ') continue;
    EXPECT_EQ(text::classes_of(unit), text::kArabicLetterClass) << static_cast<uint32_t>(c);
  }
  EXPECT_FALSE(text::is_plain(text::kTatweel));
  EXPECT_TRUE(text::is_plain(u' '));
}

// The index holds 64 units in a word.
TEST(Specials, Spans_AreHalfOpenWhereverTheyBegin) {
  std::u16string text(200, u'ب');
  for (const size_t at : {0, 1, 63, 64, 127, 128, 199}) text[at] = u'.';
  const text::Specials specials = text::Specials::of(text);
  for (uint32_t begin = 0; begin <= text.size(); ++begin) {
    for (uint32_t end = begin; end <= text.size(); ++end) {
      std::vector<uint32_t> expected;
      for (uint32_t at = begin; at < end; ++at)
        if (text[at] == u'.') expected.push_back(at);
      ASSERT_EQ(listed(specials, {begin, end}), expected) << begin << ' ' << end;
    }
  }
}

TEST(Specials, EmptyText_HasNone) {
  EXPECT_TRUE(listed(text::Specials::of(u""), {0, 0}).empty());
  EXPECT_EQ(text::Specials::of(u"").next(0, 0), 0u);
}

TEST(Specials, Part_CountsFromItsStart) {
  const std::u16string text = u"أ. ب. ج.";
  const text::Specials specials = text::Specials::of(text);
  const text::SpecialsIn part(specials, {3, 6});
  EXPECT_EQ(part.next(0), 1u);
  EXPECT_EQ(part.next(2), 3u);
}

TEST(UnitClasses, ShortCuts_GiveTheClassesOfTheRules) {
  for (uint32_t c = 0; c <= 0xFFFF; ++c) {
    const auto unit = static_cast<char16_t>(c);
    if (text::is_presentation_form(unit)) continue;  // they have a class of their own
    ASSERT_EQ(text::classes_of(unit), text::unit_classes::find(unit)) << c;
  }
}

}  // namespace
}  // namespace khulasa
