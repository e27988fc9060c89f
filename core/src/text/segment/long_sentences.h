// Cuts sentences that are too long for a summary.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// The most UTF-16 code units that a sentence may have; some 200 words. Without a limit a text that
/// has no full stops, such as a transcript or a page of verse, would be one sentence, and its
/// summary the whole text. The longest of 1,637 sentences of edited news commentary has 601 units.
inline constexpr uint32_t kMaxSentenceUnits = 1200;

/// Cuts `sentence`, a span of `source`, into parts of at most kMaxSentenceUnits.
///
/// A part ends after the last semicolon in the second half of the units that it may have; if there
/// is none, after the last comma or colon there; failing that, before the last word there that
/// starts a clause («وقال», «ثم», «لكن», «كما»); failing that, at the last white space. If there is
/// none of these, it ends where no surrogate pair is split and no mark is separated from its
/// letter. A part is longer than the limit only if a letter has that many marks.
///
/// @return the sentence itself if it is short enough; otherwise its parts in order, disjoint and
/// without white space at their ends. None for an empty sentence. Linear in the sentence's length.
std::vector<Span> cut_long_sentence(std::u16string_view source, Span sentence,
                                    const Unicode& unicode);

}  // namespace khulasa::text
