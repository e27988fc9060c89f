// Recognizes the language and the direction of a text by its letters and function words.
#pragma once

#include <string>
#include <string_view>

#include "khulasa/document.h"
#include "text/unicode/specials.h"

namespace khulasa::text {

struct Language {
  std::string tag = "und";  // BCP 47: "ar", "ckb", "fa", "ps", "ur"; "und" if unknown
  Direction direction = Direction::kRightToLeft;
};

/// The language of `source`: distinguishes Arabic, Central Kurdish, Persian, Pashto and Urdu.
///
/// Evidence is letters that only one of them has, the commonest function words
/// (core/data/function_words.txt) and the Arabic article. A page typed on a Persian keyboard (ی for
/// ي, ک for ك) is still Arabic. A text with more Latin than Arabic letters is "und" from left to
/// right; a text without letters, and an empty one, is "und" from right to left. Linear.
Language find_language(std::u16string_view source);

/// The direction of the script that most letters of `span` belong to, whichever comes first: right
/// to left for «NATO يعقد اجتماعا». Right to left if there are no letters.
///
/// @param specials  the index of `source`. Linear in the special units of `span` and in the Latin
/// letters among them.
Direction find_direction(std::u16string_view source, Span span, const Specials& specials);

}  // namespace khulasa::text
