// Turns a fuzzer's bytes into options and text.
//
// A byte is a character of Arabic news rather than half a code unit, so that a small change by the
// fuzzer is a small change of the text: inserting a byte into UTF-16 would change every letter
// after it. Escapes stand for what a single byte cannot.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "khulasa/options.h"

namespace khulasa::fuzz {

using Bytes = std::span<const uint8_t>;

/// Reads from front to back; after the end come zeros.
class Input {
 public:
  explicit Input(Bytes bytes) : bytes_(bytes) {}

  uint8_t byte() { return at_ < bytes_.size() ? bytes_[at_++] : uint8_t{0}; }
  bool bit() { return (byte() & 1) != 0; }
  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }

  /// The rest as text:
  ///
  ///     00-7F     ASCII
  ///     80 L H    the code unit H * 256 + L: any, including lone surrogates
  ///     81 N      the unit before, N times more
  ///     82 N      the 16 units before, N / 8 times more
  ///     83-9F     words and characters that make a difference, see input.cpp
  ///     A0-FF     U+0600-065F, ISO 8859-6 where that has a letter
  ///
  /// No text is longer than kMaxUnits.
  std::u16string text();

 private:
  Bytes bytes_;
  size_t at_ = 0;
};

/// Long enough for pages and for quadratic costs to show, short enough for thousands of runs a
/// second.
inline constexpr size_t kMaxUnits = 8'000;

/// Options of every kind from some ten bytes. They are valid, but that `keep` and `markup` may be
/// out of range.
Options read_options(Input& input);

/// All options, with every value of each, from some twenty bits.
NormalizeOptions read_normalize_options(Input& input);

}  // namespace khulasa::fuzz
