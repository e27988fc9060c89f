// A short word stored without an allocation.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// A word of at most kCapacity UTF-16 units. The stemmer builds a dozen forms for each distinct
/// word of a text, and in WebAssembly a std::u16string of more than four units allocates memory.
class ShortWord {
 public:
  static constexpr size_t kCapacity = 24;

  ShortWord() = default;
  /// The concatenation of `begin` and `end`, at most kCapacity units together.
  explicit ShortWord(std::u16string_view begin, std::u16string_view end = {})
      : size_(static_cast<uint8_t>(begin.size() + end.size())) {
    std::copy(end.begin(), end.end(), std::copy(begin.begin(), begin.end(), units_.begin()));
  }

  // NOLINTNEXTLINE(google-explicit-constructor): so that it can be looked up like any other word
  operator std::u16string_view() const { return {units_.data(), size_}; }
  [[nodiscard]] size_t size() const { return size_; }
  /// Appends `c`; size() must be below kCapacity.
  void push_back(char16_t c) { units_[size_++] = c; }

 private:
  std::array<char16_t, kCapacity> units_;  // undefined from size_ on
  uint8_t size_ = 0;
};

}  // namespace khulasa::text
