// The article in a paste.
#pragma once

#include "khulasa/document.h"
#include "khulasa/options.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa::article {

/// The result of find_article().
struct Cleaned {
  Article article;
  // 0 if the labels of the lines were followed. If they would have left less than a fifth of the
  // words of a text without a page's tree, the whole of it is the article instead, and this is the
  // number of words that they would have dropped.
  uint32_t boilerplate_words = 0;
  // 0, or the words of a page whose HTML has no article (region.h): none of its blocks is article.
  uint32_t page_words_without_article = 0;
};

/// Finds the article in a paste, whose paragraphs are joined (see text/layout.h): labels every line
/// and builds the article from the labelled lines.
///
/// @param options  uses `clean` (false: every line is a paragraph of the article), `keep` (blocks
/// that are paragraphs whatever their label; an index beyond the last block is ignored here) and
/// `markup` (what HTML says about the lines).
/// @return every character that is not white space is in exactly one block; no blocks for an empty
/// or blank source. Linear in the source.
KHULASA_STAGE Cleaned find_article(const text::Reading& reading, const Options& options);

}  // namespace khulasa::article
