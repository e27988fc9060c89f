// Whether two stretches of text in nearly the same words say different things.
#pragma once

#include "reading.h"
#include "segment/words.h"

namespace khulasa::text {

/// Whether `a` and `b`, which share most of their words, differ in what they say:
/// - only one denies, excepts, compares or asks: «تزيد القهوة ...», «لا تزيد القهوة ...»;
/// - each has a word or a number that the other has not: «أحمد» for «علي», 5 for 7, «انخفض» for
///   «ارتفع»; a word more on one side makes no difference, another spelling («شئون», «شؤون»)
///   neither;
/// - words have changed places: «هزم الأهلي الاتحاد», «هزم الاتحاد الأهلي»;
/// - a word has another preposition: «من عمان إلى دمشق», «من دمشق إلى عمان».
///
/// Clauses and phrases with their preposition may stand in any order. Empty ranges do not contrast.
/// n log n in the words of the two.
[[nodiscard]] bool contrast(const Reading& reading, WordRange a, WordRange b);

/// Whether one of `a` and `b` denies and the other does not: by a word of negation or a verb such
/// as «نفى». Linear in their words.
[[nodiscard]] bool differ_in_denial(const Reading& reading, WordRange a, WordRange b);

}  // namespace khulasa::text
