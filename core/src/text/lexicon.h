// What the lists of core/data/stop_words.txt say about a word. Words are in the lexical form (see
// normalize.h).
#pragma once

#include <string_view>

namespace khulasa::text {

/// The facts about a word, looked up together.
struct WordFacts {
  // Function words, alone («على»), after proclitics («وفي», «بهذا») or before a pronoun («عليه»,
  // «وبينهم»).
  bool is_stop = false;
  bool is_reporting_verb = false;  // is_reporting_verb()
  bool is_date = false;            // months, weekdays and units of dates; numbers written as words
};

/// The facts about `word`; all false for unknown words and the empty one.
[[nodiscard]] WordFacts facts_of(std::u16string_view word);

}  // namespace khulasa::text
