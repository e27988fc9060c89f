// Finds the words of a text, and where each of them is in the normalized text.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/document.h"
#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// A word or number of a text. Punctuation and symbols are not words.
struct Word {
  Span span;  // in the source
  Span key;   // in the normalized text
  TokenKind kind = TokenKind::kOther;
  bool in_address = false;  // part of an address, a mail address or a handle; see mark_addresses()
};

/// Some consecutive words, as a half-open range of indexes.
struct WordRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  [[nodiscard]] uint32_t size() const { return end - begin; }
};

/// Finds the words of a text part by part, from front to back; see find_words().
class WordFinder {
 public:
  /// `map` joins `source` to its lexical form, and may grow between two parts. All three must
  /// outlive this.
  WordFinder(std::u16string_view source, const OffsetMap& map, const Unicode& unicode)
      : source_(source), map_(map), unicode_(unicode) {}

  /// Appends the words of `part` to `words`. UAX #29 must have a word boundary at both ends of the
  /// part, and `map` must reach its end. Linear in the part.
  void find(Span part, std::vector<Word>& words);

 private:
  void add(Span span, bool is_number, std::vector<Word>& words);
  // The span of the lexical form that `source` became. It walks along the runs of the map, which is
  // linear in total; OffsetMap::to_target() would search for each span.
  Span key_of(Span source);

  std::u16string_view source_;
  const OffsetMap& map_;
  const Unicode& unicode_;
  size_t run_ = 0;                 // of the map: the one where the last word began
  std::vector<WordBreak> breaks_;  // of the part
};

/// Splits `source` into words by UAX #29 (ICU's root rules), with a correction that Arabic pages
/// need: «.» and «:» beside an Arabic letter end a word («الثانية.في», «المصدر:عربي21»), and so do
/// underscores of hashtags («#غزة_الآن») and between Arabic letters. UAX #29 takes them for part of
/// the word, like the dot of "example.org".
///
/// @param normalized  `source` in its lexical form.
/// @return the words in order, disjoint; none for an empty source. Words without a key, which
/// consist of marks only, are left out. Linear in source.size().
std::vector<Word> find_words(std::u16string_view source, const NormalizedText& normalized,
                             const Unicode& unicode);

}  // namespace khulasa::text
