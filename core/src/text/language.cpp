#include "language.h"

#include <algorithm>
#include <array>

#include "tables.h"
#include "text/tables/word_list.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

enum LanguageId : size_t {
  kArabic,
  kPersian,
  kUrdu,
  kKurdish,
  kPashto,
  kUyghur,
  kSindhi,
  kKashmiri,
  kMalay
};
constexpr size_t kLanguageCount = LanguageEvidence::kLanguages;
constexpr const char* kTags[kLanguageCount] = {"ar", "fa", "ur", "ckb", "ps",
                                               "ug", "sd", "ks", "ms"};

constexpr std::u16string_view kUrduLetters = u"\u0679\u0688\u0691\u06BA\u06D2\u06C1";
constexpr std::u16string_view kSindhiLetters =
    u"\u067B\u0680\u067A\u067D\u067F\u0683\u0684\u0687\u068A\u068C\u068D\u068F\u0699\u06A6"
    u"\u06B1\u06B3\u06BB";
constexpr std::u16string_view kKashmiriLetters =  // and those of Urdu
    u"\u0672\u0673\u06C4\u0620\u06C6\u0679\u0688\u0691\u06BA\u06D2\u06C1";

// Letters that only one or two of these languages have. The last four languages are known by their
// letters alone: most of their words have one.
constexpr std::u16string_view kDistinctiveLetters[kLanguageCount] = {
    u"",
    u"",
    kUrduLetters,
    u"\u06CE\u06C6\u0695\u06B5",
    u"\u067C\u0689\u0693\u0696\u069A\u06AB\u06BC\u06D0\u06CD\u0681\u0685",
    u"\u06C7\u06C8\u06CB\u06AD\u06D0\u06C6",
    kSindhiLetters,
    kKashmiriLetters,
    u"\u06A0\u06A4\u06BD\u06CF"};
// پ چ ژ گ: all but Arabic have them, and even Arabic spells foreign names with them now and then.
constexpr std::u16string_view kSharedLetters = u"\u067E\u0686\u0698\u06AF";

