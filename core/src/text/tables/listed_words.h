// The words that every distinct word of a text is looked up in: those of core/data/stop_words.txt
// and core/data/names.txt.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "word_trie.h"

namespace khulasa::text {

/// The bits of make_tables.py's LISTED: six sections of stop_words.txt, then those of names.txt.
inline constexpr int kStopWordSections = 6;

/// The way of a word through the trie of all lists. One walk tells the lists of the word and of
/// each part that it begins with, such as «علي» in «عليهم».
class ListedWay {
 public:
  /// The way of `word`, in its lexical form (see normalize.h). Linear in its length.
  explicit ListedWay(std::u16string_view word);

  /// The lists that contain the first `letters` letters of the word; 0 if none does. Constant time.
  [[nodiscard]] uint16_t bits(size_t letters) const;

 private:
  WordTrie::Path path_;
};

/// The lists that contain `word`; 0 if none does. Linear in its length.
[[nodiscard]] uint16_t listed_bits(std::u16string_view word);

}  // namespace khulasa::text
