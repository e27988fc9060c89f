// Remembers what was found out about words, from one text to the next.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon.h"
#include "text/morphology/stem.h"

namespace khulasa::text {

/// What the lists say about a word by itself.
struct KnownWord {
  WordFacts facts;         // facts_of() the word
  uint8_t name_roles = 0;  // of the word without the proclitics of segment()
};

/// What the lists and the stemmer say about a word depends on nothing else, and texts share most of
/// their words. A word that is still remembered costs a twentieth of one that is looked up and
/// stemmed. A new word takes the place of the one in its slot. Not for several threads.
class KnownWords {
 public:
  /// Sets `parts` to segment(key), and returns what else is known. Linear in `key`.
  ///
  /// @param key   in its lexical form. Long ones are not remembered, nor those that do not begin
  ///              with an Arabic letter.
  /// @param hash  hash_of() it.
  KnownWord read(std::u16string_view key, uint32_t hash, Segmentation& parts);

  /// The words of this thread.
  static KnownWords& of_thread();

 private:
  // Of 1,000 distinct words of news 997 are not longer, and a stem has at most one letter more than
  // its word.
  static constexpr size_t kMaxKey = 13;
  // An article of 2,000 words has 1,000 distinct ones. A megabyte in all.
  static constexpr size_t kSlots = size_t{1} << 14;

  struct Slot {
    std::array<char16_t, kMaxKey> key;
    std::array<char16_t, kMaxKey + 1> stem;
    uint8_t key_size = 0;  // 0: nothing is remembered
    uint8_t stem_size = 0;
    uint8_t proclitics = 0;
    WordClass word_class = WordClass::kUnknown;
    KnownWord word;
  };

  std::vector<Slot> slots_ = std::vector<Slot>(kSlots);
};

}  // namespace khulasa::text
