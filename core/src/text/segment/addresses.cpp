#include "addresses.h"

#include <algorithm>

namespace khulasa::text {

namespace {

using View = std::u16string_view;

bool is_host_unit(char16_t c) {
  return is_latin_or_digit(c) || c == u'.' || c == u'-' || c == u'_' || c == u'@' || c == u'+';
}
bool is_path_unit(char16_t c) {
  return is_host_unit(c) || View(u"/:?#[]!$&'()*,;=%~").find(c) != View::npos;
}
bool is_arabic_path_unit(char16_t c) {
  return is_arabic_letter(c) || is_arabic_mark(c) || c == u'\u200C';
}

// The characters of handles, which may be Arabic.
bool is_handle_unit(char16_t c) {
  return is_latin_or_digit(c) || c == u'_' || is_arabic_letter(c) || is_arabic_mark(c);
}

// `end` moved back over the punctuation that belongs to the sentence and not to the address.
uint32_t trim_punctuation(View text, uint32_t begin, uint32_t end) {
  while (end > begin && View(u".,:;!?()[]'*-").find(text[end - 1]) != View::npos) --end;
  return end;
}

// The end of the URL that begins at `begin`. An Arabic letter belongs to its path, or to a host of
// Arabic letters, only after a separator or another Arabic letter, so that «https://t.co/abcثم»
// ends before «ثم».
uint32_t url_end(View text, uint32_t begin) {
  const size_t slashes = text.substr(begin, 8).find(u"//");
  const size_t host = slashes == View::npos ? slashes : begin + slashes + 2;
  bool in_path = false;
  char16_t before = 0;
  uint32_t end = begin;
  for (; end < text.size(); ++end) {
    const char16_t c = text[end];
    if (is_arabic_path_unit(c)) {
      in_path = in_path || end == host;
      const bool joins =
          is_arabic_path_unit(before) || View(u"/_-=?&#%+~(.").find(before) != View::npos;
      if (!in_path || !joins) break;
    } else if (!is_path_unit(c)) {
      break;
    }
    // After the host; the slashes of "://" do not count.
    in_path = in_path || ((c == u'/' || c == u'?' || c == u'#') && is_latin_or_digit(before));
    before = c;
  }
  return trim_punctuation(text, begin, end);
}

// Whether `name` is a host such as "example.org": at least two units before its last dot, at
// least two after it and none of them a digit, and no two dots in a row. Not "U.S" or "3.5".
bool is_host(View name) {
  const size_t dot = name.rfind(u'.');
  if (dot == View::npos || dot < 2 || name.size() - dot < 3 || name.find(u"..") != View::npos)
    return false;
  return std::none_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(), is_digit);
}

}  // namespace

bool is_url_at(View text, uint32_t begin) {
  const View rest = text.substr(begin);
  return rest.starts_with(u"http://") || rest.starts_with(u"https://") || rest.starts_with(u"www.");
}

uint32_t address_end(View text, uint32_t begin, uint32_t& run_end) {
  if (!is_latin_or_digit(text[begin])) return begin;
  if (is_url_at(text, begin)) return run_end = url_end(text, begin);
  run_end = begin;
  while (run_end < text.size() && is_host_unit(text[run_end])) ++run_end;
  const uint32_t end = trim_punctuation(text, begin, run_end);
  const View name = text.substr(begin, end - begin);
  const size_t at_sign = name.find(u'@');
  if (!is_host(at_sign == View::npos ? name : name.substr(at_sign + 1))) return begin;
  if (at_sign != View::npos) return at_sign > 0 ? end : begin;
  const bool has_path = end < text.size() && text[end] == u'/';
  return has_path ? url_end(text, begin) : end;
}

uint32_t address_end_around(View text, uint32_t mark, uint32_t& run_end) {
  if (mark < run_end || mark == 0 || mark + 1 >= text.size()) return mark;
  if (text[mark] == u':' ? text.substr(mark, 3) != u"://" : !is_latin_or_digit(text[mark + 1]))
    return mark;
  uint32_t begin = mark;
  while (begin > run_end && is_host_unit(text[begin - 1])) --begin;
  if (begin == mark) return mark;
  const uint32_t end = address_end(text, begin, run_end);
  run_end = std::max(run_end, mark + 1);
  const View address = text.substr(begin, end - begin);
  return address.find_first_of(u"/@") != View::npos || is_url_at(text, begin) ? std::max(end, mark)
                                                                              : mark;
}

void mark_addresses(View text, const Specials& specials, std::vector<Word>& words) {
  uint32_t run_end = 0;  // as in address_end_around()
  uint32_t done = 0;     // the end of the last address
  size_t word = 0;       // the first that may be in the next
  specials.for_each({0, static_cast<uint32_t>(text.size())}, [&](uint32_t at) {
    const char16_t c = text[at];
    if (at < done || (c != u'.' && c != u':' && c != u'@')) return;
    uint32_t begin = at;
    uint32_t end = c == u'@' ? at : address_end_around(text, at, run_end);
    if (end > at) {
      while (begin > done && is_host_unit(text[begin - 1])) --begin;
    } else if (c == u'@' && (at == 0 || !is_handle_unit(text[at - 1]))) {
      end = at + 1;
      while (end < text.size() && is_handle_unit(text[end])) ++end;
    }
    if (end <= at + 1) return;
    done = end;
    while (word < words.size() && words[word].span.end <= begin) ++word;
    for (; word < words.size() && words[word].span.begin < end; ++word)
      words[word].in_address = true;
  });
}

}  // namespace khulasa::text
