// Letters of ASCII, of which the syntax of HTML consists.
#pragma once

#include <string_view>

namespace khulasa::html {

[[nodiscard]] constexpr bool is_ascii_letter(char16_t c) {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
[[nodiscard]] constexpr bool is_ascii_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
[[nodiscard]] constexpr char16_t ascii_lower(char16_t c) {
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c - u'A' + u'a') : c;
}
/// Space, tab, line feed, form feed and carriage return.
[[nodiscard]] constexpr bool is_ascii_space(char16_t c) {
  return c == u' ' || (c >= u'\t' && c <= u'\r' && c != u'\v');
}
/// Whether `text` begins with `lower`, which is in lower case.
[[nodiscard]] constexpr bool starts_in_any_case(std::u16string_view text,
                                                std::u16string_view lower) {
  if (text.size() < lower.size()) return false;
  for (size_t i = 0; i < lower.size(); ++i) {
    if (ascii_lower(text[i]) != lower[i]) return false;
  }
  return true;
}
[[nodiscard]] constexpr bool equals_in_any_case(std::u16string_view text,
                                                std::u16string_view lower) {
  return text.size() == lower.size() && starts_in_any_case(text, lower);
}
[[nodiscard]] constexpr std::u16string_view without_ascii_spaces(std::u16string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace khulasa::html
