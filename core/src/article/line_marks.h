// What a line is by its own wording and shape, whatever stands about it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "blocks.h"
#include "markers.h"
#include "text/vocabulary.h"

namespace khulasa::article {

/// What the lines say by themselves: their markers, menus, date lines and notes; nothing for the
/// others.
std::vector<std::optional<Label>> find_marks(std::u16string_view source,
                                             const std::vector<Line>& lines,
                                             const NormalizedText& normalized,
                                             const std::vector<text::Word>& words,
                                             const text::Vocabulary& vocabulary);

}  // namespace khulasa::article
