// A text as it is read: its language, match key, words and vocabulary.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/progress.h"
#include "khulasa/text.h"
#include "language.h"
#include "text/segment/words.h"
#include "text/unicode/unicode.h"
#include "vocabulary.h"

namespace khulasa::text {

/// What is written in a text; every later stage reads it. Neither copied nor moved: the keys of the
/// vocabulary are views of the match key.
struct Reading {
  /// Reads `source`, any UTF-16; tells `progress` between the parts. Linear.
  Reading(std::u16string_view source, const Unicode& unicode, const Progress& progress = {});
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() = default;

  const Language language;
  const NormalizeOptions form;  // the form in which its words are compared
  const NormalizedText normalized;
  const std::vector<Word> words;
  const Vocabulary vocabulary;

  /// The words that begin in `span`. Linear in them, and logarithmic in all.
  [[nodiscard]] WordRange words_in(Span span) const;
};

}  // namespace khulasa::text
