// Several word lists as one hash table.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "interner.h"
#include "tables.h"
#include "word_list.h"

namespace khulasa::text {

/// For each word of some lists the bits of those that have it: one look-up, where
/// WordList::contains would search each list. For what is asked of every word of a text.
class WordBits {
 public:
  void add(std::u16string_view word, uint8_t bits) {
    const uint32_t number = numbers_.intern(word);
    bits_.resize(numbers_.size());
    bits_[number] = static_cast<uint8_t>(bits_[number] | bits);
  }

  /// Adds `bits` to the words of `list`.
  void add(const WordList& list, uint8_t bits) {
    for (const std::u16string_view word : list) add(word, bits);
  }

  /// Adds a file's table, see make_tables.py.
  template <size_t kSize>
  void add(const data::BitsOfWord (&table)[kSize]) {
    for (const data::BitsOfWord& entry : table) add(entry.word, static_cast<uint8_t>(entry.bits));
  }

  /// The bits of `word`, 0 where no list has it. O(length).
  [[nodiscard]] uint8_t of(std::u16string_view word) const {
    const uint32_t number = numbers_.find(word);
    return number == Interner::kAbsent ? uint8_t{0} : bits_[number];
  }

 private:
  Interner numbers_;
  std::vector<uint8_t> bits_;  // by number
};

}  // namespace khulasa::text
