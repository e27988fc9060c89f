// The sentences of an article.
#pragma once

#include <vector>

#include "khulasa/document.h"
#include "khulasa/options.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa::article {

/// An article as sentences.
struct ArticleSentences {
  std::vector<Sentence> list;             // all scores are 0
  std::vector<RepeatedSentence> repeats;  // not in `list`
  uint32_t cut = 0;                       // how many sentences were too long and became several
};

/// Splits the article's paragraphs, list items and quotations into sentences. Titles and headings
/// are not sentences: they name what follows. A sentence that is too long for a summary is cut at
/// the punctuation of its clauses (see text::cut_long_sentence()).
///
/// @param options  uses `sentences`, and `clean`: if true, a sentence that nearly repeats an
/// earlier one (see find_duplicates()), such as a pull quote, goes to `repeats`.
/// @return in document order; empty for an article without such blocks. Linear in the article,
/// times the logarithm of the number of words for each sentence.
KHULASA_STAGE ArticleSentences find_article_sentences(const text::Reading& reading,
                                                      const Article& article,
                                                      const Options& options);

}  // namespace khulasa::article
