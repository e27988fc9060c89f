// Sentences too long for a summary.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// A sentence may have so many UTF-16 code units, some 200 words. A text without full stops, such
/// as a transcript or a page of verse, would else be one sentence, and a summary all of it. The
/// longest of 1,637 sentences of edited news commentary had 601.
inline constexpr uint32_t kMaxSentenceUnits = 1200;

/// Cuts `sentence`, a span of `source`, into parts of at most kMaxSentenceUnits: behind the last
/// «؛» in the second half of what a part may have, else behind the last colon or «،», else at the
/// last white space, else, in an endless word, where no surrogate pair and no letter with its marks
/// is torn: a letter with more marks than a part
/// may have is longer than one.
///
/// @return the sentence alone where it is short enough; else its parts in order, disjoint, without
/// white space at their ends. Linear in the sentence's length.
std::vector<Span> cut_long_sentence(std::u16string_view source, Span sentence,
                                    const Unicode& unicode);

}  // namespace khulasa::text
