// Which lines of a text belong together. Read before anything else is judged: paragraphs that a PDF
// file, a mail or a terminal cut into lines are whole again for every later stage.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "text/unicode/specials.h"

namespace khulasa::text {

/// A text with its paragraphs joined.
struct Layout {
  /// As long as the source, so that its spans are spans of the source: the same units, except that
  /// every gap is filled with spaces, or with U+2060 if it is markup. Empty if there is no gap; the
  /// source serves as it is then.
  std::u16string joined;
  /// What a reader should not see, in order, disjoint. Either what separates the lines of one
  /// paragraph: the line end, the white space around it, blank lines, the page numbers and running
  /// heads of a page break; a single space should be there instead of it. Or markup inside a line,
  /// with nothing instead: the «**» of Markdown, the tags of captions (see is_line_gap()).
  std::vector<Span> gaps;
};

/// Whether `gap` separates lines, and so ends in white space; otherwise it is markup.
[[nodiscard]] bool is_line_gap(std::u16string_view source, Span gap);

/// Finds the lines that continue the paragraph of the line above them.
///
/// A stretch of lines of at most kMaxColumn units is wrapped text if it has a column (many lines
/// of about the same width that end in the middle of a sentence) and if sentences end inside these
/// lines, or after them in a short line. Neither is true of verse, lists and headlines. In wrapped
/// text a line continues the paragraph if the line above was full, that is, had no room for its
/// first word. Blank lines and page breaks do not matter if the sentence goes on over them.
///
/// Captions and transcripts are joined as cues.h says, and the signs of Markdown (inline_markup.h)
/// are gaps.
///
/// Besides, a bullet alone on its line is joined with the line below it, and a line that says who
/// speaks («وقال الوزير في كلمته:») with the quotation below it. Nothing else is done to the text
/// of a page, whose tags say what its paragraphs are.
///
/// Lines of tables, list items and lines with the time or the date in front start paragraphs of
/// their own. An empty source has no gaps.
///
/// In a text of at most 60 rows, a line is also joined with the one below if its last word cannot
/// end a sentence («في»). Of a text of two lines, the first is joined if it opens like a sentence.
///
/// @param specials  the index of `source`. Linear in the lines that are not wide and in the special
/// units.
/// @param is_html  the text of a page.
Layout find_layout(std::u16string_view source, const Specials& specials, bool is_html = false);

/// The same, which indexes the source first. Linear in the source.
Layout find_layout(std::u16string_view source);

/// The index of the joined text, from `specials`, that of the source. What is a special unit in
/// either of them is one in it. Linear in the gaps.
Specials with_gaps(Specials specials, const Layout& layout);

}  // namespace khulasa::text
