// Arabic that was stored as it is seen, from left to right, as some PDF files give it: «ةسردملا»
// for «المدرسة».
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "reading.h"

namespace khulasa::text {

/// What is known of a text in visual order.
struct VisualOrder {
  uint32_t words = 0;       // Arabic words that stand reversed; 0: the text is in reading order
  std::u16string repaired;  // the whole text in reading order; empty where nothing is reversed
};

/// Finds text in visual order by its word shapes: ة and ى end words and never begin them, and the
/// article «ال» begins them; reversed it stands at their end.
///
/// The repair turns each reversed line about, sets numbers and Latin words in it right again,
/// mirrors its brackets and keeps every mark behind its letter. Lines in reading order stay as they
/// are.
/// @param words, normalized  of `source`. Linear.
VisualOrder find_visual_order(const Reading& reading);

}  // namespace khulasa::text
