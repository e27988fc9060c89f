#include "forms.h"

#include <algorithm>

#include "line_features.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

using View = std::u16string_view;

// In units, of a verse and of its half. The longest metres have some 45 units in a half.
constexpr uint32_t kMaxVerseUnits = 130;
constexpr uint32_t kMinHalfUnits = 8;
constexpr uint32_t kMaxHalfUnits = 62;
// The shorter half has this share of the longer one's units: halves of one metre differ by a few
// letters.
constexpr double kMinHalfShare = 0.55;
// As many lines that rhyme are a poem. Of headlines three in a row may end in ة.
constexpr size_t kMinRhymes = 4;
constexpr uint32_t kMaxVerseWords = 10;  // of a line without a gap
constexpr size_t kMinRows = 2;           // of a table
constexpr uint32_t kMinArabicWords = 5;  // of a line that shows that the text is not all Latin

// White space of so many units parts cells or halves.
constexpr uint32_t kWide = 3;

// What parts the cells or halves of `line` at its first gap.
struct Gap {
  uint32_t begin = 0;
  uint32_t end = 0;       // 0 if there is none
  uint32_t count = 0;     // gaps in all
  bool is_star = false;   // «***», «%~%»: only verse has it
  bool is_blank = false;  // a tab or wide spaces: tables have it, too
};

Gap find_gap(View line) {
  static constexpr View kStars[] = {u"***", u"%~%", u"**", u" * ", u" // "};
  static constexpr View kDots[] = {u"...", u"\u2026"};
  Gap gap;
  const auto add = [&](size_t at, size_t size) {
    if (gap.count++ == 0) {
      gap.begin = static_cast<uint32_t>(at);
      gap.end = static_cast<uint32_t>(at + size);
    }
  };
  for (size_t at = 1; at + 1 < line.size(); ++at) {
    size_t end = at;
    while (end < line.size() && text::is_white(line[end])) ++end;
    const bool is_wide =
        end > at && (end - at >= kWide || line.substr(at, end - at).find(u'\t') != View::npos);
    if (is_wide && end < line.size()) {
      gap.is_blank = true;
      add(at, end - at);
      at = end - 1;
    }
  }
  if (gap.count > 0) return gap;
  for (const View mark : kStars) {
    const size_t at = line.find(mark);
    if (at == View::npos || at == 0) continue;
    gap.is_star = true;
    add(at, mark.size());
    return gap;
  }
  for (const View mark : kDots) {
    const size_t at = line.find(mark);
    if (at == View::npos || at == 0 || at + mark.size() == line.size()) continue;
    size_t size = mark.size();
    while (at + size < line.size() && line[at + size] == u'.') ++size;
    add(at, size);
    if (line.find(mark, at + size) != View::npos) ++gap.count;
    return gap;
  }
  return gap;
}

View trimmed(View text) {
  while (!text.empty() && text::is_white(text.front())) text.remove_prefix(1);
  while (!text.empty() && text::is_white(text.back())) text.remove_suffix(1);
  return text;
}

uint32_t count_letters(View text) {
  return static_cast<uint32_t>(std::count_if(text.begin(), text.end(), [](char16_t c) {
    return (text::classes_of(c) & text::kMarkClass) == 0;
  }));
}

bool is_half(View half) {
  constexpr text::UnitClasses kNever = text::kDigitClass | text::kLatinLetterClass;
  const size_t space = half.find(u' ');
  if (half.empty() || space == View::npos) return false;
  for (size_t at = 0; at < half.size(); ++at) {
    const text::UnitClasses classes = text::classes_of(half[at]);
    if ((classes & kNever) != 0) return false;
    if ((classes & text::kTerminalClass) != 0 && at + 2 < half.size()) return false;
  }
  const uint32_t letters = count_letters(half);
  return letters >= kMinHalfUnits && letters <= kMaxHalfUnits;
}

