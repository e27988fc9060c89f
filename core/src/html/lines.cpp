#include "lines.h"

#include <algorithm>

#include "ascii.h"

namespace khulasa::html {

namespace {

// If more than this share of a line's letters is inside links, it is a line of links. Set by hand.
constexpr double kLinkShare = 0.6;

bool is_arabic(char16_t c) { return c >= u'\u0621' && c <= u'\u064A'; }

// What <sup> may hold that is no mark of a note: «كم²» and «10⁶» are written with it, too.
bool is_unit_or_power(std::u16string_view before) {
  size_t letters = 0;
  while (letters < before.size() && is_arabic(before[before.size() - 1 - letters])) ++letters;
  constexpr size_t kLongestUnit = 3;  // «كم», «سم», «ملم»
  return letters <= kLongestUnit || before.ends_with(u"متر");
}

bool is_digit(char16_t c) {
  return is_ascii_digit(c) || (c >= u'\u0660' && c <= u'\u0669') ||
         (c >= u'\u06F0' && c <= u'\u06F9');
}

// «2», «[2]», «[أ]», «(3)», «*», «[بحاجة لمصدر]».
bool is_note(std::u16string_view before, std::u16string_view mark, bool linked) {
  constexpr size_t kLongestMark = 24;
  if (mark.empty() || mark.size() > kLongestMark) return false;
  const char16_t first = mark.front();
  const char16_t last = mark.back();
  if ((first == u'[' && last == u']') || (first == u'(' && last == u')')) return true;
  const bool signs = std::all_of(mark.begin(), mark.end(), [](char16_t c) {
    return is_digit(c) || c == u'*' || c == u',' || c == u'\u060C' || c == u' ' || c == u'\u2020';
  });
  return signs && (linked || !is_digit(first) || !is_unit_or_power(before));
}

}  // namespace

bool is_html_space(char16_t c) {
  return c == u' ' || (c >= u'\t' && c <= u'\r') || c == u'\u00A0' || c == u'\u1680' ||
         (c >= u'\u2000' && c <= u'\u200A') || c == u'\u2028' || c == u'\u2029' || c == u'\u202F' ||
         c == u'\u205F' || c == u'\u3000';
}

void Lines::add(std::u16string_view added, uint32_t tags, bool in_link) {
  const size_t before = line_.size();
  for (size_t at = 0; at < added.size();) {
    if (is_html_space(added[at])) {
      while (at < added.size() && is_html_space(added[at])) ++at;
      if (!line_.empty() && line_.back() != u' ') line_ += u' ';
      continue;
    }
    const size_t begin = at;
    while (at < added.size() && !is_html_space(added[at])) ++at;
    line_ += added.substr(begin, at - begin);
  }
  if (line_.size() == before) return;
  if (before == 0) tags_ = tags;
  if (!in_link) return;
  linked_ += static_cast<uint32_t>(line_.size() - before);
  last_linked_ = line_size();
}

void Lines::end() {
  while (!line_.empty() && (line_.back() == u' ' || line_.back() == u'\uFEFF')) line_.pop_back();
  if (!line_.empty()) {
    const uint32_t begin = size();
    text += line_;
    const bool is_linked = linked_ > kLinkShare * line_size();
    ended.push_back(static_cast<uint32_t>(markup.size()));
    markup.push_back({{begin, size()}, is_linked ? tags_ | kMarkupLinks : tags_});
    text += u'\n';
    line_.clear();
  }
  linked_ = 0;
  last_linked_ = 0;
}

void Lines::drop_note(uint32_t size) {
  if (size > line_.size()) return;
  const std::u16string_view line = line_;
  std::u16string_view before = line.substr(0, size);
  const std::u16string_view mark = without_ascii_spaces(line.substr(size));
  while (!before.empty() && before.back() == u' ') before.remove_suffix(1);
  const uint32_t added = line_size() - size;
  const bool linked = last_linked_ > size;
  if (!is_note(before, mark, linked)) return;
  line_.resize(size);
  linked_ -= std::min(linked_, linked ? added : 0);
}

uint32_t Lines::reserve() {
  markup.push_back({});
  return static_cast<uint32_t>(markup.size() - 1);
}

void Lines::fill(uint32_t slot, Span span, uint32_t tags) {
  if (tags == 0 && slot + 1 == markup.size()) {
    markup.pop_back();
  } else if (tags == 0 && slot + 2 == markup.size() && ended.back() == slot + 1) {
    // A single line: it takes the place, so that a page of short lines does not fill the memory.
    markup[slot] = markup.back();
    markup.pop_back();
    ended.back() = slot;
  } else {
    markup[slot] = {span, tags};
  }
}

void Lines::merge_only_child(uint32_t slot) {
  Markup& child = markup[slot + 1];
  if ((child.tags & kMarkupBlock) == 0 || child.span != markup[slot].span) return;
  markup[slot].tags |= child.tags;
  child.tags = 0;
}

void Lines::tag_last(uint32_t tags) { markup[ended.back()].tags |= tags; }

}  // namespace khulasa::html
