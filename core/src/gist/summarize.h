// The summary of one or more articles whose sentences are scored.
#pragma once

#include <optional>
#include <vector>

#include "khulasa/options.h"
#include "khulasa/summary.h"
#include "scoring.h"
#include "stage.h"

namespace khulasa::gist {

/// Selects sentences by type, length and budget, each with the reasons for its score.
///
/// Key points are read one by one, so a sentence that leans on another gives way to one of nearly
/// the same score. A teaser is picked from the first third of the article, or from its first three
/// sentences if that is more, but never from the last third.
///
/// @param sentences  with their scores; of several articles one after another.
/// @param scoring    of `sentences`. Between several documents, sentences count as repetitions at a
/// lower similarity than within one (kRepeatsAmongArticles).
/// @param options    valid (see validate()).
/// @param title      the article's own title, a span of the source; a headline is made of it if it
/// says what the article is about. None for several articles.
/// @return picks in document order; none if there are no sentences. Complexity as
/// select_sentences().
KHULASA_STAGE Summary summarize(const text::Reading& reading,
                                const std::vector<Sentence>& sentences, const Scoring& scoring,
                                const SummaryOptions& options, std::optional<Span> title = {});

}  // namespace khulasa::gist
