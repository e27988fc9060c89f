// ICU's normalization (UAX #15) and text boundaries (UAX #29), behind an interface without ICU's
// headers: the rest of the core includes none of them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/result.h"
#include "specials.h"

namespace khulasa::text {

/// The text between two neighbouring word boundaries: a word, a space, a punctuation mark.
struct WordBreak {
  uint32_t end = 0;        // in UTF-16 code units; the next one begins here
  bool is_word = false;    // contains a letter, a digit or an ideograph
  bool is_number = false;  // has ICU's status of a number: «1920», but also «عربي21»
};

/// ICU's rules and data, loaded once. Const calls are safe from any thread. Every text may be any
/// UTF-16, lone surrogates included.
class Unicode {
 public:
  /// Fails with kInternal if the system's ICU lacks its data; the lean ICU never fails.
  static Result<std::unique_ptr<const Unicode>> create();
  ~Unicode();
  Unicode(const Unicode&) = delete;
  Unicode& operator=(const Unicode&) = delete;

  /// The ends of the sentences of `text` by UAX #29's root rules, in ascending order; the last is
  /// text.size(). None for an empty text. Linear.
  ///
  /// @param specials  the index of `text`, with which most units are skipped, or null.
  [[nodiscard]] std::vector<uint32_t> sentence_ends(std::u16string_view text,
                                                    const SpecialsIn* specials = nullptr) const;

  /// The word breaks of `text` by UAX #29's root rules, in order; the last ends at text.size().
  /// None for an empty text. Linear.
  [[nodiscard]] std::vector<WordBreak> word_breaks(std::u16string_view text) const {
    std::vector<WordBreak> breaks;
    word_breaks(text, breaks);
    return breaks;
  }
  /// The same into `breaks`, whose memory is reused.
  void word_breaks(std::u16string_view text, std::vector<WordBreak>& breaks) const;

  /// The number of leading code units that are certainly in NFC. What follows them may not be.
  /// Linear in that number.
  [[nodiscard]] uint32_t nfc_prefix(std::u16string_view text) const;

  /// `text` in NFC. Quadratic in the number of marks on one letter: cap them first, see
  /// kMaxMarksPerBase.
  [[nodiscard]] std::u16string nfc(std::u16string_view text) const;

  /// The NFKC of one Arabic presentation form (U+FB50-FDFF, U+FE70-FEFF): لا for ﻻ. Any other unit
  /// comes back unchanged.
  [[nodiscard]] std::u16string unfolded(char16_t form) const;

  /// Whether normalization never combines `c` with a character before it. True of letters and most
  /// other characters, false of marks.
  [[nodiscard]] bool starts_segment(char32_t c) const;

  /// Whether `c` is a mark that canonical ordering may move: of any script, with a combining class
  /// other than 0.
  [[nodiscard]] bool is_combining(char32_t c) const;

  /// Simple case folding in the basic plane: é for É, i for I. A surrogate comes back unchanged.
  [[nodiscard]] static char16_t fold_case(char16_t c);

 private:
  struct Icu;
  explicit Unicode(std::unique_ptr<Icu> icu);
  std::unique_ptr<Icu> icu_;
};

}  // namespace khulasa::text
