// Weights with a few decimals, as make_tables.py stores them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace khulasa::text {

/// `kCount` weights, each stored as the integer that is `kScale` times it: a quarter of the size of
/// doubles, which do not compress. Each weight is exactly the double that its decimals stand for.
template <size_t kCount, int kScale>
struct DecimalWeights {
  std::array<int16_t, kCount> scaled;

  [[nodiscard]] constexpr double operator[](size_t i) const {
    return scaled[i] / static_cast<double>(kScale);
  }
  [[nodiscard]] constexpr size_t size() const { return kCount; }
};

}  // namespace khulasa::text
