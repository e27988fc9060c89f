// Finds and repairs Arabic in visual order: stored from left to right as it looks on the page, as
// text from some PDF files is. «ةسردملا» is «المدرسة».
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "reading.h"

namespace khulasa::text {

/// The result of find_visual_order().
struct VisualOrder {
  uint32_t words = 0;       // reversed Arabic words; 0 if the text is in reading order
  std::u16string repaired;  // the whole text in reading order; empty if nothing is reversed
};

/// Finds text in visual order by the shapes of its words: ة and ى end words and never begin them;
/// the article «ال» begins words, and reversed it ends them.
///
/// The repair reverses each line in visual order, restores its numbers and Latin words, mirrors its
/// brackets and keeps every mark after its letter. Lines in reading order do not change.
/// @param source  with its lines as they are; `reading` may have them joined, see layout.h.
/// Linear in the text. An empty text is in reading order.
VisualOrder find_visual_order(std::u16string_view source, const Reading& reading);

}  // namespace khulasa::text
