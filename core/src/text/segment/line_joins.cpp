#include "line_joins.h"

#include <algorithm>

#include "clauses.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

// In UTF-16 units. The end of a shorter line is not a wrap: lines of verse, addresses and lists are
// short, printed lines have 60 to 90 units. An estimate, not measured.
constexpr uint32_t kMinWrappedUnits = 40;

// The half of a verse, in units and in words at least: the longest metres have some 45 and eight.
constexpr uint32_t kMaxHalfUnits = 60;
constexpr uint32_t kMinHalfWords = 3;
// The shorter half has at least this share of the longer one's units. Set by hand: halves of one
// metre differ by a few letters, clauses around a hesitation by more.
constexpr double kMinHalf = 0.7;

// In units; a speaker's name and title: «المذيعة سلمى حسن:».
constexpr uint32_t kMaxSpeakerUnits = 30;

bool is_blank(char16_t c) { return is_space(c) || is_invisible(c); }

uint32_t after_blanks(View text, uint32_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// Whether the line at `at` opens with a list marker: «2. », «3- », «(4) », «أ) ».
bool is_listed(View text, uint32_t at) {
  if (at < text.size() && text[at] == u'(') ++at;
  const uint32_t begin = at;
  while (at < text.size() && at - begin < 4 && is_digit(text[at])) ++at;
  if (at == begin && at < text.size() && is_arabic_letter(text[at])) ++at;
  if (at == begin || at + 1 >= text.size()) return false;
  const View marks = is_digit(text[begin]) ? View(u".)-\u2013\u0640:") : View(u".)-\u2013");
  return marks.find(text[at]) != View::npos && !is_digit(text[at + 1]);
}

// Whether the line at `at` opens with the name of a speaker: «سامي: نعم», not «10:30».
bool has_speaker(View text, uint32_t at) {
  constexpr UnitClasses kNamed = kArabicLetterClass | kLatinLetterClass | kMarkClass | kSpaceClass;
  const uint32_t begin = after_blanks(text, at);
  uint32_t end = begin;
  while (end < text.size() && end - begin < kMaxSpeakerUnits &&
         (classes_of(text[end]) & kNamed) != 0)
    ++end;
  return end > begin && end + 1 < text.size() && text[end] == u':' && is_space(text[end + 1]);
}

// Whether the line [begin, end) has a mark between two halves: «***», a tab, wide spaces.
bool has_gap(View line) {
  static constexpr View kGaps[] = {u"***", u"\t", u"   ", u"%~%", u"...", u"\u2026", u" * "};
  return std::any_of(std::begin(kGaps), std::end(kGaps), [&](View gap) {
    const size_t at = line.find(gap);
    return at != View::npos && at > line.size() / 4 && at < line.size() - line.size() / 4;
  });
}

// The last word of `line`, in its lexical form.
std::u16string last_key(View line) {
  size_t begin = line.size();
  while (begin > 0 && line.size() - begin < kMaxWordUnits && is_word_unit(line[begin - 1])) --begin;
  return word_key_at(line, static_cast<uint32_t>(begin));
}

// Whether the text at `at` starts a line that may go on with a sentence.
bool may_go_on(View text, uint32_t at) {
  constexpr UnitClasses kStarts =
      kArabicLetterClass | kLatinLetterClass | kFormClass | kDigitClass | kOpeningClass;
  if (at >= text.size()) return false;
  return ((classes_of(text[at]) & kStarts) != 0 || text[at] == u'"') && text[at] != kTatweel &&
         !is_listed(text, at);
}

// Counts the words of half a verse; 0 if a mark that ends a sentence or a line is in it.
uint32_t half_words(View half) {
  constexpr UnitClasses kStops = kTerminalClass | kLineEndClass;
  uint32_t words = 0;
  bool in_word = false;
  for (const char16_t c : half) {
    if ((classes_of(c) & kStops) != 0) return 0;
    words += is_word_unit(c) && !in_word;
    in_word = is_word_unit(c);
  }
  return words;
}

}  // namespace

bool is_wrap(View text, uint32_t line_begin, uint32_t end) {
  if (end == 0 || !is_line_end(text[end - 1])) return false;
  const uint32_t next = after_blanks(text, end);
  if (!may_go_on(text, next)) return false;
  uint32_t at = end - 1;
  if (at > line_begin && text[end - 1] == u'\n' && text[at - 1] == u'\r') --at;
  while (at > line_begin && is_blank(text[at - 1])) --at;
  if (at == line_begin) return false;
  const View line = text.substr(line_begin, at - line_begin);
  size_t last = line.size();
  while (last > 0 && (is_closing(line[last - 1]) || is_invisible(line[last - 1]))) --last;
  if (last == 0 || is_terminal(line[last - 1]) || line[last - 1] == u':' ||
      line[last - 1] == kArabicSemicolon)
    return false;
  if (has_speaker(text, line_begin) && has_speaker(text, end)) return false;
  if (line.size() <= size_t{2} * kMaxHalfUnits && has_gap(line)) return false;
  if (line.back() == kArabicComma || line.back() == u',') return true;
  return line.size() >= kMinWrappedUnits || is_never_last(last_key(line));
}

bool is_verse_gap(View text, uint32_t line_begin, uint32_t begin, uint32_t end) {
  const auto is_edge = [&](uint32_t i) { return is_blank(text[i]) || is_line_end(text[i]); };
  if (begin - line_begin > kMaxHalfUnits) return false;
  const View rest = text.substr(end, kMaxHalfUnits + 1);
  const size_t line_end = std::find_if(rest.begin(), rest.end(), is_line_end) - rest.begin();
  if (line_end > kMaxHalfUnits) return false;
  uint32_t first = line_begin;
  uint32_t last = end + static_cast<uint32_t>(line_end);
  while (begin > first && is_edge(begin - 1)) --begin;
  while (first < begin && is_edge(first)) ++first;
  while (end < last && is_edge(end)) ++end;
  while (last > end && is_edge(last - 1)) --last;
  const View before = text.substr(first, begin - first);
  const View after = text.substr(end, last - end);
  const auto [shorter, longer] = std::minmax({before.size(), after.size()});
  return static_cast<double>(shorter) >= kMinHalf * static_cast<double>(longer) &&
         half_words(before) >= kMinHalfWords && half_words(after) >= kMinHalfWords;
}

}  // namespace khulasa::text
