#include "language.h"

#include <algorithm>
#include <array>

#include "letters.h"
#include "tables.h"

namespace khulasa::text {

namespace {

enum Tongue : size_t { kArabic, kPersian, kUrdu, kKurdish, kPashto, kTongues };
constexpr const char* kTags[kTongues] = {"ar", "fa", "ur", "ckb", "ps"};

// Letters that one of these languages has and its neighbours here have not. Set by hand.
constexpr std::u16string_view kOwnLetters[kTongues] = {
    u"", u"", u"\u0679\u0688\u0691\u06BA\u06D2\u06C1", u"\u06CE\u06C6\u0695\u06B5",
    u"\u067C\u0689\u0693\u0696\u069A\u06AB\u06BC\u06D0\u06CD\u0681\u0685"};
// پ چ ژ گ, which all four have and Arabic spells foreign names with now and then.
constexpr std::u16string_view kForeignLetters = u"\u067E\u0686\u0698\u06AF";

// What one such letter counts, in function words: every fourth Urdu word has one of its own, and a
// foreign letter that all four share is weak evidence for each. Set by hand.
constexpr double kOwnLetterWeight = 2;
constexpr double kForeignLetterWeight = 0.5;
// Evidence a word that another language must have to be believed: names alone («گازبروم») give
// less.
constexpr double kMinEvidence = 0.05;

// Of each letter of the Arabic block: bit 1 << tongue where it is that tongue's own, kForeign where
// four share it. Looked up for each letter of a text.
constexpr uint8_t kForeign = 1 << kTongues;
constexpr char16_t kBlock = 0x0600;
constexpr auto kLetterBits = [] {
  std::array<uint8_t, 0x100> bits{};
  for (size_t tongue = 0; tongue < kTongues; ++tongue) {
    for (const char16_t c : kOwnLetters[tongue])
      bits[c - kBlock] = static_cast<uint8_t>(bits[c - kBlock] | 1U << tongue);
  }
  for (const char16_t c : kForeignLetters)
    bits[c - kBlock] = static_cast<uint8_t>(bits[c - kBlock] | kForeign);
  return bits;
}();

// In letters: a longer word need not be looked up.
constexpr size_t kLongestFunctionWord = [] {
  size_t longest = 0;
  for (const WordList& list :
       {data::kFunctionWordsArabic, data::kFunctionWordsPersian, data::kFunctionWordsUrdu,
        data::kFunctionWordsKurdish, data::kFunctionWordsPashto}) {
    for (const std::u16string_view word : list) longest = std::max(longest, word.size());
  }
  return longest;
}();

char16_t folded(char16_t c) {
  if (c == kFarsiYeh || c == kAlefMaksura) return kYeh;
  if (c == kKeheh) return kKaf;
  if (c == kHehGoal || c == kAe || c == kHehDoachashmee) return kHeh;
  if (c == kAlefMadda || c == kAlefHamzaAbove || c == kAlefHamzaBelow) return kAlef;
  return c;
}

// «الوزير», «والوزير», «بالوزير»: the article, which none of the other languages has.
bool has_article(std::u16string_view word) {
  constexpr size_t kMinWord = 4;
  if (word.size() > kMinWord && (word[0] == kWaw || word[0] == kBeh || word[0] == kFeh))
    word.remove_prefix(1);
  return word.size() >= kMinWord && word[0] == kAlef && word[1] == kLam;
}

using Evidence = std::array<double, kTongues>;

void weigh(std::u16string_view word, Evidence& evidence) {
  if (word.size() > kLongestFunctionWord) {
    evidence[kArabic] += has_article(word);
    return;
  }
  evidence[kArabic] += has_article(word) || data::kFunctionWordsArabic.contains(word);
  evidence[kPersian] += data::kFunctionWordsPersian.contains(word);
  evidence[kUrdu] += data::kFunctionWordsUrdu.contains(word);
  evidence[kKurdish] += data::kFunctionWordsKurdish.contains(word);
  evidence[kPashto] += data::kFunctionWordsPashto.contains(word);
}

}  // namespace

Language find_language(std::u16string_view source) {
  constexpr size_t kLongestWord = 16;  // of the function words, with room: longer ones are cut
  Evidence evidence{};
  size_t arabic = 0;
  size_t latin = 0;
  size_t words = 0;
  std::u16string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    ++words;
    weigh(word, evidence);
    word.clear();
  };
  for (const char16_t c : source) {
    if (is_arabic_mark(c) || c == kTatweel) continue;
    if (!is_arabic_letter(c)) {
      end_word();
      latin += is_latin_letter(c);
      arabic += is_presentation_form(c);
      continue;
    }
    ++arabic;
    const auto in_block = static_cast<size_t>(c - kBlock);
    if (const uint8_t bits = in_block < kLetterBits.size() ? kLetterBits[in_block] : 0) {
      for (size_t tongue = 0; tongue < kTongues; ++tongue) {
        if (bits & 1 << tongue) evidence[tongue] += kOwnLetterWeight;
        if (tongue != kArabic && bits & kForeign) evidence[tongue] += kForeignLetterWeight;
      }
    }
    if (word.size() < kLongestWord) word += folded(c);
  }
  end_word();
  if (arabic == 0 && latin == 0) return {};
  if (latin > arabic) return {"und", Direction::kLeftToRight};
  const auto best =
      static_cast<size_t>(std::max_element(evidence.begin(), evidence.end()) - evidence.begin());
  const bool believed = evidence[best] > kMinEvidence * static_cast<double>(words);
  return {kTags[believed ? best : kArabic], Direction::kRightToLeft};
}

Direction find_direction(std::u16string_view text) {
  size_t arabic = 0;
  size_t latin = 0;
  for (const char16_t c : text) {
    arabic += is_arabic_letter(c) || is_presentation_form(c);
    latin += is_latin_letter(c);
  }
  return latin > arabic ? Direction::kLeftToRight : Direction::kRightToLeft;
}

}  // namespace khulasa::text
