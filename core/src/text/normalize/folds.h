// What NormalizeOptions do to a single code unit.
#pragma once

#include "khulasa/text.h"

namespace khulasa::text {

/// Means "nothing is left" where a folded unit is expected: a noncharacter, which no fold yields.
inline constexpr char16_t kDropped = u'\uFFFF';

/// The Arabic letter that `c`, a letter of another language, looks like: ك for the Persian ک. `c`
/// itself if it is no look-alike.
[[nodiscard]] char16_t fold_look_alike(char16_t c);

/// Whether `options` drop `c` wherever it occurs. False of tatweel under kDropDecorative, which
/// depends on its neighbours.
[[nodiscard]] bool is_dropped(char16_t c, const NormalizeOptions& options);

/// `c`, a unit of text in NFC, folded by those options that do not depend on its neighbours;
/// kDropped if nothing is left.
[[nodiscard]] char16_t fold_unit(char16_t c, const NormalizeOptions& options);

}  // namespace khulasa::text
