// What holds for the analysis of any text under any options. The property tests and the fuzz
// targets ask the same.
#pragma once

#include <string>
#include <string_view>

#include "khulasa/khulasa.h"

namespace khulasa::tests {

/// The first invariant that `analysis`, which must be that of `source` under `options`, breaks, in
/// words with its numbers; empty where all hold:
///
/// - spans lie in the text, are ordered and part no surrogate pair and no mark from its letter;
/// - every character that is not white space lies in exactly one block; sentences lie in their
///   blocks, tokens in sentences, repeats name an earlier sentence;
/// - budgets are held, but by a single sentence, which is then warned of;
/// - scores are finite, a pick's is the sum of its reasons, a keyphrase's in (0, 1] and falling;
/// - counts add up.
///
/// Linear in the text and the analysis.
std::string broken_invariant(std::u16string_view source, const Options& options,
                             const Analysis& analysis);

/// The same of a normalized text: its map covers both texts, rises, and leads a span of either to
/// one that leads back to no less.
std::string broken_invariant(std::u16string_view source, const NormalizedText& normalized);

/// The summary as a text of its own, a pick a line: what is to be sane when it is read again.
std::u16string text_of(std::u16string_view source, const Summary& summary);

/// Whether a cut at `at` would part a surrogate pair, or a combining mark from what it stands on.
bool parts_character(std::u16string_view source, uint32_t at);

}  // namespace khulasa::tests
