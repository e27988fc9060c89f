#include "word_list.h"

namespace khulasa::text {

bool WordList::contains(std::u16string_view word) const {
  size_t low = 0;  // both stand where an entry begins
  size_t high = packed_.size();
  while (low < high) {
    size_t begin = low + (high - low) / 2;
    while (begin > low && packed_[begin - 1] != kEnd) --begin;
    const size_t end = packed_.find(kEnd, begin);
    const int order = packed_.substr(begin, end - begin).compare(word);
    if (order == 0) return true;
    if (order < 0) {
      low = end + 1;
    } else {
      high = begin;
    }
  }
  return false;
}

}  // namespace khulasa::text
