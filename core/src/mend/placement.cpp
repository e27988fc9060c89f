#include "placement.h"

#include <algorithm>
#include <string_view>

#include "text/unicode/letters.h"

namespace khulasa::mend {

namespace {

bool is_embedding(char16_t c) {
  return text::in_range(c, u'\u202A', u'\u202B') || c == u'\u202D' || c == u'\u202E';
}
constexpr char16_t kPop = u'\u202C';

bool is_stop(char16_t c) {
  return c == u'.' || c == u'!' || c == text::kArabicQuestion || c == text::kArabicComma ||
         c == text::kArabicSemicolon || c == u':';
}

bool joins_digits(char16_t c) {
  return c == u'.' || c == u',' || c == u'/' || c == u':' || c == text::kArabicDecimal ||
         c == text::kArabicThousands;
}

// The end of the number or Latin phrase at `at`; at + 1 for anything else.
size_t token_end(std::u16string_view text, size_t at) {
  const auto is_word = [](char16_t c) { return text::is_digit(c) || text::is_latin_letter(c); };
  if (!is_word(text[at])) return at + 1;
  size_t end = at + 1;
  while (end < text.size()) {
    const bool joined = end + 1 < text.size() && is_word(text[end + 1]) &&
                        (joins_digits(text[end]) || text[end] == u'-' || text[end] == u'@' ||
                         (text[end] == u' ' && text::is_latin_letter(text[end + 1])));
    if (is_word(text[end])) {
      ++end;
    } else if (joined) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

// `run`, as it looks from left to right, from right to left; numbers and Latin
// phrases as they are.
std::u16string turned(std::u16string_view run) {
  std::u16string out(run.size(), u' ');
  size_t begin = run.size();
  for (size_t at = 0; at < run.size();) {
    const size_t size = token_end(run, at) - at;
    begin -= size;
    std::copy_n(run.begin() + static_cast<std::ptrdiff_t>(at), size,
                out.begin() + static_cast<std::ptrdiff_t>(begin));
    at += size;
  }
  return out;
}

// Whether a run that is embedded from left to right was cut out of a line from
// right to left: it begins with the space, the stop or the percent sign that
// should follow it.
bool is_displaced(std::u16string_view run) {
  constexpr std::u16string_view kMarks = u" .،؛؟!:%٪)]»«/";
  if (run.size() < 2 || kMarks.find(run[0]) == kMarks.npos) return false;
  return std::none_of(run.begin(), run.end(), [](char16_t c) { return text::is_arabic_letter(c); });
}

}  // namespace

uint32_t mend_embedded_runs(std::u16string& text) {
  uint32_t moved = 0;
  std::u16string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    if (text[at] == u'\u202A') {
      size_t end = at + 1;
      while (end < text.size() && text[end] != kPop && !is_embedding(text[end]) &&
             !text::is_line_end(text[end]))
        ++end;
      const std::u16string_view run = std::u16string_view(text).substr(at + 1, end - at - 1);
      if (is_displaced(run)) {
        // Both the line and the run have the space.
        const std::u16string mended = turned(run);
        out += mended;
        ++moved;
      } else {
        out += run;
      }
      at = end;
    } else {
      if (!text::is_bidi_control(text[at])) out += text[at];
      ++at;
    }
  }
  text = std::move(out);
  return moved;
}

uint32_t move_bullets(std::u16string& text) {
  uint32_t moved = 0;
  std::u16string out;
  out.reserve(text.size());
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    while (end < text.size() && !text::is_line_end(text[end])) ++end;
    size_t last = end;
    while (last > begin && text::is_space(text[last - 1])) --last;
    size_t first = begin;
    while (first < last && text::is_space(text[first])) ++first;
    const bool at_end =
        last > first + 1 && text[last - 1] == text::kBullet && text::is_space(text[last - 2]);
    if (at_end) {
      ((out += text::kBullet) += u' ').append(text, first, last - 1 - first);
      ++moved;
    } else {
      out.append(text, begin, end - begin);
    }
    if (end < text.size()) out += text[end];
    begin = end + 1;
  }
  if (moved > 0) text = std::move(out);
  return moved;
}

namespace {

// The end of the number at `at`, with the marks inside it: «7.5», «2024/3/12».
size_t number_end(std::u16string_view text, size_t at) {
  while (at < text.size() &&
         (text::is_digit(text[at]) ||
          (joins_digits(text[at]) && at + 1 < text.size() && text::is_digit(text[at + 1]))))
    ++at;
  return at;
}

// Whether a word of three letters or more begins at `at`: no unit, as in «2024م».
bool has_word_at(std::u16string_view text, size_t at) {
  return at + 2 < text.size() && text::is_arabic_letter(text[at]) &&
         text::is_arabic_letter(text[at + 1]) && text::is_arabic_letter(text[at + 2]);
}

}  // namespace

namespace {

// The end of a note that was written from left to right in a line from right to left, the bracket
// that opens it last: «] .[1»; `at` if none begins there.
size_t turned_note_end(std::u16string_view text, size_t at) {
  if (text[at] != u']' && text[at] != u')') return at;
  const char16_t opening = text[at] == u']' ? u'[' : u'(';
  size_t end = at + 1;
  while (end < text.size() && (text[end] == u' ' || is_stop(text[end]))) ++end;
  if (end - at < 2 || end - at > 3 || end == text.size() || text[end] != opening) return at;
  const size_t digits = ++end;
  while (end < text.size() && text::is_digit(text[end])) ++end;
  return end > digits && end < digits + 4 ? end : at;
}

}  // namespace

uint32_t move_marks(std::u16string& text) {
  uint32_t moved = 0;
  std::u16string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const char16_t c = text[at];
    const char16_t next = at + 1 < text.size() ? text[at + 1] : u' ';
    const bool spaced = at > 1 && text[at - 1] == u' ' && !text::is_line_end(text[at - 2]);
    const bool marks_number =
        c == u'.' || c == text::kArabicComma || c == u'%' || c == text::kArabicPercent;
    const size_t note_end = spaced ? turned_note_end(text, at) : at;
    if (note_end > at) {
      const size_t digits = text.find_first_of(u"[(", at) + 1;
      out += text[digits - 1];
      out.append(text, digits, note_end - digits);
      out += c;
      if (is_stop(text[digits - 2])) out += text[digits - 2];
      if (note_end < text.size() && text::is_arabic_letter(text[note_end])) out += u' ';
      at = note_end;
    } else if (spaced && is_stop(c) && (text::is_arabic_letter(next) || next == u'\u00AB')) {
      out.back() = c;  // in place of the space
      out += u' ';
      ++at;
    } else if (spaced && (text::is_digit(c) || (marks_number && text::is_digit(next)))) {
      // «.2025 وأكدت» and «%60», and «إلى  450ألف», whose space belongs after the number.
      const bool is_marked = !text::is_digit(c);
      const size_t end = number_end(text, at + (is_marked ? 1 : 0));
      const bool glued = is_marked ? end < text.size() && text::is_arabic_letter(text[end])
                                   : has_word_at(text, end);
      out.append(text, at + (is_marked ? 1 : 0), end - at - (is_marked ? 1 : 0));
      if (is_marked) out += c;
      if (glued) out += u' ';
      at = end;
      if (!is_marked && !glued) continue;
    } else {
      out += c;
      ++at;
      continue;
    }
    ++moved;
  }
  text = std::move(out);
  return moved;
}

