// Hard wraps: paragraphs that a page or a PDF file cut into lines of the same width.
#pragma once

#include <vector>

#include "blocks.h"
#include "classify.h"

namespace khulasa::article {

/// Finds the lines that continue the paragraph of the line above them.
///
/// Looks at runs of paragraph lines without blank lines between them. A run is wrapped text if it
/// has three lines or more, none wider than a line of a page, and if a sentence ends inside a line
/// or the last line is short: neither is true of verse and lists. In wrapped text, a line continues
/// the paragraph if the line above does not end a sentence and is full, that is, had no room for
/// the next word. A line that ends a sentence is taken as the end of its paragraph even if it is
/// not, which splits no sentence.
///
/// @return one entry a line, the first false. Linear in the text.
std::vector<bool> find_wraps(const text::Reading& reading, const std::vector<Line>& lines,
                             const std::vector<Label>& labels);

}  // namespace khulasa::article
