// Strings by number, held in one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khulasa::text {

/// A list of strings: 4 bytes each beside their units, where a std::u16string takes 12 to 32 and an
/// allocation. A view of one lives until the next is added.
class StringTable {
 public:
  [[nodiscard]] size_t size() const { return ends_.size(); }
  [[nodiscard]] std::u16string_view operator[](size_t number) const {
    const uint32_t begin = number == 0 ? 0 : ends_[number - 1];
    return {units_.data() + begin, ends_[number] - begin};
  }
  void add(std::u16string_view string) {
    units_ += string;
    ends_.push_back(static_cast<uint32_t>(units_.size()));
  }

 private:
  std::u16string units_;
  std::vector<uint32_t> ends_;
};

/// Gives equal strings equal numbers, from 0 on in order of their coming, and holds them; Interner
/// does so for strings that others hold.
class StringNumbers {
 public:
  /// The number of `string`, a new one where it was not seen before. Amortized O(length).
  uint32_t number_of(std::u16string_view string);

  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(strings_.size()); }

  /// The strings; the numbers are given up.
  [[nodiscard]] StringTable take() && { return std::move(strings_); }

 private:
  void grow();

  StringTable strings_;
  std::vector<uint32_t> hashes_;
  std::vector<uint32_t> slots_;  // open addressing, a power of two, at most half full
};

}  // namespace khulasa::text
