#include "blocks.h"

#include <algorithm>
#include <array>

#include "text/line_starts.h"
#include "text/tables/sort_numbers.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

Span skip_blanks(std::u16string_view source, uint32_t at, uint32_t end) {
  while (at < end && text::is_white(source[at])) ++at;
  return {at, end};
}

std::u16string_view without_closing(std::u16string_view line) {
  while (!line.empty() && (text::is_closing(line.back()) || text::is_white(line.back())))
    line.remove_suffix(1);
  return line;
}

// Markup, in whose place the layout has word joiners, is part of its line.
Span trimmed(std::u16string_view source, Span span) {
  const auto is_edge = [&](char16_t c) { return text::is_white(c) && c != text::kWordJoiner; };
  while (!span.empty() && is_edge(source[span.begin])) ++span.begin;
  while (!span.empty() && is_edge(source[span.end - 1])) --span.end;
  return span;
}

void set_shape(Line& line, std::u16string_view source) {
  const std::u16string_view text = slice(source, line.span);
  line.quoted = text.size() > 1 && text.front() == u'>';
  if (line.quoted) {
    line.body = skip_blanks(source, line.span.begin + 1, line.span.end);
  } else {
    line.body = text::without_bullet(source, line.span);
    line.bulleted = line.body != line.span;
    if (!line.bulleted) {
      line.body = text::without_number(source, line.span);
      line.numbered = line.body != line.span;
    }
  }
  const std::u16string_view inner = without_closing(text);
  line.ends_with_colon = !inner.empty() && inner.back() == u':';
  line.ends_sentence = line.ends_with_colon || (!inner.empty() && text::is_terminal(inner.back()));
  // Only lines with characters of these classes are searched, which are few.
  line.has_address = ((line.classes & text::kOtherClass) &&
                      (text.find(u'@') != text.npos || text.find(u"://") != text.npos)) ||
                     ((line.classes & text::kLatinLetterClass) && text.find(u"www.") != text.npos);
}

// Gives each line the tags of every stretch of `markup` that contains its start. Sweeps over the
// starts and ends of the stretches and counts the open ones of each tag, because they may nest or
// overlap and come in any order.
void add_tags(std::vector<Line>& lines, const std::vector<Markup>& markup) {
  std::vector<uint64_t> events;  // where, then twice the number of the stretch, plus 1 if it opens
  for (size_t i = 0; i < markup.size(); ++i) {
    const Markup& stretch = markup[i];
    if (stretch.span.end <= stretch.span.begin) continue;  // contains nothing
    if (stretch.tags & kMarkupBlock) continue;             // says nothing about its single lines
    events.push_back(uint64_t{stretch.span.begin} << 32 | (2 * i + 1));
    events.push_back(uint64_t{stretch.span.end} << 32 | (2 * i));
  }
  text::sort_numbers(events);
  std::array<uint32_t, 32> open{};  // how many stretches, for each bit of the tags
  auto next = events.cbegin();
  for (Line& line : lines) {
    for (; next != events.cend() && *next >> 32 <= line.span.begin; ++next)
      for (size_t tag = 0; tag < open.size(); ++tag)
        if (markup[(*next & UINT32_MAX) / 2].tags >> tag & 1) open[tag] += *next & 1 ? 1 : -1;
    for (size_t tag = 0; tag < open.size(); ++tag)
      if (open[tag] > 0) line.tags |= uint32_t{1} << tag;
  }
}

// The end of the line that starts at `begin`. Adds the classes of its units to `classes`.
uint32_t find_line_end(const text::Reading& reading, uint32_t begin, text::UnitClasses& classes) {
  const auto size = static_cast<uint32_t>(reading.source.size());
  for (uint32_t at = begin;;) {
    const uint32_t special = reading.specials.next(at, size);
    // One letter shows that there are some: nearly always the first unit, or the one after a space.
    for (; at < special && !(classes & text::kArabicLetterClass); ++at)
      classes |= text::classes_of(reading.source[at]);
    if (special == size) return size;
    const text::UnitClasses found = text::classes_of(reading.source[special]);
    if (found & text::kLineEndClass) return special;
    classes |= found;
    at = special + 1;
  }
}

}  // namespace

std::vector<Line> find_lines(const text::Reading& reading, const std::vector<Markup>& markup) {
  const std::u16string_view source = reading.source;
  const std::vector<text::Word>& words = reading.words;
  std::vector<Line> lines;
  lines.reserve(reading.specials.line_count(source));
  const auto size = static_cast<uint32_t>(source.size());
  uint32_t word = 0;
  for (uint32_t begin = 0; begin < size;) {
    Line line;
    const uint32_t end = find_line_end(reading, begin, line.classes);
    line.span = trimmed(source, {begin, end});
    line.first_word = word;
    while (word < words.size() && words[word].span.begin < end) ++word;
    line.end_word = word;
    if (!line.span.empty()) {
      set_shape(line, source);
      lines.push_back(line);
    }
    begin = end + 1;
  }
  if (!markup.empty()) add_tags(lines, markup);
  return lines;
}

}  // namespace khulasa::article
