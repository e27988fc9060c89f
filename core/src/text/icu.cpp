// The one file that includes ICU: loads its rules and data and answers for unicode.h.
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/rbbi.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#ifndef KHULASA_SYSTEM_ICU
#include <norm2allmodes.h>
#include <normalizer2impl.h>
#include <ucptrie_impl.h>

#include "icu_data.h"
#endif

#include "unicode.h"

namespace khulasa::text {

namespace {

using icu::BreakIterator;
using icu::Normalizer2;
using icu::UnicodeString;

#ifdef KHULASA_SYSTEM_ICU

std::unique_ptr<BreakIterator> sentence_rules(UErrorCode& status) {
  return std::unique_ptr<BreakIterator>(
      BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
}
std::unique_ptr<BreakIterator> word_rules(UErrorCode& status) {
  return std::unique_ptr<BreakIterator>(
      BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
}

// Holds NFKC for as long as the engine lives; the system's instance is ICU's own.
struct NfkcHolder {
  explicit NfkcHolder(UErrorCode& status) : nfkc(Normalizer2::getNFKCInstance(status)) {}
  const Normalizer2* nfkc;
};

#else

// An embedded data item without its header (UDataInfo), whose length stands in its first two bytes.
struct Payload {
  const uint8_t* bytes;
  uint32_t size;
};
Payload payload(const unsigned char* item, unsigned item_size) {
  const uint32_t header_size = item[0] | static_cast<uint32_t>(item[1]) << 8;
  return {item + header_size, item_size - header_size};
}

std::unique_ptr<BreakIterator> rules(Payload compiled, UErrorCode& status) {
  return std::make_unique<icu::RuleBasedBreakIterator>(compiled.bytes, compiled.size, status);
}
std::unique_ptr<BreakIterator> sentence_rules(UErrorCode& status) {
  return rules(payload(khulasa_icu_sent, khulasa_icu_sent_bytes), status);
}
std::unique_ptr<BreakIterator> word_rules(UErrorCode& status) {
  return rules(payload(khulasa_icu_word, khulasa_icu_word_bytes), status);
}

// ICU reads normalization data through its data loader only, which is left out of the build; this
// does the same reading from memory, by ICU's own classes. The layout is that of
// LoadedNormalizer2Impl::load.
class EmbeddedNormalizer : public icu::Normalizer2Impl {
 public:
  EmbeddedNormalizer(Payload data, UErrorCode& status) {
    const auto* indexes = reinterpret_cast<const int32_t*>(data.bytes);
    const int32_t trie = indexes[IX_NORM_TRIE_OFFSET];
    const int32_t extra = indexes[IX_EXTRA_DATA_OFFSET];
    const int32_t small_fcd = indexes[IX_SMALL_FCD_OFFSET];
    trie_ = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_16, data.bytes + trie,
                                   extra - trie, nullptr, &status);
    if (U_SUCCESS(status)) {
      init(indexes, trie_, reinterpret_cast<const uint16_t*>(data.bytes + extra),
           data.bytes + small_fcd);
    }
  }
  ~EmbeddedNormalizer() override { ucptrie_close(trie_); }
  EmbeddedNormalizer(const EmbeddedNormalizer&) = delete;
  EmbeddedNormalizer& operator=(const EmbeddedNormalizer&) = delete;

 private:
  UCPTrie* trie_ = nullptr;
};

struct NfkcHolder {
  explicit NfkcHolder(UErrorCode& status) {
    // createInstance owns what it is given, also where it fails; the analyzer sees the failing path
    // as a leak. NOLINTBEGIN(clang-analyzer-cplusplus.NewDeleteLeaks)
    auto* impl = new EmbeddedNormalizer(payload(khulasa_icu_nfkc, khulasa_icu_nfkc_bytes), status);
    modes.reset(icu::Norm2AllModes::createInstance(impl, status));
    if (U_SUCCESS(status)) nfkc = &modes->comp;
    // NOLINTEND(clang-analyzer-cplusplus.NewDeleteLeaks)
  }
  std::unique_ptr<icu::Norm2AllModes> modes;
  const Normalizer2* nfkc = nullptr;
};

#endif

int32_t length_of(std::u16string_view text) { return static_cast<int32_t>(text.size()); }

// A read-only alias: valid as long as `text` is, so it never leaves the function that makes it.
UnicodeString alias(std::u16string_view text) {
  return UnicodeString(false, text.data(), length_of(text));
}

std::u16string normalized(const Normalizer2& form, std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString out;
  form.normalize(alias(text), out, status);
  return std::u16string(out.getBuffer(), static_cast<size_t>(out.length()));
}

// Calls `found(end, rule_status)` at each boundary but the first. The iterator is cloned: it has a
// position, the shared one must not.
template <typename Found>
void for_each_break(const BreakIterator& shared, std::u16string_view text, Found found) {
  if (text.empty()) return;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<BreakIterator> breaks(shared.clone());
  UText source = UTEXT_INITIALIZER;
  utext_openUChars(&source, text.data(), length_of(text), &status);
  breaks->setText(&source, status);
  for (int32_t end = breaks->next(); end != BreakIterator::DONE; end = breaks->next()) {
    found(static_cast<uint32_t>(end), breaks->getRuleStatus());
  }
  utext_close(&source);
}

}  // namespace

struct Unicode::Icu {
  explicit Icu(UErrorCode& status)
      : sentences(sentence_rules(status)),
        words(word_rules(status)),
        nfc(Normalizer2::getNFCInstance(status)),
        compatibility(status) {}

