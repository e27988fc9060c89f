// The sort of numbers of the whole core: one, because each instance of std::sort is half a KB of
// the module after brotli.
#pragma once

#include <cstdint>
#include <vector>

#include "khulasa/text.h"

namespace khulasa::text {

/// Sorts numbers in ascending order, by std::sort. O(n log n).
void sort_numbers(std::vector<uint64_t>& numbers);

/// The same for smaller ones, which takes eight bytes of memory for each.
void sort_numbers(uint32_t* begin, uint32_t* end);
inline void sort_numbers(std::vector<uint32_t>& numbers) {
  sort_numbers(numbers.data(), numbers.data() + numbers.size());
}

/// Sorts spans by where they begin.
void sort_spans(std::vector<Span>& spans);

}  // namespace khulasa::text
