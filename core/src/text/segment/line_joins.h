// Line ends inside a paragraph: which of them only wrap it, and which lines are verse.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// Whether the line end right before `end` only wraps a paragraph, as in text from a PDF or a mail:
/// the next line goes on with the sentence, whatever its first character is (a digit, «, an
/// indent). No: after punctuation that ends a sentence or «:», before a blank line, a list item, a
/// bullet or a speaker («سامي: نعم»), between verses; and after a short line unless its last word
/// or comma shows that it goes on. On a page with one paragraph a line, each line comes here by
/// itself and has no line end inside.
///
/// @param line_begin  where the line before `end` starts. Linear in that line and the white space
/// after it.
[[nodiscard]] bool is_wrap(std::u16string_view text, uint32_t line_begin, uint32_t end);

/// Whether the marks in [begin, end) («...», «..») stand between the halves of a verse: they are in
/// the middle of a line of two halves that are about as long as each other, without other marks
/// that end a sentence. O(1): no verse is longer than 120 units.
[[nodiscard]] bool is_verse_gap(std::u16string_view text, uint32_t line_begin, uint32_t begin,
                                uint32_t end);

}  // namespace khulasa::text
