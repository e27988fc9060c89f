#include "bylines.h"

#include "text/proper_names.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

bool is_dash(char16_t c) {
  return c == u'-' || c == u'\u2013' || c == u'\u2014' || c == u'_' || c == text::kTatweel;
}

// «د.», «أ. د.», «الشيخ».
bool is_title_of_person(const text::Lexeme& lexeme) {
  return lexeme.key.size() == 1 || (lexeme.name_roles & text::kPersonTitle) != 0;
}

}  // namespace

bool is_person(const text::Reading& reading, const Line& line) {
  constexpr uint32_t kMinNames = 2;
  constexpr uint32_t kMaxNames = 5;
  constexpr uint32_t kMaxTitles = 2;
  if (line.ends_sentence) return false;
  uint32_t first = line.first_word;
  while (first < line.end_word && first < line.first_word + kMaxTitles &&
         is_title_of_person(reading.lexeme(first)))
    ++first;
  const uint32_t names = line.end_word - first;
  if (names < kMinNames || names > kMaxNames) return false;
  if ((reading.lexeme(first).name_roles & text::kGivenName) == 0) return false;
  for (uint32_t word = first + 1; word < line.end_word; ++word) {
    const text::Lexeme& lexeme = reading.lexeme(word);
    if (lexeme.is_stop || lexeme.is_reporting_verb || lexeme.word_class == text::WordClass::kVerb)
      return false;
  }
  return true;
}

bool is_byline(const text::Reading& reading, const Line& line) {
  if (line.has_address) return true;
  if (line.word_count() > kBylineWords) return false;
  const std::u16string_view body = reading.text_of(line.body);
  for (size_t i = 1; i + 1 < body.size(); ++i) {
    if ((is_dash(body[i]) || body[i] == u'/') && text::is_space(body[i - 1]) &&
        text::is_space(body[i + 1]))
      return true;
  }
  return false;
}

bool is_credit(const text::Reading& reading, const Line& line) {
  const std::u16string_view body = reading.text_of(line.body);
  if (line.word_count() == 0 || line.word_count() > kBylineWords || body.size() < 2) return false;
  const char16_t first = body.front();
  const char16_t last = body.back();
  // «--(بترا)», as agencies sign.
  const size_t inner = body.find_first_not_of(u"-\u2013\u2014 ");
  const char16_t opens = inner == body.npos ? first : body[inner];
  return (opens == u'(' && last == u')') || (opens == u'[' && last == u']') ||
         (is_dash(first) && is_dash(last));
}

}  // namespace khulasa::article
