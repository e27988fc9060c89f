// Where a clause starts, and whether a stretch of text is a whole statement: what decides about the
// punctuation marks that end a sentence only sometimes, such as «..» and the full stop of «كم.».
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "khulasa/text.h"

namespace khulasa::text {

/// A word is read up to this many UTF-16 code units; no Arabic word is longer.
inline constexpr uint32_t kMaxWordUnits = 24;

/// The units that make up a word: letters, digits and Arabic marks. Without the ligatures of whole
/// phrases: ﷺ is not an initial.
[[nodiscard]] bool is_word_unit(char16_t c);

/// The word at `at` of `text`, without the white space and invisible characters before it, in its
/// lexical form (see normalize.h): «اكد» for « وأكّد» has no و cut off. Empty if another character
/// is there. Linear in kMaxWordUnits and the white space.
[[nodiscard]] std::u16string word_key_at(std::u16string_view text, uint32_t at);

/// How surely a word starts a clause.
enum class ClauseStart : uint8_t {
  kNone,      // «شمال», «في»
  kPossible,  // a و on a longer word («وليد»), or a capital
  kCertain,  // a verb («وقال», «يستعمل»), a pronoun («هو»), a word such as «لكن» or «هل»
};

/// How surely the text at `at`, after white space, starts a clause. kPossible if it is not a word.
[[nodiscard]] ClauseStart clause_start(std::u16string_view text, uint32_t at);

/// Whether a statement ends before the pause «..» at `pause` and another one starts after it, at
/// `next`: «وصلنا إلى البيت متأخرين .. لم نجد أحدا هناك». Not in «شمال العراق.. الأسباب الحقيقية».
///
/// @param begin  where the statement before the pause started. Linear in the text from there to the
/// next punctuation mark that ends a sentence, but reads no more than some 40 words of it.
[[nodiscard]] bool separates_statements(std::u16string_view text, uint32_t begin, uint32_t pause,
                                        uint32_t next);

/// Whether no sentence ends with `word`, in its lexical form: «من», «الذي», «وأن».
[[nodiscard]] bool is_never_last(std::u16string_view word);

/// Whether the text at `at`, after a quotation, says whose words they are: «سألته أمه», «هكذا قال».
[[nodiscard]] bool names_speaker(std::u16string_view text, uint32_t at);

}  // namespace khulasa::text
