// The score of a sentence: its features times their weights (core/data/summary_weights.txt).
//
// There are two sets of weights. [lead] trusts the place of a sentence; it was learned on edited
// news, where the first sentences say what happened. [point] looks for the sentence that says it
// wherever it is: an answer, a decision, a figure, words of the title. They are mixed by how far
// the opening of the article can be trusted (opening.h).
#pragma once

#include <vector>

#include "features.h"

namespace khulasa::gist {

/// The contribution of each feature to the score: value times weight. Features that contribute 0
/// are left out.
///
/// @param trust  trust_in_opening() of the article, in [0, 1].
std::vector<Reason> explain(const Features& features, double trust);

/// The sum of explain()'s contributions.
double score(const Features& features, double trust);

}  // namespace khulasa::gist
