// Centrality: how much of an article a sentence shares.
#pragma once

#include <vector>

#include "terms.h"

namespace khulasa::gist {

/// Degree centrality: how many terms a sentence shares with all others. A term that occurs in n
/// other sentences counts n times. The graph, whose edges are shared terms, is never built, since
/// the degree of a sentence is a sum over its terms. The square root keeps a long sentence from
/// being central only because it is long. Cosine degrees, LexRank iterations (Erkan, Radev 2004)
/// and edges to earlier or to later sentences only gained no more on EASC.
///
/// @return one value per sentence in [0, 1]: the most central sentence has 1, one that shares no
/// term has 0. Empty if there are no sentences. Linear in the postings.
std::vector<double> centrality(const Terms& terms);

}  // namespace khulasa::gist
