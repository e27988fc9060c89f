// What the lists of core/data/stop_words.txt say about a word, whatever clitics it has. Words are
// in the lexical form (see normalize.h).
#pragma once

#include <string_view>

namespace khulasa::text {

/// Facts about a word.
struct WordFacts {
  // A function word: alone («على»), after proclitics («وفي», «بهذا») or before a pronoun («عليه»,
  // «وبينهم»).
  bool is_stop = false;
  bool is_reporting_verb = false;  // as in is_reporting_verb()
  bool is_date = false;  // a month, weekday or unit of dates, or a number written as a word
};

/// The facts about `word`; all false for unknown words and the empty one. O(length).
[[nodiscard]] WordFacts facts_of(std::u16string_view word);

}  // namespace khulasa::text
