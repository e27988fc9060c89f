#include "language.h"

#include <algorithm>
#include <array>

#include "tables.h"
#include "text/tables/word_bits.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

enum LanguageId : size_t { kArabic, kPersian, kUrdu, kKurdish, kPashto, kLanguageCount };
constexpr const char* kTags[kLanguageCount] = {"ar", "fa", "ur", "ckb", "ps"};

// Letters that only one of these languages has.
constexpr std::u16string_view kDistinctiveLetters[kLanguageCount] = {
    u"", u"", u"\u0679\u0688\u0691\u06BA\u06D2\u06C1", u"\u06CE\u06C6\u0695\u06B5",
    u"\u067C\u0689\u0693\u0696\u069A\u06AB\u06BC\u06D0\u06CD\u0681\u0685"};
// پ چ ژ گ: all but Arabic have them, and even Arabic spells foreign names with them now and then.
constexpr std::u16string_view kSharedLetters = u"\u067E\u0686\u0698\u06AF";

// How many function words a letter is worth. Every fourth Urdu word has a distinctive letter; a
// letter that four languages share is weak evidence for each of them. Estimates, not measured.
constexpr double kDistinctiveLetterWeight = 2;
constexpr double kSharedLetterWeight = 0.5;
// The evidence per word above which a text is taken for another language than Arabic. Foreign names
// in Arabic text («گازبروم») yield less.
constexpr double kMinEvidence = 0.05;

// In letters. Longer words need not be looked up.
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

// What find_language() needs to know about each unit of the Arabic block, by table, because it
// reads every unit of a text.
struct Units {
  // The low byte of the folded letter, or one of these two:
  static constexpr uint8_t kEndsWord = 0;
  static constexpr uint8_t kSkipped = 1;
  std::array<uint8_t, 0x100> folded{};
  // Bit 1 << id if only that language has the letter, kShared if all but Arabic have it, else 0.
  static constexpr uint8_t kShared = 1 << kLanguageCount;
  std::array<uint8_t, 0x100> languages{};
};
constexpr char16_t kBlock = 0x0600;
constexpr Units kUnits = [] {
  Units units;
  const auto add = [&](char16_t c, unsigned bit) {
    units.languages[c - kBlock] = static_cast<uint8_t>(units.languages[c - kBlock] | bit);
  };
  for (char16_t c = kBlock; c < kBlock + 0x100; ++c) {
    const bool is_skipped = is_arabic_mark(c) || c == kTatweel;
    units.folded[c - kBlock] = is_skipped            ? Units::kSkipped
                               : is_arabic_letter(c) ? static_cast<uint8_t>(folded(c) - kBlock)
                                                     : Units::kEndsWord;
  }
  for (size_t id = 0; id < kLanguageCount; ++id) {
    for (const char16_t c : kDistinctiveLetters[id]) add(c, 1U << id);
  }
  for (const char16_t c : kSharedLetters) add(c, Units::kShared);
  return units;
}();

// Whether `word` begins with the article, which none of the other languages has: «الوزير»,
// «والوزير», «بالوزير».
bool has_article(std::u16string_view word) {
  constexpr size_t kMinWord = 4;
  if (word.size() > kMinWord && (word[0] == kWaw || word[0] == kBeh || word[0] == kFeh))
    word.remove_prefix(1);
  return word.size() >= kMinWord && word[0] == kAlef && word[1] == kLam;
}

using Evidence = std::array<double, kLanguageCount>;

// The languages that have `word` as a function word: bit 1 << id for each.
uint8_t languages_with(std::u16string_view word) {
  static const WordBits languages = [] {
    WordBits bits;
    bits.add(data::kFunctionWordsArabic, 1 << kArabic);
    bits.add(data::kFunctionWordsPersian, 1 << kPersian);
    bits.add(data::kFunctionWordsUrdu, 1 << kUrdu);
    bits.add(data::kFunctionWordsKurdish, 1 << kKurdish);
    bits.add(data::kFunctionWordsPashto, 1 << kPashto);
    return bits;
  }();
  return word.size() > kLongestFunctionWord ? uint8_t{0} : languages.of(word);
}

