// Look-ups in the sections of core/data/stop_words.txt. Words are in the lexical form (see
// normalize.h).
#pragma once

#include <cstdint>
#include <string_view>

#include "text/tables/listed_words.h"

namespace khulasa::text {

/// The sections of stop_words.txt, one bit each.
inline constexpr uint8_t kStopWord = 1;
inline constexpr uint8_t kStopBeforePronoun = 2;
inline constexpr uint8_t kReportingVerb = 4;
inline constexpr uint8_t kDanglingOpener = 8;
inline constexpr uint8_t kDateWord = 16;
inline constexpr uint8_t kNumberWord = 32;

/// The sections of stop_words.txt among `bits` of ListedWay.
[[nodiscard]] constexpr uint8_t sections_of(uint16_t bits) {
  return static_cast<uint8_t>(bits & ((1 << kStopWordSections) - 1));
}

/// The bits of the sections that contain `word`; 0 for other words and the empty one. O(length).
[[nodiscard]] uint8_t stop_word_sections(std::u16string_view word);

/// `word` without a و or ف at its start, if two letters or more remain; otherwise `word`.
[[nodiscard]] std::u16string_view without_conjunction(std::u16string_view word);

/// Whether `word` is a verb of saying or the like, with or without و or ف: «قال», «ولفتت».
/// O(length).
[[nodiscard]] bool is_reporting_verb(std::u16string_view word);

/// Whether a sentence that opens with `word` leans on the sentence before it: «لكن», «وأوضحت»
/// (who?). True of the listed words, and of verbs of saying with و or ف. O(length).
[[nodiscard]] bool is_dangling_opener(std::u16string_view word);

}  // namespace khulasa::text
