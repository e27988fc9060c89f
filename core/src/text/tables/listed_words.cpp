#include "listed_words.h"

#include "tables.h"

namespace khulasa::text {

namespace {

const WordTrie& listed_words() {
  static const WordTrie words(data::kListedWords, data::kListedWordBits);
  return words;
}

}  // namespace

ListedWay::ListedWay(std::u16string_view word) { listed_words().walk(word, path_); }

uint16_t ListedWay::bits(size_t letters) const {
  if (letters > path_.reach) return 0;
  const uint16_t value = listed_words().value(path_.nodes[letters]);
  return value == 0 ? uint16_t{0} : data::kListedBits[value - 1];
}

uint16_t listed_bits(std::u16string_view word) { return ListedWay(word).bits(word.size()); }

}  // namespace khulasa::text
