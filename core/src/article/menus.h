// Lines that are menus: the names of a site's sections.
#pragma once

#include "blocks.h"
#include "text/reading.h"

namespace khulasa::article {

/// True if most words of `line` are names of sections («سياسة اقتصاد رياضة»), if some are and the
/// line reads like a list, or if it has four items or more, each of up to three words, between
/// separators («الأولى - شؤون محلية - ...»). False for fewer than three words. Linear in the line.
bool is_menu(const text::Reading& reading, const Line& line);

/// True if `word` is the name of a section (core/data/page_markers.txt), with or without «ال».
bool is_section_word(const text::Lexeme& word);

}  // namespace khulasa::article
