// The stages that one text and several texts share: from a reading to scored sentences.
#pragma once

#include <vector>

#include "article/article_sentences.h"
#include "gist/scoring.h"
#include "khulasa/engine.h"
#include "report.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa {

/// The article of one text, with its sentences scored.
struct ScoredArticle {
  Article article;
  article::ArticleSentences sentences;
  gist::Interest interest;
  gist::Scoring scoring;      // of `sentences`
  report::Findings findings;  // what the stages repaired, cut or missed
};

/// Finds the article in `reading`, splits it into sentences and scores them.
///
/// @param options  valid (see validate()). A title in it takes the place of the one in the text.
/// @param focus    read_focus() of the options' focus, in the form of `reading`.
/// @return a text without an article gives one without sentences. Linear.
KHULASA_STAGE ScoredArticle score_article(const text::Reading& reading, const Options& options,
                                          const gist::Focus& focus, const Progress& progress = {});

}  // namespace khulasa