class Forms {
 public:
  Forms(const text::Reading& reading, const std::vector<Line>& lines, OwnLabels& labels)
      : reading_(reading), lines_(lines), labels_(labels) {}

  void label() {
    for (const Line& line : lines_) {
      gaps_.push_back(may_have_gap(line) ? find_gap(reading_.text_of(line.span)) : Gap{});
    }
    // «﴿ولا تزر وازرة وزر أخرى﴾ [الأنعام: 164]» alone on its line.
    for (size_t i = 0; i < lines_.size(); ++i)
      if (!labels_[i] && text_of(i).front() == u'\uFD3F') set(i, BlockKind::kQuote);
    label_rows();
    label_halves();
    label_rhymes();
    const bool is_arabic = std::any_of(lines_.begin(), lines_.end(), [](const Line& line) {
      return (line.classes & text::kArabicLetterClass) != 0 && line.word_count() >= kMinArabicWords;
    });
    if (is_arabic) label_code();
  }

 private:
  // Whether find_gap() may find something: most lines of prose have no three units between two
  // words, and no mark that it looks for.
  [[nodiscard]] bool may_have_gap(const Line& line) const {
    if (line.span.size() > kMaxVerseUnits * 2) return false;
    uint32_t end = line.span.begin;  // of the word before
    for (uint32_t word = line.first_word; word < line.end_word; ++word) {
      const Span span = reading_.words[word].span;
      if (span.begin >= end + kWide) return true;
      end = span.end;
    }
    if (line.span.end >= end + kWide) return true;
    return reading_.specials.any_of(line.span, [&](uint32_t at) {
      const char16_t c = reading_.source[at];
      const bool is_double = at + 1 < line.span.end && reading_.source[at + 1] == c;
      return text::is_white(c) || c == u'*' || c == u'%' || c == u'\u2026' ||
             (is_double && (c == u'/' || c == u'.'));
    });
  }

  [[nodiscard]] View text_of(size_t i) const { return reading_.text_of(lines_[i].span); }

  void set(size_t i, BlockKind kind, uint32_t marker_size = 0) {
    labels_[i] = Label{kind, marker_size};
    labels_[i]->is_aside = true;
  }

  // A word or two that a page may have labelled «12/3/2024» or «46»: in a table it is a cell.
  [[nodiscard]] bool is_weak(size_t i) const {
    return !labels_[i] || labels_[i]->kind == BlockKind::kDateline ||
           (labels_[i]->kind == BlockKind::kNavigation && labels_[i]->marker_size == 0);
  }

  [[nodiscard]] bool is_barred(size_t i) const {
    const View text = text_of(i);
    return text.size() > 2 && text.front() == u'|' && text.find(u'|', 1) != View::npos;
  }

  [[nodiscard]] bool is_verse(size_t i) const {
    const Gap& gap = gaps_[i];
    if (gap.count != 1 || lines_[i].is_listed()) return false;
    const View text = text_of(i);
    const View first = trimmed(text.substr(0, gap.begin));
    const View second = trimmed(text.substr(gap.end));
    if (!is_half(first) || !is_half(second)) return false;
    const auto [shorter, longer] = std::minmax({count_letters(first), count_letters(second)});
    return shorter >= kMinHalfShare * longer;
  }

  // Rows are lines of two cells or more between tabs or bars, or of three between wide spaces.
  // Where cells fill their columns only two spaces are between: such a line is a row below another
  // one.
  [[nodiscard]] bool is_row(size_t i, bool below_row) const {
    if (!is_weak(i)) return false;
    if (is_barred(i)) return true;
    const size_t wide = below_row ? text_of(i).find(u"  ") : View::npos;
    // The joined lines of a wrapped paragraph have wide spaces between, too.
    if ((wide == View::npos && !gaps_[i].is_blank) || is_prose(lines_[i]) || is_verse(i))
      return false;
    return gaps_[i].count >= 2 || text_of(i).find(u'\t') != View::npos ||
           (lines_[i].classes & text::kDigitClass) != 0;
  }

