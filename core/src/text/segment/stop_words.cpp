#include "stop_words.h"

#include "tables.h"
#include "text/tables/word_bits.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

// Every distinct word of a text is looked up in all sections, with and without its proclitics. For
// the 17,000 distinct words of 1 MB this takes 6 million instructions with one hash table;
// searching one list after the other took 128 million.
uint8_t stop_word_sections(std::u16string_view word) {
  static const WordBits sections = [] {
    WordBits bits;
    bits.add(data::kStopWordsWords, kStopWord);
    bits.add(data::kStopWordsWithPronouns, kStopBeforePronoun);
    bits.add(data::kStopWordsReportingVerbs, kReportingVerb);
    bits.add(data::kStopWordsDanglingOpeners, kDanglingOpener);
    bits.add(data::kStopWordsDateWords, kDateWord);
    bits.add(data::kStopWordsNumberWords, kNumberWord);
    return bits;
  }();
  return sections.of(word);
}

std::u16string_view without_conjunction(std::u16string_view word) {
  return word.size() > 2 && (word[0] == kWaw || word[0] == kFeh) ? word.substr(1) : word;
}

bool is_reporting_verb(std::u16string_view word) {
  return ((stop_word_sections(word) | stop_word_sections(without_conjunction(word))) &
          kReportingVerb) != 0;
}

bool is_dangling_opener(std::u16string_view word) {
  if (stop_word_sections(word) & kDanglingOpener) return true;
  const std::u16string_view rest = without_conjunction(word);
  return rest.size() < word.size() && (stop_word_sections(rest) & kReportingVerb) != 0;
}

}  // namespace khulasa::text
