// Numbers for strings: the first distinct one is 0, the next 1, and so on.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace khulasa::text {

/// Gives equal strings equal numbers. Holds views: the strings must outlive it. Amortized O(length)
/// a call.
class Interner {
 public:
  static constexpr uint32_t kAbsent = UINT32_MAX;

  /// The number of `key`, a new one where it was not seen before.
  uint32_t intern(std::u16string_view key);

  /// The number of `key`, kAbsent where it was not seen before.
  [[nodiscard]] uint32_t find(std::u16string_view key) const;

  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(keys_.size()); }
  [[nodiscard]] std::u16string_view key(uint32_t number) const { return keys_[number]; }

 private:
  [[nodiscard]] size_t slot_of(std::u16string_view key, uint32_t hash) const;
  void grow();

  std::vector<std::u16string_view> keys_;
  std::vector<uint32_t> hashes_;
  std::vector<uint32_t> slots_;  // open addressing, a power of two, at most half full
};

}  // namespace khulasa::text
