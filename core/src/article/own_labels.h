// The labels that lines give themselves by their own wording and shape.
#pragma once

#include <optional>
#include <vector>

#include "blocks.h"
#include "markers.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa::article {

/// One entry a line: its label if its own words decide it, else nothing. Most lines have none.
using OwnLabels = std::vector<std::optional<Label>>;

/// Labels the lines that need no look at their neighbours: markers («المصدر: ...»), words that
/// pages use about themselves, menus, datelines, hashtags, footnotes, page numbers.
///
/// @return as many entries as `lines`. Linear in the words.
KHULASA_STAGE OwnLabels find_own_labels(const text::Reading& reading,
                                        const std::vector<Line>& lines);

/// True for a source, tag or comment marker, which ends the article if prose is above it.
bool is_end_marker(const std::optional<Label>& own_label);

}  // namespace khulasa::article
