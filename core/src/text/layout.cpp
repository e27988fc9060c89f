#include "layout.h"

#include <algorithm>
#include <array>
#include <vector>

#include "line_starts.h"
#include "text/tables/sort_numbers.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

// Widths in characters. Printed lines have 60 to 90, lines of a narrow column 35, and a paragraph
// of news that is one line has more than 160.
constexpr uint32_t kMinColumn = 30;
constexpr uint32_t kMaxColumn = 160;
// Shares of the column's width: of a line that belongs to it, and of a full line with the first
// word of the next. Lines in a proportional font are uneven: those of one column have 75 to 95
// characters.
constexpr double kInColumn = 0.8;
constexpr double kFull = 0.8;
constexpr uint32_t kMaxFirstWord = 15;  // some programs lose the spaces between words
constexpr double kTightFull = 0.88;
constexpr double kExactFull = 0.975;
constexpr double kTight = 0.93;
constexpr double kOver = 1.1;
// A column needs as many lines that end in the middle of a sentence: two lines may have the same
// width by chance.
constexpr uint32_t kMinOpen = 2;
// One in as many of a column's lines has a sentence end inside, or a short line with a full stop
// after it. In prose every second to fifth line has one; in a list of headlines none has.
constexpr uint32_t kLinesPerEnd = 12;
// As many lines of running heads, footers and page numbers may stand between two pages.
constexpr size_t kMaxFurniture = 4;

// A line that is not blank.
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
  bool bullet = false;      // is a bullet and nothing else
  bool stamped = false;     // opens with a time or date, or with a name and a colon

  [[nodiscard]] bool is_wide() const { return width > kMaxColumn; }
  [[nodiscard]] bool is_open() const { return !stops && !introduces && !bullet; }
};

// Controls take up no room, and neither do marks and the second halves of surrogate pairs.
bool has_width(char16_t c) {
  return (classes_of(c) & (kMarkClass | kInvisibleClass)) == 0 && (c & 0xFC00) != 0xDC00 &&
         c >= u' ';
}

// «10:02», «[10:02]», «12/3/2024»: what log lines and messages open with.
bool opens_with_stamp(std::u16string_view line) {
  size_t at = line.find_first_not_of(u"[(\u200E\u200F\u202A\u202B");
  size_t digits = 0;
  for (; at < line.size() && is_digit(line[at]) && digits < 5; ++at) ++digits;
  return digits > 0 && digits < 5 && at + 1 < line.size() &&
         (line[at] == u':' || line[at] == u'/' || line[at] == u'-') && is_digit(line[at + 1]);
}

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
    after_space = false;
    if ((classes & kTerminalClass) != 0 && is_inner_end(line, at)) row.inner_end = true;
    if (row.width > kMaxColumn) return;
  }
  std::u16string_view inner = line;
  while (!inner.empty() && (is_closing(inner.back()) || is_white(inner.back())))
    inner.remove_suffix(1);
  row.introduces = !inner.empty() && inner.back() == u':';
  row.stops = !inner.empty() && is_terminal(inner.back());
  const Span item = without_bullet(source, row.span);
  row.bullet = item == row.span && row.width == 1 && is_bullet(inner.empty() ? 0 : inner.back()) &&
               inner.back() != kTatweel;
  row.stamped = opens_with_stamp(line) || opens_with_speaker(line);
  row.starts = item != row.span || without_number(source, row.span) != row.span ||
               (may_be_row && is_table_row(line));
}

