// What a line says of itself: the words that news pages open their lines with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "blocks.h"
#include "khulasa/document.h"
#include "text/reading.h"

namespace khulasa::article {

/// A line's label, and how much of it is the marker that gave the label.
struct Label {
  BlockKind kind = BlockKind::kParagraph;
  uint32_t marker_size =
      0;  // code units of Line::body up to the end of «المصدر:»; 0 where no marker gave the label
};

/// The label that the begin of `line` gives it (core/data/page_markers.txt), or nothing. A marker
/// opens a line and ends where a word ends; most are believed on short lines only, for prose may
/// begin with the same words («شارك الرئيس في القمة ...»). Bounded by the longest marker.
std::optional<Label> find_marker(const text::Reading& reading, const Line& line);

/// «اقرأ أيضا: » and a headline are no longer than this.
inline constexpr uint32_t kMaxRelatedLineWords = 25;

/// True where `line` says when and little else: «الثلاثاء 11 حزيران 2024 - 08:15 بتوقيت غرينتش»,
/// «2024-10-14, 08:22 PM».
bool is_dateline(const text::Reading& reading, const Line& line);

/// The key of a word as markers have it: a last ة is ه, a last ى is ي.
std::u16string marker_key(const text::Lexeme& word);

/// True for a mark that stands between tags.
bool separates_tags(char16_t c);

}  // namespace khulasa::article
