// The summary of an article whose sentences are scored.
#pragma once

#include <string_view>
#include <vector>

#include "features.h"
#include "khulasa/options.h"
#include "khulasa/summary.h"
#include "terms.h"

namespace khulasa::gist {

/// Selects sentences by type, length and budgets, and says for each why.
///
/// Key points stand alone: a leaning sentence gives way to another of near score. A teaser is
/// picked from the first third of the article (the first three sentences at the least), never from
/// the last.
///
/// @param documents  ranges of sentences that cover all, in order: one an article. Articles that
/// tell of the same repeat each other more loosely than an article itself.
/// @param features  those of `sentences`, which carry their scores.
/// @return picks in document order; none for an article without sentences.
Summary summarize(std::u16string_view source, const std::vector<Sentence>& sentences,
                  const std::vector<text::Word>& words, const Terms& terms,
                  const text::Vocabulary& vocabulary, const std::vector<Features>& features,
                  const std::vector<Context>& contexts, const std::vector<Range>& documents,
                  const SummaryOptions& options);

}  // namespace khulasa::gist
