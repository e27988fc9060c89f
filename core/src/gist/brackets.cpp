#include "brackets.h"

#include <algorithm>

#include "text/tables/flags.h"

namespace khulasa::gist {

namespace {

// The spans of pairs of round or square brackets, including the brackets, in order of their ends. A
// closing bracket pairs only with the latest open one, if that is of its kind: «1)» and «:(» are
// not pairs.
std::vector<Span> bracketed(const text::Reading& reading, Span sentence) {
  const std::u16string_view source = reading.source;
  std::vector<Span> pairs;
  std::vector<uint32_t> open;
  reading.specials.for_each(sentence, [&](uint32_t at) {
    const char16_t c = source[at];
    if (c == u'(' || c == u'[') open.push_back(at);
    if ((c != u')' && c != u']') || open.empty()) return;
    if (source[open.back()] == (c == u')' ? u'(' : u'[')) pairs.push_back({open.back(), at + 1});
    open.pop_back();
  });
  return pairs;
}

}  // namespace

std::vector<uint32_t> unbracketed(const text::Reading& reading, Span sentence, Range range) {
  const auto word_at = [&](uint32_t at) {
    uint32_t first = range.begin;
    for (uint32_t end = range.end; first < end;) {
      const uint32_t middle = (first + end) / 2;
      if (reading.words[middle].span.begin < at) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return first;
  };
  Flags dropped(range.size());
  for (const Span pair : bracketed(reading, sentence)) {
    const uint32_t first = word_at(pair.begin);
    const uint32_t end = word_at(pair.end);
    for (uint32_t word = first; word < end && end - first <= kMaxInsertionWords; ++word)
      dropped[word - range.begin] = true;
  }
  std::vector<uint32_t> kept;
  for (uint32_t word = range.begin; word < range.end; ++word)
    if (!dropped[word - range.begin]) kept.push_back(word);
  if (kept.empty())
    for (uint32_t word = range.begin; word < range.end; ++word) kept.push_back(word);
  return kept;
}

}  // namespace khulasa::gist
