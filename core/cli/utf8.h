// UTF-8 at the tool's border: inside, text is UTF-16.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace khulasa::cli {

struct Decoded {
  std::u16string text;
  uint32_t replaced = 0;  // ill-formed sequences, each now a U+FFFD
};

/// `bytes` of a file or a stream without the byte order mark that may stand at their begin. Of a
/// string in JSON U+FEFF is a character: without it every offset would be one too small.
std::string_view without_byte_order_mark(std::string_view bytes);

/// UTF-8 to UTF-16, U+FEFF included.
Decoded from_utf8(std::string_view bytes);

/// UTF-16 to UTF-8. A lone surrogate becomes U+FFFD.
std::string to_utf8(std::u16string_view text);

}  // namespace khulasa::cli
