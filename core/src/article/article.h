// The article in a paste.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/document.h"
#include "khulasa/options.h"
#include "text/unicode/unicode.h"
#include "text/vocabulary.h"

namespace khulasa::article {

/// What find_article found, and what it had to do for it.
struct Cleaned {
  Article article;
  // Words that the labels would have dropped where they would have left next to nothing: then the
  // whole text was taken as article instead. 0 where the labels were followed.
  uint32_t boilerplate_words = 0;
};

/// Finds the article: labels every line, gathers the parts.
///
/// @param words  the words of all of `source`, with their vocabulary.
/// @param options  `clean` false: every line is a paragraph of the article. `keep` names lines that
///               are paragraphs whatever their label. `markup` is what tags said of the lines.
/// @return every character that is not white space in exactly one block. Linear.
Cleaned find_article(std::u16string_view source, const NormalizedText& normalized,
                     const std::vector<text::Word>& words, const text::Vocabulary& vocabulary,
                     const Options& options, const text::Unicode& unicode);

}  // namespace khulasa::article
