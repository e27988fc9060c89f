#include "base64.h"

namespace khulasa::cli {

namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr uint32_t kDigitBits = 6;
constexpr uint32_t kByteBits = 8;
constexpr size_t kGroup = 4;  // digits for three bytes

}  // namespace

std::string to_base64(std::span<const uint8_t> bytes) {
  std::string text;
  uint32_t bits = 0;
  uint32_t pending = 0;  // how many of the lowest bits are not written yet
  for (const uint8_t byte : bytes) {
    bits = bits << kByteBits | byte;
    pending += kByteBits;
    while (pending >= kDigitBits) {
      pending -= kDigitBits;
      text += kDigits[(bits >> pending) % kDigits.size()];
    }
  }
  if (pending > 0) text += kDigits[(bits << (kDigitBits - pending)) % kDigits.size()];
  while (text.size() % kGroup != 0) text += '=';
  return text;
}

std::optional<std::vector<uint8_t>> from_base64(std::string_view text) {
  std::vector<uint8_t> bytes;
  uint32_t bits = 0;
  uint32_t pending = 0;
  for (const char c : text.substr(0, text.find('='))) {
    const size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    bits = bits << kDigitBits | static_cast<uint32_t>(digit);
    pending += kDigitBits;
    if (pending < kByteBits) continue;
    pending -= kByteBits;
    bytes.push_back(static_cast<uint8_t>(bits >> pending));
  }
  // The padding, and the bits that no byte takes, are as they are written.
  if (to_base64(bytes) != text) return std::nullopt;
  return bytes;
}

}  // namespace khulasa::cli
