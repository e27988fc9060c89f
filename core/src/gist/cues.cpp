#include "cues.h"

#include "tables.h"
#include "text/segment/stop_words.h"
#include "text/tables/word_bits.h"

namespace khulasa::gist {

std::vector<uint8_t> find_cues(const text::Vocabulary& vocabulary) {
  static const text::WordBits words = [] {
    text::WordBits bits;
    bits.add_sections(data::kCueWords);
    return bits;
  }();
  std::vector<uint8_t> cues;
  cues.reserve(vocabulary.lexemes.size());
  for (const text::Lexeme& lexeme : vocabulary.lexemes) {
    const uint8_t whole = words.of(lexeme.key);
    cues.push_back(whole != 0 ? whole : words.of(text::without_conjunction(lexeme.key)));
  }
  return cues;
}

}  // namespace khulasa::gist
