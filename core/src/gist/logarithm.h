// A logarithm that is the same on every platform.
#pragma once

#include <cmath>

namespace khulasa::gist {

/// The natural logarithm of `x`, which must be positive and finite, to about 1e-15.
///
/// The C libraries differ in the last bit of log() (glibc's and musl's, which WebAssembly has, do),
/// and so would scores. This does the same IEEE additions, products and quotients everywhere: x = m
/// * 2^e with m near 1, and log m = 2 (t + t³/3 + t⁵/5 + ...) with t = (m - 1) / (m + 1), |t| <
/// 0.172.
inline double natural_log(double x) {
  constexpr double kLog2 = 0.693147180559945309417;
  constexpr double kSqrtHalf = 0.707106781186547524401;
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent);  // exact; in [0.5, 1)
  if (mantissa < kSqrtHalf) {
    mantissa *= 2;
    --exponent;
  }
  const double t = (mantissa - 1) / (mantissa + 1);
  const double square = t * t;
  // 0.172^23 / 23 is below 1e-18: eleven terms.
  double sum = 0;
  for (int power = 21; power >= 1; power -= 2) sum = sum * square + 1.0 / power;
  return 2 * t * sum + exponent * kLog2;
}

}  // namespace khulasa::gist
