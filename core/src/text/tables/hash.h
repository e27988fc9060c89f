// Hashes that whoever writes a text cannot foresee.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// An odd number drawn when the program, or the module, starts. Nothing but the places in tables
/// depends on it.
extern const uint64_t hash_seed;

/// A hash that is given its units one by one. FNV-1a (Fowler, Noll, Vo) begun with a secret number
/// and multiplied by it at the end: with known ones a page of 7,000 chosen words cost ten times
/// what ordinary text of its length does, for all of them wanted one slot.
class Hash {
 public:
  void add(uint32_t unit) { state_ = (state_ ^ unit) * 1099511628211U; }

  /// Any bits of it choose a slot well.
  [[nodiscard]] uint32_t value() const {
    return static_cast<uint32_t>((state_ ^ (state_ >> 32)) * hash_seed >> 32);
  }

 private:
  uint64_t state_ = hash_seed;
};

/// Over code units.
[[nodiscard]] inline uint32_t hash_of(std::u16string_view key) {
  Hash hash;
  for (const char16_t c : key) hash.add(c);
  return hash.value();
}

}  // namespace khulasa::text
