#include "utf8.h"

#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace khulasa::cli {

namespace {
constexpr UChar32 kReplacement = 0xFFFD;
}

std::string_view without_byte_order_mark(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return bytes.substr(bytes.starts_with(kMark) ? kMark.size() : 0);
}

Decoded from_utf8(std::string_view bytes) {
  Decoded decoded;
  decoded.text.resize(bytes.size());  // never more code units than bytes
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  int32_t replaced = 0;
  u_strFromUTF8WithSub(decoded.text.data(), static_cast<int32_t>(decoded.text.size()), &length,
                       bytes.data(), static_cast<int32_t>(bytes.size()), kReplacement, &replaced,
                       &status);
  decoded.text.resize(static_cast<size_t>(length));
  decoded.replaced = static_cast<uint32_t>(replaced);
  return decoded;
}

std::vector<uint32_t> byte_offsets(std::string_view bytes) {
  std::vector<uint32_t> offsets;
  offsets.reserve(bytes.size() + 1);
  const auto* at = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto size = static_cast<uint32_t>(bytes.size());
  for (uint32_t next = 0; next < size;) {
    const uint32_t begin = next;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(at, next, size, c);
    offsets.insert(offsets.end(), static_cast<size_t>(U16_LENGTH(c)), begin);
  }
  offsets.push_back(size);
  return offsets;
}

std::string to_utf8(std::u16string_view text) {
  std::string bytes(text.size() * 3, '\0');  // at most three bytes for a code unit
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  u_strToUTF8WithSub(bytes.data(), static_cast<int32_t>(bytes.size()), &length, text.data(),
                     static_cast<int32_t>(text.size()), kReplacement, nullptr, &status);
  bytes.resize(static_cast<size_t>(length));
  return bytes;
}

}  // namespace khulasa::cli
