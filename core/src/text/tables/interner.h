// Numbers distinct strings in order of first appearance: 0, 1, 2 and so on.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace khulasa::text {

/// Maps equal strings to equal numbers. It keeps views, so the strings must outlive it;
/// StringNumbers keeps copies. Both look-ups take O(length), amortized.
class Interner {
 public:
  static constexpr uint32_t kAbsent = UINT32_MAX;  // the number of no string

  /// The number of `key`; a new one if it was not seen before.
  uint32_t intern(std::u16string_view key);

  /// The number of `key`; kAbsent if it was not seen before.
  [[nodiscard]] uint32_t find(std::u16string_view key) const;

  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(keys_.size()); }
  /// The string of `number`, which must be below size(). O(1).
  [[nodiscard]] std::u16string_view key(uint32_t number) const { return keys_[number]; }
  /// hash_of() that string. O(1).
  [[nodiscard]] uint32_t hash(uint32_t number) const { return hashes_[number]; }

 private:
  [[nodiscard]] size_t slot_of(std::u16string_view key, uint32_t hash) const;
  void grow();

  std::vector<std::u16string_view> keys_;
  std::vector<uint32_t> hashes_;
  std::vector<uint32_t> slots_;  // open addressing; size is a power of two, at most half in use
};

}  // namespace khulasa::text
