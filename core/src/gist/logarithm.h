// A logarithm that is the same on every platform.
#pragma once

#include <cstdint>
#include <cstring>

namespace khulasa::gist {

/// The natural logarithm of `x`, which must be positive, finite and no subnormal, to about 1e-15.
///
/// The C libraries differ in the last bit of log() (glibc's and musl's, which WebAssembly has, do),
/// and so would scores. This does the same IEEE additions, products and quotients everywhere: x = m
/// * 2^e with m near 1, and log m = 2 (t + t³/3 + t⁵/5 + ...) with t = (m - 1) / (m + 1), |t| <
/// 0.172.
inline double natural_log(double x) {
  constexpr double kLog2 = 0.693147180559945309417;
  constexpr double kSqrtHalf = 0.707106781186547524401;
  // 0.172^23 / 23 is below 1e-18: eleven terms. Written out and static, for a compiler that is told
  // to save space divides eleven times, or copies the list at each call.
  static constexpr double kTerms[] = {1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11,
                                      1.0 / 9,  1.0 / 7,  1.0 / 5,  1.0 / 3,  1.0};
  // What std::frexp does: the mantissa in [0.5, 1) has the exponent field of 0.5.
  constexpr int kFractionBits = 52;
  constexpr int kHalf = 1022;
  uint64_t bits = 0;
  std::memcpy(&bits, &x, sizeof bits);
  int exponent = static_cast<int>(bits >> kFractionBits) - kHalf;
  constexpr uint64_t kFraction = (uint64_t{1} << kFractionBits) - 1;
  bits = (bits & kFraction) | (uint64_t{kHalf} << kFractionBits);
  double mantissa = 0;
  std::memcpy(&mantissa, &bits, sizeof mantissa);
  if (mantissa < kSqrtHalf) {
    mantissa *= 2;
    --exponent;
  }
  const double t = (mantissa - 1) / (mantissa + 1);
  const double square = t * t;
  double sum = 0;
  for (const double term : kTerms) sum = sum * square + term;
  return 2 * t * sum + exponent * kLog2;
}

/// The logarithm of the last value asked for is kept: most phrases of a text stand once, and those
/// of one place come together.
class RememberedLog {
 public:
  double operator()(double x) {
    if (x != of_) {
      of_ = x;
      log_ = natural_log(x);
    }
    return log_;
  }

 private:
  double of_ = 1;
  double log_ = 0;
};

}  // namespace khulasa::gist