std::vector<Row> find_rows(std::u16string_view source, const Specials& specials) {
  std::vector<Row> rows;
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

// «00:00:01,200 --> 00:00:04,800», or «0:04» alone on its line.
bool is_cue_time(std::u16string_view line) {
  if (line.find(u"-->") != line.npos) return true;
  return line.find(u':') != line.npos && std::all_of(line.begin(), line.end(), [](char16_t c) {
           return is_digit(c) || c == u':' || c == u'.' || c == u',' || is_white(c);
         });
}

// Joins the cues of captions and transcripts to sentences: sets `next` of each row that another one
// continues, over the numbers and times between them. False if the text is neither.
//
// Where fewer than one line in six ends a sentence the writer used no full stops, and each cue
// stays a sentence of its own. A cue that repeats the line above it, as rolling captions do, is
// passed over.
bool join_cues(std::u16string_view source, const std::vector<Row>& rows,
               std::vector<uint32_t>& next) {
  constexpr size_t kMinCues = 3;
  constexpr size_t kLinesPerStop = 6;
  const auto text_of = [&](size_t i) { return slice(source, rows[i].span); };
  const auto is_number = [&](size_t i) {
    const std::u16string_view line = text_of(i);
    return std::all_of(line.begin(), line.end(), is_digit);
  };
  std::vector<bool> is_time;
  is_time.reserve(rows.size());
  for (size_t i = 0; i < rows.size(); ++i)
    is_time.push_back(!rows[i].is_wide() && is_cue_time(text_of(i)));
  const auto times = static_cast<size_t>(std::count(is_time.begin(), is_time.end(), true));
  size_t last_time = rows.size();
  while (last_time > 0 && !is_time[last_time - 1]) --last_time;
  const bool has_arrow =
      last_time > 0 && text_of(last_time - 1).find(u"-->") != std::u16string_view::npos;
  if (times < kMinCues || times * 4 < rows.size()) return false;
  std::vector<uint32_t> texts;
  size_t stops = 0;
  for (uint32_t i = 0; i < rows.size(); ++i) {
    const bool before_time = i + 1 < rows.size() && is_time[i + 1];
    if (is_time[i] || (before_time && is_number(i)) ||
        (texts.empty() && (i == 0 || !is_time[i - 1])))
      continue;
    texts.push_back(i);
    stops += rows[i].stops;
  }
  if (kLinesPerStop * stops < texts.size()) return true;
  for (size_t k = 0; k + 1 < texts.size(); ++k) {
    size_t after = k + 1;
    while (after + 1 < texts.size() && text_of(texts[after]) == text_of(texts[k])) ++after;
    // Below the last time a page goes on.
    const uint32_t below = texts[after];
    const bool in_cues =
        below < last_time || (has_arrow && rows[below].blanks == 0) || is_time[below - 1];
    if (rows[texts[k]].is_open() && in_cues) next[texts[k]] = below;
    k = after - 1;
  }
  return true;
}

// Joins the rows of one stretch without wide ones.
class Stretch {
 public:
  Stretch(std::u16string_view source, const std::vector<Row>& rows, size_t begin, size_t end)
      : source_(source), rows_(rows), begin_(begin), end_(end) {}

  // Finds the column; false if the stretch is not wrapped text. `among_wide`: other lines of the
  // text are wider than any column.
  bool find_column(bool among_wide) {
    if (end_ - begin_ <= kMinOpen) return false;
    std::array<uint32_t, kMaxColumn + 2> open{};  // how many open rows have that width
    uint32_t stamped = 0;
    for (size_t i = begin_; i < end_; ++i) {
      if (rows_[i].is_open() && !rows_[i].starts) ++open[rows_[i].width];
      stamped += rows_[i].stamped;
    }
    // The width up to which, from kInColumn of it on, most open rows are.
    uint32_t best = 0;
    uint32_t in_band = 0;
    uint32_t low = 0;
    for (uint32_t width = 0; width <= kMaxColumn; ++width) {
      in_band += open[width];
      while (low < kInColumn * width) in_band -= open[low++];
      if (in_band > best && width >= kMinColumn) {
        best = in_band;
        column_ = width;
      }
    }
    has_stamps_ = size_t{3} * stamped > end_ - begin_;
    if (best < kMinOpen) return false;
    const Counts counts = count_rows();
    // A terminal fills its lines as far as words allow, a proportional font does not.
    if (is_tight(counts)) full_ = kTightFull;
    if (is_exact(counts)) full_ = kExactFull;
    is_exact_ = is_exact(counts);
    return is_believed(counts, among_wide);
  }

  // Sets `next` of each row that another one continues to the index of that row.
  void join(std::vector<uint32_t>& next) {
    find_spacing();
    bool inside = false;  // the row continues a paragraph
    for (size_t i = begin_; i + 1 < end_;) {
      const size_t after = continuation_of(i, inside);
      inside = after > i;
      if (inside) next[i] = static_cast<uint32_t>(after);
      i = std::max(after, i + 1);
    }
  }

 private:
  // What speaks for a column and against it.
  struct Counts {
    uint32_t open = 0;   // full rows that end in the middle of a sentence
    uint32_t exact = 0;  // of these, those that leave no room at all
    uint32_t tight = 0;  // of these, those that leave no room even for a letter or two
    uint32_t stops = 0;  // full rows that end a sentence
    uint32_t ends = 0;   // sentence ends inside full rows, and in a short row below an open one
    uint32_t short_open = 0;  // rows that are neither full nor end a sentence
    uint32_t over = 0;        // rows that are wider than the column
  };

  [[nodiscard]] Counts count_rows() const {
    Counts counts;
    bool after_open = false;
    for (size_t i = begin_; i < end_; ++i) {
      const Row& row = rows_[i];
      const bool full = i + 1 < end_ && is_full(i);
      if (row.width > kOver * column_) {
        ++counts.over;
      } else if (full) {
        counts.open += row.is_open();
        counts.tight += row.is_open() && is_full(i, kTight);
        counts.exact += row.is_open() && is_full(i, 1);
        counts.stops += row.stops;
        counts.ends += row.inner_end;
      } else {
        counts.ends += after_open && !row.starts && row.stops;
        counts.short_open += row.is_open() && !row.starts;
      }
      after_open = full && row.is_open();
    }
    return counts;
  }

  static bool is_tight(const Counts& counts) {
    return counts.tight >= kMinOpen && 10 * counts.tight >= 7 * counts.open;
  }
  static bool is_exact(const Counts& counts) {
    return counts.exact >= kMinOpen && 5 * counts.exact >= 4 * counts.open;
  }

  [[nodiscard]] bool is_believed(const Counts& counts, bool among_wide) const {
    if (counts.open < kMinOpen || counts.open < counts.stops || counts.ends == 0) return false;
    if (among_wide)
      return counts.over == 0 && counts.open >= 4 && counts.ends >= 3 &&
             10 * counts.tight >= 9 * counts.open;
    if (size_t{20} * counts.over > end_ - begin_) return false;
    if (is_tight(counts))
      return kLinesPerEnd * counts.ends >= counts.open &&
             (2 * counts.ends >= counts.open || counts.short_open < 2 * counts.open);
    return counts.open >= 5 && counts.open >= 2 * counts.short_open &&
           5 * counts.ends >= counts.open;
  }

  [[nodiscard]] bool is_full(size_t i) const { return is_full(i, full_); }
  [[nodiscard]] bool is_full(size_t i, double share) const {
    const Row& row = rows_[i];
    // A terminal counts no marks, other programs do.
    return std::max(row.width, row.units) + 1 + rows_[i + 1].first_word > share * column_;
  }
  [[nodiscard]] bool starts(size_t i) const {
    return rows_[i].starts || rows_[i].bullet || (has_stamps_ && rows_[i].stamped);
  }

  // How many blank lines are between two lines of one paragraph: usually none, but one if the
  // program writes one after every line; and whether more of them are between paragraphs.
  void find_spacing() {
    std::array<uint32_t, 3> counts{};
    for (size_t i = begin_; i + 1 < end_; ++i)
      if (rows_[i].is_open() && is_full(i) && !starts(i + 1))
        ++counts[std::min<size_t>(rows_[i + 1].blanks, counts.size() - 1)];
    spacing_ =
        static_cast<uint32_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    uint32_t apart = 0;
    uint32_t together = 0;
    for (size_t i = begin_; i + 1 < end_; ++i) {
      if (!rows_[i].stops || is_full(i) || starts(i + 1)) continue;
      ++(rows_[i + 1].blanks > spacing_ ? apart : together);
    }
    is_separated_ = apart > 2 * together;
  }

  // The row that continues the paragraph of row `i`; `i` if none does.
  [[nodiscard]] size_t continuation_of(size_t i, bool inside) {
    const Row& row = rows_[i];
    const Row& next = rows_[i + 1];
    if (!is_full(i) || row.width > column_ * (2 - kInColumn)) return i;
    const bool apart = next.blanks > spacing_;
    if (row.is_open()) {
      if (const size_t beyond = after_page_break(i); beyond > i) return beyond;
      if (starts(i + 1)) return i;
      return !apart || inside || next.page_break ? i + 1 : i;
    }
    // A line that ends a sentence may end its paragraph. That the last line of a paragraph is full
    // to the last letter is rarer than that a sentence ends where a line does.
    if (apart || starts(i + 1) || next.page_break) return i;
    return is_separated_ || (is_exact_ && is_full(i, 1)) ? i + 1 : i;
  }

  // The row after the page break below row `i`, whose sentence goes on, without the page number,
  // head and footer between; `i` if there is no page break, or nothing between.
  [[nodiscard]] size_t after_page_break(size_t i) {
    bool is_break = false;
    for (size_t next = i + 1; next < end_ && next <= i + kMaxFurniture + 1; ++next) {
      const Row& row = rows_[next];
      is_break = is_break || row.page_break;
      if (is_page_number(row)) {
        is_break = true;
        continue;
      }
      if (!starts(next) && is_furniture(row)) continue;
      return is_break && next > i + 1 && !starts(next) ? next : i;
    }
    return i;
  }

  // «3», «- 3 -», «1 / 2», «صفحة 3 من 5».
  [[nodiscard]] bool is_page_number(const Row& row) const {
    constexpr uint32_t kMaxWidth = 16;
    if (row.width > kMaxWidth) return false;
    const std::u16string_view line = slice(source_, row.span);
    bool has_digit = false;
    for (size_t at = 0; at < line.size(); ++at) {
      has_digit = has_digit || is_digit(line[at]);
      if (!is_arabic_letter(line[at]) && !is_latin_letter(line[at])) continue;
      size_t end = at;
      while (end < line.size() && (is_arabic_letter(line[end]) || is_latin_letter(line[end])))
        ++end;
      const std::u16string_view word = line.substr(at, end - at);
      if (word != u"صفحة" && word != u"الصفحة" && word != u"من" && word != u"ص" &&
          word != u"Page" && word != u"page" && word != u"of")
        return false;
      at = end - 1;
    }
    return has_digit;
  }

  // The head or footer of a page: an address, a date, or a line that the text has several times.
  [[nodiscard]] bool is_furniture(const Row& row) {
    const std::u16string_view line = slice(source_, row.span);
    if (line.find(u"://") != line.npos || opens_with_stamp(line)) return true;
    if (hashes_.empty()) {
      for (size_t i = begin_; i < end_; ++i) hashes_.push_back(hash_of(rows_[i]));
      sort_numbers(hashes_);
    }
    const auto first = std::lower_bound(hashes_.begin(), hashes_.end(), hash_of(row));
    return first + 1 != hashes_.end() && *(first + 1) == *first;
  }

  // FNV-1a over the letters of a row.
  [[nodiscard]] uint32_t hash_of(const Row& row) const {
    uint32_t hash = 2166136261U;
    for (const char16_t c : slice(source_, row.span))
      if (is_arabic_letter(c) || is_latin_letter(c)) hash = (hash ^ c) * 16777619U;
    return hash;
  }

  std::u16string_view source_;
  const std::vector<Row>& rows_;
  size_t begin_, end_;
  uint32_t column_ = 0;
  double full_ = kFull;
  uint32_t spacing_ = 0;
  bool is_separated_ = false;
  bool has_stamps_ = false;
  bool is_exact_ = false;         // lines are filled to the last letter, as a terminal does
  std::vector<uint32_t> hashes_;  // of the rows, sorted; empty until they are needed
};

}  // namespace

