// ICU's own classes over ICU's own data, none of which ships: what the shipped tables and the walk
// over the break rules are held to.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/unicode/unicode.h"

namespace khulasa::tests {

class IcuOracle {
 public:
  /// `items`: the folder of word.brk, sent.brk (in brkitr) and nfkc.nrm. Ends the program where one
  /// is missing.
  explicit IcuOracle(const std::string& items);
  ~IcuOracle();
  IcuOracle(const IcuOracle&) = delete;
  IcuOracle& operator=(const IcuOracle&) = delete;

  /// The same as those of text::Unicode, by RuleBasedBreakIterator.
  [[nodiscard]] std::vector<uint32_t> sentence_ends(std::u16string_view text) const;
  [[nodiscard]] std::vector<text::WordBreak> word_breaks(std::u16string_view text) const;

  /// The same as text::Unicode's, by the NFC that is compiled into ICU.
  [[nodiscard]] static uint32_t nfc_prefix(std::u16string_view text);

  /// NFKC by Normalizer2, of any text.
  [[nodiscard]] std::u16string nfkc(std::u16string_view text) const;

  /// u_foldCase.
  [[nodiscard]] static char32_t fold_case(char32_t c);

 private:
  struct Icu;
  std::unique_ptr<Icu> icu_;
};

}  // namespace khulasa::tests
