// Keyphrases.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/keywords.h"
#include "khulasa/text.h"
#include "terms.h"
#include "text/unicode.h"
#include "text/vocabulary.h"

namespace khulasa::gist {

/// The best phrases of 1 to 3 words.
///
/// Candidates are runs of content words that no punctuation, function word, verb of saying, number
/// or date interrupts; inflections and spellings of a phrase are one (its words' stems). A phrase's
/// score is its frequency, less what longer phrases account for (C-value: Frantzi, Ananiadou, Mima
/// 2000), with factors for several words and for an early first place
/// (core/data/keyphrase_weights.txt).
///
/// @param title  title_terms(); empty where there is no title.
/// @param max    how many at most.
/// @return best first; ties by first place. Linear in the words, but for the sort of the distinct
/// candidates.
std::vector<Keyword> find_keyphrases(std::u16string_view source, const NormalizedText& normalized,
                                     const std::vector<text::Word>& words,
                                     const text::Vocabulary& vocabulary, const Terms& terms,
                                     const std::vector<uint32_t>& title, uint32_t max,
                                     const text::Unicode& unicode);

}  // namespace khulasa::gist
