// Centrality of sentences in the graph of their similarities.
#pragma once

#include <vector>

#include "terms.h"

namespace khulasa::gist {

/// Degree centrality: how many terms a sentence shares with all others, a term that stands in n
/// others counted n times. The graph, whose edges are shared terms, is never built: a sentence's
/// degree is a sum over its terms. Linear in the postings. The square root keeps a long sentence
/// from being central for its length alone. Of degrees by cosine, of LexRank's iterations (Erkan,
/// Radev 2004) and of edges to earlier or later sentences only, none gained more on EASC.
///
/// @return one value a sentence in [0, 1], the most central has 1; a sentence that shares no term
/// has 0. Empty gives empty.
std::vector<double> centrality(const Terms& terms);

/// The cosine of two sentences' TF-ISF vectors, in [0, 1]; 0 where one has no terms. Linear in
/// their postings.
double similarity(const Terms& terms, uint32_t a, uint32_t b);

}  // namespace khulasa::gist
