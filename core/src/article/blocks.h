// The lines of a paste, and what can be seen of each without reading its words.
#pragma once

#include <cstdint>
#include <vector>

#include "khulasa/options.h"
#include "khulasa/text.h"
#include "stage.h"
#include "text/reading.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::article {

/// A line that is not blank.
struct Line {
  Span span;                // in the source, without the white space around the line
  Span body;                // `span` without a leading bullet, list number or reply's «>»
  uint32_t first_word = 0;  // its words are reading.words[first_word .. end_word)
  uint32_t end_word = 0;
  text::UnitClasses classes = 0;  // of all code units of the line together, but not of its spaces
  uint32_t tags = 0;              // MarkupTag bits of the HTML it came from; 0 for plain text
  bool bulleted = false;          // opens with • - * – or the like
  bool numbered = false;          // opens with «1. », «٢- » or «(3) »
  bool quoted = false;            // opens with >, as a reply quotes what it answers
  // Ends in . ! ? ؟ : … or the like, apart from closing quotation marks and brackets.
  bool ends_sentence = false;
  bool ends_with_colon = false;  // likewise; such a line ends_sentence, too
  bool has_address = false;      // has an e-mail address, a handle or a web address

  [[nodiscard]] uint32_t word_count() const { return end_word - first_word; }
  /// Ends like a sentence that introduces nothing.
  [[nodiscard]] bool ends_in_stop() const { return ends_sentence && !ends_with_colon; }
  /// Looks like a list item.
  [[nodiscard]] bool is_listed() const { return bulleted || numbered; }
};

/// Cuts the source into its lines, leaving out blank ones; none for an empty source.
///
/// @param markup  what HTML said about stretches of the source, in any order, nested or
/// overlapping. A line has the tags of every stretch that contains its start.
/// @return in order. Linear in the source, n log n in `markup`.
KHULASA_STAGE std::vector<Line> find_lines(const text::Reading& reading,
                                           const std::vector<Markup>& markup);

}  // namespace khulasa::article
