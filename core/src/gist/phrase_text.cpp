#include "phrase_text.h"

#include "text/unicode/letters.h"

namespace khulasa::gist {

bool PhraseText::is_free(uint32_t word) const {
  const std::u16string_view key = lexeme(word).key;
  const bool has_lam = key.size() > 1 && key[0] == text::kLam && key[1] == text::kLam;  // «للنظام»
  return lexeme(word).proclitics == 0 && !has_lam;
}

bool PhraseText::is_hashtag(uint32_t word) const {
  const uint32_t begin = reading.words[word].span.begin;
  return begin > 0 && reading.source[begin - 1] == u'#';
}

std::u16string_view PhraseText::gap_after(uint32_t word) const {
  const std::u16string_view gap =
      reading.text_of({reading.words[word].span.end, reading.words[word + 1].span.begin});
  // Justified text and joined lines have several spaces in a row, which mean no more than one.
  return gap.size() > 1 && gap.find_first_not_of(u' ') == gap.npos ? gap.substr(0, 1) : gap;
}

}  // namespace khulasa::gist
