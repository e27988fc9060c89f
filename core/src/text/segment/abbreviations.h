// Abbreviations and the words that start a sentence after one (core/data/abbreviations.txt). Words
// are in the lexical form (see normalize.h), without their full stop.
#pragma once

#include <string_view>

namespace khulasa::text {

/// Abbreviations that something always follows: "Dr", «ص.ب».
[[nodiscard]] bool is_open_abbreviation(std::u16string_view word);

/// Abbreviations that may end a sentence: «هـ», «إلخ», "etc".
[[nodiscard]] bool is_closing_abbreviation(std::u16string_view word);

/// Words that start a sentence after an abbreviation that may end one: «ثم».
[[nodiscard]] bool is_sentence_opener(std::u16string_view word);

}  // namespace khulasa::text
