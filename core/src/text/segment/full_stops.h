// Whether a sentence ends at a full stop, judged by the word before it.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// Whether a sentence ends at the single full stop at `at` of `text`, if the text goes on at
/// `next`.
///
/// It does not after an initial or a title («د. بدر», «ود. هدى», «إف. كينيدي»), an abbreviation
/// («ص.ب.»), or the number of a list item or section («1. », «الفصل ٢٫١. مصادر المياه»). After an
/// abbreviation that may end a sentence («450 هـ.», «3 مم.») the next word decides.
///
/// @param begin  where the sentence started. O(1): looks at a word before the full stop, the one
/// before that, and one after it.
[[nodiscard]] bool ends_at_full_stop(std::u16string_view text, uint32_t begin, uint32_t at,
                                     uint32_t next);

/// Whether the word before `at`, right before a full stop without a space after it, is an ordinary
/// one of two letters or more: «الثانية.في», not «أ.د», «ص.ب» and «م.علي».
[[nodiscard]] bool is_plain_word_before(std::u16string_view text, uint32_t begin, uint32_t at);

/// Whether the word before the pause at `at` («..», «...») is an abbreviation that may end a
/// sentence: «الخبز والجبن إلخ...».
[[nodiscard]] bool is_closing_abbreviation_before(std::u16string_view text, uint32_t begin,
                                                  uint32_t at);

}  // namespace khulasa::text