  void label_rows() {
    for (size_t begin = 0, end = 0; begin < lines_.size(); begin = end + 1) {
      bool has_digit = false;
      for (end = begin; end < lines_.size() && is_row(end, end > begin); ++end)
        has_digit = has_digit || (lines_[end].classes & text::kDigitClass) != 0 || is_barred(end);
      // Two menus, one below the other, have no numbers.
      const size_t rows = end - begin;
      if (rows < kMinRows || (!has_digit && rows < 2 * kMinRows)) continue;
      for (size_t i = begin; i < end; ++i) set(i, BlockKind::kTable);
    }
  }

  // Without stars between the halves, every second line at least rhymes with the first: two lines
  // of buttons with wide spaces between do not.
  void label_halves() {
    for (size_t begin = 0, end = 0; begin < lines_.size(); begin = end + 1) {
      bool has_star = false;
      size_t rhymes = 0;
      for (end = begin; end < lines_.size() && !labels_[end] && is_verse(end); ++end) {
        has_star = has_star || gaps_[end].is_star;
        rhymes += last_letter(end) == last_letter(begin);
      }
      const size_t verses = end - begin;
      if (verses == 0 || (!has_star && (verses == 1 || rhymes == 1 || 2 * rhymes < verses)))
        continue;
      for (size_t i = begin; i < end; ++i) set(i, BlockKind::kVerse);
    }
  }

  // The last letter of a line, as it sounds; 0 if it has none.
  [[nodiscard]] char16_t last_letter(size_t i) const {
    View text = text_of(i);
    while (!text.empty() && !text::is_arabic_letter(text.back())) text.remove_suffix(1);
    if (text.empty()) return 0;
    const char16_t last = text.back();
    return last == text::kAlefMaksura ? text::kAlef : last == text::kTehMarbuta ? text::kHeh : last;
  }

  // The letter that a line rhymes on; 0 if it cannot be a verse.
  [[nodiscard]] char16_t rhyme_of(size_t i) const {
    const Line& line = lines_[i];
    constexpr text::UnitClasses kNever = text::kDigitClass | text::kLatinLetterClass;
    if (labels_[i] || line.tags != 0 || line.is_listed() || line.quoted || line.ends_with_colon ||
        line.word_count() < 2 || line.word_count() > kMaxVerseWords ||
        line.span.size() > kMaxVerseUnits || (line.classes & kNever) != 0)
      return 0;
    return line.ends_in_stop() && text_of(i).back() == u'.' ? char16_t{0} : last_letter(i);
  }

  // Runs of short lines that rhyme, all of them or every second one.
  void label_rhymes() {
    std::vector<char16_t> rhymes;
    for (size_t i = 0; i < lines_.size(); ++i) rhymes.push_back(rhyme_of(i));
    for (size_t begin = 0, end = 0; begin < lines_.size(); begin = end + 1) {
      for (end = begin; end < lines_.size() && rhymes[end] != 0; ++end) continue;
      // Where the run is a poem with its title above, the first line rhymes with none.
      for (size_t first = begin; first < std::min(begin + 2, end); ++first) {
        if (!is_poem(rhymes, first, end)) continue;
        for (size_t i = first; i < end; ++i) set(i, BlockKind::kVerse);
        break;
      }
    }
  }

  [[nodiscard]] static bool is_poem(const std::vector<char16_t>& rhymes, size_t first, size_t end) {
    const size_t count = end - first;
    if (count < kMinRhymes) return false;
    const auto same = static_cast<size_t>(std::count(rhymes.begin() + static_cast<ptrdiff_t>(first),
                                                     rhymes.begin() + static_cast<ptrdiff_t>(end),
                                                     rhymes[first + 1]));
    if (10 * same >= 9 * count) return true;
    size_t second = 0;
    for (size_t i = first + 1; i < end; i += 2) second += rhymes[i] == rhymes[first + 1];
    // «... تسبقني / ... ويتركني / ... فبكى / ... يعرفني»: the first line rhymes as well.
    const bool is_short = same < kMinRhymes && rhymes[first + 1] != text::kHeh;
    return count % 2 == 0 && second == count / 2 && (same >= kMinRhymes || (is_short && same == 3));
  }

