// Conversion between UTF-8, outside the tool, and UTF-16, inside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khulasa::cli {

struct Decoded {
  std::u16string text;
  uint32_t replaced = 0;  // ill-formed sequences, each replaced by U+FFFD
};

/// `bytes` without the byte order mark that a file or stream may start with. Not for strings in
/// JSON, where U+FEFF is a character: without it every offset would be one too small.
std::string_view without_byte_order_mark(std::string_view bytes);

/// UTF-8 to UTF-16; U+FEFF is kept.
Decoded from_utf8(std::string_view bytes);

/// Where the code units of from_utf8(bytes).text come from: for each the offset of the bytes that
/// it stands for, and at the end bytes.size(). Both halves of a surrogate pair have the same
/// offset. At most 4 GB.
std::vector<uint32_t> byte_offsets(std::string_view bytes);

/// UTF-16 to UTF-8. A lone surrogate becomes U+FFFD.
std::string to_utf8(std::u16string_view text);

}  // namespace khulasa::cli
