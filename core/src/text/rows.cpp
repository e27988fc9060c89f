#include "rows.h"

#include <algorithm>

#include "line_starts.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

constexpr uint32_t kMaxFirstWord = 15;  // some programs lose the spaces between words

// Controls take up no room, and neither do marks and the second halves of surrogate pairs.
bool has_width(char16_t c) {
  return (classes_of(c) & (kMarkClass | kInvisibleClass)) == 0 && (c & 0xFC00) != 0xDC00 &&
         c >= u' ';
}

}  // namespace

bool opens_with_stamp(std::u16string_view line) {
  size_t at = line.find_first_not_of(u"[(\u200E\u200F\u202A\u202B");
  size_t digits = 0;
  for (; at < line.size() && is_digit(line[at]) && digits < 5; ++at) ++digits;
  return digits > 0 && digits < 5 && at + 1 < line.size() &&
         (line[at] == u':' || line[at] == u'/' || line[at] == u'-') && is_digit(line[at + 1]);
}

namespace {

// «سعاد: متى يبدأ؟»: a colon after up to three words.
bool opens_with_speaker(std::u16string_view line) {
  constexpr uint32_t kMaxWords = 3;
  uint32_t words = 1;
  for (size_t at = 1; at + 1 < line.size() && words <= kMaxWords; ++at) {
    if (line[at] == u':') return is_space(line[at + 1]);
    if (!is_arabic_letter(line[at]) && !is_space(line[at])) return false;
    words += is_space(line[at]) && !is_space(line[at - 1]);
  }
  return false;
}

// Cells are parted by tabs, or by three spaces or more at two places of a line.
bool is_table_row(std::u16string_view line) {
  size_t wide = 0;
  for (size_t at = 1; at + 2 < line.size(); ++at) {
    if (line[at] == u'\t') return true;
    if (line[at] != u' ' || line[at + 1] != u' ' || line[at + 2] != u' ') continue;
    ++wide;
    while (at + 1 < line.size() && line[at + 1] == u' ') ++at;
  }
  return wide >= 2;
}

// Whether a sentence ends at `at`: «... المدينة. وقال», «المدينة.وقال», also with controls after
// the stop. After a word of one letter, as in «د. سامي», none does.
bool is_inner_end(std::u16string_view line, size_t at) {
  if (at < 2 || is_space(line[at - 2])) return false;
  size_t next = at + 1;
  // «...» stands between the halves of a verse.
  if (line[at] == kEllipsis || line[at - 1] == u'.' || (next < line.size() && line[next] == u'.'))
    return false;
  while (next < line.size() && is_white(line[next])) ++next;
  return next < line.size() && (is_arabic_letter(line[next]) || is_presentation_form(line[next]));
}

// Fills in what a line that may be of a column looks like.
void set_shape(Row& row, std::u16string_view source) {
  // Even if every letter has a mark, so long a line is wide.
  if (row.span.size() > 2 * kMaxColumn) row.width = kMaxColumn + 1;
  row.timed = opens_with_stamp(slice(source, row.span));
  if (row.is_wide()) return;
  const std::u16string_view line = slice(source, row.span);
  for (const char16_t c : line) {
    if (row.first_word == kMaxFirstWord || is_space(c)) break;
    row.first_word += has_width(c);
  }
  bool after_space = false;
  bool may_be_row = false;
  for (size_t at = 0; at < line.size(); ++at) {
    if (is_plain(line[at]) && line[at] != u' ') {
      after_space = false;
      ++row.units;
      if (++row.width > kMaxColumn) return;
      continue;
    }
    const UnitClasses classes = classes_of(line[at]);
    if (classes & kSpaceClass) {
      row.units += !after_space;
      row.width += !after_space;  // justified text is stretched by double spaces
      may_be_row = may_be_row || after_space || line[at] == u'\t';
      after_space = true;
      continue;
    }
    row.width += has_width(line[at]);
    row.units += has_width(line[at]) || (classes & kMarkClass) != 0;
    row.cells = row.cells || (line[at] == u'|' && after_space);
    after_space = false;
    if ((classes & kTerminalClass) != 0 && is_inner_end(line, at)) row.inner_end = true;
    if (row.width > kMaxColumn) return;
  }
  std::u16string_view inner = line;
  while (!inner.empty() &&
         (is_closing(inner.back()) || is_white(inner.back()) || inner.back() == u'*'))
    inner.remove_suffix(1);
  row.introduces = !inner.empty() && inner.back() == u':';
  row.stops = !inner.empty() && is_terminal(inner.back());
  const Span item = without_bullet(source, row.span);
  row.bullet = item == row.span && row.width == 1 && is_bullet(inner.empty() ? 0 : inner.back()) &&
               inner.back() != kTatweel;
  row.named = !row.timed && opens_with_speaker(line);
  row.starts = row.cells || item != row.span || without_number(source, row.span) != row.span ||
               (may_be_row && is_table_row(line));
}

}  // namespace

std::vector<Row> find_rows(std::u16string_view source, const Specials& specials) {
  std::vector<Row> rows;
  rows.reserve(specials.line_count(source));
  const auto size = static_cast<uint32_t>(source.size());
  uint32_t blanks = 0;
  bool page_break = false;
  for (uint32_t begin = 0; begin < size;) {
    uint32_t end = specials.next(begin, size);
    while (end < size && (classes_of(source[end]) & kLineEndClass) == 0)
      end = specials.next(end + 1, size);
    Row row{{begin, end}};
    while (!row.span.empty() && is_white(source[row.span.begin])) ++row.span.begin;
    while (!row.span.empty() && is_white(source[row.span.end - 1])) --row.span.end;
    const bool ends_page = end < size && source[end] == u'\f';
    if (row.span.empty()) {
      blanks += !ends_page;
    } else {
      row.blanks = blanks;
      row.page_break = page_break;
      set_shape(row, source);
      rows.push_back(row);
      blanks = 0;
      page_break = false;
    }
    page_break = page_break || ends_page;
    begin = end + (end + 1 < size && source[end] == u'\r' && source[end + 1] == u'\n' ? 2 : 1);
  }
  return rows;
}

}  // namespace khulasa::text
