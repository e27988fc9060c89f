// Language and direction of a text, by its letters.
#pragma once

#include <string>
#include <string_view>

#include "khulasa/document.h"

namespace khulasa::text {

struct Language {
  std::string tag = "und";  // BCP 47: "ar", "fa", "ur"; "und" where letters cannot tell
  Direction direction = Direction::kRightToLeft;
};

/// Guesses by letters: the majority script gives the direction; among Arabic-script texts, letters
/// that only Persian or only Urdu has tell these two. A text without letters is "und" and right to
/// left. Linear.
Language find_language(std::u16string_view source);

}  // namespace khulasa::text
