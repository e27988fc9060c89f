// Repairs text that other programs damaged, above all PDF viewers and
// extractors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stage.h"
#include "text/reading.h"

namespace khulasa::mend {

/// The result of mend().
struct Mended {
  std::u16string text;     // the whole text, repaired; empty if it was left alone
  uint32_t turned = 0;     // words that were in visual order
  uint32_t displaced = 0;  // words and marks whose characters were in the wrong place, or torn
  uint32_t lost = 0;       // words of which something is missing that nothing restores
};

/// Looks for the signs of damage (signs.h), and repairs only a text that has
/// several of one kind: visual order (order.h), swapped lam-alefs, torn words,
/// controls inside words (words.h), marks and numbers that changed places
/// (placement.h). A repaired text has letters instead of presentation forms,
/// and no controls. Its lines stay as they are. Linear.
///
/// @param reading  that of `source`, or of `source` with lines joined: sound text is told by its
/// distinct words, without another look at each unit.
KHULASA_STAGE Mended mend(std::u16string_view source, const text::Reading& reading);

}  // namespace khulasa::mend
