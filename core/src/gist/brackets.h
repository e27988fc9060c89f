// What stands in brackets, for headlines.
#pragma once

#include <cstdint>
#include <vector>

#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// Longer stretches between commas or in brackets are statements of their own. Set by hand.
inline constexpr size_t kMaxInsertionWords = 10;

/// Words that stand outside brackets, in order; all of them where none does. A longer bracket than
/// an insertion is a statement, or two signs that have nothing to do with one another: «أكدت
/// الوزارة :( أن الحملة ستبدأ (في الريف)». Linear but for a logarithm.
std::vector<uint32_t> unbracketed(const text::Reading& reading, Span sentence, Range range);

}  // namespace khulasa::gist
