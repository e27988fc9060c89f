#include "word_list.h"

namespace khulasa::text {

bool WordList::contains(std::u16string_view word) const {
  // Binary search by position in the string. Both ends are the start of an entry, and so is
  // `begin`, which moves back to one from the middle.
  size_t low = 0;
  size_t high = packed_.size();
  while (low < high) {
    size_t begin = low + (high - low) / 2;
    while (begin > low && packed_[begin - 1] != kEnd) --begin;
    size_t at = begin;
    size_t same = 0;
    while (same < word.size() && packed_[at] == word[same] && packed_[at] != kEnd) {
      ++at;
      ++same;
    }
    const bool entry_ends = packed_[at] == kEnd;
    if (entry_ends && same == word.size()) return true;
    if (entry_ends || (same < word.size() && packed_[at] < word[same])) {
      low = packed_.find(kEnd, at) + 1;
    } else {
      high = begin;
    }
  }
  return false;
}

}  // namespace khulasa::text
