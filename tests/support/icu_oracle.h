// ICU's own classes with ICU's own data: what the tables and break rules that ship must agree with.
// None of it ships.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/unicode/unicode.h"

namespace khulasa::tests {

class IcuOracle {
 public:
  /// `items`: the folder with brkitr/word.brk, brkitr/sent.brk and nfkc.nrm. Ends the program if
  /// one of them is missing.
  explicit IcuOracle(const std::string& items);
  ~IcuOracle();
  IcuOracle(const IcuOracle&) = delete;
  IcuOracle& operator=(const IcuOracle&) = delete;

  /// As text::Unicode's, by RuleBasedBreakIterator.
  [[nodiscard]] std::vector<uint32_t> sentence_ends(std::u16string_view text) const;
  [[nodiscard]] std::vector<text::WordBreak> word_breaks(std::u16string_view text) const;

  /// As text::Unicode's, by the NFC that is compiled into ICU.
  [[nodiscard]] static uint32_t nfc_prefix(std::u16string_view text);
  [[nodiscard]] static std::u16string nfc(std::u16string_view text);
  [[nodiscard]] static bool starts_segment(char32_t c);
  [[nodiscard]] static bool is_combining(char32_t c);

  /// The same NFC's decomposition of any text.
  [[nodiscard]] static std::u16string nfd(std::u16string_view text);

  /// The NFKC of any text, by Normalizer2.
  [[nodiscard]] std::u16string nfkc(std::u16string_view text) const;

  /// By u_foldCase.
  [[nodiscard]] static char32_t fold_case(char32_t c);

 private:
  struct Icu;
  std::unique_ptr<Icu> icu_;
};

}  // namespace khulasa::tests
