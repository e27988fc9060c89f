// Paragraphs that a page or a PDF file cut into lines of one width.
#pragma once

#include <vector>

#include "blocks.h"
#include "classify.h"

namespace khulasa::article {

/// For each line, whether it goes on with the paragraph of the line before it.
///
/// A run of paragraph lines without blank lines between is wrapped text where no line is wider than
/// a page's, and something in it ends in mid-line or its last line stops short: verse and lists
/// have neither. Inside, a line goes on where the one before ends without a stop and was full: its
/// next word had no room. A full stop at a line's end is taken for the paragraph's, which splits no
/// sentence. Linear in the text.
std::vector<bool> find_wraps(const text::Reading& reading, const std::vector<Line>& lines,
                             const std::vector<Label>& labels);

}  // namespace khulasa::article
