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
};

/// Some consecutive words, as a half-open range of indexes.
struct WordRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  [[nodiscard]] uint32_t size() const { return end - begin; }
};

/// Splits `source` into words by UAX #29 (ICU's root rules), with a correction that Arabic pages
/// need: «.» and «:» beside an Arabic letter end a word («الثانية.في», «المصدر:عربي21»). UAX #29
/// takes them for part of the word, like the dot of "example.org".
///
/// @param normalized  `source` in its lexical form.
/// @return the words in order, disjoint; none for an empty source. Words without a key, which
/// consist of marks only, are left out. Linear in source.size().
std::vector<Word> find_words(std::u16string_view source, const NormalizedText& normalized,
                             const Unicode& unicode);

}  // namespace khulasa::text
