// The score of a sentence: its features times their weights (core/data/summary_weights.txt).
//
// There are three sets of weights. [lead] trusts the place of a sentence; it was learned on edited
// news, where the first sentences say what happened. The two others look for what is said wherever
// it is: an answer, a decision, a figure, words of the title. [point] looks for all that a summary
// has to tell, [main] for the one sentence that tells the main point. Either is mixed with [lead]
// by how far the opening of the article can be trusted (opening.h).
#pragma once

#include <vector>

#include "features.h"

namespace khulasa::gist {

/// What a sentence is scored for.
enum class Aim {
  kPoints,  // one of several sentences: [point]
  kMain,    // the only one: [main]
};

/// kMain for a TL;DR and a headline, which have one sentence by default.
inline Aim aim_of(SummaryType type) {
  return type == SummaryType::kTldr || type == SummaryType::kHeadline ? Aim::kMain : Aim::kPoints;
}

/// The contribution of each feature to the score: value times weight. Features that contribute 0
/// are left out.
///
/// @param trust  trust_in_opening() of the article, in [0, 1].
std::vector<Reason> explain(const Features& features, double trust, Aim aim = Aim::kPoints);

/// The sum of explain()'s contributions.
double score(const Features& features, double trust, Aim aim = Aim::kPoints);

}  // namespace khulasa::gist
