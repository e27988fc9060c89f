// What each line of a paste is.
#pragma once

#include <string_view>
#include <vector>

#include "blocks.h"
#include "markers.h"
#include "text/vocabulary.h"

namespace khulasa::article {

/// Labels every line in three steps: by what it says of itself (markers.h); by how likely its shape
/// and place are an article's (line_features.h); then by where it stands among lines so judged: the
/// title above the first prose, headlines under «اقرأ أيضا», a second article behind the source or
/// tag line.
///
/// @return one label a line. Linear in the text.
std::vector<Label> classify(std::u16string_view source, const std::vector<Line>& lines,
                            const NormalizedText& normalized, const std::vector<text::Word>& words,
                            const text::Vocabulary& vocabulary);

}  // namespace khulasa::article
