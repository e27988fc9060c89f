// Sentence boundaries of Arabic prose.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/options.h"
#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// Splits a paragraph into sentences.
///
/// Boundaries follow UAX #29 (ICU's root rules) with the corrections that Arabic news needs: no
/// break after an abbreviation or initial («عقد د. بدر»), none inside a quotation or bracket
/// («"المفاوضات مستمرة. ونأمل"»), none after two dots («العراق.. الأسباب»), none after a list
/// number («1. »), none at a line end that only wraps a paragraph, one where the space behind a
/// full stop is missing («الثانية.في عام»), and one behind footnotes («وحدائقها.[2] وأخذ»). «؛» is
/// one by option.
///
/// @param source     the whole text; lone surrogates are allowed.
/// @param paragraph  the part to split; empty gives an empty vector.
/// @return half-open spans of `source`, ordered, disjoint, without white space at their ends,
/// covering every letter of
///         `paragraph`.
/// Linear in paragraph.size().
std::vector<Span> split_sentences(std::u16string_view source, Span paragraph,
                                  const Unicode& unicode, const SentenceOptions& options = {});

}  // namespace khulasa::text
