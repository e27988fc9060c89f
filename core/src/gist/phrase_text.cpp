#include "phrase_text.h"

namespace khulasa::gist {

bool PhraseText::is_hashtag(uint32_t word) const {
  const uint32_t begin = reading.words[word].span.begin;
  return begin > 0 && reading.source[begin - 1] == u'#';
}

bool PhraseText::is_space_after(uint32_t word) const {
  const uint32_t end = reading.words[word].span.end;
  const uint32_t next = reading.words[word + 1].span.begin;
  if (next == end + 1) return reading.source[end] == u' ';
  // Justified text and joined lines have several spaces in a row, which mean no more than one.
  return next > end &&
         reading.text_of({end, next}).find_first_not_of(u' ') == std::u16string_view::npos;
}

std::u16string_view PhraseText::gap_after(uint32_t word) const {
  const uint32_t begin = reading.words[word].span.end;
  if (word + 1 == reading.words.size()) return reading.source.substr(begin);
  const std::u16string_view gap = reading.text_of({begin, reading.words[word + 1].span.begin});
  return gap.size() > 1 && is_space_after(word) ? gap.substr(0, 1) : gap;
}

}  // namespace khulasa::gist
