#include "support/icu_oracle.h"

#include <norm2allmodes.h>
#include <normalizer2impl.h>
#include <ucptrie_impl.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/rbbi.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace khulasa::tests {

namespace {

using icu::BreakIterator;
using icu::UnicodeString;

void check(bool fine, const char* what) {
  if (fine) return;
  std::fprintf(stderr, "the ICU oracle cannot be made: %s\n", what);
  std::abort();
}

// A data item without its header (UDataInfo), whose length is in its first two bytes.
struct Item {
  Item(const std::string& folder, const char* name) {
    std::ifstream file(folder + "/" + name, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(file), {});
    check(bytes.size() > 2, name);
    const size_t header = static_cast<uint8_t>(bytes[0]) | static_cast<uint8_t>(bytes[1]) << 8;
    bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(header));
  }
  [[nodiscard]] const uint8_t* data() const {
    return reinterpret_cast<const uint8_t*>(bytes.data());
  }
  std::vector<char> bytes;
};

// ICU reads normalization data only through its data loader, which is not built; this does the same
// from memory. The layout is that of LoadedNormalizer2Impl::load.
class LoadedNormalizer : public icu::Normalizer2Impl {
 public:
  LoadedNormalizer(const Item& item, UErrorCode& status) {
    const auto* indexes = reinterpret_cast<const int32_t*>(item.data());
    const int32_t trie = indexes[IX_NORM_TRIE_OFFSET];
    const int32_t extra = indexes[IX_EXTRA_DATA_OFFSET];
    trie_ = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_16, item.data() + trie,
                                   extra - trie, nullptr, &status);
    check(U_SUCCESS(status), "nfkc.nrm");
    init(indexes, trie_, reinterpret_cast<const uint16_t*>(item.data() + extra),
         item.data() + indexes[IX_SMALL_FCD_OFFSET]);
  }
  ~LoadedNormalizer() override { ucptrie_close(trie_); }
  LoadedNormalizer(const LoadedNormalizer&) = delete;
  LoadedNormalizer& operator=(const LoadedNormalizer&) = delete;

 private:
  UCPTrie* trie_ = nullptr;
};

template <typename Found>
void for_each_break(BreakIterator& breaks, std::u16string_view text, Found found) {
  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;
  utext_openUChars(&source, text.data(), static_cast<int64_t>(text.size()), &status);
  breaks.setText(&source, status);
  for (int32_t end = breaks.next(); end != BreakIterator::DONE; end = breaks.next()) {
    found(static_cast<uint32_t>(end), breaks.getRuleStatus());
  }
  utext_close(&source);
}

}  // namespace

struct IcuOracle::Icu {
  Icu(const std::string& items, UErrorCode& status)
      : word_item(items, "brkitr/word.brk"),
        sentence_item(items, "brkitr/sent.brk"),
        nfkc_item(items, "nfkc.nrm"),
        words(word_item.data(), static_cast<uint32_t>(word_item.bytes.size()), status),
        sentences(sentence_item.data(), static_cast<uint32_t>(sentence_item.bytes.size()), status),
        modes(icu::Norm2AllModes::createInstance(new LoadedNormalizer(nfkc_item, status), status)) {
  }
  Item word_item;
  Item sentence_item;
  Item nfkc_item;
  icu::RuleBasedBreakIterator words;
  icu::RuleBasedBreakIterator sentences;
  std::unique_ptr<icu::Norm2AllModes> modes;
};

IcuOracle::IcuOracle(const std::string& items) {
  UErrorCode status = U_ZERO_ERROR;
  icu_ = std::make_unique<Icu>(items, status);
  check(U_SUCCESS(status), u_errorName(status));
}
IcuOracle::~IcuOracle() = default;

std::vector<uint32_t> IcuOracle::sentence_ends(std::u16string_view text) const {
  std::vector<uint32_t> ends;
  for_each_break(icu_->sentences, text, [&](uint32_t end, int32_t) { ends.push_back(end); });
  return ends;
}

std::vector<text::WordBreak> IcuOracle::word_breaks(std::u16string_view text) const {
  std::vector<text::WordBreak> breaks;
  for_each_break(icu_->words, text, [&](uint32_t end, int32_t rule) {
    breaks.push_back(
        {end, rule >= UBRK_WORD_NUMBER, rule >= UBRK_WORD_NUMBER && rule < UBRK_WORD_NUMBER_LIMIT});
  });
  return breaks;
}

namespace {

const icu::Normalizer2& compiled_nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  check(U_SUCCESS(status), u_errorName(status));
  return *nfc;
}

std::u16string normalized(const icu::Normalizer2& form, std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString out;
  form.normalize(UnicodeString(false, text.data(), static_cast<int32_t>(text.size())), out, status);
  check(U_SUCCESS(status), u_errorName(status));
  return {out.getBuffer(), static_cast<size_t>(out.length())};
}

}  // namespace

uint32_t IcuOracle::nfc_prefix(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return static_cast<uint32_t>(compiled_nfc().spanQuickCheckYes(
      UnicodeString(false, text.data(), static_cast<int32_t>(text.size())), status));
}

std::u16string IcuOracle::nfc(std::u16string_view text) { return normalized(compiled_nfc(), text); }

std::u16string IcuOracle::nfd(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  check(U_SUCCESS(status), u_errorName(status));
  return normalized(*form, text);
}

bool IcuOracle::starts_segment(char32_t c) {
  return compiled_nfc().hasBoundaryBefore(static_cast<UChar32>(c)) != 0;
}

bool IcuOracle::is_combining(char32_t c) {
  return compiled_nfc().getCombiningClass(static_cast<UChar32>(c)) != 0;
}

std::u16string IcuOracle::nfkc(std::u16string_view text) const {
  return normalized(icu_->modes->comp, text);
}

char32_t IcuOracle::fold_case(char32_t c) {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

}  // namespace khulasa::tests
