// What is told of an analysis beside its result: tokens, counts, warnings.
#pragma once

#include <string_view>
#include <vector>

#include "gist/terms.h"
#include "khulasa/engine.h"
#include "text/language.h"
#include "text/vocabulary.h"

namespace khulasa::report {

/// The tokens of the article's sentences, words with their stems.
std::vector<Token> tokens(std::u16string_view source, const NormalizedText& normalized,
                          const std::vector<Sentence>& sentences,
                          const std::vector<text::Word>& words, const text::Vocabulary& vocabulary);

Stats stats(std::u16string_view source, const std::vector<text::Word>& words,
            const std::vector<Sentence>& sentences, const Summary& summary);

/// True where the one sentence of a summary is more than a budget allows.
bool is_over_budget(const Stats& stats, size_t sentence_count, const SummaryOptions& options);

/// Adds a warning, or its count to the warning of the same code.
void add(std::vector<Warning>& warnings, const Warning& warning);

/// Everything that was repaired, left out or exceeded, in the order of WarningCode.
std::vector<Warning> warnings(std::u16string_view source, const NormalizedText& normalized,
                              const text::Language& language, uint32_t boilerplate_words,
                              const Stats& stats, size_t sentence_count,
                              const SummaryOptions& options);

}  // namespace khulasa::report
