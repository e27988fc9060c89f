// Finds combining marks in a text, so that no span separates them from their letter.
#pragma once

#include <cstdint>
#include <string_view>

#include "letters.h"
#include "unicode.h"

namespace khulasa::text {

/// Whether the character at `at` of `text` is a combining mark, of any script, on the character
/// before it. No span may begin or end between the two. False if `at` is text.size() or more.
inline bool is_mark_at(std::u16string_view text, size_t at, const Unicode& unicode) {
  if (at >= text.size()) return false;
  const char16_t c = text[at];
  char32_t code_point = c;
  if ((c & 0xFC00) == 0xD800 && at + 1 < text.size() && (text[at + 1] & 0xFC00) == 0xDC00)
    code_point = 0x10000 + ((char32_t{c} & 0x3FF) << 10) + (text[at + 1] & 0x3FF);
  return is_arabic_mark(c) || unicode.is_combining(code_point);
}

/// The position after the run of combining marks at `at` of `text`; `at` itself if there is none.
/// Linear in the run.
inline uint32_t behind_marks(std::u16string_view text, uint32_t at, const Unicode& unicode) {
  while (is_mark_at(text, at, unicode)) at += in_range(text[at], u'\xD800', u'\xDBFF') ? 2 : 1;
  return at;
}

}  // namespace khulasa::text
