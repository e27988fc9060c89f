#include "text/tables/string_table.h"

#include "texts.h"

namespace khulasa {
namespace {

TEST(StringNumbers, EqualStrings_HaveOneNumber_InOrderOfArrival) {
  text::StringNumbers numbers;
  EXPECT_EQ(numbers.number_of(u"كتاب"), 0U);
  EXPECT_EQ(numbers.number_of(u""), 1U);
  EXPECT_EQ(numbers.number_of(u"كتاب"), 0U);
  EXPECT_EQ(numbers.number_of(u"كتب"), 2U);
  EXPECT_EQ(numbers.number_of(u""), 1U);
  const text::StringTable strings = std::move(numbers).take();
  ASSERT_EQ(strings.size(), 3U);
  EXPECT_EQ(strings[0], u"كتاب");
  EXPECT_EQ(strings[1], u"");
  EXPECT_EQ(strings[2], u"كتب");
}

TEST(StringNumbers, Numbers_StayWhileTheTableGrows) {
  text::StringNumbers numbers;
  const auto name = [](uint32_t i) {
    std::u16string word;
    for (uint32_t rest = i + 1; rest > 0; rest /= 28)
      word += static_cast<char16_t>(u'\u0628' + rest % 28);
    return word;
  };
  constexpr uint32_t kCount = 5000;
  for (uint32_t i = 0; i < kCount; ++i) ASSERT_EQ(numbers.number_of(name(i)), i);
  for (uint32_t i = 0; i < kCount; ++i) ASSERT_EQ(numbers.number_of(name(i)), i);
  const text::StringTable strings = std::move(numbers).take();
  for (uint32_t i = 0; i < kCount; ++i) ASSERT_EQ(strings[i], name(i));
}

}  // namespace
}  // namespace khulasa
