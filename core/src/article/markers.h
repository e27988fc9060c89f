// Lines that say themselves what they are: by a marker, the words that a news page opens such a
// line with, or by a date.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "blocks.h"
#include "khulasa/document.h"
#include "text/reading.h"

namespace khulasa::article {

/// The label of a line.
struct Label {
  BlockKind kind = BlockKind::kParagraph;
  // The length of its marker with what separates it from the rest («المصدر: »), in code units from
  // the start of Line::body; 0 if no marker decided the label.
  uint32_t marker_size = 0;
  // The page's tree sets the line aside (region.h): whatever its marker is, it does not end the
  // article.
  bool is_aside = false;
  // Of a message or a stamped paragraph; empty if there is none.
  Span speaker{}, time{};

  /// A marker that says something about the lines near it.
  [[nodiscard]] bool has_marker() const { return marker_size > 0 && !is_aside; }
};

/// Finds the marker that opens `line` (core/data/page_markers.txt). It must end where a word ends.
/// Most are believed on short lines only, since prose may open with the same words («شارك الرئيس في
/// القمة ...»). Of the markers of the first kind that matches, the longest is taken.
///
/// @return the label by that marker, or nothing. Time is bounded by the longest marker.
std::optional<Label> find_marker(const text::Reading& reading, const Line& line);

/// The most words of a line with «اقرأ أيضا:» and a headline. Set by hand.
inline constexpr uint32_t kMaxRelatedLineWords = 25;

/// True if `line` says when and little else: «الثلاثاء 11 حزيران 2024 - 08:15 بتوقيت غرينتش»,
/// «2024-10-14, 08:22 PM», «منذ 3 ساعات». Linear in its words, of which there are 14 at most.
bool is_dateline(const text::Reading& reading, const Line& line);

/// The key of `word` in the spelling of markers: a final ة is ه, a final ى is ي. Only a key that
/// changes is copied, into `room`, which must outlive the result.
std::u16string_view marker_key(const text::Lexeme& word, std::u16string& room);

/// True for a character that separates tags: «غزة | القاهرة».
bool is_tag_separator(char16_t c);

}  // namespace khulasa::article
