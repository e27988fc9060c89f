// What a line is by its own wording and shape, whatever stands about it.
#pragma once

#include <optional>
#include <vector>

#include "blocks.h"
#include "markers.h"
#include "text/reading.h"

namespace khulasa::article {

/// What the lines say by themselves: their markers, menus, date lines and notes; nothing for the
/// others.
std::vector<std::optional<Label>> find_marks(const text::Reading& reading,
                                             const std::vector<Line>& lines);

}  // namespace khulasa::article
