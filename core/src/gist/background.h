// How common a stem is in Arabic writing.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::gist {

/// The place of `stem` in the table of background frequencies: its FNV-1a hash over UTF-16 code
/// units, folded to 15 bits.
[[nodiscard]] uint32_t background_bucket(std::u16string_view stem);

/// How common `stem` is: 0 where the table has no document with it, or one; up to kBackgroundLevels
/// for the most common.
///
/// The table (core/data/background_frequencies.txt) holds one level a bucket, the logarithm of the
/// documents that have a stem of that bucket, so that a rare stem that shares the bucket of a
/// common one is taken for common (a count-min sketch of one row: Cormode, Muthukrishnan 2005).
[[nodiscard]] uint8_t background_level(std::u16string_view stem);

inline constexpr double kBackgroundLevels = 5;  // the highest level

}  // namespace khulasa::gist
