// Scores: features times weights.
#pragma once

#include <vector>

#include "features.h"

namespace khulasa::gist {

/// The share of each feature in a sentence's score: its value times its weight
/// (core/data/summary_weights.txt).
std::vector<Reason> explain(const Features& features);

/// The sum of explain()'s contributions.
double score(const Features& features);

}  // namespace khulasa::gist
