// The sentences of an article.
#pragma once

#include <vector>

#include "khulasa/document.h"
#include "khulasa/options.h"
#include "text/reading.h"

namespace khulasa::article {

/// What an article is read as.
struct ArticleSentences {
  std::vector<Sentence> list;             // scores still 0
  std::vector<RepeatedSentence> repeats;  // left out of `list`
  uint32_t cut = 0;                       // sentences that were too long and became several
};

/// Splits the article's paragraphs, list items and quotations into sentences; titles and headings
/// are none, they name what follows. A sentence too long for a summary is cut at clause marks.
///
/// @param options  where `clean`, a sentence that was said before, word for word or nearly (see
/// find_duplicates()), counts once: a pull quote, a paragraph that the page repeats.
/// @return in document order. Linear, but for looking up the words of each sentence.
ArticleSentences find_article_sentences(const text::Reading& reading, const Article& article,
                                        const Options& options);

}  // namespace khulasa::article
