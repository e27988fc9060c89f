// What the tool needs to know of UTF-8 beside the conversion (khulasa/utf8.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/utf8.h"

namespace khulasa::cli {

/// `bytes` without the byte order mark that a file or stream may start with. Not for strings in
/// JSON, where U+FEFF is a character: without it every offset would be one too small.
std::string_view without_byte_order_mark(std::string_view bytes);

/// Where the code units of from_utf8(bytes).text come from: for each the offset of the bytes that
/// it stands for, and at the end bytes.size(). Both halves of a surrogate pair have the same
/// offset. At most 4 GB.
std::vector<uint32_t> byte_offsets(std::string_view bytes);

}  // namespace khulasa::cli
