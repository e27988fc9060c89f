// Centrality of sentences in the graph of their similarities.
#pragma once

#include <vector>

#include "terms.h"

namespace khulasa::gist {

/// Continuous LexRank (Erkan, Radev 2004): the PageRank of the graph whose edges are the cosines of
/// the sentences' TF-ISF vectors. The graph is never built: its matrix is W·Wᵀ, W the sparse
/// sentence-by-term matrix, so a step is two products with W, linear in the postings where all
/// pairs would be quadratic.
///
/// @return one value a sentence in [0, 1], the most central has 1; a sentence without terms has 0.
/// Empty gives empty.
std::vector<double> centrality(const Terms& terms);

/// The cosine of two sentences' TF-ISF vectors, in [0, 1]; 0 where one has no terms. Linear in
/// their postings.
double similarity(const Terms& terms, uint32_t a, uint32_t b);

}  // namespace khulasa::gist
