// Several word lists in one hash table.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "interner.h"
#include "word_list.h"

namespace khulasa::text {

/// Maps a word to the set of lists that contain it, one bit a list. One look-up answers for all the
/// lists, where WordList::contains() searches one list: use it for lists that every word of a text
/// is looked up in.
class WordBits {
 public:
  /// Adds `bits` to those of `word`, of which a view is kept.
  void add(std::u16string_view word, uint16_t bits) {
    const uint32_t number = numbers_.intern(word);
    longest_ = std::max(longest_, word.size());
    if (!word.empty()) ends_[row_of(word)] |= column_of(word);
    bits_.resize(numbers_.size());
    bits_[number] = static_cast<uint16_t>(bits_[number] | bits);
  }

  /// Adds `bits` to those of each word of `list`.
  void add(const WordList& list, uint16_t bits) {
    for (const std::u16string_view word : list) add(word, bits);
  }

  /// Adds the words of a file that make_tables.py has packed: the words of its first section get
  /// bit 1, those of its second 2, of its third 4, and so on. Call it at most once for a WordBits.
  void add_sections(std::string_view packed) {
    letters_ = std::make_unique<char16_t[]>(packed.size());
    uint16_t bit = 1;
    size_t begin = 0;
    for (size_t i = 0; i < packed.size(); ++i) {
      letters_[i] = unpack(packed[i]);
      if (packed[i] != ' ' && packed[i] != '\n') continue;
      if (i > begin) add({&letters_[begin], i - begin}, bit);
      if (packed[i] == '\n') bit = static_cast<uint16_t>(bit << 1);
      begin = i + 1;
    }
  }

  /// The bits of the first eight lists that contain `word`; 0 if none does. O(length).
  [[nodiscard]] uint8_t of(std::u16string_view word) const {
    return static_cast<uint8_t>(all_of(word));
  }

  /// The same of the first sixteen lists.
  [[nodiscard]] uint16_t all_of(std::u16string_view word) const {
    if (word.empty() || word.size() > longest_ || (ends_[row_of(word)] & column_of(word)) == 0)
      return 0;
    const uint32_t number = numbers_.find(word);
    return number == Interner::kAbsent ? uint16_t{0} : bits_[number];
  }

 private:
  // The letters from ء to ي are packed into one byte each, '!' to 'J'. At two bytes a letter the
  // tables would add 3 KB to the compressed module.
  static char16_t unpack(char c) {
    return c >= '!' && c <= 'J' ? static_cast<char16_t>(c + 0x600) : static_cast<char16_t>(c);
  }

  // Most words that are asked for are in no list, and most of these have a first and a last letter
  // that no word of the lists has together: the hash is not needed for them.
  static constexpr size_t kRows = 64;
  static size_t row_of(std::u16string_view word) { return word.front() % kRows; }
  static uint64_t column_of(std::u16string_view word) { return uint64_t{1} << word.back() % 64; }

  Interner numbers_;
  std::array<uint64_t, kRows> ends_{};   // by first letter: the last letters that the lists have
  std::vector<uint16_t> bits_;           // by number of the word
  std::unique_ptr<char16_t[]> letters_;  // the words of add_sections(), for the views in numbers_
  size_t longest_ = 0;                   // length of the longest word
};

}  // namespace khulasa::text
