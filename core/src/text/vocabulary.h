// Collects the distinct words of a text; each is looked up and stemmed once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "text/morphology/stem.h"
#include "text/segment/words.h"
#include "text/tables/interner.h"
#include "text/tables/string_table.h"

namespace khulasa::text {

/// A distinct word and what is known about it.
struct Lexeme {
  std::u16string_view key;  // its lexical form, a view of the normalized text
  uint32_t stem = 0;        // index in Vocabulary::stems; inflections of a word share it
  uint32_t family = 0;  // index in Vocabulary::families; related words share it: «سوري», «سوريا»
  uint8_t proclitics = 0;  // as in Segmentation: leading units that can be left out of `key`
  TokenKind kind = TokenKind::kOther;
  bool is_stop = false;
  bool is_reporting_verb = false;  // a verb of saying or the like
  WordClass word_class = WordClass::kUnknown;
  uint8_t name_roles = 0;    // NameRole bits
  bool is_date = false;      // a month, a weekday, a number word
  bool is_definite = false;  // has the article, perhaps after proclitics or as «لل»
};

/// The distinct words of a text, their stems and families, each in order of first appearance.
struct Vocabulary {
  std::vector<Lexeme> lexemes;
  std::vector<uint32_t> of_word;  // index of the lexeme of each word of the text
  StringTable stems;
  StringTable families;
  Interner keys;  // the number of a key is the index of its lexeme

  /// The lexeme of a word, given its index in the text.
  [[nodiscard]] const Lexeme& lexeme_of(size_t word) const { return lexemes[of_word[word]]; }
};

/// Collects the vocabulary of `words`. Their keys are spans of `normalized`, which must outlive the
/// result. Empty if there are no words. Linear in the length of the words.
///
/// If the stemmer's lexicon does not know a word, its proclitics count only if they are certain
/// (see stem_rules.cpp) or if the text also has the word without them: «وزلاتان» is و and «زلاتان»
/// if «زلاتان» occurs alone.
Vocabulary collect_vocabulary(const std::vector<Word>& words, std::u16string_view normalized);

}  // namespace khulasa::text
