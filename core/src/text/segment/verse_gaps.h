// Which marks part the halves of a verse.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// Whether the marks in [begin, end) («...», «..») stand between the halves of a verse: they are in
/// the middle of a line of two halves that are about as long as each other, without other marks
/// that end a sentence. O(1): no verse is longer than 120 units.
[[nodiscard]] bool is_verse_gap(std::u16string_view text, uint32_t line_begin, uint32_t begin,
                                uint32_t end);

}  // namespace khulasa::text
