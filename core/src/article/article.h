// The article in a paste.
#pragma once

#include "khulasa/document.h"
#include "khulasa/options.h"
#include "text/reading.h"

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
/// @param options  `clean` false: every line is a paragraph of the article. `keep` names lines that
///               are paragraphs whatever their label. `markup` is what tags said of the lines.
/// @return every character that is not white space in exactly one block. Linear.
Cleaned find_article(const text::Reading& reading, const Options& options);

}  // namespace khulasa::article
