// A text as it is read: its source, language, match key, words and vocabulary.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/progress.h"
#include "khulasa/text.h"
#include "language.h"
#include "scan.h"
#include "text/segment/words.h"
#include "text/unicode/specials.h"
#include "text/unicode/unicode.h"
#include "vocabulary.h"

namespace khulasa::text {

/// What is written in a text, read once; every later stage takes it instead of the text. Neither
/// copied nor moved, since the keys of the vocabulary are views of the match key.
struct Reading {
  /// Reads `text`, any UTF-16; empty gives a reading without words. `text` and `by` must outlive
  /// the reading. Reports `progress` between the parts. Linear.
  Reading(std::u16string_view text, const Unicode& by, const Progress& progress = {});
  /// The same for a text that is indexed already. `index` may name some plain units, too: it may be
  /// that of the text before some of its units became spaces.
  Reading(std::u16string_view text, Specials index, const Unicode& by,
          const Progress& progress = {});
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() = default;

  const std::u16string_view source;  // as given; every span of a later stage is one of it
  const Unicode& unicode;
  const Specials specials;  // the index of `source`
  const Language language;
  const NormalizeOptions form;      // the form in which its words are compared
  const NormalizedText normalized;  // the match key, in that form
  const std::vector<Word> words;
  const Vocabulary vocabulary;  // of `words`

  /// The lexeme of words[word].
  [[nodiscard]] const Lexeme& lexeme(uint32_t word) const { return vocabulary.lexeme_of(word); }

  /// The text of `span`, which must lie in the source.
  [[nodiscard]] std::u16string_view text_of(Span span) const { return slice(source, span); }

  /// The words that start in `span`. Linear in their number, logarithmic in that of all words.
  [[nodiscard]] WordRange words_in(Span span) const;

 private:
  Reading(std::u16string_view text, Specials index, const Unicode& by, Scan scan,
          const Progress& progress);
};

}  // namespace khulasa::text
