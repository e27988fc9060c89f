// Footnotes and numbers that are written right after a full stop.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// The position after the footnotes that begin at `at`, right after a full stop, if a space, a
/// letter or the end of the text follows them: «وحدائقها.[2][3] وأخذ», «.[3]:45», «.²»,
/// «.[بحاجة لمصدر]». Otherwise `at`. O(1): no footnote has more than some 50 units.
[[nodiscard]] uint32_t after_notes(std::u16string_view text, uint32_t at);

/// The sentence boundary at a full stop at `at` that a number follows without a space, or 0. The
/// number is a footnote («انتهت الحرب.2 وبعدها»), or comes before the full stop that ends its
/// sentence («في عام .2025وأكد»); then the boundary is after it. Or it starts the next sentence:
/// «وصل الوفد.12 عضوا».
///
/// @param is_after_word  whether the full stop is right after a word, which is not an abbreviation.
/// O(1).
[[nodiscard]] uint32_t boundary_at_number(std::u16string_view text, uint32_t at,
                                          bool is_after_word);

}  // namespace khulasa::text
