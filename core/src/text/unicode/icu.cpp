// Implements unicode.h with the lean ICU: ICU's normalizer, and tables made of ICU's data. With the
// system's ICU, system_icu.cpp is compiled instead.
#include <normalizer2impl.h>

#include <array>

#include "break_rules.h"
#include "icu_data.h"
#include "nfc_tables.h"
#include "unicode.h"
#include "unit_classes.h"

namespace khulasa::text {

namespace {

// The blocks of Arabic presentation forms, in the order of khulasa_icu_form_lengths.
constexpr char16_t kFormsA = 0xFB50;
constexpr char16_t kFormsAEnd = 0xFE00;
constexpr char16_t kFormsB = 0xFE70;
constexpr size_t kFormsACount = kFormsAEnd - kFormsA;
constexpr size_t kFormCount = kFormsACount + 0xFF00 - kFormsB;

// The lowest rule status of a number, and of a word with letters (ubrk.h).
constexpr int kNumber = 100;
constexpr int kLetter = 200;

constexpr char16_t kArabicBlock = u'\u0600';
constexpr char16_t kArabicBlockEnd = u'\u06FF';
constexpr char16_t kFathatan = u'\u064B';
constexpr char16_t kSukun = u'\u0652';

}  // namespace

struct Unicode::Icu {
  Icu() : words(khulasa_icu_word, classes), sentences(khulasa_icu_sent, classes) {
    uint16_t at = 0;
    for (size_t form = 0; form < kFormCount; ++form) {
      form_begin[form] = at;
      at = static_cast<uint16_t>(at + khulasa_icu_form_lengths[form]);
    }
  }

