// What a line opens with: a bullet or the number of a list item.
#pragma once

#include <string_view>

#include "khulasa/text.h"

namespace khulasa::text {

/// • - * – and the like, with which a list item opens; a tatweel serves as a dash.
[[nodiscard]] bool is_bullet(char16_t c);

/// `line` without its bullet and the blanks after it; `line` itself if it has none.
///
/// A bullet is followed by a space, «* خدمة», or by an Arabic letter, «*وحدة التقارير», except that
/// a tatweel needs the space since it is part of words. «-5» and «--» are not bullets.
[[nodiscard]] Span without_bullet(std::u16string_view source, Span line);

/// `line` without the number of a list item, «1. », «٢- », «(3) » or «4) », of three digits at
/// most, since four are a year; `line` itself if it has none.
[[nodiscard]] Span without_number(std::u16string_view source, Span line);

}  // namespace khulasa::text
