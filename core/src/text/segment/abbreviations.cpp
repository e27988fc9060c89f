#include "abbreviations.h"

#include "stop_words.h"
#include "tables.h"

namespace khulasa::text {

bool is_open_abbreviation(std::u16string_view word) {
  return data::kAbbreviationsOpen.contains(word);
}

bool is_closing_abbreviation(std::u16string_view word) {
  return data::kAbbreviationsClosing.contains(word);
}

bool is_sentence_opener(std::u16string_view word) {
  return data::kAbbreviationsNext.contains(word) || is_dangling_opener(word) ||
         is_reporting_verb(word);
}

}  // namespace khulasa::text
