#include "utf8.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace khulasa::cli {

std::string_view without_byte_order_mark(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return bytes.substr(bytes.starts_with(kMark) ? kMark.size() : 0);
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

}  // namespace khulasa::cli
