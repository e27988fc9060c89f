// What one pass over a text finds: its language, its match key and its words.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "language.h"
#include "text/segment/words.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// The result of scan().
struct Scan {
  Language language;
  NormalizeOptions form;      // the form in which words of that language are compared
  NormalizedText normalized;  // the text in that form
  std::vector<Word> words;
};

/// Reads `source` once. The result is that of find_language(), of normalize() with the lexical form
/// or, in languages whose letters Arabic's folds would confuse, with a form that has fewer folds,
/// and of find_words(). An empty source gives no words.
///
/// Words of plain letters, numbers, single spaces and common punctuation are read in one loop,
/// which takes a fifth of what those functions take one after the other. Whatever else a text has
/// is cut out, to the next such word, and given to them. Linear.
[[nodiscard]] Scan scan(std::u16string_view source, const Unicode& unicode);

}  // namespace khulasa::text
