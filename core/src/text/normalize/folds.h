// What NormalizeOptions make of single code units.
#pragma once

#include "khulasa/text.h"

namespace khulasa::text {

/// Stands for "nothing" among folded units: a noncharacter that no fold gives.
inline constexpr char16_t kDropped = u'\uFFFF';

/// The Arabic letter that `c` looks like; `c` where there is none.
[[nodiscard]] char16_t fold_look_alike(char16_t c);

/// Whether `options` leave nothing of `c`.
[[nodiscard]] bool is_dropped(char16_t c, const NormalizeOptions& options);

/// One unit of NFC text folded, without regard to its neighbours. kDropped where nothing is left.
[[nodiscard]] char16_t fold_unit(char16_t c, const NormalizeOptions& options);

}  // namespace khulasa::text
