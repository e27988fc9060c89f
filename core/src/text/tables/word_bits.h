// Several word lists as one hash table.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "interner.h"
#include "word_list.h"

namespace khulasa::text {

/// For each word of some lists the bits of those that have it: one look-up, where
/// WordList::contains would search each list. For what is asked of every word of a text.
class WordBits {
 public:
  void add(std::u16string_view word, uint8_t bits) {
    const uint32_t number = numbers_.intern(word);
    longest_ = std::max(longest_, word.size());
    bits_.resize(numbers_.size());
    bits_[number] = static_cast<uint8_t>(bits_[number] | bits);
  }

  /// Adds `bits` to the words of `list`.
  void add(const WordList& list, uint8_t bits) {
    for (const std::u16string_view word : list) add(word, bits);
  }

  /// Adds the words of a file as make_tables.py packs them: those of its first section have bit 1,
  /// of its second 2, of its third 4. For one file of a WordBits.
  void add_sections(std::string_view packed) {
    letters_ = std::make_unique<char16_t[]>(packed.size());
    uint8_t bit = 1;
    size_t begin = 0;
    for (size_t i = 0; i < packed.size(); ++i) {
      letters_[i] = unpacked(packed[i]);
      if (packed[i] != ' ' && packed[i] != '\n') continue;
      if (i > begin) add({&letters_[begin], i - begin}, bit);
      if (packed[i] == '\n') bit = static_cast<uint8_t>(bit << 1);
      begin = i + 1;
    }
  }

  /// The bits of `word`, 0 where no list has it. O(length).
  [[nodiscard]] uint8_t of(std::u16string_view word) const {
    if (word.size() > longest_) return 0;
    const uint32_t number = numbers_.find(word);
    return number == Interner::kAbsent ? uint8_t{0} : bits_[number];
  }

 private:
  // ء to ي are a byte each, from '!' on: of two bytes a letter the tables would be 3 KB larger in
  // the compressed module.
  static char16_t unpacked(char c) {
    return c >= '!' && c <= 'J' ? static_cast<char16_t>(c + 0x600) : static_cast<char16_t>(c);
  }

  Interner numbers_;
  std::vector<uint8_t> bits_;            // by number
  std::unique_ptr<char16_t[]> letters_;  // of add_sections(): numbers_ holds views
  size_t longest_ = 0;
};

}  // namespace khulasa::text
