// Near duplicates: stretches of text that say the same as an earlier one.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "text/reading.h"

namespace khulasa::article {

/// Finds the ranges of words that nearly repeat an earlier one: nine tenths or more of the content
/// stems of the two occur in both. Word order, function words and how often a stem occurs do not
/// count, unless what the two say differs: a negation, a number, who did it to whom (see
/// text::contrast()). Ranges of fewer than three different content stems repeat by chance («قال
/// الوزير») and are never duplicates.
///
/// Candidates share a min-hash of their stems (A. Broder, "On the resemblance and containment of
/// documents", 1997), and a range is compared in full with a bounded number of them. At a
/// resemblance of .9 the hashes miss one pair in a million.
///
/// @param ranges  index the words of `reading`.
/// @return one entry a range: the index of the first earlier range that it repeats, which is not a
/// duplicate itself, or nothing. Linear in the words.
std::vector<std::optional<uint32_t>> find_duplicates(const std::vector<text::WordRange>& ranges,
                                                     const text::Reading& reading);

}  // namespace khulasa::article
