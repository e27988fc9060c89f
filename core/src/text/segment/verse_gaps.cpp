#include "verse_gaps.h"

#include <algorithm>

#include "clauses.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

// The half of a verse, in units and in words at least: the longest metres have some 45 and eight.
constexpr uint32_t kMaxHalfUnits = 60;
constexpr uint32_t kMinHalfWords = 3;
// The shorter half has at least this share of the longer one's units. Set by hand: halves of one
// metre differ by a few letters, clauses around a hesitation by more.
constexpr double kMinHalf = 0.7;

bool is_blank(char16_t c) { return is_space(c) || is_invisible(c); }

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
