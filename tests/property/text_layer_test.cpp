// Properties of the text layer, tried on a million random strings (fewer under sanitizers).
#include <random>

#include "text/normalize/normalize.h"
#include "text/normalize_by_language.h"
#include "text/segment/sentences.h"
#include "text/segment/tokens.h"
#include "text/unicode/letters.h"
#include "texts.h"

namespace khulasa {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int kTexts = 40'000;
#else
constexpr int kTexts = 1'000'000;
#endif

using tests::unicode;

// Half of it is Arabic letters, the rest things that break code: marks in any order, presentation
// forms, controls, punctuation, line ends, Latin, digits, lone surrogates, characters outside the
// BMP, any code unit at all.
std::u16string random_text(std::mt19937& random) {
  using std::literals::operator""s;  // a NUL is one of them
  static const std::u16string letters = u"ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئٱـیکگہھە";
  static const std::u16string marks =
      u"\u064B\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
      u"\u06D6\u06E1\u08F0\u0610\u0301\u0307\u0327";
  static const std::u16string rest =
      u"\uFEFB\uFDF2\uFC5E\uFE8E\uFE76\uFE7C\uFBFC\u200B\u200C\u200D\u200F\u202E\u2066\u00AD\u0000"
      u"\u0007"
      u" .،؛؟!:\"«»()[]-•…\n\r\u2028\u00A0\u3000|@#aZéıİ09٣۴٪\u06DD\u06E5"s;
  std::u16string text;
  const size_t size = random() % 32;
  while (text.size() < size) {
    const uint32_t kind = random() % 32;
    if (kind < 16) {
      text += letters[random() % letters.size()];
    } else if (kind < 22) {
      text += marks[random() % marks.size()];
    } else if (kind < 28) {
      text += rest[random() % rest.size()];
    } else if (kind < 29) {
      text += static_cast<char16_t>(0xD800 + random() % 0x800);
    } else if (kind < 30) {
      text += u"\U0001F600";
    } else if (kind < 31) {
      text += u"\U0001E900\U00010EFD";  // an Adlam letter, an Arabic mark outside the main plane
    } else {
      text += static_cast<char16_t>(random() % 0x10000);
    }
  }
  return text;
}

// The code units, for failure messages.
std::string units(std::u16string_view text) {
  static const char* digits = "0123456789ABCDEF";
  std::string out;
  for (const char16_t c : text) {
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[c >> shift & 15];
    out += ' ';
  }
  return out;
}

bool inside_pair(std::u16string_view source, uint32_t at) {
  return at > 0 && at < source.size() && (source[at - 1] & 0xFC00) == 0xD800 &&
         (source[at] & 0xFC00) == 0xDC00;
}

bool between_letter_and_mark(std::u16string_view source, uint32_t at) {
  return at > 0 && at < source.size() && text::is_arabic_mark(source[at]) &&
         (text::is_arabic_letter(source[at - 1]) || text::is_arabic_mark(source[at - 1]));
}

bool ordered(std::u16string_view source, const std::vector<Span>& spans) {
  uint32_t at = 0;
  for (const Span span : spans) {
    if (span.begin < at || span.end <= span.begin || span.end > source.size()) return false;
    for (const uint32_t end : {span.begin, span.end})
      if (inside_pair(source, end) || between_letter_and_mark(source, end)) return false;
    at = span.end;
  }
  return true;
}

// Normalization drops the base of a mark at `from`, so the mark moves to the character before:
// «ك», U+200B, a cedilla.
bool loses_base(std::u16string_view source, uint32_t from) {
  const auto dropped = [](char16_t c) {
    return text::normalize(std::u16string_view(&c, 1), text::lexical_form(), unicode())
        .text.empty();
  };
  uint32_t at = from;
  while (at < source.size() && dropped(source[at])) ++at;
  return at > from && at < source.size() && unicode().is_combining(source[at]);
}

TEST(TextLayer, Profiles_AreIdempotentAndInNfc) {
  std::mt19937 random(11);
  const NormalizeOptions profiles[] = {NormalizeOptions::search(), NormalizeOptions::display(),
                                       NormalizeOptions::nfc()};
  for (int i = 0; i < kTexts; ++i) {
    const std::u16string source = random_text(random);
    for (const NormalizeOptions& profile : profiles) {
      const NormalizedText once = text::normalize_by_language(source, profile, unicode());
      const NormalizedText twice = text::normalize_by_language(once.text, profile, unicode());
      ASSERT_EQ(twice.text, once.text) << units(source);
      ASSERT_EQ(twice.marks_capped, 0u) << units(source);
      ASSERT_EQ(unicode().nfc(once.text), once.text) << units(source);
    }
  }
}

TEST(TextLayer, OffsetMaps_Invert) {
  std::mt19937 random(12);
  const NormalizeOptions profiles[] = {NormalizeOptions::search(), NormalizeOptions::display(),
                                       NormalizeOptions::nfc()};
  for (int i = 0; i < kTexts; ++i) {
    const std::u16string source = random_text(random);
    const NormalizedText out = text::normalize_by_language(source, profiles[i % 3], unicode());
    ASSERT_EQ(out.map.source_size(), source.size());
    ASSERT_EQ(out.map.target_size(), out.text.size());
    ASSERT_EQ(out.map.to_target(tests::whole(source)), tests::whole(out.text)) << units(source);
    const auto size = static_cast<uint32_t>(source.size());
    const auto target_size = static_cast<uint32_t>(out.text.size());
    uint32_t reached = 0;
    for (uint32_t at = 0; at < target_size; ++at) {
      const Span target{at, std::min(target_size, at + 1 + static_cast<uint32_t>(random() % 4))};
      const Span there = out.map.to_source(target);
      ASSERT_LE(there.end, size);
      ASSERT_LE(reached, there.begin);  // never backwards
      reached = there.begin;
      const Span back = out.map.to_target(there);
      ASSERT_TRUE(back.contains(target)) << units(source);
      ASSERT_EQ(out.map.to_target(out.map.to_source(back)), back) << units(source);
    }
    reached = 0;
    for (uint32_t at = 0; at < size; ++at) {
      const Span from{at, std::min(size, at + 1 + static_cast<uint32_t>(random() % 4))};
      const Span target = out.map.to_target(from);
      ASSERT_LE(target.end, target_size);
      ASSERT_LE(reached, target.begin);
      reached = target.begin;
      // A source span that is dropped has an empty target. Any other leads back to its own target.
      if (target.empty()) continue;
      ASSERT_EQ(out.map.to_target(out.map.to_source(target)), target) << units(source);
    }
  }
}

TEST(TextLayer, Words_AreOrdered_AndTheirSlicesNormalizeToTheirKeys) {
  std::mt19937 random(13);
  int words = 0;
  int passed_over = 0;
  for (int i = 0; i < kTexts; ++i) {
    const std::u16string source = random_text(random);
    const NormalizedText lexical = text::normalize(source, text::lexical_form(), unicode());
    std::vector<Span> spans;
    for (const text::Word& word : text::find_words(source, lexical, unicode())) {
      spans.push_back(word.span);
      ++words;
      if (loses_base(source, word.span.begin) || loses_base(source, word.span.end)) {
        ++passed_over;
        continue;
      }
      const auto key = text::normalize(slice(source, word.span), text::lexical_form(), unicode());
      ASSERT_EQ(key.text, slice(lexical.text, word.key))
          << units(source) << "at " << word.span.begin;
    }
    ASSERT_TRUE(ordered(source, spans)) << units(source);
  }
  EXPECT_LT(passed_over * 50, words);  // the exception stays rare
}

TEST(TextLayer, Sentences_AreOrdered) {
  std::mt19937 random(14);
  for (int i = 0; i < kTexts; ++i) {
    const std::u16string source = random_text(random);
    const auto sentences = text::split_sentences(source, tests::whole(source), unicode());
    ASSERT_TRUE(ordered(source, sentences)) << units(source);
  }
}

// Each word is a token or lies within one, whatever is around it.
TEST(TextLayer, Tokens_AreOrderedAndCoverTheWords) {
  std::mt19937 random(15);
  for (int i = 0; i < kTexts; ++i) {
    const std::u16string source = random_text(random);
    const NormalizedText lexical = text::normalize(source, text::lexical_form(), unicode());
    const std::vector<text::Word> words = text::find_words(source, lexical, unicode());
    const auto dates = text::find_dates(source, lexical.text, words);
    const auto tokens = text::find_tokens(source, tests::whole(source), words, dates, unicode());
    std::vector<Span> spans;
    for (const auto& token : tokens) spans.push_back(token.span);
    ASSERT_TRUE(ordered(source, spans)) << units(source);
    size_t token = 0;
    for (const text::Word& word : words) {
      while (token < spans.size() && spans[token].end < word.span.end) ++token;
      ASSERT_LT(token, spans.size()) << units(source);
      ASSERT_LE(spans[token].begin, word.span.begin) << units(source);
    }
  }
}

}  // namespace
}  // namespace khulasa
