// The distinct words of a text, each looked up and stemmed once.
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

/// What is known of a distinct word.
struct Lexeme {
  std::u16string_view key;  // its lexical form, a view of the normalized text
  uint32_t stem = 0;        // index of Vocabulary::stems; inflections share it
  uint32_t family = 0;  // index of Vocabulary::families; «سوري» and «سوريا» share it, too
  uint8_t proclitics = 0;  // leading units of `key` that can be left out to read the word alone
  TokenKind kind = TokenKind::kOther;
  bool is_stop = false;
  bool is_reporting_verb = false;  // of saying and the like
  WordClass word_class = WordClass::kUnknown;
  uint8_t name_roles = 0;    // NameRole bits
  bool is_date = false;      // a month, a weekday, a number word
  bool is_definite = false;  // has the article, behind proclitics or as «لل»
};

/// `of_word[i]` is the lexeme of words[i]; stems and families are in order of first appearance.
struct Vocabulary {
  std::vector<Lexeme> lexemes;
  std::vector<uint32_t> of_word;
  StringTable stems;
  StringTable families;
  Interner keys;  // the number of a key is that of its lexeme

  [[nodiscard]] const Lexeme& lexeme_of(size_t word) const { return lexemes[of_word[word]]; }
};

/// Collects the vocabulary of `words`, whose keys are spans of `normalized`, which must outlive it.
///
/// A proclitic of a word that the stemmer's lexicon does not know is believed only before an
/// article or where the text itself has the word without it: «وزلاتان» where «زلاتان» stands in the
/// text. Linear in the words.
Vocabulary collect_vocabulary(const std::vector<Word>& words, std::u16string_view normalized);

}  // namespace khulasa::text
