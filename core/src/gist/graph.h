// Centrality of sentences in the graph of their similarities.
#pragma once

#include <vector>

#include "terms.h"

namespace khulasa::gist {

/// Degree centrality (Erkan, Radev 2004): the sum of the cosines of a sentence's TF-ISF vector with
/// those of all others. The graph is never built: its matrix is W·Wᵀ, W the sparse sentence-by-term
/// matrix, so the sums are two products with W, linear in the postings where all pairs would be
/// quadratic. LexRank's iterations agree less with what people pick from EASC (correlation within
/// documents .136 against .167).
///
/// @return one value a sentence in [0, 1], the most central has 1; a sentence that shares no term
/// has 0. Empty gives empty.
std::vector<double> centrality(const Terms& terms);

/// The cosine of two sentences' TF-ISF vectors, in [0, 1]; 0 where one has no terms. Linear in
/// their postings.
double similarity(const Terms& terms, uint32_t a, uint32_t b);

}  // namespace khulasa::gist
