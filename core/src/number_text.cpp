#include <cmath>
#include <cstdint>
#include <string>

#include "khulasa/result.h"

namespace khulasa {

namespace {

// `number`, not negative and below 2^53, with at most six decimals and without zeros at its end.
std::string with_decimals(double number) {
  constexpr uint64_t kMillion = 1'000'000;
  auto whole = static_cast<uint64_t>(number);
  auto millionths = static_cast<uint64_t>(
      std::llround((number - static_cast<double>(whole)) * static_cast<double>(kMillion)));
  if (millionths == kMillion) {
    ++whole;
    millionths = 0;
  }
  std::string text = std::to_string(whole);
  if (millionths == 0) return text;
  const std::string decimals = std::to_string(kMillion + millionths).substr(1);
  return text + '.' + decimals.substr(0, decimals.find_last_not_of('0') + 1);
}

}  // namespace

std::string number_text(double number) {
  if (std::isnan(number)) return "NaN";
  const std::string sign = std::signbit(number) && number != 0 ? "-" : "";
  double size = std::abs(number);
  if (std::isinf(size)) return sign + "Infinity";
  // Others have no decimals to show, or nothing else.
  constexpr double kTooLarge = 1e15;
  constexpr double kTooSmall = 1e-4;
  if (size == 0 || (size >= kTooSmall && size < kTooLarge)) return sign + with_decimals(size);
  int exponent = 0;
  while (size >= 10) {
    size /= 10;
    ++exponent;
  }
  while (size < 1) {
    size *= 10;
    --exponent;
  }
  return sign + with_decimals(size) + 'e' + std::to_string(exponent);
}

}  // namespace khulasa
