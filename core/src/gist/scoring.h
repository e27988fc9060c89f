// Scoring all sentences of an article: terms, contexts and features first, then the scores.
#pragma once

#include <string_view>
#include <vector>

#include "context.h"
#include "features.h"
#include "khulasa/document.h"
#include "khulasa/summary.h"
#include "stage.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// What is known about the sentences of one or more articles; what summarize() needs besides them.
struct Scoring {
  Terms terms;
  std::vector<Context> contexts;  // by sentence
  FeatureTable features;          // by sentence
  std::vector<Range> documents;   // the sentences of each article: ranges that cover all, in order
  std::vector<double> trust;      // by document: trust_in_opening()
};

/// Whether there is a focus, but none of its terms occurs in a sentence.
[[nodiscard]] bool is_absent(const Interest& interest, const Terms& terms);

/// Scores the sentences of one article: sets Sentence::score, and returns what it is based on.
/// Linear in the words.
KHULASA_STAGE Scoring score_sentences(const text::Reading& reading,
                                      std::vector<Sentence>& sentences, const Interest& interest);

}  // namespace khulasa::gist
