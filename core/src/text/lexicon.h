// Look-ups in the word lists of core/data. Words are in the lexical form (see normalize.h).
#pragma once

#include <string_view>

namespace khulasa::text {

/// Verbs of saying and their like («قال», «ولفتت»), with or without و and ف before them.
[[nodiscard]] bool is_reporting_verb(std::u16string_view word);

/// First words that lean on the sentence before («لكن», «وأوضحت»).
[[nodiscard]] bool is_dangling_opener(std::u16string_view word);

/// What the lists of core/data/stop_words.txt say of a word, looked up together.
struct WordFacts {
  // Function words, alone («على»), behind proclitics («وفي», «بهذا») or before a pronoun («عليه»,
  // «وبينهم»).
  bool is_stop = false;
  bool is_verb = false;  // is_reporting_verb()
  bool is_date = false;  // months, weekdays and units of dates; numbers written as words
};
[[nodiscard]] WordFacts facts_of(std::u16string_view word);

/// Abbreviations that something always follows, without their full stop: "Dr", «ص.ب».
[[nodiscard]] bool is_open_abbreviation(std::u16string_view word);
/// Words that begin a sentence behind an abbreviation that may end one: «ثم».
[[nodiscard]] bool is_sentence_opener(std::u16string_view word);
/// Abbreviations that may end a sentence, without their full stop: «هـ», «إلخ», "etc".
[[nodiscard]] bool is_closing_abbreviation(std::u16string_view word);

}  // namespace khulasa::text