  CharacterClasses classes;
  BreakRules words;
  BreakRules sentences;
  Nfc nfc;
  std::array<uint16_t, kFormCount> form_begin{};  // offsets in khulasa_icu_form_letters
};

Unicode::Unicode(std::unique_ptr<Icu> icu) : icu_(std::move(icu)) {}
Unicode::~Unicode() = default;

Result<std::unique_ptr<const Unicode>> Unicode::create() {
  return std::unique_ptr<const Unicode>(new Unicode(std::make_unique<Icu>()));
}

std::vector<uint32_t> Unicode::sentence_ends(std::u16string_view text,
                                             const SpecialsIn* specials) const {
  std::vector<uint32_t> ends;
  icu_->sentences.for_each(text, specials, [&](uint32_t end, int) { ends.push_back(end); });
  return ends;
}

void Unicode::word_breaks(std::u16string_view text, std::vector<WordBreak>& breaks) const {
  breaks.clear();
  icu_->words.for_each(text, nullptr, [&](uint32_t end, int status) {
    breaks.push_back({end, status >= kNumber, status >= kNumber && status < kLetter});
  });
}

namespace {

// What nfc_prefix() knows about the units of the Arabic block: 0 if is_inert(); the combining class
// of a vowel, shadda, sukun or small alef, which compose with nothing, so that they are in NFC if
// the classes do not fall (ِّ are 33 and 32, and swap); 0xFF if ICU must decide.
constexpr uint8_t kAskIcu = 0xFF;
constexpr auto kNfcClasses = [] {
  constexpr uint8_t kFathatanClass = 27;
  constexpr uint8_t kSuperscriptAlefClass = 35;
  std::array<uint8_t, kArabicBlockEnd - kArabicBlock + 1> classes{};
  for (size_t i = 0; i < classes.size(); ++i) {
    const auto c = static_cast<char16_t>(kArabicBlock + i);
    if (!is_inert(c)) classes[i] = kAskIcu;
    if (in_range(c, kFathatan, kSukun))
      classes[i] = static_cast<uint8_t>(kFathatanClass + (c - kFathatan));
    if (c == kSuperscriptAlef) classes[i] = kSuperscriptAlefClass;
  }
  return classes;
}();

uint8_t nfc_class(char16_t c) {
  const size_t in_block = static_cast<size_t>(c) - kArabicBlock;
  if (in_block < kNfcClasses.size()) return kNfcClasses[in_block];
  return is_inert(c) ? uint8_t{0} : kAskIcu;
}

}  // namespace

uint32_t Unicode::nfc_prefix(std::u16string_view text) const {
  // ICU's tables take nineteen instructions a unit. So it is asked only about what lies between two
  // inert units, and these two: the first, because a mark after it may combine with it.
  //
  // A long run of other units is left to ICU with all that follows it. Measured to its end in every
  // call, as a short one is, a text of Hangul letters would take quadratic time, because fold()
  // asks again after each syllable.
  constexpr size_t kMaxRun = 32;
  const char16_t* const begin = text.data();
  const size_t size = text.size();
  size_t inert = 0;  // the last inert unit before `at`, or the start of the text
  uint8_t before = 0;
  for (size_t at = 0; at < size;) {
    const uint8_t unit_class = nfc_class(text[at]);
    if (unit_class == 0 || (unit_class != kAskIcu && unit_class >= before)) {
      if (unit_class == 0) inert = at;
      before = unit_class;
      ++at;
      continue;
    }
    size_t end = at;
    while (end < size && end - at < kMaxRun && nfc_class(text[end]) != 0) ++end;
    if (end - at == kMaxRun) end = size;
    const char16_t* stable_end =
        icu_->nfc.composeQuickCheck(begin + inert, begin + end, false, nullptr);
    if (stable_end != begin + end) return static_cast<uint32_t>(stable_end - begin);
    at = end;
    before = 0;
  }
  return static_cast<uint32_t>(size);
}

std::u16string Unicode::nfc(std::u16string_view text) const {
  if (text.empty()) return {};  // ICU rejects a null pointer
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out;
  {
    icu::ReorderingBuffer buffer(icu_->nfc, out);  // its destructor hands the text to `out`
    if (buffer.init(static_cast<int32_t>(text.size()), status)) {
      icu_->nfc.compose(text.data(), text.data() + text.size(), false, true, buffer, status);
    }
  }
  return {out.getBuffer(), static_cast<size_t>(out.length())};
}

std::u16string Unicode::unfolded(char16_t form) const {
  const bool in_a = form >= kFormsA && form < kFormsAEnd;
  const bool in_b = form >= kFormsB && form < kFormsB + (kFormCount - kFormsACount);
  if (!in_a && !in_b) return {form};
  const size_t index = in_a ? form - kFormsA : kFormsACount + form - kFormsB;
  const size_t length = khulasa_icu_form_lengths[index];
  if (length == 0) return {form};
  const unsigned char* letters = khulasa_icu_form_letters + icu_->form_begin[index];
  std::u16string out(length, u' ');
  for (size_t i = 0; i < length; ++i)
    if (letters[i] != ' ') out[i] = static_cast<char16_t>(0x0600 + letters[i]);
  return out;
}

bool Unicode::starts_segment(char32_t c) const {
  return icu_->nfc.hasCompBoundaryBefore(static_cast<UChar32>(c));
}

bool Unicode::is_combining(char32_t c) const {
  return icu_->nfc.getCC(icu_->nfc.getNorm16(static_cast<UChar32>(c))) != 0;
}

char16_t Unicode::fold_case(char16_t c) {
  // The number whose high byte is at `at`; the low ones are in the next column.
  const auto number_at = [](size_t at) {
    return khulasa_icu_fold_columns[at] << 8 | khulasa_icu_fold_columns[at + khulasa_icu_folds];
  };
  size_t low = 0;
  size_t high = khulasa_icu_folds;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (c > number_at(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == khulasa_icu_folds) return c;
  const int steps = khulasa_icu_fold_columns[size_t{2} * khulasa_icu_folds + low];
  const int to_last = (number_at(low) - c) << (1 - (steps & 1));  // in half steps
  if (to_last > steps || (to_last & 1) != 0) return c;
  return static_cast<char16_t>(c + number_at(size_t{3} * khulasa_icu_folds + low));
}

}  // namespace khulasa::text
