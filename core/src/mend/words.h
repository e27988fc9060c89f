// Words whose letters a PDF file's fonts or its extraction put in the wrong
// places.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stage.h"
#include "text/unicode/unicode.h"

namespace khulasa::mend {

/// Puts the two letters of swapped lam-alefs back, in a text that has them
/// swapped throughout: «األحد» to «الأحد», «ال» to «لا», «خالل» to «خلال».
/// Where both orders are words the likelier one is taken. Returns how many
/// words changed. Linear.
KHULASA_STAGE uint32_t mend_lam_alef(std::u16string& text);

/// Joins words that stretched lines or a font tore into pieces: «الرص يف الخ
/// امس» to «الرصيف الخامس». Only in a text that has many such pieces, and only
/// if the whole is a word that the lexicon or the rest of the text knows, or a
/// piece is a single letter. Returns how many words were joined. Linear.
KHULASA_STAGE uint32_t join_torn_words(std::u16string& text);

/// Whether `word` looks like the end of `before`, torn off where a font has a
/// space before ي: «الطر يق». O(1).
[[nodiscard]] bool is_fragment(std::u16string_view before, std::u16string_view word);

/// Restores lam-alefs that became U+FFFD U+FFFD, in a text that has no other
/// lam-alef, and takes out other replacement characters inside words, which
/// stand for marks and for the strokes of stretched words. Returns how many
/// words changed. Linear.
uint32_t mend_replacement_characters(std::u16string& text);

}  // namespace khulasa::mend
