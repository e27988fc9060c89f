// A hash whose collisions the author of a text cannot predict.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// An odd random number, chosen when the program (or the WASM module) starts. Only the slots of
/// hash tables depend on it, never a result.
extern const uint64_t hash_seed;

/// A hash fed unit by unit: FNV-1a (Fowler, Noll, Vo) that starts with hash_seed and multiplies by
/// it at the end. With constants that everybody knows, a page of 7,000 chosen words that all hash
/// to one slot cost ten times as much as ordinary text of the same length.
class Hash {
 public:
  void add(uint32_t unit) { state_ = (state_ ^ unit) * 1099511628211U; }

  /// The hash of the units so far. All its bits are well mixed: a table may use any of them.
  [[nodiscard]] uint32_t value() const {
    return static_cast<uint32_t>((state_ ^ (state_ >> 32)) * hash_seed >> 32);
  }

 private:
  uint64_t state_ = hash_seed;
};

/// The hash of the UTF-16 code units of `key`. Linear.
[[nodiscard]] inline uint32_t hash_of(std::u16string_view key) {
  Hash hash;
  for (const char16_t c : key) hash.add(c);
  return hash.value();
}

}  // namespace khulasa::text
