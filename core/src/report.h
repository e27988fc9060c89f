// What is told of an analysis beside its result: tokens, counts, warnings.
#pragma once

#include <vector>

#include "gist/terms.h"
#include "khulasa/engine.h"
#include "text/reading.h"

namespace khulasa::report {

/// The tokens of the article's sentences, words with their stems.
std::vector<Token> tokens(const text::Reading& reading, const std::vector<Sentence>& sentences);

Stats stats(const text::Reading& reading, const std::vector<Sentence>& sentences,
            const Summary& summary);

/// What the stages had to do or did not find; 0 where there was nothing.
struct Findings {
  uint32_t boilerplate_words = 0;   // article::Cleaned::boilerplate_words
  uint32_t visual_order_words = 0;  // text::VisualOrder::words
  uint32_t cut_sentences = 0;       // article::ArticleSentences::cut
  uint32_t absent_focus_words = 0;  // of a focus of which the text has nothing
};

/// Everything that was repaired, cut or not found in a text, in the order of WarningCode.
std::vector<Warning> warnings(const text::Reading& reading, const Findings& findings);

/// Adds a warning in the order of WarningCode, or its count to the warning of the same code;
/// nothing where there is nothing to count.
void add(std::vector<Warning>& warnings, const Warning& warning);

/// Adds kOverBudget where the one sentence of a summary is more than a budget allows.
void add_over_budget(std::vector<Warning>& warnings, const Stats& stats, size_t sentence_count,
                     const SummaryOptions& options);

}  // namespace khulasa::report
