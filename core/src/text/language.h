// Language and direction of a text, by its letters and function words.
#pragma once

#include <string>
#include <string_view>

#include "khulasa/document.h"

namespace khulasa::text {

struct Language {
  std::string tag = "und";  // BCP 47: "ar", "ckb", "fa", "ps", "ur"; "und" where nothing tells
  Direction direction = Direction::kRightToLeft;
};

/// Tells Arabic from Central Kurdish, Persian, Pashto and Urdu: by letters that only one of them
/// has, by the commonest function words (core/data/function_words.txt) and by the Arabic article.
/// A page typed on a Persian keyboard (ی for ي, ک for ك) is still Arabic. More Latin letters than
/// Arabic ones give "und" from left to right; a text without letters is "und" from right to left.
/// Linear.
Language find_language(std::u16string_view source);

/// The direction of the majority script: of «NATO يعقد اجتماعا» from right to left, whatever stands
/// first. Without letters from right to left. Linear.
Direction find_direction(std::u16string_view text);

}  // namespace khulasa::text
