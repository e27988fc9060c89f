// The summary of an article whose sentences are scored.
#pragma once

#include <vector>

#include "khulasa/options.h"
#include "khulasa/summary.h"
#include "scoring.h"

namespace khulasa::gist {

/// Selects sentences by type, length and budgets, and says for each why.
///
/// Key points stand alone: a leaning sentence gives way to another of near score. A teaser is
/// picked from the first third of the article (the first three sentences at the least), never from
/// the last.
///
/// @param scoring  of `sentences`, which carry their scores. Where it is of several documents,
/// they repeat each other more loosely than an article itself.
/// @return picks in document order; none for an article without sentences.
Summary summarize(const text::Reading& reading, const std::vector<Sentence>& sentences,
                  const Scoring& scoring, const SummaryOptions& options);

}  // namespace khulasa::gist
