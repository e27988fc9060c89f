// Ranking fingerprints where they lie.
#pragma once

#include <span>
#include <vector>

#include "format.h"
#include "khulasa/similar.h"

namespace khulasa::likeness {

/// similar(), of valid fingerprints that somebody else owns: ten thousand of them are 9 MB, which a
/// caller with one long buffer need not copy.
std::vector<Match> rank(const View& query, std::span<const View> candidates, uint32_t k);

}  // namespace khulasa::likeness
