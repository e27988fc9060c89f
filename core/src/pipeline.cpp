#include "pipeline.h"

#include <utility>

#include "article/article.h"

namespace khulasa {

namespace {

// Where the stages end, as shares of the instructions that this function takes for 1 MB of news.
constexpr double kCleaned = .33;
constexpr double kSplit = .66;

}  // namespace

ScoredArticle score_article(const text::Reading& reading, const Options& options,
                            const gist::Focus& focus, const Progress& progress) {
  ScoredArticle scored;
  article::Cleaned cleaned = article::find_article(reading, options);
  progress.reach(kCleaned);
  scored.article = std::move(cleaned.article);

  scored.sentences = article::find_article_sentences(reading, scored.article, options);
  progress.reach(kSplit);

  // What sentences are scored by besides the article itself.
  scored.interest = {gist::title_terms(options.title, scored.article.title, reading),
                     gist::focus_terms(focus, reading.vocabulary), focus.words,
                     options.summary.type};
  scored.scoring = gist::score_sentences(reading, scored.sentences.list, scored.interest);

  scored.findings.boilerplate_words = cleaned.boilerplate_words;
  scored.findings.page_words_without_article = cleaned.page_words_without_article;
  scored.findings.cut_sentences = scored.sentences.cut;
  if (gist::is_absent(scored.interest, scored.scoring.terms))
    scored.findings.absent_focus_words = scored.interest.focus_words;
  return scored;
}

}  // namespace khulasa
