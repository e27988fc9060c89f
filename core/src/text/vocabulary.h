// The distinct words of a text, each looked up and stemmed once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "interner.h"
#include "khulasa/text.h"
#include "words.h"

namespace khulasa::text {

/// What is known of a distinct word.
struct Lexeme {
  std::u16string_view key;  // its lexical form, a view of the normalized text
  uint32_t stem = 0;        // index of Vocabulary::stems; inflections share it
  uint8_t proclitics = 0;   // leading units of `key` that can be left out to read the word alone
  TokenKind kind = TokenKind::kOther;
  bool is_stop = false;
  bool is_verb = false;  // of saying and the like
  bool is_date = false;  // a month, a weekday, a number word
};

/// `of_word[i]` is the lexeme of words[i]; stems are in order of first appearance.
struct Vocabulary {
  std::vector<Lexeme> lexemes;
  std::vector<uint32_t> of_word;
  std::vector<std::u16string> stems;
  Interner keys;  // the number of a key is that of its lexeme

  [[nodiscard]] const Lexeme& lexeme_of(size_t word) const { return lexemes[of_word[word]]; }
};

/// Collects the vocabulary of `words`, whose keys are spans of `normalized`, which must outlive it.
///
/// A proclitic without an article behind it («وتركيا», «لروسيا») is believed only where the text
/// itself has the word without it: «وزير» stays whole, as no «زير» stands in the text. Linear in
/// the words.
Vocabulary collect_vocabulary(const std::vector<Word>& words, std::u16string_view normalized);

}  // namespace khulasa::text
