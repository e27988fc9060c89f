#include "khulasa/utf8.h"

#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace khulasa {

namespace {

constexpr UChar32 kReplacement = 0xFFFD;

// ICU counts in 32 bits with a sign. Longer texts are converted piece by piece.
constexpr size_t kPiece = size_t{1} << 24;

}  // namespace

Decoded from_utf8(std::string_view bytes) {
  Decoded decoded;
  decoded.text.resize(bytes.size());  // never more code units than bytes
  size_t units = 0;
  while (!bytes.empty()) {
    // A piece ends before the first byte of a character, if there is one: no character has more
    // than three bytes after its first.
    size_t size = std::min(bytes.size(), kPiece);
    for (int i = 0; i < 3 && size < bytes.size() && U8_IS_TRAIL(bytes[size]); ++i) --size;
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    int32_t replaced = 0;
    u_strFromUTF8WithSub(decoded.text.data() + units, static_cast<int32_t>(size), &length,
                         bytes.data(), static_cast<int32_t>(size), kReplacement, &replaced,
                         &status);
    units += static_cast<size_t>(length);
    decoded.replaced += static_cast<uint32_t>(replaced);
    bytes.remove_prefix(size);
  }
  decoded.text.resize(units);
  return decoded;
}

std::string to_utf8(std::u16string_view text) {
  std::string bytes(text.size() * 3, '\0');  // at most three bytes for a code unit
  size_t written = 0;
  while (!text.empty()) {
    size_t size = std::min(text.size(), kPiece);
    if (size < text.size() && U16_IS_TRAIL(text[size])) --size;
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    u_strToUTF8WithSub(bytes.data() + written, static_cast<int32_t>(size * 3), &length, text.data(),
                       static_cast<int32_t>(size), kReplacement, nullptr, &status);
    written += static_cast<size_t>(length);
    text.remove_prefix(size);
  }
  bytes.resize(written);
  return bytes;
}

}  // namespace khulasa
