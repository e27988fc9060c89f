// Unicode as ICU gives it: normalization forms and the boundaries of UAX #29. The rest of the core
// sees no ICU header.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/result.h"

namespace khulasa::text {

/// A stretch between two word boundaries that ends at `end`. `is_word`: it holds a letter, a number
/// or an ideograph.
struct WordBreak {
  uint32_t end = 0;
  bool is_word = false;
  bool is_number = false;
};

/// ICU's rules and data, loaded once. Const calls are safe from any thread.
class Unicode {
 public:
  static Result<std::unique_ptr<const Unicode>> create();
  ~Unicode();
  Unicode(const Unicode&) = delete;
  Unicode& operator=(const Unicode&) = delete;

  /// Ends of the sentences of `text` by UAX #29's root rules, ascending, the last is text.size().
  /// Empty gives none.
  [[nodiscard]] std::vector<uint32_t> sentence_ends(std::u16string_view text) const;

  /// The word breaks of `text` by UAX #29's root rules; the last ends at text.size(). Empty gives
  /// none.
  [[nodiscard]] std::vector<WordBreak> word_breaks(std::u16string_view text) const;

  /// How many leading code units are in NFC for certain; the next one starts something that may not
  /// be.
  [[nodiscard]] uint32_t nfc_prefix(std::u16string_view text) const;

  /// NFC. Quadratic in the marks on one letter: cap them first.
  [[nodiscard]] std::u16string nfc(std::u16string_view text) const;

  /// NFKC of one Arabic presentation form (U+FB50-FDFF, U+FE70-FEFF): ﻻ gives لا. Any other unit is
  /// given back as it is.
  [[nodiscard]] std::u16string unfolded(char16_t form) const;

  /// True where normalization never joins `c` with what stands before it: letters and most else,
  /// not marks.
  [[nodiscard]] bool starts_segment(char32_t c) const;

  /// True for combining marks of any script that canonical ordering moves (combining class other
  /// than 0).
  [[nodiscard]] bool is_combining(char32_t c) const;

  /// Simple case folding of the basic plane: É to é, I to i. Surrogates fold to themselves.
  [[nodiscard]] static char16_t fold_case(char16_t c);

 private:
  struct Icu;
  explicit Unicode(std::unique_ptr<Icu> icu);
  std::unique_ptr<Icu> icu_;
};

}  // namespace khulasa::text
