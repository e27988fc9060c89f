#include "line_starts.h"

#include <algorithm>

#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

Span skip_blanks(std::u16string_view source, uint32_t at, uint32_t end) {
  while (at < end && is_white(source[at])) ++at;
  return {at, end};
}

}  // namespace

bool is_bullet(char16_t c) {
  // U+F0B7 and U+F0A7 are the bullets of Word's Symbol and Wingdings fonts.
  constexpr std::u16string_view kBullets =
      u"-*\u2013\u2014\u00B7\u25AA\u25AB\u25CB\u25CF\u25A0\u25A1\u2666\u203A\u25E6\u2190\u2023"
      u"\u27A2\u2713\uF0B7\uF0A7\uF0D8";
  return c == kBullet || c == kTatweel || kBullets.find(c) != kBullets.npos;
}

Span without_bullet(std::u16string_view source, Span line) {
  uint32_t at = line.begin;
  while (at < line.end && is_bullet(source[at])) ++at;
  if (at == line.begin || at == line.end) return line;
  const bool letter = is_arabic_letter(source[at]) && source[at] != kTatweel;
  if (!is_white(source[at]) && !(letter && source[at - 1] != kTatweel)) return line;
  return skip_blanks(source, at, line.end);
}

Span without_number(std::u16string_view source, Span line) {
  constexpr uint32_t kMaxDigits = 3;
  uint32_t at = line.begin;
  if (at < line.end && source[at] == u'(') ++at;
  const uint32_t first_digit = at;
  while (at < line.end && is_digit(source[at])) ++at;
  if (at == first_digit || at - first_digit > kMaxDigits) return line;
  const uint32_t digits_end = at;
  while (at < line.end && (source[at] == u'.' || source[at] == u')' || source[at] == u'-' ||
                           source[at] == u'\u2013' || is_white(source[at])))
    ++at;
  const bool punctuated = std::any_of(source.begin() + digits_end, source.begin() + at,
                                      [](char16_t c) { return !is_white(c); });
  if (!punctuated || at == line.end || !is_white(source[at - 1])) return line;
  return {at, line.end};
}

}  // namespace khulasa::text
