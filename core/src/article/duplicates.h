// Stretches of text that say the same as an earlier one.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "text/vocabulary.h"

namespace khulasa::article {

/// For each range the first earlier one that has nearly the same content stems (nine in ten of the
/// two together), word order, function words and numbers of repetitions aside; nothing where there
/// is none, and for ranges of fewer than three content stems, which repeat by chance («قال
/// الوزير»).
///
/// Candidates come from a min-hash of the stems (A. Broder, "On the resemblance and containment of
/// documents", 1997), a bounded number each, and are compared in full. Linear in the words.
std::vector<std::optional<uint32_t>> find_duplicates(const std::vector<text::WordRange>& ranges,
                                                     const text::Vocabulary& vocabulary);

}  // namespace khulasa::article
