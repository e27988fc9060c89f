#include "language.h"

#include <algorithm>
#include <array>

#include "tables.h"
#include "text/tables/word_bits.h"
#include "text/unicode/letters.h"

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

constexpr char16_t folded(char16_t c) {
  if (c == kFarsiYeh || c == kAlefMaksura) return kYeh;
  if (c == kKeheh) return kKaf;
  if (c == kHehGoal || c == kAe || c == kHehDoachashmee) return kHeh;
  if (c == kAlefMadda || c == kAlefHamzaAbove || c == kAlefHamzaBelow) return kAlef;
  return c;
}

// What each unit of the Arabic block is to find_language(), which looks at every unit of a text.
struct Units {
  // The low byte of the folded letter; else one of:
  static constexpr uint8_t kEndsWord = 0;
  static constexpr uint8_t kSkipped = 1;
  std::array<uint8_t, 0x100> folded{};
  // Bit 1 << tongue where the letter is that tongue's own, kForeign where four share it.
  static constexpr uint8_t kForeign = 1 << kTongues;
  std::array<uint8_t, 0x100> tongues{};
};
constexpr char16_t kBlock = 0x0600;
constexpr Units kUnits = [] {
  Units units;
  const auto add = [&](char16_t c, unsigned bit) {
    units.tongues[c - kBlock] = static_cast<uint8_t>(units.tongues[c - kBlock] | bit);
  };
  for (char16_t c = kBlock; c < kBlock + 0x100; ++c) {
    const bool is_skipped = is_arabic_mark(c) || c == kTatweel;
    units.folded[c - kBlock] = is_skipped            ? Units::kSkipped
                               : is_arabic_letter(c) ? static_cast<uint8_t>(folded(c) - kBlock)
                                                     : Units::kEndsWord;
  }
  for (size_t tongue = 0; tongue < kTongues; ++tongue) {
    for (const char16_t c : kOwnLetters[tongue]) add(c, 1U << tongue);
  }
  for (const char16_t c : kForeignLetters) add(c, Units::kForeign);
  return units;
}();

// «الوزير», «والوزير», «بالوزير»: the article, which none of the other languages has.
bool has_article(std::u16string_view word) {
  constexpr size_t kMinWord = 4;
  if (word.size() > kMinWord && (word[0] == kWaw || word[0] == kBeh || word[0] == kFeh))
    word.remove_prefix(1);
  return word.size() >= kMinWord && word[0] == kAlef && word[1] == kLam;
}

using Evidence = std::array<double, kTongues>;

// Bit 1 << tongue for each tongue that has the word.
uint8_t function_word(std::u16string_view word) {
  static const WordBits tongues = [] {
    WordBits bits;
    bits.add(data::kFunctionWordsArabic, 1 << kArabic);
    bits.add(data::kFunctionWordsPersian, 1 << kPersian);
    bits.add(data::kFunctionWordsUrdu, 1 << kUrdu);
    bits.add(data::kFunctionWordsKurdish, 1 << kKurdish);
    bits.add(data::kFunctionWordsPashto, 1 << kPashto);
    return bits;
  }();
  return word.size() > kLongestFunctionWord ? uint8_t{0} : tongues.of(word);
}

// Counts words and letters front to back.
class Counter {
 public:
  void add(char16_t c) {
    if (const auto in_block = static_cast<char16_t>(c - kBlock); in_block < 0x100) {
      const uint8_t unit = kUnits.folded[in_block];
      if (unit == Units::kSkipped) return;
      if (unit == Units::kEndsWord) return end_word();
      add_letter(static_cast<char16_t>(kBlock + unit));
      if (kUnits.tongues[in_block] != 0) weigh_letter(kUnits.tongues[in_block]);
    } else if (c < kBlock) {
      end_word();
      latin_ += is_latin_letter(c);
    } else if (is_arabic_letter(c)) {
      add_letter(c);
    } else if (!is_arabic_mark(c)) {
      end_word();
      latin_ += is_latin_letter(c);
      arabic_ += is_presentation_form(c);
    }
  }

  // Adds the run of letters of the Arabic block from `at` on, where it is a word that stands alone
  // and has no letter of one tongue: nearly every word is. Gives where it ends, `at` where it is
  // none.
  size_t add_plain_word(std::u16string_view source, size_t at) {
    if (size_ > 0) return at;
    const size_t begin = at;
    unsigned tongues = 0;
    for (; at < source.size(); ++at) {
      const auto in_block = static_cast<char16_t>(source[at] - kBlock);
      if (in_block >= 0x100 || kUnits.folded[in_block] <= Units::kSkipped) break;
      tongues |= kUnits.tongues[in_block];
    }
    if (at == begin || tongues != 0 || (at < source.size() && goes_on_at(source[at]))) return begin;
    arabic_ += at - begin;
    // No longer: of a long word only its length and begin are looked at.
    const size_t kept = std::min(at - begin, letters_.size());
    for (size_t i = 0; i < kept; ++i)
      letters_[i] = static_cast<char16_t>(kBlock + kUnits.folded[source[begin + i] - kBlock]);
    size_ = kept;
    end_word();
    return at;
  }

  void end_word() {
    if (size_ == 0) return;
    ++words_;
    const std::u16string_view word(letters_.data(), size_);
    size_ = 0;
    const uint8_t tongues = function_word(word);
    evidence_[kArabic] += (tongues & 1 << kArabic) != 0 || has_article(word);
    if (tongues == 0) return;
    for (size_t tongue = kArabic + 1; tongue < kTongues; ++tongue)
      evidence_[tongue] += (tongues >> tongue) & 1;
  }

  [[nodiscard]] Language language() const {
    if (arabic_ == 0 && latin_ == 0) return {};
    if (latin_ > arabic_) return {"und", Direction::kLeftToRight};
    const auto best = static_cast<size_t>(std::max_element(evidence_.begin(), evidence_.end()) -
                                          evidence_.begin());
    const bool believed = evidence_[best] > kMinEvidence * static_cast<double>(words_);
    return {kTags[believed ? best : kArabic], Direction::kRightToLeft};
  }

 private:
  // Whether a word goes on with `c`, which is no letter of the Arabic block.
  static bool goes_on_at(char16_t c) {
    if (c < kBlock) return false;
    const auto in_block = static_cast<char16_t>(c - kBlock);
    return in_block < 0x100 ? kUnits.folded[in_block] == Units::kSkipped
                            : is_arabic_letter(c) || is_arabic_mark(c);
  }

  void add_letter(char16_t folded) {
    ++arabic_;
    if (size_ < letters_.size()) letters_[size_++] = folded;
  }

  void weigh_letter(uint8_t bits) {
    for (size_t tongue = 0; tongue < kTongues; ++tongue) {
      if (bits & 1 << tongue) evidence_[tongue] += kOwnLetterWeight;
      if (tongue != kArabic && bits & Units::kForeign) evidence_[tongue] += kForeignLetterWeight;
    }
  }

  Evidence evidence_{};
  size_t arabic_ = 0;
  size_t latin_ = 0;
  size_t words_ = 0;
  // The word so far; only that it is too long for a function word is known of what goes beyond.
  std::array<char16_t, kLongestFunctionWord + 1> letters_{};
  size_t size_ = 0;
};

}  // namespace

Language find_language(std::u16string_view source) {
  Counter counter;
  for (size_t at = 0; at < source.size();) {
    const size_t end = counter.add_plain_word(source, at);
    if (end == at) counter.add(source[at++]);
    at = std::max(at, end);
  }
  counter.end_word();
  return counter.language();
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
