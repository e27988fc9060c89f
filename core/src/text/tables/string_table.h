// Many short strings in one buffer, by number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khulasa::text {

/// A list of strings. Each takes 4 bytes besides its units, where a std::u16string takes 12 to 32
/// and perhaps an allocation. Adding a string invalidates the views of all others.
class StringTable {
 public:
  [[nodiscard]] size_t size() const { return ends_.size(); }
  /// The string that was added as the `number`th, from 0; `number` must be below size(). O(1).
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

/// Maps equal strings to equal numbers, from 0 in order of first appearance, and keeps copies of
/// them. Use Interner for strings that somebody else keeps.
class StringNumbers {
 public:
  /// The number of `string`; a new one if it was not seen before. O(length), amortized.
  uint32_t number_of(std::u16string_view string);

  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(strings_.size()); }

  /// The strings, each at its number. The object is of no use afterwards.
  [[nodiscard]] StringTable take() && { return std::move(strings_); }

 private:
  void grow();

  StringTable strings_;
  std::vector<uint32_t> hashes_;
  std::vector<uint32_t> slots_;  // open addressing; size is a power of two, at most half in use
};

}  // namespace khulasa::text
