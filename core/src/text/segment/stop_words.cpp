#include "stop_words.h"

#include "text/tables/listed_words.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

uint8_t stop_word_sections(std::u16string_view word) { return sections_of(listed_bits(word)); }

std::u16string_view without_conjunction(std::u16string_view word) {
  return word.size() > 2 && (word[0] == kWaw || word[0] == kFeh) ? word.substr(1) : word;
}

bool is_reporting_verb(std::u16string_view word) {
  return ((stop_word_sections(word) | stop_word_sections(without_conjunction(word))) &
          kReportingVerb) != 0;
}

bool is_dangling_opener(std::u16string_view word) {
  const std::u16string_view rest = without_conjunction(word);
  const uint8_t sections = stop_word_sections(rest);
  if ((stop_word_sections(word) | sections) & kDanglingOpener) return true;
  return rest.size() < word.size() && (sections & kReportingVerb) != 0;
}

}  // namespace khulasa::text