// A distinctive letter is worth two function words, since every fourth Urdu word has one; a letter
// that four languages share is weak evidence for each of them: half a word. Estimates, not
// measured.
constexpr uint32_t kFunctionWordWeight = 2;
constexpr uint32_t kDistinctiveLetterWeight = 2 * kFunctionWordWeight;
constexpr uint32_t kSharedLetterWeight = kFunctionWordWeight / 2;
// The evidence per word above which a text is taken for another language than Arabic. Foreign names
// in Arabic text («گازبروم») yield less.
constexpr double kMinEvidence = 0.05;

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
  // Bit 1 << id for each language that has the letter, if few have it; kShared if all but Arabic
  // have it; else 0.
  static constexpr uint16_t kShared = 1 << kLanguageCount;
  std::array<uint16_t, 0x100> languages{};
};
constexpr char16_t kBlock = PackedWord::kBlock;
constexpr Units kUnits = [] {
  Units units;
  const auto add = [&](char16_t c, unsigned bit) {
    units.languages[c - kBlock] = static_cast<uint16_t>(units.languages[c - kBlock] | bit);
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

// The function words of all languages by their letters, packed (see PackedWord), with a bit 1 << id
// for each language that has the word. Nearly every word of a text is looked up: open addressing in
// a table made at compile time.
class FunctionWords {
 public:
  constexpr FunctionWords() {
    add(data::kFunctionWordsArabic, kArabic);
    add(data::kFunctionWordsPersian, kPersian);
    add(data::kFunctionWordsUrdu, kUrdu);
    add(data::kFunctionWordsKurdish, kKurdish);
    add(data::kFunctionWordsPashto, kPashto);
  }

  [[nodiscard]] constexpr uint8_t languages_with(uint64_t packed) const {
    return languages_[slot_of(packed)];
  }

 private:
  static constexpr size_t kSlotBits = 9;  // for 148 words

  constexpr void add(const WordList& words, LanguageId language) {
    for (const std::u16string_view word : words) {
      PackedWord packed;
      for (const char16_t c : word) packed.add(static_cast<uint8_t>(c - kBlock));
      const size_t slot = slot_of(packed.letters);
      words_[slot] = packed.letters;
      languages_[slot] = static_cast<uint8_t>(languages_[slot] | 1 << language);
    }
  }

  // The slot that has `packed`, or the free one where it belongs.
  [[nodiscard]] constexpr size_t slot_of(uint64_t packed) const {
    size_t slot = (packed * 0x9E3779B97F4A7C15U) >> (64 - kSlotBits);
    while (words_[slot] != 0 && words_[slot] != packed) slot = (slot + 1) % words_.size();
    return slot;
  }

  std::array<uint64_t, 1 << kSlotBits> words_{};
  std::array<uint8_t, 1 << kSlotBits> languages_{};
};
constexpr FunctionWords kFunctionWords;

static_assert([] {
  size_t longest = 0;
  for (const WordList& words :
       {data::kFunctionWordsArabic, data::kFunctionWordsPersian, data::kFunctionWordsUrdu,
        data::kFunctionWordsKurdish, data::kFunctionWordsPashto}) {
    for (const std::u16string_view word : words) longest = std::max(longest, word.size());
  }
  return longest <= PackedWord::kMaxSize;
}());

// Whether a word of `size` letters that begins with `first` has the article, which none of the
// other languages has: «الوزير», «والوزير», «بالوزير».
bool has_article(const std::array<uint8_t, 3>& first, size_t size) {
  constexpr size_t kMinWord = 4;
  const auto is = [&](size_t at, char16_t c) { return first[at] == c - kBlock; };
  const size_t begin = size > kMinWord && (is(0, kWaw) || is(0, kBeh) || is(0, kFeh)) ? 1 : 0;
  return size >= kMinWord && is(begin, kAlef) && is(begin + 1, kLam);
}

}  // namespace

void LanguageEvidence::add(char16_t c, const Unicode& unicode) {
  if (!is_presentation_form(c)) return add_letter(c);
  for (const char16_t letter : unicode.unfolded(c)) add_letter(letter);
}

void LanguageEvidence::add_letter(char16_t c) {
  if (const auto in_block = static_cast<char16_t>(c - kBlock); in_block < 0x100) {
    const uint8_t unit = kUnits.folded[in_block];
    if (unit == Units::kSkipped) return;
    if (unit == Units::kEndsWord) return end_word();
    word_.add(unit);
    if (kUnits.languages[in_block] != 0) count_distinctive_letter(kUnits.languages[in_block]);
  } else if (is_arabic_letter(c)) {
    word_.add(PackedWord::kOther);
  } else if (!is_arabic_mark(c)) {
    end_word();
    latin_ += is_latin_letter(c);
  }
}

void LanguageEvidence::add_word(const PackedWord& word) {
  arabic_ += word.size;
  ++words_;
  const uint8_t languages =
      word.size <= PackedWord::kMaxSize ? kFunctionWords.languages_with(word.letters) : uint8_t{0};
  evidence_[kArabic] += (languages & 1 << kArabic) != 0 || has_article(word.first, word.size)
                            ? kFunctionWordWeight
                            : 0;
  if (languages == 0) return;
  for (size_t id = kArabic + 1; id < kLanguageCount; ++id)
    evidence_[id] += static_cast<size_t>(languages >> id & 1) * kFunctionWordWeight;
}

void LanguageEvidence::end_word() {
  if (word_.size == 0) return;
  add_word(word_);
  word_ = {};
}

Language LanguageEvidence::language() {
  end_word();
  if (arabic_ == 0 && latin_ == 0) return {};
  if (latin_ > arabic_) return {"und", Direction::kLeftToRight};
  const auto best =
      static_cast<size_t>(std::max_element(evidence_.begin(), evidence_.end()) - evidence_.begin());
  const bool is_believed = static_cast<double>(evidence_[best]) / kFunctionWordWeight >
                           kMinEvidence * static_cast<double>(words_);
  return {kTags[is_believed ? best : kArabic], Direction::kRightToLeft};
}

void LanguageEvidence::count_distinctive_letter(uint16_t bits) {
  for (size_t id = 0; id < kLanguageCount; ++id) {
    if (bits & 1 << id) evidence_[id] += kDistinctiveLetterWeight;
    if (id != kArabic && bits & Units::kShared) evidence_[id] += kSharedLetterWeight;
  }
}

Language find_language(std::u16string_view source, const Unicode& unicode) {
  LanguageEvidence evidence;
  for (const char16_t c : source) evidence.add(c, unicode);
  return evidence.language();
}

Direction find_direction(std::u16string_view source, Span span, const Specials& specials) {
  size_t more_latin = 0;  // Latin letters, less the Arabic ones
  specials.for_each(span, [&](uint32_t at) { more_latin += is_latin_letter(source[at]); });
  for (uint32_t at = span.begin; at < span.end && more_latin > 0; ++at)
    more_latin -= is_arabic_letter(source[at]) || is_presentation_form(source[at]);
  return more_latin > 0 ? Direction::kLeftToRight : Direction::kRightToLeft;
}

}  // namespace khulasa::text
