// How common a stem is in written Arabic.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::gist {

/// The bucket of `stem` in the table of background frequencies: its FNV-1a hash over UTF-16 code
/// units, folded to 14 bits. Linear in its length.
[[nodiscard]] uint32_t background_bucket(std::u16string_view stem);

/// How common `stem` is: 0 if at most 3 in 100 documents of the background have it, up to
/// kBackgroundLevels for the most common. Linear in its length.
///
/// The table (core/data/background_frequencies.txt) has one level per bucket: the logarithm of the
/// number of documents with a stem of that bucket. A rare stem that shares its bucket with a common
/// one is therefore taken for common (a count-min sketch of one row: Cormode, Muthukrishnan 2005).
[[nodiscard]] uint8_t background_level(std::u16string_view stem);

inline constexpr double kBackgroundLevels = 3;  // the highest level

}  // namespace khulasa::gist