Layout find_layout(std::u16string_view source) { return find_layout(source, Specials::of(source)); }

Layout find_layout(std::u16string_view source, const Specials& specials) {
  const std::vector<Row> rows = find_rows(source, specials);
  const bool has_wide =
      std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.is_wide(); });
  std::vector<uint32_t> next(rows.size(), 0);  // the row that continues each, 0 if none does
  const bool has_cues = join_cues(source, rows, next);
  for (size_t begin = 0; begin < rows.size() && !has_cues;) {
    size_t end = begin;
    while (end < rows.size() && !rows[end].is_wide()) ++end;
    if (Stretch stretch(source, rows, begin, end); stretch.find_column(has_wide))
      stretch.join(next);
    begin = end + 1;
  }
  Layout layout;
  for (uint32_t i = 0; i + 1 < rows.size(); ++i) {
    const Row& below = rows[i + 1];
    if (rows[i].bullet && !below.bullet && !below.starts && below.blanks <= 1) next[i] = i + 1;
    if (next[i] == 0) continue;
    layout.gaps.push_back({rows[i].span.end, rows[next[i]].span.begin});
    i = next[i] - 1;  // what is between belongs to the gap
  }
  if (layout.gaps.empty()) return layout;
  layout.joined = source;
  for (const Span gap : layout.gaps)
    std::fill(layout.joined.begin() + gap.begin, layout.joined.begin() + gap.end, u' ');
  return layout;
}

}  // namespace khulasa::text
