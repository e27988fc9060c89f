#include "sort_numbers.h"

#include <algorithm>

namespace khulasa::text {

void sort_numbers(std::vector<uint64_t>& numbers) { std::sort(numbers.begin(), numbers.end()); }

void sort_numbers(uint32_t* begin, uint32_t* end) {
  // Most lists are those of a sentence.
  constexpr std::ptrdiff_t kShort = 32;
  if (end - begin <= kShort) {
    for (uint32_t* at = begin; at != end; ++at) {
      uint32_t* place = at;
      const uint32_t number = *at;
      for (; place != begin && number < place[-1]; --place) *place = place[-1];
      *place = number;
    }
    return;
  }
  std::vector<uint64_t> wide(begin, end);
  sort_numbers(wide);
  std::transform(wide.begin(), wide.end(), begin,
                 [](uint64_t number) { return static_cast<uint32_t>(number); });
}

void sort_spans(std::vector<Span>& spans) {
  std::vector<uint64_t> numbers;
  numbers.reserve(spans.size());
  for (const Span span : spans) numbers.push_back(uint64_t{span.begin} << 32 | span.end);
  sort_numbers(numbers);
  for (size_t i = 0; i < spans.size(); ++i)
    spans[i] = {static_cast<uint32_t>(numbers[i] >> 32), static_cast<uint32_t>(numbers[i])};
}

}  // namespace khulasa::text
