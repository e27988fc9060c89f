// Our tables, made from ICU's data, and our walk over its break rules agree with ICU itself.
#include <algorithm>
#include <random>

#include "support/icu_oracle.h"
#include "texts.h"

namespace khulasa {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int kTexts = 40'000;
#else
constexpr int kTexts = 1'000'000;
#endif

const tests::IcuOracle& oracle() {
  static const tests::IcuOracle made(KHULASA_ICU_ITEMS);
  return made;
}

void append(std::u16string& text, char32_t c) {
  if (c < 0x10000) {
    text += static_cast<char16_t>(c);
  } else {
    text += static_cast<char16_t>(0xD7C0 + (c >> 10));
    text += static_cast<char16_t>(0xDC00 + (c & 0x3FF));
  }
}

::testing::AssertionResult same_breaks(std::u16string_view text) {
  const auto sentence_ends = oracle().sentence_ends(text);
  if (tests::unicode().sentence_ends(text) != sentence_ends) {
    return ::testing::AssertionFailure() << "sentences of " << tests::utf8(text);
  }
  const text::Specials specials = text::Specials::of(text);
  const text::SpecialsIn all(specials, tests::whole(text));
  if (tests::unicode().sentence_ends(text, &all) != sentence_ends) {
    return ::testing::AssertionFailure() << "sentences by the index of " << tests::utf8(text);
  }
  const auto ours = tests::unicode().word_breaks(text);
  const auto theirs = oracle().word_breaks(text);
  const bool same =
      std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                 [](const text::WordBreak& a, const text::WordBreak& b) {
                   return a.end == b.end && a.is_word == b.is_word && a.is_number == b.is_number;
                 });
  if (same) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "words of " << tests::utf8(text);
}

// Each code point, lone surrogates too, between letters, after a full stop and at both ends.
TEST(Icu, EveryCodePoint_BreaksAsInIcu) {
  std::u16string text;
  for (char32_t c = 0; c < 0x110000; ++c) {
    append(text, c);
    text += u"ب";
    append(text, c);
    text += u". ";
    append(text, c);
    append(text, c);
    text += u"a1";
    if (text.size() < 512 && c + 1 < 0x110000) continue;
    ASSERT_TRUE(same_breaks(text)) << "up to U+" << std::hex << static_cast<uint32_t>(c);
    text.clear();
  }
}

// Strings of one character of each kind that the rules distinguish, and of random code points.
TEST(Icu, RandomTexts_BreakAsInIcu) {
  // A character of each kind in both rule sets, a lone surrogate and a NUL.
  static const std::u32string kinds =
      U"ابپ\u064E\u0640٣۴1aAбßĲ٫٬,.:;!?؟،؛۔…'\"«»()[]\u2019\u2018_-\u2013 "
      U"\t\u00A0\u3000\r\n\u0085\u2028\u2029\u200B"
      U"\u200C\u200D\u200F\u2060\u00AD\u0301\U0001F600\U0001F468\U0001F3FD\u2764\uFE0F\U0001F1F8"
      U"\U0001F1E6"
      U"אבカナ漢한ก\u0E01\u1780\U0001E900\u02D7\u055F\uFE52\uFF0E\u3002\u0589\u00B7\u2027"
      U"\U000E0001\xD800\xDFFF%$€٪\u06DD";
  std::mt19937 random(7);
  const auto below = [&](size_t limit) { return static_cast<uint32_t>(random() % limit); };
  for (int i = 0; i < kTexts; ++i) {
    std::u16string text(below(8) == 0 ? 1 : 0, u'\0');
    for (uint32_t size = below(24); size > 0; --size) {
      const uint32_t kind = below(24);
      if (kind == 0) {
        append(text, below(0x110000));
      } else if (kind == 1) {
        append(text, below(0x3000));
      } else {
        append(text, kinds[below(kinds.size())]);
      }
    }
    ASSERT_TRUE(same_breaks(text));
  }
}

