#include "cues.h"

#include "tables.h"
#include "text/segment/stop_words.h"
#include "text/tables/word_bits.h"

namespace khulasa::gist {

std::vector<uint16_t> find_cues(const text::Vocabulary& vocabulary) {
  static const text::WordBits words = [] {
    text::WordBits bits;
    bits.add_sections(data::kCueWords);
    return bits;
  }();
  std::vector<uint16_t> cues;
  cues.reserve(vocabulary.lexemes.size());
  for (const text::Lexeme& lexeme : vocabulary.lexemes) {
    const uint16_t whole = words.all_of(lexeme.key);
    cues.push_back(whole != 0 ? whole : words.all_of(text::without_conjunction(lexeme.key)));
  }
  return cues;
}

}  // namespace khulasa::gist
