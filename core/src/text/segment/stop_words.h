// The sections of core/data/stop_words.txt. Words are in the lexical form (see normalize.h).
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// Sections of stop_words.txt, as bits.
inline constexpr uint8_t kStopWord = 1;
inline constexpr uint8_t kStopBeforePronoun = 2;
inline constexpr uint8_t kReportingVerb = 4;
inline constexpr uint8_t kDanglingOpener = 8;
inline constexpr uint8_t kDateWord = 16;
inline constexpr uint8_t kNumberWord = 32;

/// The bits of the sections that contain `word`; 0 for other words and the empty one. O(length).
[[nodiscard]] uint8_t stop_word_sections(std::u16string_view word);

/// `word` without the conjunction و or ف before it, if two letters or more remain.
[[nodiscard]] std::u16string_view without_conjunction(std::u16string_view word);

/// Verbs of saying and similar ones («قال», «ولفتت»), with or without و and ف before them.
[[nodiscard]] bool is_reporting_verb(std::u16string_view word);

/// First words that lean on the sentence before («لكن», «وأوضحت»).
[[nodiscard]] bool is_dangling_opener(std::u16string_view word);

}  // namespace khulasa::text
