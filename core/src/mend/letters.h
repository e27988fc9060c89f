// The letters of a word as they are compared by the repairs, and the words of a
// line.
#pragma once

#include <string>
#include <string_view>

#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::mend {

/// Whether `c` occurs inside an Arabic word: a letter, a mark, a presentation
/// form.
[[nodiscard]] bool is_word_unit(char16_t c);

/// ا أ إ آ
[[nodiscard]] bool is_alef(char16_t c);

/// The first word of `text` from `at` on; empty and at the end if there is
/// none. Linear in what it passes.
[[nodiscard]] Span next_word(std::u16string_view text, uint32_t at);

/// The letters of `word` without marks and tatweel, presentation forms as
/// letters. From its last unit to its first if `reversed`: the two letters of ﻻ
/// keep their order. Linear.
[[nodiscard]] std::u16string letters_of(std::u16string_view word, const text::Unicode &unicode,
                                        bool reversed = false);

/// `word` from its last unit to its first, each mark behind its letter. Linear.
[[nodiscard]] std::u16string reversed(std::u16string_view word);

/// Whether `c` joins the letter after it: not ا د ذ ر ز و and their like.
[[nodiscard]] bool joins_next(char16_t c);

}  // namespace khulasa::mend
