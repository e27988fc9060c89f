// Menus: the names of a site's sections on one line.
#pragma once

#include "blocks.h"
#include "text/reading.h"

namespace khulasa::article {

/// True where `line` names a site's sections: most of its words are such names («سياسة اقتصاد
/// رياضة»), some are and it reads as a list, or it has four items or more of a few words between
/// separators («الأولى - شؤون محلية - ...»).
bool is_menu(const text::Reading& reading, const Line& line);

/// True for the name of one section alone on its line.
bool is_section_word(const text::Lexeme& word);

}  // namespace khulasa::article
