#include "notes.h"

#include <algorithm>

#include "clauses.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

// The most digits of a footnote's number: no article has a thousand of them.
constexpr uint32_t kMaxNoteDigits = 3;
// In UTF-16 units; «بحاجة لمصدر أفضل» has 16.
constexpr uint32_t kMaxNoteWords = 30;
constexpr uint32_t kYearDigits = 4;

bool is_superscript(char16_t c) {
  return c == u'\u00B9' || c == u'\u00B2' || c == u'\u00B3' || in_range(c, u'\u2070', u'\u2079');
}

// The end of the run of at most `most` digits at `at`.
uint32_t digits_end(View text, uint32_t at, uint32_t most) {
  uint32_t end = at;
  while (end < text.size() && end - at < most && is_digit(text[end])) ++end;
  return end;
}

// The position after a note in brackets at `at`: «[2]», «[بحاجة لمصدر]», «(2)»; `at` if there is
// none. Words are not a note in parentheses: «(تصفيق)».
uint32_t bracket_end(View text, uint32_t at) {
  if (at >= text.size() || (text[at] != u'[' && text[at] != u'(')) return at;
  const char16_t closing = text[at] == u'[' ? u']' : u')';
  uint32_t end = digits_end(text, at + 1, kMaxNoteDigits);
  if (end == at + 1 && closing == u']') {
    while (end < text.size() && end - at <= kMaxNoteWords && !is_digit(text[end]) &&
           text[end] != u'[' && text[end] != closing && !is_line_end(text[end]))
      ++end;
    // «[ملاحظة 1]»
    end = digits_end(text, end, kMaxNoteDigits);
  }
  return end > at + 1 && end < text.size() && text[end] == closing ? end + 1 : at;
}

// The position after the pages of a note at `at`: «:45», «:ص. 45–47»; `at` if there are none.
uint32_t pages_end(View text, uint32_t at) {
  if (at >= text.size() || text[at] != u':') return at;
  uint32_t end = at + 1;
  while (end < text.size() && end - at < 5 &&
         (text[end] == u'ص' || text[end] == u'.' || is_space(text[end])))
    ++end;
  const uint32_t digits = end;
  while (end < text.size() && end - digits < 12 &&
         (is_digit(text[end]) || (end > digits && (text[end] == u'-' || text[end] == u'\u2013'))))
    ++end;
  return end > digits ? end : at;
}

}  // namespace

uint32_t after_notes(View text, uint32_t at) {
  uint32_t end = at;
  for (;;) {
    uint32_t next = bracket_end(text, end);
    if (next > end) next = pages_end(text, next);
    while (next < text.size() && next - at < kMaxNoteDigits && is_superscript(text[next])) ++next;
    if (next == end) break;
    end = next;
  }
  const bool is_end = end == text.size() || is_space(text[end]) || is_invisible(text[end]) ||
                      is_line_end(text[end]) || is_arabic_letter(text[end]);
  return is_end ? end : at;
}

uint32_t boundary_at_number(View text, uint32_t at, bool is_after_word) {
  const uint32_t end = digits_end(text, at + 1, kYearDigits + 1);
  const uint32_t digits = end - at - 1;
  if (digits == 0 || digits > kYearDigits || end + 1 >= text.size()) return 0;
  const ClauseStart start = clause_start(text, end);
  if (is_arabic_letter(text[end])) {
    // «.2025وأكد»; «.5كغ» is half a kilogram or less.
    if (word_key_at(text, end).size() < 3) return 0;
    if (start != ClauseStart::kNone) return end;
    return is_after_word ? at + 1 : 0;
  }
  if (!is_space(text[end])) return 0;
  // «في يونيو .2025 وأكدت»
  if (!is_after_word)
    return at > 0 && is_space(text[at - 1]) && start == ClauseStart::kCertain ? end : 0;
  const std::u16string next = word_key_at(text, end);
  if (next.empty() || !is_arabic_letter(next[0])) return 0;
  const bool is_note =
      digits <= kMaxNoteDigits && (start != ClauseStart::kNone || next.starts_with(u"ال"));
  return is_note ? end : at + 1;
}

}  // namespace khulasa::text
