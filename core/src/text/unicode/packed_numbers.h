// Numbers of any size in bytes, as make_icu_tables.py packs them.
#pragma once

#include <cstdint>

namespace khulasa::text {

/// Reads a number and moves `at` behind it: seven bits in each byte, the low ones first; the top
/// bit is set if another byte follows.
inline uint32_t next_number(const unsigned char*& at) {
  uint32_t number = 0;
  for (int shift = 0;; shift += 7) {
    number |= static_cast<uint32_t>(*at & 0x7F) << shift;
    if ((*at++ & 0x80) == 0) return number;
  }
}

/// Reads a number with a sign: 0, -1, 1, -2, 2 are stored as 0, 1, 2, 3, 4.
inline int32_t next_difference(const unsigned char*& at) {
  const uint32_t number = next_number(at);
  return static_cast<int32_t>(number >> 1 ^ (0 - (number & 1)));
}

}  // namespace khulasa::text
