// The lines of a paste and what can be seen of each without reading it.
#pragma once

#include <cstdint>
#include <vector>

#include "khulasa/options.h"
#include "khulasa/text.h"
#include "text/reading.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::article {

/// A line that is not blank, without the white space around it.
struct Line {
  Span span;                // of the source
  Span body;                // `span` without a leading bullet or list number
  uint32_t first_word = 0;  // its words are words[first_word .. end_word)
  uint32_t end_word = 0;
  text::UnitClasses classes = 0;  // of any of the units of `span`
  uint32_t tags = 0;              // MarkupTag bits of the HTML it came from; 0 for plain text
  bool bulleted = false;          // opens with • - * – or the like
  bool numbered = false;          // opens with «1. », «٢- » or «(3) »
  bool quoted = false;            // opens with >, as a reply quotes what it answers
  bool ends_sentence =
      false;  // its last mark, quotation marks and brackets aside, is . ! ? ؟ : or …
  bool ends_with_colon = false;
  bool has_address = false;  // an e-mail address, a handle or a web address

  [[nodiscard]] uint32_t word_count() const { return end_word - first_word; }
  /// Ends like a sentence and introduces nothing.
  [[nodiscard]] bool ends_in_stop() const { return ends_sentence && !ends_with_colon; }
};

/// Cuts the source at line ends into its lines. `markup` is what HTML said about its stretches, in
/// any order; a line has the tags of the stretches that contain its start. Linear, n log n in
/// `markup`.
std::vector<Line> find_lines(const text::Reading& reading, const std::vector<Markup>& markup);

}  // namespace khulasa::article
