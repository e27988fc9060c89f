// What an analysis reports besides its result: tokens, counts, warnings.
#pragma once

#include <vector>

#include "gist/terms.h"
#include "khulasa/engine.h"
#include "text/reading.h"

namespace khulasa::report {

/// The tokens of `sentences` in order; words with their stems. Linear in the text.
std::vector<Token> tokens(const text::Reading& reading, const std::vector<Sentence>& sentences);

/// Counts code units and words of the text, of its sentences and of `summary`, whose picks must be
/// of `sentences`. The words of a shortened pick are counted in its parts. Linear in the sentences;
/// linear in the words of the text for each part of a pick.
Stats stats(const text::Reading& reading, const std::vector<Sentence>& sentences,
            const Summary& summary);

/// What the stages repaired, cut or did not find; 0 means nothing to report.
struct Findings {
  uint32_t boilerplate_words = 0;           // article::Cleaned::boilerplate_words
  uint32_t page_words_without_article = 0;  // article::Cleaned::page_words_without_article
  uint32_t displaced = 0;                   // mend::Mended::displaced
  uint32_t lost_words = 0;                  // mend::Mended::lost
  uint32_t visual_order_words = 0;          // mend::Mended::turned
  uint32_t cut_sentences = 0;               // article::ArticleSentences::cut
  uint32_t absent_focus_words = 0;          // words of a focus, if the text has none of its terms
};

/// The warnings about a text, in the order of WarningCode: those that follow from `findings`, and
/// capped marks, hidden characters and a language other than Arabic, which `reading` shows. Linear
/// in the text.
std::vector<Warning> warnings(std::u16string_view source, const text::Reading& reading,
                              const Findings& findings);

/// Inserts `warning` into `warnings`, which are in the order of WarningCode. If they already have
/// its code, adds its count to that warning. Does nothing for a count of 0, except for kNotArabic,
/// which has no count.
void add(std::vector<Warning>& warnings, const Warning& warning);

/// Adds kOverBudget if the summary has more words than SummaryOptions::max_words, or has a sentence
/// although SummaryOptions::ratio of `sentence_count` is less than one.
void add_over_budget(std::vector<Warning>& warnings, const Stats& stats, size_t sentence_count,
                     const SummaryOptions& options);

}  // namespace khulasa::report
