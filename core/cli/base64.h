// Bytes as text, for JSON: base64 (RFC 4648, section 4).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace khulasa::cli {

/// With padding, without line ends. Empty gives empty.
std::string to_base64(std::span<const uint8_t> bytes);

/// Nothing if `text` is not what to_base64() writes for some bytes.
std::optional<std::vector<uint8_t>> from_base64(std::string_view text);

}  // namespace khulasa::cli
