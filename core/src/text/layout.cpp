#include "layout.h"

#include <algorithm>
#include <array>
#include <vector>

#include "cues.h"
#include "inline_markup.h"
#include "rows.h"
#include "segment/clauses.h"
#include "text/tables/sort_numbers.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

// In characters: lines of a narrow column have 35.
constexpr uint32_t kMinColumn = 30;
// Shares of the column's width: of a line that belongs to it, and of a full line with the first
// word of the next. Lines in a proportional font are uneven: those of one column have 75 to 95
// characters.
constexpr double kInColumn = 0.8;
constexpr double kFull = 0.8;
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
// So many rows that are filled to the last letter, and sentence ends, do not occur by chance.
constexpr uint32_t kExactAlone = 4;
constexpr uint32_t kEndsOfExact = 2;
// In a chat or a log one in as many lines opens with a time or a name; the others go on with the
// message above.
constexpr size_t kLinesPerStamp = 5;
// In longer texts, wrapped paragraphs have a column.
constexpr size_t kFewRows = 60;
// As many lines of running heads, footers and page numbers may stand between two pages.
constexpr size_t kMaxFurniture = 4;

// Whether the last word of `row` ends no sentence: «أعلنت الوزارة أمس أنها ستبدأ في».
bool ends_in_mid_sentence(std::u16string_view source, const Row& row) {
  const size_t space = slice(source, row.span).rfind(u' ');
  return space != std::u16string_view::npos &&
         is_never_last(word_key_at(source, row.span.begin + static_cast<uint32_t>(space)));
}

bool opens_sentence(std::u16string_view source, const Row& row) {
  return clause_start(source, row.span.begin) == ClauseStart::kCertain;
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
    size_t timed = 0;
    size_t named = 0;
    uint32_t widest = 0;
    for (size_t i = begin_; i < end_; ++i) {
      if (rows_[i].is_open() && !rows_[i].starts) ++open[rows_[i].width];
      timed += rows_[i].timed;
      named += rows_[i].named;
      widest = std::max(widest, rows_[i].width);
    }
    has_times_ = kLinesPerStamp * timed > end_ - begin_;
    has_names_ = kLinesPerStamp * named > end_ - begin_;
    // The width up to which, from kInColumn of it on, most open rows are.
    uint32_t best = 0;
    uint32_t column = 0;
    uint32_t in_band = 0;
    uint32_t low = 0;
    for (uint32_t width = 0; width <= kMaxColumn; ++width) {
      in_band += open[width];
      while (low < kInColumn * width) in_band -= open[low++];
      if (in_band > best && width >= kMinColumn) {
        best = in_band;
        column = width;
      }
    }
    if (best < kMinOpen) return false;
    // The lines of menus and headlines may be more than those of a short article among them, but a
    // program that fills its lines leaves none wider.
    return is_column(column, among_wide) || (widest > column && is_column(widest, among_wide));
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

  // Whether the stretch is wrapped text of that width.
  bool is_column(uint32_t width, bool among_wide) {
    column_ = width;
    full_ = kFull;
    const Counts counts = count_rows();
    // A terminal fills its lines as far as words allow, a proportional font does not.
    if (is_tight(counts)) full_ = kTightFull;
    if (is_exact(counts)) full_ = kExactFull;
    is_exact_ = is_exact(counts);
    return is_believed(counts, among_wide);
  }

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
        const bool ends_message = i + 1 < end_ && opens_message(i + 1);
        counts.ends += after_open && !row.starts && (row.stops || ends_message);
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
    if (counts.open < kMinOpen || counts.ends == 0) return false;
    if (is_exact(counts) && counts.over == 0 && counts.ends >= kEndsOfExact &&
        counts.exact >= kExactAlone && counts.stops <= 2 * counts.open)
      return true;
    if (counts.open < counts.stops) return false;
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
  [[nodiscard]] bool opens_message(size_t i) const {
    return (has_times_ && rows_[i].timed) || (has_names_ && rows_[i].named);
  }
  [[nodiscard]] bool starts(size_t i) const {
    return rows_[i].starts || rows_[i].bullet || opens_message(i);
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
    if (row.cells || !is_full(i) || row.width > column_ * (2 - kInColumn)) return i;
    const bool apart = next.blanks > spacing_;
    if (row.is_open()) {
      if ((i == 0 || rows_[i - 1].cells) && is_title(row, next)) return i;
      if (const size_t beyond = after_page_break(i); beyond > i) return beyond;
      // «... إلا ما لم أعرفه / يومها: الوزن يتعلمه»: in lines filled to the last letter a turn that
      // ends without a full stop rarely fills its last line.
      const bool names_nobody = is_exact_ && next.named && !next.starts;
      // «الرتبة 803 من / 911. من يهتم؟»
      const bool is_number =
          is_digit(source_[next.span.begin]) && ends_in_mid_sentence(source_, row);
      if (starts(i + 1) && !names_nobody && !is_number) return i;
      return !apart || inside || next.page_break ? i + 1 : i;
    }
    // A line that ends a sentence may end its paragraph. That the last line of a paragraph is full
    // to the last letter is rarer than that a sentence ends where a line does.
    if (apart || starts(i + 1) || next.page_break) return i;
    return is_separated_ || (is_exact_ && is_full(i, 1)) ? i + 1 : i;
  }

  // Whether the first row of a text is its title though it is full: «السجن سبع سنوات لمدير سابق /
  // أصدرت المحكمة ...». A title seldom opens as a sentence does, and the text below it often does.
  [[nodiscard]] bool is_title(const Row& row, const Row& next) const {
    // With these, a clause goes on as often as one starts: «رجل في الستين / يبيع الخبز», «القرية /
    // وهي قديمة», «ارتفع السعر / ليبلغ عشرين درهما».
    const char16_t first = source_[next.span.begin];
    return !row.inner_end && !row.named && source_[row.span.end - 1] != kArabicComma &&
           first != kYeh && first != u'\u062A' && first != kWaw && first != kLam &&
           opens_sentence(source_, next) && !opens_sentence(source_, row) &&
           !ends_in_mid_sentence(source_, row);
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
    if (row.width > kMaxWidth || row.stops) return false;  // «2018؟» is the end of a question
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
  bool has_times_ = false;
  bool has_names_ = false;
  bool is_exact_ = false;         // lines are filled to the last letter, as a terminal does
  std::vector<uint32_t> hashes_;  // of the rows, sorted; empty until they are needed
};

}  // namespace

