#include "letters.h"

#include <algorithm>

#include "text/unicode/letters.h"

namespace khulasa::mend {

namespace {

// Whether `c` belongs to the unit before it: a mark, or the second half of a
// surrogate pair.
bool follows_its_base(char16_t c) {
  return text::is_arabic_mark(c) || text::in_range(c, u'\u0300', u'\u036F') ||
         (c & 0xFC00) == 0xDC00;
}

}  // namespace

bool is_word_unit(char16_t c) {
  return text::is_arabic_letter(c) || text::is_arabic_mark(c) || text::is_presentation_form(c);
}

bool is_alef(char16_t c) {
  return c == text::kAlef || c == text::kAlefHamzaAbove || c == text::kAlefHamzaBelow ||
         c == text::kAlefMadda;
}

Span next_word(std::u16string_view text, uint32_t at) {
  const auto size = static_cast<uint32_t>(text.size());
  while (at < size && !is_word_unit(text[at])) ++at;
  uint32_t end = at;
  while (end < size && is_word_unit(text[end])) ++end;
  return {at, end};
}

std::u16string letters_of(std::u16string_view word, const text::Unicode &unicode, bool reversed) {
  std::u16string letters;
  for (size_t i = 0; i < word.size(); ++i) {
    const char16_t c = word[reversed ? word.size() - 1 - i : i];
    if (text::is_presentation_form(c)) {
      for (const char16_t unfolded : unicode.unfolded(c))
        if (text::is_arabic_letter(unfolded) && unfolded != text::kTatweel) letters += unfolded;
    } else if (text::is_arabic_letter(c) && c != text::kTatweel) {
      letters += c;
    }
  }
  return letters;
}

std::u16string reversed(std::u16string_view word) {
  std::u16string out;
  out.reserve(word.size());
  for (size_t end = word.size(); end > 0;) {
    size_t begin = end - 1;
    while (begin > 0 && follows_its_base(word[begin])) --begin;
    out += word.substr(begin, end - begin);
    end = begin;
  }
  return out;
}

bool joins_next(char16_t c) {
  constexpr std::u16string_view kEnding = u"اأإآٱدذرزوؤةىء";
  return text::is_arabic_letter(c) && kEnding.find(c) == kEnding.npos;
}

}  // namespace khulasa::mend
