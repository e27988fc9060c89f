#include "abbreviations.h"

#include "stop_words.h"
#include "tables.h"
#include "text/tables/word_bits.h"

namespace khulasa::text {

namespace {

enum Abbreviation : uint8_t { kOpen = 1, kClosing = 2, kNext = 4 };

// In a hash table, because the word before every full stop is looked up, and most words around it.
uint8_t bits_of(std::u16string_view word) {
  static const WordBits bits = [] {
    WordBits table;
    table.add(data::kAbbreviationsOpen, kOpen);
    table.add(data::kAbbreviationsClosing, kClosing);
    table.add(data::kAbbreviationsNext, kNext);
    return table;
  }();
  return bits.of(word);
}

}  // namespace

bool is_open_abbreviation(std::u16string_view word) { return (bits_of(word) & kOpen) != 0; }

bool is_closing_abbreviation(std::u16string_view word) { return (bits_of(word) & kClosing) != 0; }

bool is_sentence_opener(std::u16string_view word) {
  return (bits_of(word) & kNext) != 0 || is_dangling_opener(word) || is_reporting_verb(word);
}

}  // namespace khulasa::text
