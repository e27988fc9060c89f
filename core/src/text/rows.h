// The lines of a text as a layout sees them: how wide they are, what they open and end with.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "text/unicode/specials.h"

namespace khulasa::text {

/// In characters. A line of a column is not wider: printed lines have 60 to 90, and a paragraph of
/// news that is one line has more.
inline constexpr uint32_t kMaxColumn = 160;

/// A line that is not blank.
struct Row {
  Span span;                // without the white space around it
  uint32_t width = 0;       // in characters, without marks; kMaxColumn + 1 if it is wider
  uint32_t units = 0;       // the same with marks
  uint32_t first_word = 0;  // the width of its first word
  uint32_t blanks = 0;      // how many blank lines are above it
  bool page_break = false;  // U+000C is between it and the line above
  bool stops = false;       // ends in . ! ? ؟ … or the like, apart from closing marks
  bool introduces = false;  // ends in «:»
  bool inner_end = false;   // a sentence ends inside: «... المدينة. وقال»
  bool starts = false;      // opens a paragraph, whatever is above it: a list item, a table's row
  bool cells = false;       // has a «|» among its words: a menu, a byline, a table's row
  bool bullet = false;      // is a bullet and nothing else
  bool timed = false;       // opens with a time or date
  bool named = false;       // opens with a name and a colon

  [[nodiscard]] bool is_wide() const { return width > kMaxColumn; }
  [[nodiscard]] bool is_open() const { return !stops && !introduces && !bullet && !cells; }
};

/// Whether `line` opens with a time or date, as log lines and messages do: «10:02», «[10:02]»,
/// «12/3/2024».
[[nodiscard]] bool opens_with_stamp(std::u16string_view line);

/// The lines of `source` that are not blank, in order. Of one that is wider than kMaxColumn only
/// the width is known.
///
/// @param specials  the index of `source`. Linear in the lines that are not wide and in the special
/// units.
[[nodiscard]] std::vector<Row> find_rows(std::u16string_view source, const Specials& specials);

}  // namespace khulasa::text
