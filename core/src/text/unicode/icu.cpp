// Implements unicode.h with the lean ICU: ICU's normalizer, and tables made of ICU's data. With the
// system's ICU, system_icu.cpp is compiled instead.
#include <normalizer2impl.h>

#include <array>

// The header of the NFC data requires this macro and refers to ICU's classes without a namespace.
#define INCLUDED_FROM_NORMALIZER2_CPP
namespace U_ICU_NAMESPACE {
#include <norm2_nfc_data.h>
}  // namespace U_ICU_NAMESPACE

#include "break_rules.h"
#include "icu_data.h"
#include "unicode.h"
#include "unit_classes.h"

namespace khulasa::text {

namespace {

// NFC by ICU's implementation with the data compiled into ICU, set up as Normalizer2Factory does.
// ICU's own Normalizer2 would also bring in the code for UTF-8, FCD and decomposition.
class Nfc : public icu::Normalizer2Impl {
 public:
  Nfc() {
    using icu::norm2_nfc_data_extraData;
    using icu::norm2_nfc_data_indexes;
    using icu::norm2_nfc_data_smallFCD;
    using icu::norm2_nfc_data_trie;
    init(norm2_nfc_data_indexes, &norm2_nfc_data_trie, norm2_nfc_data_extraData,
         norm2_nfc_data_smallFCD);
  }
};

// The blocks of Arabic presentation forms, in the order of khulasa_icu_form_lengths.
constexpr char16_t kFormsA = 0xFB50;
constexpr char16_t kFormsAEnd = 0xFE00;
constexpr char16_t kFormsB = 0xFE70;
constexpr size_t kFormsACount = kFormsAEnd - kFormsA;
constexpr size_t kFormCount = kFormsACount + 0xFF00 - kFormsB;

// The lowest rule status of a number, and of a word with letters (ubrk.h).
constexpr int kNumber = 100;
constexpr int kLetter = 200;

constexpr char16_t kFirstCombining = u'\u0300';
constexpr char16_t kArabicBlock = u'\u0600';
constexpr char16_t kArabicBlockEnd = u'\u06FF';

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

std::vector<WordBreak> Unicode::word_breaks(std::u16string_view text) const {
  std::vector<WordBreak> breaks;
  breaks.reserve(text.size() / 3);  // a rough guess: words and the spaces between them
  icu_->words.for_each(text, nullptr, [&](uint32_t end, int status) {
    breaks.push_back({end, status >= kNumber, status >= kNumber && status < kLetter});
  });
  return breaks;
}

uint32_t Unicode::nfc_prefix(std::u16string_view text) const {
  // All units below U+0300, and those of the Arabic block that are not marks, are in NFC whatever
  // surrounds them, and start a segment. This loop skips them, in six instructions a unit; ICU's
  // tables take nineteen. ICU then checks from the last skipped unit on, because the mark after it
  // may combine with it.
  constexpr size_t kBlockSize = kArabicBlockEnd - kArabicBlock + 1;
  static constexpr auto kIsMark = [] {
    std::array<bool, kBlockSize> marks{};
    for (size_t i = 0; i < kBlockSize; ++i)
      marks[i] = is_arabic_mark(static_cast<char16_t>(kArabicBlock + i));
    return marks;
  }();
  size_t at = 0;
  for (; at < text.size(); ++at) {
    const size_t in_block = static_cast<size_t>(text[at]) - kArabicBlock;
    if (in_block < kBlockSize ? kIsMark[in_block] : text[at] >= kFirstCombining) break;
  }
  if (at == text.size()) return static_cast<uint32_t>(at);
  const char16_t* begin = text.data() + (at == 0 ? 0 : at - 1);
  const char16_t* end = text.data() + text.size();
  return static_cast<uint32_t>(icu_->nfc.composeQuickCheck(begin, end, false, nullptr) -
                               text.data());
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
  size_t low = 0;
  size_t high = khulasa_icu_folds;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    const uint16_t* range = khulasa_icu_fold_ranges + middle * 4;
    if (c > range[1]) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == khulasa_icu_folds) return c;
  const uint16_t* range = khulasa_icu_fold_ranges + low * 4;
  const bool folds = c >= range[0] && (c - range[0]) % range[2] == 0;
  return folds ? static_cast<char16_t>(c + range[3]) : c;
}

}  // namespace khulasa::text
