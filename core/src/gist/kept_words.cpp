#include "kept_words.h"

#include <algorithm>

#include "tables.h"
#include "text/segment/stop_words.h"

namespace khulasa::gist {

bool has_comma(std::u16string_view between) {
  static constexpr char16_t kMarks[] = {u',', u':', text::kArabicComma, text::kArabicSemicolon, 0};
  return between.find_first_of(kMarks) != between.npos;
}

bool has_dash(std::u16string_view between) {
  return between.find_first_of(u"-_\u2013\u2014") != between.npos;
}

bool is_quote(char16_t c) {
  constexpr std::u16string_view kQuotes = u"\"«»“”„";
  return kQuotes.find(c) != kQuotes.npos;
}

bool has_quote(std::u16string_view between) {
  return std::any_of(between.begin(), between.end(), is_quote);
}

bool KeptWords::opens_subordinate() const {
  const std::u16string_view first = text::without_conjunction(key(0));
  return data::kHeadlineWordsBreaks.contains(first) ||
         data::kHeadlineWordsConditions.contains(first);
}

bool KeptWords::is_verb(size_t i) const {
  return lexeme(i).word_class == text::WordClass::kVerb || lexeme(i).is_reporting_verb ||
         data::kHeadlineWordsAssertions.contains(key(i));
}

std::u16string_view KeptWords::bare(size_t i) const {
  return lexeme(i).proclitics > 0 ? text::without_conjunction(key(i)) : key(i);
}

bool KeptWords::is_circumstance(size_t i) const {
  return key(i).ends_with(text::kAlef) && !key(i).ends_with(u"ها") && !key(i).starts_with(u"ال");
}

bool KeptWords::is_definite(size_t i) const {
  return key(i).starts_with(u"ال") || key(i).starts_with(u"لل") ||
         key(i).substr(lexeme(i).proclitics).starts_with(u"ال");
}

bool KeptWords::splits_quote(size_t count) const {
  bool open = false;
  for (size_t i = 0; i + 1 < count; ++i) {
    for (const char16_t c : gap_after(i)) open ^= is_quote(c);
  }
  return open && !has_quote(gap_after(count - 1));
}

}  // namespace khulasa::gist
