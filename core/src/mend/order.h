// Arabic in visual order: stored from left to right as it looks on the page, as
// text from some PDF files is. «ةسردملا» is «المدرسة».
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stage.h"
#include "text/unicode/unicode.h"

namespace khulasa::mend {

/// The result of mend_order().
struct Turned {
  uint32_t words = 0;   // Arabic words that were turned; 0 if the text is in reading order
  std::u16string text;  // in reading order; empty if nothing was turned
};

/// Turns what is stored in visual order: whole lines; words in their places
/// («حتتفا ريزو لقنلا اليوم»); or only those words that end in a letter joined
/// to the one before, as Chromium's PDF viewer gives them. Which of the three
/// it is, and which lines and words, is judged by the letters: ة and ى end
/// words, «ال» begins them, and the lexicon has most words one way round only.
///
/// Numbers and Latin words read from left to right either way; brackets of a
/// turned line are mirrored; marks stay behind their letters. Linear.
KHULASA_STAGE Turned mend_order(std::u16string_view source, const text::Unicode &unicode);

}  // namespace khulasa::mend