  // Whether a line without Arabic letters, or with them in a comment only, looks like code.
  [[nodiscard]] bool has_signs_of_code(size_t i) const {
    static constexpr View kSigns[] = {u" = ", u"==", u"=>", u"->", u"();", u"()",  u"</",
                                      u"/>",  u"::", u"&&", u"$ ", u" --", u"\\n", u"${"};
    const View text = text_of(i);
    const char16_t last = text.back();
    if (last == u';' || last == u'{' || last == u'}') return true;
    if (text.find(u" INFO ") != View::npos || text.find(u" ERROR ") != View::npos ||
        text.find(u" WARN") != View::npos)
      return true;
    return std::any_of(std::begin(kSigns), std::end(kSigns),
                       [&](View sign) { return text.find(sign) != View::npos; });
  }

  [[nodiscard]] bool is_address(size_t i) const {
    const View text = text_of(i);
    return (text.starts_with(u"http://") || text.starts_with(u"https://") ||
            text.starts_with(u"www.")) &&
           std::none_of(text.begin(), text.end(), text::is_white);
  }

  [[nodiscard]] bool may_be_command(size_t i) const {
    const Line& line = lines_[i];
    const View text = text_of(i);
    return (line.classes & text::kArabicLetterClass) == 0 && line.word_count() > 0 &&
           ((text.front() >= u'a' && text.front() <= u'z') || text.front() == u'$');
  }

  void label_code() {
    bool fenced = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const View text = text_of(i);
      const bool is_fence = text.starts_with(u"```") || text.starts_with(u"~~~");
      fenced = fenced != is_fence;
      if (fenced || is_fence) {
        set(i, BlockKind::kCode);
        continue;
      }
      label_heading(i);
      if (labels_[i] && labels_[i]->kind != BlockKind::kDateline) continue;
      const Line& line = lines_[i];
      const bool is_latin = (line.classes & text::kLatinLetterClass) != 0 &&
                            (line.classes & text::kArabicLetterClass) == 0;
      const bool opens_latin = text::is_latin_letter(text.front()) || text.front() == u'$' ||
                               text.front() == u'<' || text.front() == u'}';
      // «pip install example» has no signs of code, but a line that leads to it, or code beside it.
      const bool is_led = i > 0 && (lines_[i - 1].ends_with_colon ||
                                    (labels_[i - 1] && labels_[i - 1]->kind == BlockKind::kCode));
      if (((is_latin || opens_latin) && has_signs_of_code(i)) || (is_led && is_address(i)) ||
          (is_led && !labels_[i] && may_be_command(i)))
        set(i, BlockKind::kCode);
    }
  }

  // «## قبل البدء»; the first of all lines is the title.
  void label_heading(size_t i) {
    const View text = text_of(i);
    const size_t signs = std::min(text.find_first_not_of(u'#'), text.size());
    if (signs == 0 || signs > 6 || signs + 1 >= text.size() || text[signs] != u' ' || labels_[i])
      return;
    set(i, i == 0 ? BlockKind::kTitle : BlockKind::kHeading, static_cast<uint32_t>(signs) + 1);
  }

  const text::Reading& reading_;
  const std::vector<Line>& lines_;
  OwnLabels& labels_;
  std::vector<Gap> gaps_;
};

}  // namespace

void label_forms(const text::Reading& reading, const std::vector<Line>& lines, OwnLabels& labels) {
  Forms(reading, lines, labels).label();
}

}  // namespace khulasa::article
