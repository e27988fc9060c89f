// A list of flags.
#pragma once

#include <cstdint>
#include <vector>

namespace khulasa {

/// Flags by index, 0 or 1. Bytes: the code that shifts and masks the words of a
/// std::vector<bool> takes .6 KB of the module after brotli.
using Flags = std::vector<uint8_t>;

}  // namespace khulasa