// Letters and marks that compose, marks that are reordered, and characters that stay as they are;
// now and then any code point.
TEST(Icu, RandomTexts_HaveTheNfcPrefixOfIcu) {
  static const std::u32string kinds =
      U"ابأآوؤيئۀہ٣aeé1 "
      U".\n\u00A0\u0640\u064E\u0651\u0653\u0654\u0655\u0670\u06D6\u0301\u0323\u0340\u1100"
      U"\u1161\u11A8\uAC00\uFB50\u212B\U0001D15E\xD800";
  std::mt19937 random(8);
  const auto below = [&](size_t limit) { return static_cast<uint32_t>(random() % limit); };
  for (int i = 0; i < kTexts; ++i) {
    std::u16string text;
    for (uint32_t size = below(16); size > 0; --size)
      append(text, below(16) == 0 ? below(0x110000) : kinds[below(kinds.size())]);
    ASSERT_EQ(tests::unicode().nfc_prefix(text), tests::IcuOracle::nfc_prefix(text))
        << tests::utf8(text);
    ASSERT_EQ(tests::unicode().nfc(text), tests::IcuOracle::nfc(text)) << tests::utf8(text);
  }
}

// Each code point between two letters.
TEST(Icu, EveryCodePoint_HasTheNfcPrefixOfIcu) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    std::u16string text = u"ب";
    append(text, c);
    text += u'ب';
    ASSERT_EQ(tests::unicode().nfc_prefix(text), tests::IcuOracle::nfc_prefix(text))
        << std::hex << static_cast<uint32_t>(c);
  }
}

// Each code point by itself, and put together from its parts, also with one mark more.
TEST(Icu, EveryCodePoint_ComposesAsInIcu) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    ASSERT_EQ(tests::unicode().starts_segment(c), tests::IcuOracle::starts_segment(c))
        << std::hex << static_cast<uint32_t>(c);
    ASSERT_EQ(tests::unicode().is_combining(c), tests::IcuOracle::is_combining(c))
        << std::hex << static_cast<uint32_t>(c);
    std::u16string text = u"e";
    append(text, c);
    const std::u16string parts = tests::IcuOracle::nfd(text);
    for (const std::u16string& each : {text, parts, parts + u'\u0301', parts + u'\u0323'})
      ASSERT_EQ(tests::unicode().nfc(each), tests::IcuOracle::nfc(each))
          << std::hex << static_cast<uint32_t>(c);
  }
}

// Each pair of a letter and a mark that can combine, and each of two of these.
TEST(Icu, EveryPairOfPartsOfACharacter_ComposesAsInIcu) {
  std::vector<std::u16string> firsts;
  std::vector<std::u16string> seconds;
  for (char32_t c = 0; c < 0x30000; ++c) {
    if (c >= 0xAC00 && c < 0xE000) continue;  // Hangul syllables, and surrogates
    std::u16string text;
    append(text, c);
    const std::u16string parts = tests::IcuOracle::nfd(text);
    if (parts == text) continue;
    for (size_t at = 0; at < parts.size();) {
      const bool is_pair = parts[at] >= 0xD800 && parts[at] < 0xDC00;
      std::u16string part = parts.substr(at, is_pair ? 2 : 1);
      auto& list = at == 0 ? firsts : seconds;
      at += part.size();
      list.push_back(std::move(part));
    }
    firsts.push_back(text);
  }
  for (auto* list : {&firsts, &seconds}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  EXPECT_GT(firsts.size(), 2000u);
  EXPECT_GT(seconds.size(), 60u);
  for (const auto& first : firsts) {
    for (const auto& second : seconds) {
      const std::u16string text = first + second;
      ASSERT_EQ(tests::unicode().nfc(text), tests::IcuOracle::nfc(text)) << tests::utf8(text);
    }
  }
}

TEST(Icu, EveryCodeUnit_FoldsAsInIcu) {
  for (uint32_t c = 0; c < 0x10000; ++c) {
    const auto unit = static_cast<char16_t>(c);
    ASSERT_EQ(char32_t{text::Unicode::fold_case(unit)}, tests::IcuOracle::fold_case(unit))
        << std::hex << c;
  }
}

TEST(Icu, EveryPresentationForm_UnfoldsAsInIcu) {
  for (uint32_t c = 0; c < 0x10000; ++c) {
    const std::u16string form(1, static_cast<char16_t>(c));
    const bool is_form = (c >= 0xFB50 && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00);
    ASSERT_EQ(tests::unicode().unfolded(form[0]), is_form ? oracle().nfkc(form) : form)
        << std::hex << c;
  }
}

}  // namespace
}  // namespace khulasa
