// The first half of the stemmer: words that are clitics and a form of the lexicon.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "short_word.h"
#include "stem.h"

namespace khulasa::text {

class StemLexicon;

struct StemReading {
  ShortWord stem;  // as the lexicon spells it, with ة
  uint8_t proclitics = 0;
  WordClass word_class = WordClass::kUnknown;
};

/// The best way to read `word` as clitics and a form of the lexicon: the one that covers most
/// letters, then the one with the shorter prefix, then the noun. Absent where there is none.
///
/// @param word  as for segment(), with ى as ي; not empty, at most kMaxWord units.
[[nodiscard]] std::optional<StemReading> read_by_lexicon(std::u16string_view word,
                                                         const StemLexicon& lexicon);

/// No word of the language is longer with all its clitics («أفاستسقيناكموها»); what is, is no word,
/// and is not searched for readings.
inline constexpr size_t kMaxWord = 20;

/// Whether the lexicon has `word` as a form of a verb, whatever else it may be: «أثار», which may
/// be «آثار» too, «تحدث», «كتب».
[[nodiscard]] bool may_be_verb(std::u16string_view word);

}  // namespace khulasa::text
