// The times and dates that programs put before or after what someone said.
#pragma once

#include <string_view>

#include "khulasa/text.h"

namespace khulasa::text {

/// A time with or without its date: «[14/3/2026، 9:05:12 م]», «٢١:٠٥», «12.03.2026 21:05», «0:04».
struct Stamp {
  Span whole;  // in its line, with brackets and the invisible characters around it; empty if none
  Span time;   // the same without these
  bool has_date = false;
};

/// The stamp that `line` opens with; an empty one if it opens with none. Linear in the stamp.
[[nodiscard]] Stamp opening_stamp(std::u16string_view line);

/// The stamp that `line` ends with, after something else: «سلمى، [14.03.2026 21:05]». Linear in the
/// line, of which only the first kMaxSpeakerUnits may be before the stamp.
[[nodiscard]] Stamp closing_stamp(std::u16string_view line);

/// Of the name and title before a message: «د. أبو خالد الزيتوني», «+962 7 9000 0000».
inline constexpr uint32_t kMaxSpeakerUnits = 40;

}  // namespace khulasa::text
