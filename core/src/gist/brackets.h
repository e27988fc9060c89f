// Words outside brackets, for headlines.
#pragma once

#include <cstdint>
#include <vector>

#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// In words: a longer stretch between commas or in brackets is a statement of its own, not an
/// insertion. Set by hand.
inline constexpr size_t kMaxInsertionWords = 10;

/// The words of `range` outside round and square brackets, in order; all of them if every word is
/// in brackets. A pair around more than kMaxInsertionWords words does not count: it is a statement
/// of its own, or two characters that do not belong together, as in «أكدت الوزارة :( أن الحملة
/// ستبدأ (في الريف)».
///
/// @param range  the words of `sentence`, a span of the source.
/// @return indexes of words. Linear in the sentence, times a logarithm per pair of brackets.
std::vector<uint32_t> unbracketed(const text::Reading& reading, Span sentence, Range range);

}  // namespace khulasa::gist
