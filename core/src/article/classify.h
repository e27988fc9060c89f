// What each line of a paste is.
#pragma once

#include <string_view>
#include <vector>

#include "blocks.h"
#include "khulasa/document.h"
#include "text/vocabulary.h"

namespace khulasa::article {

/// A line's label, and how much of it is the marker that gave the label.
struct Label {
  BlockKind kind = BlockKind::kParagraph;
  uint32_t marker_size =
      0;  // code units of Line::body up to the end of «المصدر:»; 0 where no marker gave the label
};

/// Labels every line: first by what it is by itself (markers at its begin, menus, date lines, its
/// shape), then by where it stands: a heading «اقرأ أيضا» makes related headlines of the short
/// lines under it, and a second article of the prose behind them, once the article is over (its
/// source or tag line was met).
///
/// @return one label a line. Linear in the text.
std::vector<Label> classify(std::u16string_view source, const std::vector<Line>& lines,
                            const NormalizedText& normalized, const text::Vocabulary& vocabulary);

}  // namespace khulasa::article
