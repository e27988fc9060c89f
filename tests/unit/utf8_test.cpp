#include "khulasa/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace khulasa {
namespace {

TEST(Utf8, ThereAndBack) {
  const std::string bytes = "خلاصة: 1\n\xF0\x9F\x93\xB0 \xEF\xBB\xBF";
  const Decoded decoded = from_utf8(bytes);
  EXPECT_EQ(decoded.text, u"خلاصة: 1\n\U0001F4F0 \uFEFF");
  EXPECT_EQ(decoded.replaced, 0U);
  EXPECT_EQ(to_utf8(decoded.text), bytes);
  EXPECT_EQ(from_utf8("").text, u"");
  EXPECT_EQ(to_utf8(u""), "");
}

TEST(Utf8, WhatIsIllFormedIsReplacedAndCounted) {
  const Decoded decoded = from_utf8("\xD8 \x80 \xED\xA0\x80 \xF0\x9F\x93");
  EXPECT_EQ(decoded.text, u"\uFFFD \uFFFD \uFFFD\uFFFD\uFFFD \uFFFD");
  EXPECT_EQ(decoded.replaced, 6U);
  EXPECT_EQ(to_utf8(std::u16string{u'\xDE00', u'a', u'\xD83D'}), "\uFFFDa\uFFFD");
}

// Longer texts are converted piece by piece; no character may be cut between two pieces.
TEST(Utf8, LongTexts) {
  constexpr size_t kPiece = size_t{1} << 24;
  for (size_t offset = 0; offset < 4; ++offset) {
    std::u16string text(kPiece - offset, u'a');
    text += u"ش\u0800\U0001F4F0";
    std::string bytes(kPiece - offset, 'a');
    bytes += "ش\u0800\U0001F4F0";
    const Decoded decoded = from_utf8(bytes);
    EXPECT_EQ(decoded.replaced, 0U) << offset;
    EXPECT_TRUE(decoded.text == text) << offset;
    EXPECT_TRUE(to_utf8(text) == bytes) << offset;
  }
  // Trail bytes without a character do not stop it.
  EXPECT_EQ(from_utf8(std::string(kPiece + 5, '\x80')).replaced, kPiece + 5);
}

}  // namespace
}  // namespace khulasa
