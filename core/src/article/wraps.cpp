#include "wraps.h"

#include <algorithm>

#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

// Widths in UTF-16 code units. Set by hand: printed lines have 60 to 90, lines of a narrow column
// 40, and a paragraph of news that is one line has more than 160.
constexpr uint32_t kMinWidth = 40;
constexpr uint32_t kMaxWidth = 160;
constexpr size_t kMinLines = 3;  // two lines may have the same width by chance
// Shares of the width: of a full line (copied from justified text they are uneven), and of the last
// line of a paragraph at most.
constexpr double kFull = 0.85;
constexpr double kShortLast = 0.8;

// The lines [begin, end), paragraphs without blank lines between them.
class Run {
 public:
  Run(const text::Reading& reading, const std::vector<Line>& lines, size_t begin, size_t end)
      : reading_(reading), lines_(lines), begin_(begin), end_(end) {
    for (size_t i = begin; i < end; ++i) width_ = std::max(width_, lines[i].span.size());
  }

  [[nodiscard]] bool is_wrapped() const {
    if (end_ - begin_ < kMinLines || width_ < kMinWidth || width_ > kMaxWidth) return false;
    const Line& last = lines_[end_ - 1];
    if (last.ends_in_stop() && last.span.size() < kShortLast * width_) return true;
    return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(begin_),
                       lines_.begin() + static_cast<std::ptrdiff_t>(end_),
                       [&](const Line& line) { return has_inner_end(line.span); });
  }

  // Whether line `i`, not the first, continues the paragraph of the line above.
  [[nodiscard]] bool continues(size_t i) const {
    const Line& above = lines_[i - 1];
    const std::u16string_view line = reading_.text_of(lines_[i].span);
    if (above.ends_sentence || lines_[i].is_listed()) return false;
    const size_t first_word = std::min(line.find(u' '), line.size());
    return static_cast<double>(above.span.size() + 1 + first_word) > kFull * width_;
  }

 private:
  // Whether a sentence ends before the end of `span`: «... المدينة. وقال».
  [[nodiscard]] bool has_inner_end(Span span) const {
    const std::u16string_view line = reading_.text_of(span);
    for (size_t i = 1; i + 2 < line.size(); ++i)
      if (text::is_terminal(line[i]) && text::is_space(line[i + 1]) &&
          text::is_arabic_letter(line[i - 1]) && text::is_arabic_letter(line[i + 2]))
        return true;
    return false;
  }

  const text::Reading& reading_;
  const std::vector<Line>& lines_;
  size_t begin_;
  size_t end_;
  uint32_t width_ = 0;
};

// Whether there is no blank line between two lines.
bool adjoin(const text::Reading& reading, const Line& a, const Line& b) {
  int ends = 0;
  char16_t before = 0;
  for (const char16_t c : reading.text_of({a.span.end, b.span.begin})) {
    ends += text::is_line_end(c) && !(c == u'\n' && before == u'\r');
    before = c;
  }
  return ends == 1;
}

}  // namespace

std::vector<bool> find_wraps(const text::Reading& reading, const std::vector<Line>& lines,
                             const std::vector<Label>& labels) {
  std::vector<bool> wraps(lines.size(), false);
  const auto is_prose = [&](size_t i) {
    return labels[i].kind == BlockKind::kParagraph && lines[i].tags == 0;
  };
  for (size_t begin = 0; begin < lines.size();) {
    size_t end = begin + 1;
    while (end < lines.size() && is_prose(end - 1) && is_prose(end) &&
           adjoin(reading, lines[end - 1], lines[end]))
      ++end;
    const Run run(reading, lines, begin, end);
    if (run.is_wrapped()) {
      for (size_t i = begin + 1; i < end; ++i) wraps[i] = run.continues(i);
    }
    begin = end;
  }
  return wraps;
}

}  // namespace khulasa::article
