#include "blocks.h"

#include <algorithm>

#include "text/letters.h"

namespace khulasa::article {

namespace {

bool is_blank(char16_t c) {
  return text::is_space(c) || text::is_line_end(c) || text::is_invisible(c);
}

bool is_bullet(char16_t c) {
  return c == text::kBullet || c == u'-' || c == u'*' || c == u'\u2013' || c == u'\u2014' ||
         c == u'\u00B7' || c == u'\u25AA' || c == u'\u25CF' || c == u'\u25A0' || c == u'\u2666' ||
         c == u'\u203A' || c == u'>' || c == text::kTatweel;
}

Span without_bullet(std::u16string_view source, Span line) {
  uint32_t at = line.begin;
  while (at < line.end && is_bullet(source[at])) ++at;
  if (at == line.begin || at == line.end || !is_blank(source[at])) return line;
  while (at < line.end && is_blank(source[at])) ++at;
  return {at, line.end};
}

bool ends_sentence(std::u16string_view line) {
  while (!line.empty() && (text::is_closing(line.back()) || is_blank(line.back())))
    line.remove_suffix(1);
  return !line.empty() && (text::is_terminal(line.back()) || line.back() == u':');
}

Span trimmed(std::u16string_view source, Span span) {
  while (!span.empty() && is_blank(source[span.begin])) ++span.begin;
  while (!span.empty() && is_blank(source[span.end - 1])) --span.end;
  return span;
}

}  // namespace

std::vector<Line> find_lines(std::u16string_view source, const std::vector<text::Word>& words) {
  std::vector<Line> lines;
  const auto size = static_cast<uint32_t>(source.size());
  uint32_t word = 0;
  for (uint32_t begin = 0; begin < size;) {
    uint32_t end = begin;
    while (end < size && !text::is_line_end(source[end])) ++end;
    Line line;
    line.span = trimmed(source, {begin, end});
    line.body = without_bullet(source, line.span);
    line.first_word = word;
    while (word < words.size() && words[word].span.begin < end) ++word;
    line.end_word = word;
    const std::u16string_view text = slice(source, line.span);
    line.bulleted = line.body != line.span;
    line.ends_sentence = ends_sentence(text);
    line.has_at_sign = text.find(u'@') != text.npos;
    if (!line.span.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

}  // namespace khulasa::article