namespace {

// Whether the bracket at `at` stands where one opens: after a space, before a
// letter.
bool is_at_opening(std::u16string_view text, size_t at) {
  const auto is_letter = [](char16_t c) {
    return text::is_arabic_letter(c) || text::is_latin_letter(c) || text::is_digit(c);
  };
  return at > 0 && at + 1 < text.size() && is_letter(text[at + 1]) &&
         (text::is_space(text[at - 1]) || text::is_line_end(text[at - 1]));
}

uint32_t mirror_pair(std::u16string& text, char16_t opening, char16_t closing) {
  uint32_t right = 0;
  uint32_t wrong = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] != opening && text[at] != closing) continue;
    (text[at] == opening ? right : wrong) += is_at_opening(text, at);
  }
  if (wrong == 0 || right > 0) return 0;
  uint32_t mirrored = 0;
  for (char16_t& c : text) {
    if (c != opening && c != closing) continue;
    c = c == opening ? closing : opening;
    ++mirrored;
  }
  return mirrored;
}

}  // namespace

uint32_t mirror_brackets(std::u16string& text) {
  return mirror_pair(text, u'\u00AB', u'\u00BB') + mirror_pair(text, u'(', u')') +
         mirror_pair(text, u'[', u']');
}

}  // namespace khulasa::mend