// Reads a text from front to back and counts its words, letters and evidence.
class Counter {
 public:
  void add(char16_t c) {
    if (const auto in_block = static_cast<char16_t>(c - kBlock); in_block < 0x100) {
      const uint8_t unit = kUnits.folded[in_block];
      if (unit == Units::kSkipped) return;
      if (unit == Units::kEndsWord) return end_word();
      add_letter(static_cast<char16_t>(kBlock + unit));
      if (kUnits.languages[in_block] != 0) count_distinctive_letter(kUnits.languages[in_block]);
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

  // Adds the letters of the Arabic block from `at` on, if they are a whole word without a
  // distinctive or shared letter. Nearly every word is. Returns the end of the word, or `at` if it
  // is not one.
  size_t add_plain_word(std::u16string_view source, size_t at) {
    if (size_ > 0) return at;
    const size_t begin = at;
    unsigned languages = 0;
    for (; at < source.size(); ++at) {
      const auto in_block = static_cast<char16_t>(source[at] - kBlock);
      if (in_block >= 0x100 || kUnits.folded[in_block] <= Units::kSkipped) break;
      languages |= kUnits.languages[in_block];
    }
    if (at == begin || languages != 0 || (at < source.size() && continues_word(source[at])))
      return begin;
    arabic_ += at - begin;
    // Keep only the start of a long word: only its article and its length matter.
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
    const uint8_t languages = languages_with(word);
    evidence_[kArabic] += (languages & 1 << kArabic) != 0 || has_article(word);
    if (languages == 0) return;
    for (size_t id = kArabic + 1; id < kLanguageCount; ++id) evidence_[id] += (languages >> id) & 1;
  }

  [[nodiscard]] Language language() const {
    if (arabic_ == 0 && latin_ == 0) return {};
    if (latin_ > arabic_) return {"und", Direction::kLeftToRight};
    const auto best = static_cast<size_t>(std::max_element(evidence_.begin(), evidence_.end()) -
                                          evidence_.begin());
    const bool is_believed = evidence_[best] > kMinEvidence * static_cast<double>(words_);
    return {kTags[is_believed ? best : kArabic], Direction::kRightToLeft};
  }

 private:
  // Whether `c`, which is not a letter of the Arabic block, continues a word of it.
  static bool continues_word(char16_t c) {
    if (c < kBlock) return false;
    const auto in_block = static_cast<char16_t>(c - kBlock);
    return in_block < 0x100 ? kUnits.folded[in_block] == Units::kSkipped
                            : is_arabic_letter(c) || is_arabic_mark(c);
  }

  void add_letter(char16_t folded) {
    ++arabic_;
    if (size_ < letters_.size()) letters_[size_++] = folded;
  }

  void count_distinctive_letter(uint8_t bits) {
    for (size_t id = 0; id < kLanguageCount; ++id) {
      if (bits & 1 << id) evidence_[id] += kDistinctiveLetterWeight;
      if (id != kArabic && bits & Units::kShared) evidence_[id] += kSharedLetterWeight;
    }
  }

  Evidence evidence_{};
  size_t arabic_ = 0;
  size_t latin_ = 0;
  size_t words_ = 0;
  // The first letters of the current word: one more than the longest function word has, which shows
  // that a word is too long to be one.
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

Direction find_direction(std::u16string_view source, Span span, const Specials& specials) {
  size_t more_latin = 0;  // Latin letters, less the Arabic ones
  specials.for_each(span, [&](uint32_t at) { more_latin += is_latin_letter(source[at]); });
  for (uint32_t at = span.begin; at < span.end && more_latin > 0; ++at)
    more_latin -= is_arabic_letter(source[at]) || is_presentation_form(source[at]);
  return more_latin > 0 ? Direction::kLeftToRight : Direction::kRightToLeft;
}

}  // namespace khulasa::text
