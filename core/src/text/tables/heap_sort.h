// A sort for the places where its size matters more than its speed.
#pragma once

#include <algorithm>
#include <vector>

namespace khulasa::text {

/// Sorts `items` by `comes_before`; the order of equal items is unspecified, but always the same.
///
/// Each instance takes a third of the code of std::sort and a quarter of that of std::stable_sort,
/// which counts in the module: seven instances of those took 18 KB. O(n log n), at worst about
/// twice the time of std::sort.
template <typename T, typename ComesBefore>
void heap_sort(std::vector<T>& items, ComesBefore comes_before) {
  std::make_heap(items.begin(), items.end(), comes_before);
  std::sort_heap(items.begin(), items.end(), comes_before);
}

}  // namespace khulasa::text
