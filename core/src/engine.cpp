// The pipeline: read this first. Each stage is one function, values in, value out; every span is
// one of `source`.
//
//     source -> layout -> reading -+-> article -> sentences -> scores -+-> summary
//                                  |                                   +-> keywords
//                                  +-> mend: a repaired text, if the source is damaged
//
// The layout joins the lines of hard-wrapped paragraphs (text/layout.h). A reading is the match
// key, the words and their vocabulary (text/reading.h). The stages from there to the scores are in
// pipeline.cpp, since a summary of several texts takes them, too (joint_summary.cpp).
#include "khulasa/engine.h"

#include "gist/keyphrases.h"
#include "gist/summarize.h"
#include "joint_summary.h"
#include "mend/mend.h"
#include "pipeline.h"
#include "report.h"
#include "shown.h"
#include "text/layout.h"
#include "text/normalize_by_language.h"
#include "text/reading.h"
#include "text/unicode/unicode.h"

namespace khulasa {

namespace {

std::optional<Error> missing_block(const std::vector<uint32_t>& keep, size_t block_count) {
  for (const uint32_t index : keep) {
    if (index < block_count) continue;
    return Error{ErrorCode::kInvalidOption, "the option keep names a block that is not there",
                 std::to_string(index),
                 "0 to " + std::to_string(block_count) + ", the last excluded"};
  }
  return std::nullopt;
}

// Where the stages end, as shares of the instructions that 1 MB of news takes natively.
constexpr double kRead = .4;
constexpr double kScored = .75;

// Of a text that has lost so many of its words a summary would only pretend to be one. A few lost
// letters («ال\uFFFDحد» for «الأحد») leave most sentences whole.
constexpr uint32_t kWordsPerLost = 8;

bool is_lost(const mend::Mended& mended, const text::Reading& reading) {
  return mended.lost > 0 && uint64_t{kWordsPerLost} * mended.lost >= reading.words.size();
}

}  // namespace

Result<Analysis> Engine::analyze(std::u16string_view source, const Options& options,
                                 const Progress& progress) const {
  return run(source, options, progress, nullptr, nullptr);
}

Result<Analysis> Engine::run(std::u16string_view source, const Options& options,
                             const Progress& progress, Finish finish, void* to) const {
  if (auto error = validate_length(source.size(), options)) return *error;
  if (auto error = validate(options)) return *error;

  // Which lines belong together. The stages below see them joined, in a text of the same length:
  // its spans are spans of the source.
  text::Specials specials = text::Specials::of(source);
  const text::Layout layout = text::find_layout(source, specials, !options.markup.empty());
  const std::u16string_view joined = layout.gaps.empty() ? source : layout.joined;

  // What is written: the match key, its words, each distinct one looked up and stemmed once.
  const text::Reading reading(joined, text::with_gaps(std::move(specials), layout), *unicode_,
                              progress.part(0, kRead));
  mend::Mended mended = mend::mend(source, reading);
  progress.reach(kRead);

  // What is article, its sentences, and how much each of them says.
  const gist::Focus focus = gist::read_focus(options.summary.focus, reading);
  ScoredArticle scored = score_article(reading, options, focus, progress.part(kRead, kScored));
  if (auto error = missing_block(options.keep, scored.article.blocks.size())) return *error;
  progress.reach(kScored);

  // What matters.
  std::vector<Sentence>& sentences = scored.sentences.list;
  Analysis analysis;
  analysis.language = reading.language.tag;
  analysis.direction = reading.language.direction;
  // A caller's title is not in the text, so that no headline can be a span of it.
  const std::optional<Span> title = options.title.empty() ? scored.article.title : std::nullopt;
  analysis.summary = gist::summarize(reading, sentences, scored.scoring, options.summary, title);
  if (is_lost(mended, reading)) {
    analysis.summary.picks.clear();
  } else {
    analysis.keywords = gist::find_keyphrases({reading, scored.scoring.terms, scored.article},
                                              scored.interest.title, options.keywords);
  }

  // What the caller should know beside it.
  if (options.tokens) analysis.tokens = report::tokens(reading, sentences);
  analysis.stats = report::stats(reading, sentences, analysis.summary);
  scored.findings.visual_order_words = mended.turned;
  scored.findings.displaced = mended.displaced;
  scored.findings.lost_words = mended.lost;
  analysis.warnings = report::warnings(source, reading, scored.findings);
  report::add_over_budget(analysis.warnings, analysis.stats, sentences.size(), options.summary);
  analysis.repaired = std::move(mended.text);
  analysis.shown = find_shown(source, layout.gaps, *unicode_, reading.specials);
  set_texts(analysis.summary.picks, source, analysis.shown);
  analysis.article = std::move(scored.article);
  analysis.repeats = std::move(scored.sentences.repeats);
  analysis.sentences = std::move(sentences);
  if (finish != nullptr) finish(reading, analysis, to);
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
