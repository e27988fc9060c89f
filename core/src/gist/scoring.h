// The scores of an article's sentences, and what they rest on.
#pragma once

#include <string_view>
#include <vector>

#include "context.h"
#include "features.h"
#include "khulasa/document.h"
#include "khulasa/summary.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// What is known of an article's sentences beside themselves.
struct Scoring {
  Terms terms;
  std::vector<Context> contexts;   // by sentence
  std::vector<Features> features;  // by sentence
  std::vector<Range> documents;    // ranges of sentences that cover all, in order: one an article
};

/// What is looked for beside what the article says of itself: the terms of its title and of the
/// focus, read in the text's form, that the text has. Linear in the title and in the text's
/// families.
Interest find_interest(const text::Reading& reading, std::u16string_view title, const Focus& focus,
                       SummaryType type);

/// True where the caller asks for something of which the text has nothing.
[[nodiscard]] bool is_absent(const Interest& interest, const Terms& terms);

/// Scores `sentences` of one article: sets Sentence::score. Linear, see centrality().
Scoring score_sentences(const text::Reading& reading, std::vector<Sentence>& sentences,
                        const Interest& interest);

}  // namespace khulasa::gist
