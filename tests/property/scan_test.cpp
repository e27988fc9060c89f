// The one pass over a text finds what the functions that it stands for find one after the other.
#include "text/scan.h"

#include <random>

#include "text/normalize/normalize.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::unicode;

bool same_words(const std::vector<text::Word>& a, const std::vector<text::Word>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const text::Word& x, const text::Word& y) {
                      return x.span == y.span && x.key == y.key && x.kind == y.kind;
                    });
}

::testing::AssertionResult scans_as_in_stages(std::u16string_view source) {
  const text::Scan scan = text::scan(source, unicode());
  const auto failure = [&](const char* what) {
    return ::testing::AssertionFailure() << what << " of " << tests::utf8(source);
  };
  const text::Language language = text::find_language(source, tests::unicode());
  if (scan.language.tag != language.tag || scan.language.direction != language.direction)
    return failure("language");
  const NormalizedText normalized = text::normalize(source, scan.form, unicode());
  if (scan.normalized.text != normalized.text) return failure("match key");
  if (scan.normalized.map.runs() != normalized.map.runs()) return failure("offset map");
  if (scan.normalized.marks_capped != normalized.marks_capped) return failure("capped marks");
  if (!same_words(scan.words, text::find_words(source, normalized, unicode())))
    return failure("words");
  return ::testing::AssertionSuccess();
}

// What the pass reads by itself: letters, digits, spaces, marks that stand alone and marks that
// join; and what it leaves to others: marks on letters, invisible characters, Latin.
const std::vector<std::u16string> kPieces = {
    u"ب",      u"أ",      u"ى", u"3", u"٣",      u" ",      u"\n",     u"\r",     u".",
    u":",      u"،",      u"؛", u",", u"\"",     u"«",      u"”",      u"(",      u"-",
    u"/",      u"\u2026", u"؟", u"ـ", u"\u064E", u"\u0653", u"\u0338", u"\u200D", u"\u00AD",
    u"\u00A0", u"a",      u"_", u"@", u"'",      u"\uFEFB", u"ی",      u"😀",      u"\u0301"};

TEST(Scan, EveryFourPieces_AreScannedAsInStages) {
  for (const std::u16string& a : kPieces) {
    for (const std::u16string& b : kPieces) {
      for (const std::u16string& c : kPieces)
        for (const char16_t* const d : {u"ب", u"3", u" ", u".", u"\u064E", u"a", u""})
          ASSERT_TRUE(scans_as_in_stages(a + b + c + d));
    }
  }
}

TEST(Scan, EveryUnit_IsScannedAsInStages) {
  for (char32_t c = 0; c < 0x10000; ++c) {
    const auto unit = static_cast<char16_t>(c);
    for (const char16_t* const shape : {u"كتب _ درس", u"كتب_درس", u"5_5 _"}) {
      std::u16string text = shape;
      std::replace(text.begin(), text.end(), u'_', unit);
      ASSERT_TRUE(scans_as_in_stages(text)) << std::hex << static_cast<uint32_t>(c);
    }
  }
}

TEST(Scan, RandomTexts_AreScannedAsInStages) {
  std::mt19937 random(15);
  const std::vector<std::u16string> words = {u"في", u"الوزير", u"که", u"است", u"لە", u"هے", u"كتب"};
  for (int i = 0; i < 20'000; ++i) {
    std::u16string text;
    for (size_t left = random() % 40; left > 0; --left) {
      const auto kind = random() % 8;
      if (kind < 4) {
        text += words[random() % words.size()] + u" ";
      } else if (kind < 7) {
        text += kPieces[random() % kPieces.size()];
      } else {
        text += static_cast<char16_t>(random() % 0x10000);
      }
    }
    ASSERT_TRUE(scans_as_in_stages(text));
  }
}

// The pass folds into a buffer, and leaves long words to others.
TEST(Scan, LongWordsAndLongTexts_AreScannedAsInStages) {
  for (const size_t size : {63, 64, 65, 511, 512, 513, 2000}) {
    EXPECT_TRUE(scans_as_in_stages(std::u16string(size, u'ب'))) << size;
    EXPECT_TRUE(scans_as_in_stages(std::u16string(size, u'3'))) << size;
    std::u16string text;
    while (text.size() < size) text += u"كتب الدرس، ";
    EXPECT_TRUE(scans_as_in_stages(text)) << size;
  }
}

TEST(Scan, EmptyText_HasNoWords) {
  const text::Scan scan = text::scan(u"", unicode());
  EXPECT_TRUE(scan.words.empty());
  EXPECT_TRUE(scan.normalized.text.empty());
  EXPECT_EQ(scan.language.tag, "und");
}

}  // namespace
}  // namespace khulasa
