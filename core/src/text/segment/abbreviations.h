// Abbreviations, and the words that start a sentence after one: the lists of
// core/data/abbreviations.txt. Words are spelled as in the source, without their full stop, Latin
// ones in lower case. Unknown words and empty ones are in no list.
#pragma once

#include <string_view>

namespace khulasa::text {

/// Whether `word` is an abbreviation that never ends a sentence: "Dr", «ص.ب». Logarithmic in the
/// size of the list.
[[nodiscard]] bool is_open_abbreviation(std::u16string_view word);

/// Whether `word` is an abbreviation that may end a sentence: «هـ», «إلخ», "etc". Logarithmic in
/// the size of the list.
[[nodiscard]] bool is_closing_abbreviation(std::u16string_view word);

/// Whether `word` starts a new sentence if it follows an abbreviation that may end one: «ثم», a
/// word that leans on the sentence before («لكن»), a verb of saying. `word` is in the lexical form:
/// «اضاف» for «أضاف».
[[nodiscard]] bool is_sentence_opener(std::u16string_view word);

}  // namespace khulasa::text
