// The pipeline: read this first. Each stage is one function, values in, value out; every span is
// one of `source`.
//
//     source ─ reading ─ article ─ sentences ─ scoring ─┬─ summary
//                                                       └─ keywords
//
// A reading is the match key, the words and their vocabulary (text/reading.h); a scoring the terms,
// centrality and features by which sentences have their scores (gist/scoring.h).
#include "khulasa/engine.h"

#include "article/article.h"
#include "article/article_sentences.h"
#include "gist/keyphrases.h"
#include "gist/scoring.h"
#include "gist/summarize.h"
#include "joint_summary.h"
#include "report.h"
#include "text/normalize_by_language.h"
#include "text/reading.h"
#include "text/unicode/unicode.h"
#include "text/visual_order.h"

namespace khulasa {

namespace {

std::optional<Error> no_such_block(const Options& options, size_t block_count) {
  for (const uint32_t index : options.keep) {
    if (index < block_count) continue;
    return Error{ErrorCode::kInvalidOption, "the option keep names a block that is not there",
                 std::to_string(index),
                 "0 to " + std::to_string(block_count) + ", the last excluded"};
  }
  return std::nullopt;
}

// The caller's title, where there is one, else the one found in the text.
std::u16string_view title_of(std::u16string_view source, const Options& options,
                             const Article& article) {
  if (!options.title.empty()) return options.title;
  return article.title ? slice(source, *article.title) : std::u16string_view();
}

// Where the stages end, as shares of the time that 5 MB of news take natively.
constexpr double kRead = .45;
constexpr double kCleaned = .65;
constexpr double kSplit = .85;
constexpr double kScored = .9;

}  // namespace

Result<Analysis> Engine::analyze(std::u16string_view source, const Options& options,
                                 const Progress& progress) const {
  if (auto error = validate_length(source.size(), options)) return *error;
  if (auto error = validate(options)) return *error;

  // What is written: the match key, its words, each distinct one looked up and stemmed once.
  const text::Reading reading(source, *unicode_, progress.part(0, kRead));
  const auto& [language, form, normalized, words, vocabulary] = reading;
  const text::VisualOrder order = text::find_visual_order(source, normalized, words);
  progress.reach(kRead);

  // What is article, and its sentences.
  article::Cleaned cleaned =
      article::find_article(source, normalized, words, vocabulary, options, *unicode_);
  progress.reach(kCleaned);
  if (auto error = no_such_block(options, cleaned.article.blocks.size())) return *error;
  article::ArticleSentences found =
      article::find_article_sentences(source, reading, cleaned.article, options, *unicode_);
  std::vector<Sentence>& sentences = found.list;
  progress.reach(kSplit);

  // What matters.
  const std::u16string_view title = title_of(source, options, cleaned.article);
  const gist::Focus focus = gist::read_focus(options.summary.focus, reading.form, *unicode_);
  const gist::Interest interest =
      gist::find_interest(title, focus, options.summary.type, reading, *unicode_);
  const gist::Scoring scoring = gist::score_sentences(source, reading, sentences, interest);
  progress.reach(kScored);

  Analysis analysis;
  analysis.language = language.tag;
  analysis.direction = language.direction;
  analysis.summary =
      gist::summarize(source, sentences, words, vocabulary, scoring, options.summary, *unicode_);
  analysis.keywords = gist::find_keyphrases(
      {source, normalized, words, vocabulary, scoring.terms, cleaned.article.tags}, interest.title,
      options.keywords, *unicode_);
  if (options.tokens) analysis.tokens = report::tokens(source, reading, sentences, *unicode_);
  analysis.stats = report::stats(source, words, sentences, analysis.summary);
  analysis.warnings =
      report::warnings(source, reading,
                       {cleaned.boilerplate_words, order.words, found.cut,
                        gist::is_absent(interest, scoring.terms) ? interest.focus_words : 0});
  report::add_over_budget(analysis.warnings, analysis.stats, sentences.size(), options.summary);
  analysis.repaired = order.repaired;
  analysis.article = std::move(cleaned.article);
  analysis.repeats = std::move(found.repeats);
  analysis.sentences = std::move(sentences);
  return analysis;
}

Result<JointSummary> Engine::summarize_all(std::span<const std::u16string_view> sources,
                                           const Options& options, const Progress& progress) const {
  return summarize_jointly(sources, options, *unicode_, progress);
}

Result<NormalizedText> Engine::normalize(std::u16string_view source,
                                         const NormalizeOptions& options) const {
  if (auto error = validate_length(source.size())) return *error;
  if (auto error = validate(options)) return *error;
  return text::normalize_by_language(source, options, *unicode_);
}

Result<Engine> Engine::create() {
  auto unicode = text::Unicode::create();
  if (!unicode.ok()) return unicode.error();
  return Engine(std::move(unicode).value());
}

Engine::Engine(std::unique_ptr<const text::Unicode> unicode) : unicode_(std::move(unicode)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

}  // namespace khulasa
