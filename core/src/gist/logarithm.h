// A logarithm that is the same on every platform.
#pragma once

#include <cstdint>
#include <cstring>

namespace khulasa::gist {

/// The natural logarithm of `x`, which must be positive, finite and not subnormal. The error is
/// about 1e-15. Constant time.
///
/// C libraries differ in the last bit of log(), for example glibc and musl, which WebAssembly uses,
/// and so would scores. This function does the same IEEE additions, multiplications and divisions
/// everywhere:
///
///     x = m * 2^e, with m near 1
///     log m = 2 (t + t³/3 + t⁵/5 + ...), with t = (m - 1) / (m + 1), |t| < 0.172
inline double natural_log(double x) {
  constexpr double kLog2 = 0.693147180559945309417;
  constexpr double kSqrtHalf = 0.707106781186547524401;
  // 0.172^23 / 23 is below 1e-18, so eleven terms are enough. The list is written out and static,
  // because a compiler that optimizes for size would divide eleven times or copy the list at each
  // call.
  static constexpr double kTerms[] = {1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11,
                                      1.0 / 9,  1.0 / 7,  1.0 / 5,  1.0 / 3,  1.0};
  // As std::frexp does: the mantissa in [0.5, 1) has the exponent field of 0.5.
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

/// natural_log() that remembers its last result. Most phrases of a text occur once, and those that
/// start at the same word come in sequence, so the same value is often asked for again.
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