namespace {

// Adds `hidden` to `gaps`, of which both are disjoint, except for what is inside a gap.
void add_hidden(const std::vector<Span>& hidden, std::vector<Span>& gaps) {
  if (hidden.empty()) return;
  for (const Span gap : hidden) gaps.push_back(gap);
  sort_spans(gaps);
  size_t kept = 0;
  for (const Span gap : gaps)
    if (kept == 0 || gap.begin >= gaps[kept - 1].end) gaps[kept++] = gap;
  gaps.resize(kept);
}

// Whether the sentence of `row` goes on in `below`, in a short text without a column: a paragraph
// of two or three lines.
bool goes_on(std::u16string_view source, const Row& row, const Row& below, bool is_whole_text) {
  if (row.width < kMinColumn || row.is_wide() || !row.is_open() || below.starts || below.named ||
      below.timed || below.blanks > 0 || below.page_break)
    return false;
  if (ends_in_mid_sentence(source, row)) return true;
  // Two lines are a title and its text, unless the first one opens as a sentence does: «ارتفعت
  // أسعار القمح أمس بعد توقف / الصادرات عبر البحر.» Two statements are two: «وصل القطار / نزل
  // الركاب.»
  return is_whole_text && below.stops && below.width <= row.width && opens_sentence(source, row) &&
         !opens_sentence(source, below);
}

// «وقال الوزير في كلمته:» above «سندعم صغار المزارعين»: apart from it, the quotation would be told
// without its speaker. «البرنامج:» above «ليلة الساحل» is a label.
bool introduces_quotation(std::u16string_view source, const Row& row, const Row& below) {
  const char16_t quote = source[below.span.begin];
  const char16_t first = source[row.span.begin];
  return row.introduces && below.blanks <= 1 && (quote == u'\u00AB' || quote == u'"') &&
         (first == kWaw || source.substr(row.span.begin).starts_with(u"قال"));
}

}  // namespace

Layout find_layout(std::u16string_view source, const Specials& specials, bool is_html) {
  std::vector<Row> rows = find_rows(source, specials);
  const bool has_wide =
      std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.is_wide(); });
  CueJoins cues;
  if (is_html) {  // its tags say which lines belong together, as the times of captions do
    cues.next.resize(rows.size());
    cues.is_cues = true;
  } else {
    cues = join_cues(source, rows);
  }
  std::vector<uint32_t>& next = cues.next;
  for (size_t begin = 0; begin < rows.size() && !cues.is_cues;) {
    size_t end = begin;
    while (end < rows.size() && !rows[end].is_wide()) ++end;
    if (Stretch stretch(source, rows, begin, end); stretch.find_column(has_wide))
      stretch.join(next);
    begin = end + 1;
  }
  const bool is_short = rows.size() <= kFewRows && !cues.is_cues;
  Layout layout;
  for (uint32_t i = 0; i + 1 < rows.size(); ++i) {
    const Row& below = rows[i + 1];
    if (rows[i].bullet && !below.bullet && !below.starts && below.blanks <= 1) next[i] = i + 1;
    if (is_short && next[i] == 0 && goes_on(source, rows[i], below, rows.size() == 2))
      next[i] = i + 1;
    if (next[i] == 0 && introduces_quotation(source, rows[i], below)) next[i] = i + 1;
    if (next[i] == 0) continue;
    layout.gaps.push_back({rows[i].span.end, rows[next[i]].span.begin});
    i = next[i] - 1;  // what is between belongs to the gap
  }
  if (!is_html) find_inline_markup(source, specials, cues.hidden);
  add_hidden(cues.hidden, layout.gaps);
  if (layout.gaps.empty()) return layout;
  layout.joined = source;
  for (const Span gap : layout.gaps) {
    const char16_t filler = is_line_gap(source, gap) ? u' ' : kWordJoiner;
    std::fill(layout.joined.begin() + gap.begin, layout.joined.begin() + gap.end, filler);
  }
  return layout;
}

Specials with_gaps(Specials specials, const Layout& layout) {
  for (const Span gap : layout.gaps)
    for (uint32_t at = gap.begin; at < gap.end; ++at)
      if (!is_plain(layout.joined[at])) specials.add(at);
  return specials;
}

bool is_line_gap(std::u16string_view source, Span gap) {
  return !gap.empty() && is_white(source[gap.end - 1]);
}

Layout find_layout(std::u16string_view source) { return find_layout(source, Specials::of(source)); }

}  // namespace khulasa::text
