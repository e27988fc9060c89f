// Invariants of the analysis of any text under any options, for the property tests and the fuzz
// targets.
#pragma once

#include <string>
#include <string_view>

#include "khulasa/khulasa.h"

namespace khulasa::tests {

/// A description, with figures, of the first invariant that `analysis` breaks; empty if all hold.
/// `analysis` must be that of `source` under `options`. The invariants:
///
/// - spans lie in the text, are ordered, and split no surrogate pair and no mark from its letter;
/// - every character that is not white space lies in exactly one block, each sentence in its block
///   and each token in a sentence; a repeat names an earlier sentence;
/// - only a single sentence may exceed the budget, with a warning;
/// - scores are finite, a pick's score is the sum of its reasons, and the scores of keyphrases lie
///   in (0, 1] and fall;
/// - counts add up.
///
/// Linear in the text and the analysis.
std::string broken_invariant(std::u16string_view source, const Options& options,
                             const Analysis& analysis);

/// The same for a normalized text: its map covers both texts, is monotonic, and maps a span of the
/// normalized text to one that maps back to at least that span.
std::string broken_invariant(std::u16string_view source, const NormalizedText& normalized);

/// The summary as a text of its own, one pick per line.
std::u16string text_of(std::u16string_view source, const Summary& summary);

/// Whether a cut at `at` would split a surrogate pair, or a combining mark from its base.
bool parts_character(std::u16string_view source, uint32_t at);

}  // namespace khulasa::tests
