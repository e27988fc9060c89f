// The lines of a paste and what can be seen of each without reading it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "text/words.h"

namespace khulasa::article {

/// A line that is not blank, without the white space around it.
struct Line {
  Span span;                // of the source
  Span body;                // `span` without a leading bullet
  uint32_t first_word = 0;  // its words are words[first_word .. end_word)
  uint32_t end_word = 0;
  bool bulleted = false;  // opens with • - * – or the like and a space
  bool ends_sentence =
      false;  // its last mark, quotation marks and brackets aside, is . ! ? ؟ : or …
  bool has_at_sign = false;  // an e-mail address or a handle

  [[nodiscard]] uint32_t word_count() const { return end_word - first_word; }
};

/// Cuts `source` at line ends into its lines. `words` are those of the whole source. Linear.
std::vector<Line> find_lines(std::u16string_view source, const std::vector<text::Word>& words);

}  // namespace khulasa::article
