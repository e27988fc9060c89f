// What each line of a paste is.
#pragma once

#include <vector>

#include "blocks.h"
#include "markers.h"
#include "text/reading.h"

namespace khulasa::article {

/// Labels every line in three steps: by what it says of itself (markers.h); by how likely its shape
/// and place are an article's (line_features.h); then by where it stands among lines so judged: the
/// title above the first prose, headlines under «اقرأ أيضا», a second article behind the source or
/// tag line.
///
/// @return one label a line. Linear in the text.
std::vector<Label> classify(const text::Reading& reading, const std::vector<Line>& lines);

}  // namespace khulasa::article
