// The signs that a text is damaged.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/reading.h"

namespace khulasa::mend {

/// How often each sign occurs in a text.
struct Signs {
  uint32_t words = 0;
  uint32_t letters = 0;
  uint32_t impossible = 0;    // words that begin with ة or ى
  uint32_t ends_in_la = 0;    // words that end in «لا», which reversed is the article
  uint32_t swapped = 0;       // words that begin with «اال», «األ», «اإل»
  uint32_t singles = 0;       // words of one letter, apart from و
  uint32_t spaced_marks = 0;  // « .وأضاف», « ،2026»
  uint32_t placed_marks = 0;  // «. وأضاف»
  uint32_t stretched = 0;     // words with a tatweel between two letters
  uint32_t fragments = 0;     // is_fragment()
  uint32_t opening = 0;       // « before a letter
  uint32_t turned = 0;        // » before a letter, after a space
  uint32_t embedded = 0;      // U+202A
  uint32_t replaced = 0;      // U+FFFD
  uint32_t controls = 0;      // U+0010 and the like beside a letter
};

/// Whether `c` is a control that text does not have: U+0010 and the like.
[[nodiscard]] bool is_control(char16_t c);

/// Counts the signs. Reads each unit; linear.
[[nodiscard]] Signs find_signs(std::u16string_view source);

/// What find_signs() gives at most: no sign is more frequent, and there are no fewer words. The
/// signs of words are those of the distinct words of `reading`, which is that of `source` or of
/// `source` with lines joined; only units that are not plain are looked at. A tenth of the time of
/// find_signs(), so that it costs sound text nearly nothing. Linear.
[[nodiscard]] Signs most_signs(std::u16string_view source, const text::Reading& reading);

}  // namespace khulasa::mend