  std::unique_ptr<BreakIterator> sentences;
  std::unique_ptr<BreakIterator> words;
  const Normalizer2* nfc;
  NfkcHolder compatibility;
};

Unicode::Unicode(std::unique_ptr<Icu> icu) : icu_(std::move(icu)) {}
Unicode::~Unicode() = default;

Result<std::unique_ptr<const Unicode>> Unicode::create() {
  UErrorCode status = U_ZERO_ERROR;
  auto icu = std::make_unique<Icu>(status);
  if (U_FAILURE(status)) {
    return Error{ErrorCode::kInternal,
                 std::string("the embedded Unicode data cannot be read: ") + u_errorName(status),
                 "", ""};
  }
  return std::unique_ptr<const Unicode>(new Unicode(std::move(icu)));
}

std::vector<uint32_t> Unicode::sentence_ends(std::u16string_view text) const {
  std::vector<uint32_t> ends;
  for_each_break(*icu_->sentences, text, [&](uint32_t end, int32_t) { ends.push_back(end); });
  return ends;
}

std::vector<WordBreak> Unicode::word_breaks(std::u16string_view text) const {
  std::vector<WordBreak> breaks;
  breaks.reserve(text.size() / 3);  // a rough guess
  for_each_break(*icu_->words, text, [&](uint32_t end, int32_t rule) {
    breaks.push_back(
        {end, rule >= UBRK_WORD_NUMBER, rule >= UBRK_WORD_NUMBER && rule < UBRK_WORD_NUMBER_LIMIT});
  });
  return breaks;
}

uint32_t Unicode::nfc_prefix(std::u16string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  return static_cast<uint32_t>(icu_->nfc->spanQuickCheckYes(alias(text), status));
}

std::u16string Unicode::nfc(std::u16string_view text) const { return normalized(*icu_->nfc, text); }

std::u16string Unicode::nfkc(std::u16string_view text) const {
  return normalized(*icu_->compatibility.nfkc, text);
}

bool Unicode::starts_segment(char32_t c) const {
  return icu_->nfc->hasBoundaryBefore(static_cast<UChar32>(c));
}

bool Unicode::is_combining(char32_t c) const {
  return icu_->nfc->getCombiningClass(static_cast<UChar32>(c)) != 0;
}

char32_t Unicode::fold_case(char32_t c) {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

}  // namespace khulasa::text
