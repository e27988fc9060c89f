// Recognizes the language and the direction of a text by its letters and function words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "khulasa/document.h"
#include "text/unicode/specials.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

struct Language {
  std::string tag = "und";  // BCP 47: one of those below; "und" if unknown
  Direction direction = Direction::kRightToLeft;
};

/// The letters of a word as language.cpp compares them, a byte each: the low byte of a letter of
/// the Arabic block, with its look-alikes, ى and the hamzas on alef folded.
struct PackedWord {
  static constexpr char16_t kBlock = 0x0600;
  static constexpr uint8_t kOther = 0xFF;  // a letter of another block: no function word has one
  static constexpr uint32_t kMaxSize = 8;  // in letters: no function word is longer

  uint64_t letters = 0;            // the last eight of them
  std::array<uint8_t, 3> first{};  // the first three
  uint32_t size = 0;

  constexpr void add(uint8_t letter) {
    if (size < first.size()) first[size] = letter;
    letters = letters << 8 | letter;
    ++size;
  }
};

/// Collects what tells the language of a text while it is read from front to back.
class LanguageEvidence {
 public:
  static constexpr size_t kLanguages = 9;

  /// Adds the next unit; a presentation form counts as the letters that it is a shape of.
  void add(char16_t c, const Unicode& unicode);
  /// Adds a whole word of letters that all languages have. The unit before it must have ended a
  /// word, and that after it must end this one, as spaces and punctuation do.
  void add_word(const PackedWord& word);
  /// Ends the word of the units added last.
  void end_word();
  /// What find_language() says of the units so far.
  [[nodiscard]] Language language();

 private:
  void add_letter(char16_t c);
  void count_distinctive_letter(uint16_t bits);

  std::array<uint64_t, kLanguages> evidence_{};  // in half function words
  size_t arabic_ = 0;                            // letters of the words before the current one
  size_t latin_ = 0;
  size_t words_ = 0;
  PackedWord word_;  // the current one
};

/// The language of `source`: distinguishes Arabic ("ar"), Central Kurdish ("ckb"), Persian ("fa"),
/// Pashto ("ps"), Urdu ("ur") and, by their letters alone, Kashmiri ("ks"), Malay ("ms"), Sindhi
/// ("sd") and Uyghur ("ug").
///
/// Evidence is letters that only one or two of them have, the commonest function words
/// (core/data/function_words.txt) and the Arabic article. A page typed on a Persian keyboard (ی for
/// ي, ک for ك) is still Arabic. A text with more Latin than Arabic letters is "und" from left to
/// right; a text without letters, and an empty one, is "und" from right to left. Presentation forms
/// count as the letters that they are shapes of. Linear.
Language find_language(std::u16string_view source, const Unicode& unicode);

/// The direction of the script that most letters of `span` belong to, whichever comes first: right
/// to left for «NATO يعقد اجتماعا». Right to left if there are no letters.
///
/// @param specials  the index of `source`. Linear in the special units of `span` and in the Latin
/// letters among them.
Direction find_direction(std::u16string_view source, Span span, const Specials& specials);

}  // namespace khulasa::text
