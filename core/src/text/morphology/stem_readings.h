// The first half of the stemmer: words that can be read as clitics around a form of the lexicon.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "short_word.h"
#include "stem.h"

namespace khulasa::text {

class StemLexicon;

/// What the best reading of a word says about it.
struct StemReading {
  ShortWord stem;          // as the lexicon spells it, with ة
  uint8_t proclitics = 0;  // as in Segmentation
  WordClass word_class = WordClass::kUnknown;
};

/// The best reading of `word` as clitics around a form of the lexicon: the one whose form covers
/// most letters, then the one with the shorter prefix, then the noun. Absent if there is none.
///
/// @param word  as for segment(), with ى as ي; not empty, at most kMaxWord units.
[[nodiscard]] std::optional<StemReading> read_by_lexicon(std::u16string_view word,
                                                         const StemLexicon& lexicon);

/// In UTF-16 units. Even with all its clitics no word of the language is longer
/// («أفاستسقيناكموها» has 15 letters), so longer strings are not searched for readings.
inline constexpr size_t kMaxWord = 20;

/// Whether the lexicon has `word` as a form of a verb, even if it is a noun as well: «تحدث», «كتب»,
/// «أثار» (in the lexical form the same as «آثار»).
[[nodiscard]] bool may_be_verb(std::u16string_view word);

}  // namespace khulasa::text
