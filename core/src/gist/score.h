// The score of a sentence: its features times their weights (core/data/summary_weights.txt).
#pragma once

#include <vector>

#include "features.h"

namespace khulasa::gist {

/// The contribution of each feature to the score: value times weight. Features that contribute 0
/// are left out.
std::vector<Reason> explain(const Features& features);

/// The sum of explain()'s contributions.
double score(const Features& features);

}  // namespace khulasa::gist
