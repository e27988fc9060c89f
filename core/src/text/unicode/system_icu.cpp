// Implements unicode.h with the system's ICU (KHULASA_SYSTEM_ICU), through ICU's public API only.
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/rbbi.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "unicode.h"

namespace khulasa::text {

namespace {

using icu::BreakIterator;
using icu::Normalizer2;
using icu::UnicodeString;

int32_t length_of(std::u16string_view text) { return static_cast<int32_t>(text.size()); }

// A read-only alias, valid only as long as `text`: do not return or store it.
UnicodeString alias(std::u16string_view text) {
  return UnicodeString(false, text.data(), length_of(text));
}

std::u16string normalized(const Normalizer2& form, std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString out;
  form.normalize(alias(text), out, status);
  return std::u16string(out.getBuffer(), static_cast<size_t>(out.length()));
}

// Calls found(end, rule_status) at each boundary except the start. A break iterator has a position,
// so the shared one is cloned to keep const calls thread-safe.
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
      : sentences(BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status)),
        words(BreakIterator::createWordInstance(icu::Locale::getRoot(), status)),
        nfc(Normalizer2::getNFCInstance(status)),
        nfkc(Normalizer2::getNFKCInstance(status)) {}

  std::unique_ptr<BreakIterator> sentences;
  std::unique_ptr<BreakIterator> words;
  const Normalizer2* nfc;
  const Normalizer2* nfkc;
};

Unicode::Unicode(std::unique_ptr<Icu> icu) : icu_(std::move(icu)) {}
Unicode::~Unicode() = default;

Result<std::unique_ptr<const Unicode>> Unicode::create() {
  UErrorCode status = U_ZERO_ERROR;
  auto icu = std::make_unique<Icu>(status);
  if (U_FAILURE(status)) {
    return Error{ErrorCode::kInternal,
                 std::string("the Unicode data of ICU cannot be read: ") + u_errorName(status), "",
                 ""};
  }
  return std::unique_ptr<const Unicode>(new Unicode(std::move(icu)));
}

std::vector<uint32_t> Unicode::sentence_ends(std::u16string_view text,
                                             const SpecialsIn* /*specials*/) const {
  std::vector<uint32_t> ends;
  for_each_break(*icu_->sentences, text, [&](uint32_t end, int32_t) { ends.push_back(end); });
  return ends;
}

void Unicode::word_breaks(std::u16string_view text, std::vector<WordBreak>& breaks) const {
  breaks.clear();
  for_each_break(*icu_->words, text, [&](uint32_t end, int32_t rule) {
    breaks.push_back(
        {end, rule >= UBRK_WORD_NUMBER, rule >= UBRK_WORD_NUMBER && rule < UBRK_WORD_NUMBER_LIMIT});
  });
}

uint32_t Unicode::nfc_prefix(std::u16string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  return static_cast<uint32_t>(icu_->nfc->spanQuickCheckYes(alias(text), status));
}

std::u16string Unicode::nfc(std::u16string_view text) const { return normalized(*icu_->nfc, text); }

std::u16string Unicode::unfolded(char16_t form) const {
  return normalized(*icu_->nfkc, std::u16string_view(&form, 1));
}

bool Unicode::starts_segment(char32_t c) const {
  return icu_->nfc->hasBoundaryBefore(static_cast<UChar32>(c));
}

bool Unicode::is_combining(char32_t c) const {
  return icu_->nfc->getCombiningClass(static_cast<UChar32>(c)) != 0;
}

char16_t Unicode::fold_case(char16_t c) {
  // No simple case folding leads out of the basic plane.
  return static_cast<char16_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT));
}

}  // namespace khulasa::text
