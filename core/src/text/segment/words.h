// Words and their place in the match key.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/document.h"
#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// A word or number of the source. Punctuation and symbols are no words.
struct Word {
  Span span;  // of the source
  Span key;   // of the normalized text
  TokenKind kind = TokenKind::kOther;
};

/// A half-open range of indexes of words.
struct WordRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  [[nodiscard]] uint32_t size() const { return end - begin; }
};

/// Splits `source` into words: UAX #29 (ICU's root rules), with two corrections that Arabic pages
/// need: «.» and «:» inside an Arabic word end it («الثانية.في», «المصدر:عربي21»), where UAX #29
/// takes them for the dot of "example.org".
///
/// @param normalized  `source` in its lexical form.
/// @return words in order, disjoint; empty for an empty source. A word whose key is empty (marks
/// only) is left out. Linear in source.size().
std::vector<Word> find_words(std::u16string_view source, const NormalizedText& normalized,
                             const Unicode& unicode);

}  // namespace khulasa::text
