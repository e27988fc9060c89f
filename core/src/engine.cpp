// The pipeline: read this first. Each stage is one function, values in, value out; every span is
// one of `source`.
//
//     source ─ normalize ─ words ─ vocabulary ─ article ─ sentences ─ terms ─ centrality ─ features
//     ─ summary
//                                                                       └────────────────────────────
//                                                                       keywords
#include "khulasa/engine.h"

#include <algorithm>

#include "article/article.h"
#include "article/duplicates.h"
#include "gist/context.h"
#include "gist/features.h"
#include "gist/graph.h"
#include "gist/keyphrases.h"
#include "gist/rank.h"
#include "gist/summarize.h"
#include "gist/terms.h"
#include "report.h"
#include "text/language.h"
#include "text/long_sentences.h"
#include "text/normalize.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/visual_order.h"
#include "text/vocabulary.h"
#include "text/words.h"

namespace khulasa {

namespace {

std::optional<Error> too_long(uint64_t code_units) {
  if (code_units <= kMaxTextUnits) return std::nullopt;
  return Error{ErrorCode::kTextTooLong, "the text is too long",
               std::to_string(code_units) + " UTF-16 code units",
               "at most " + std::to_string(kMaxTextUnits)};
}

// The words of `span`, as a range of indexes.
gist::Range words_in(const std::vector<text::Word>& words, Span span) {
  const auto index_at = [&](uint32_t at) {
    return static_cast<uint32_t>(
        std::partition_point(words.begin(), words.end(),
                             [&](const text::Word& word) { return word.span.begin < at; }) -
        words.begin());
  };
  return {index_at(span.begin), index_at(span.end)};
}

struct Sentences {
  std::vector<Sentence> list;
  uint32_t cut = 0;  // sentences that were too long
};

// The sentences of the article. Titles and headings are none: they name what follows.
Sentences sentences_of(std::u16string_view source, const Article& article,
                       const std::vector<text::Word>& words, const SentenceOptions& options,
                       const text::Unicode& unicode) {
  Sentences sentences;
  for (uint32_t block = 0; block < article.blocks.size(); ++block) {
    const Block& paragraph = article.blocks[block];
    if (!has_sentences(paragraph.kind)) continue;
    for (const Span whole : text::split_sentences(source, paragraph.span, unicode, options)) {
      const std::vector<Span> parts = text::cut_long_sentence(source, whole);
      if (parts.size() > 1) ++sentences.cut;
      for (const Span part : parts)
        sentences.list.push_back({part, block, words_in(words, part).size(), 0});
    }
  }
  return sentences;
}

// A sentence that was said before, word for word or nearly, counts once: a pull quote, a paragraph
// that the page repeats.
void drop_duplicates(std::vector<Sentence>& sentences, const std::vector<text::Word>& words,
                     const text::Vocabulary& vocabulary) {
  std::vector<article::WordRange> ranges;
  for (const Sentence& sentence : sentences) {
    const gist::Range range = words_in(words, sentence.span);
    ranges.push_back({range.begin, range.end});
  }
  const auto duplicates = article::find_duplicates(ranges, vocabulary);
  size_t kept = 0;
  for (size_t i = 0; i < sentences.size(); ++i) {
    if (!duplicates[i]) sentences[kept++] = sentences[i];
  }
  sentences.resize(kept);
}

// The form in which words are compared. Arabic's folds would join words of other languages: ی and ه
// are letters of their own in Persian.
NormalizeOptions lexical_form(const text::Language& language) {
  NormalizeOptions form = text::lexical_form();
  if (language.tag == "ar" || language.tag == "und") return form;
  form.look_alikes = LookAlikes::kKeep;
  form.fold_alef = form.fold_yeh = form.fold_teh_marbuta = form.fold_hamza_carriers = false;
  return form;
}

std::optional<Error> no_such_block(const Options& options, const Article& article) {
  for (const uint32_t index : options.keep) {
    if (index < article.blocks.size()) continue;
    return Error{ErrorCode::kInvalidOption, "the option keep names a block that is not there",
                 std::to_string(index),
                 "0 to " + std::to_string(article.blocks.size()) + ", the last excluded"};
  }
  return std::nullopt;
}

// The caller's title, where there is one, else the one found in the text.
std::u16string_view title_of(std::u16string_view source, const Options& options,
                             const Article& article) {
  if (!options.title.empty()) return options.title;
  return article.title ? slice(source, *article.title) : std::u16string_view();
}

// Whether the article's sentences have one of `terms`.
bool has_any(const gist::Terms& terms, const std::vector<uint32_t>& wanted) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](uint32_t term) { return terms.sentence_frequency[term] > 0; });
}

void score_sentences(std::vector<Sentence>& sentences,
                     const std::vector<gist::Features>& features) {
  for (size_t i = 0; i < sentences.size(); ++i) sentences[i].score = gist::score(features[i]);
}

}  // namespace

struct Engine::Scores {
  std::vector<gist::Features> features;
};

// With `scores` keyphrases and tokens, which are of the text alone, are left out.
Result<Analysis> Engine::analyze(std::u16string_view source, const Options& options,
                                 Scores* scores) const {
  if (auto error = too_long(source.size())) return *error;
  if (auto error = validate(options)) return *error;

  // What is written: the match key, its words, each distinct one looked up and stemmed once.
  const text::Language language = text::find_language(source);
  const NormalizeOptions form = lexical_form(language);
  const NormalizedText normalized = text::normalize(source, form, *unicode_);
  const std::vector<text::Word> words = text::find_words(source, normalized, *unicode_);
  const text::Vocabulary vocabulary = text::collect_vocabulary(words, normalized.text);

  // What is article, and its sentences.
  const text::VisualOrder order = text::find_visual_order(source, normalized, words);
  article::Cleaned cleaned = article::find_article(source, normalized, words, vocabulary, options);
  if (auto error = no_such_block(options, cleaned.article)) return *error;
  auto [sentences, long_sentences] =
      sentences_of(source, cleaned.article, words, options.sentences, *unicode_);
  if (options.clean) drop_duplicates(sentences, words, vocabulary);
  const std::u16string_view title = title_of(source, options, cleaned.article);
  const NormalizedText title_key = text::normalize(title, form, *unicode_);
  const std::u16string_view focus = options.summary.focus;
  const NormalizedText focus_key = text::normalize(focus, form, *unicode_);
  const std::vector<text::Word> focus_words = text::find_words(focus, focus_key, *unicode_);
  const gist::Interest interest{
      gist::title_terms(text::find_words(title, title_key, *unicode_), title_key.text, vocabulary),
      gist::focus_terms(focus_words, focus_key.text, vocabulary),
      options.summary.type == SummaryType::kTeaser};

  // What matters.
  const gist::Terms terms = gist::collect_terms(sentences, words, vocabulary);
  const std::vector<double> central = gist::centrality(terms);
  const gist::Range whole{0, static_cast<uint32_t>(sentences.size())};
  const std::vector<gist::Context> contexts =
      gist::find_contexts(source, sentences, terms, vocabulary, {whole});
  const std::vector<gist::Features> features =
      gist::find_features(source, sentences, terms, contexts, interest, central);
  score_sentences(sentences, features);

  Analysis analysis;
  analysis.language = language.tag;
  analysis.direction = language.direction;
  analysis.summary = gist::summarize(source, sentences, words, terms, vocabulary, features,
                                     contexts, {whole}, options.summary);
  if (scores == nullptr) {
    analysis.keywords = gist::find_keyphrases({source, normalized, words, vocabulary, terms},
                                              interest.title, options.keywords, *unicode_);
  }
  if (options.tokens && scores == nullptr)
    analysis.tokens = report::tokens(source, normalized, sentences, words, vocabulary);
  analysis.stats = report::stats(source, words, sentences, analysis.summary);
  analysis.warnings = report::warnings(source, normalized, language, cleaned.boilerplate_words,
                                       analysis.stats, sentences.size(), options.summary);
  if (!focus_words.empty() && !has_any(terms, interest.focus))
    analysis.warnings.push_back(
        {WarningCode::kFocusAbsent, static_cast<uint32_t>(focus_words.size())});
  if (order.words > 0) analysis.warnings.push_back({WarningCode::kVisualOrder, order.words});
  if (long_sentences > 0)
    analysis.warnings.push_back({WarningCode::kLongSentences, long_sentences});
  analysis.repaired = order.repaired;
  analysis.article = std::move(cleaned.article);
  analysis.sentences = std::move(sentences);
  if (scores != nullptr) scores->features = features;
  return analysis;
}

Result<Analysis> Engine::analyze(std::u16string_view source, const Options& options) const {
  return analyze(source, options, nullptr);
}

Result<JointSummary> Engine::summarize_all(std::span<const std::u16string_view> sources,
                                           const Options& options) const {
  if (!options.title.empty() || !options.keep.empty() || !options.markup.empty()) {
    return Error{ErrorCode::kInvalidOption, "an option is of one text, but there may be several",
                 "title, keep or markup", "none of them"};
  }
  uint64_t units = 0;
  for (const std::u16string_view source : sources) units += source.size() + 1;
  if (auto error = too_long(units)) return *error;

  // All texts in one, whose sentences keep the scores that they have in their own.
  std::u16string joint;
  joint.reserve(static_cast<size_t>(units));
  JointSummary result;
  std::vector<Sentence> sentences;
  std::vector<gist::Features> features;
  std::vector<gist::Range> documents;
  std::vector<uint32_t> begins;
  size_t without_focus = 0;
  uint32_t focus_words = 0;
  for (const std::u16string_view source : sources) {
    Scores scores;
    const Result<Analysis> analyzed = analyze(source, options, &scores);
    if (!analyzed.ok()) return analyzed.error();
    const Analysis& analysis = analyzed.value();
    const auto begin = static_cast<uint32_t>(joint.size());
    const auto first = static_cast<uint32_t>(sentences.size());
    for (Sentence sentence : analysis.sentences) {
      sentence.span = {sentence.span.begin + begin, sentence.span.end + begin};
      sentences.push_back(sentence);
    }
    for (const gist::Features& each : scores.features) features.push_back(each);
    documents.push_back({first, static_cast<uint32_t>(sentences.size())});
    begins.push_back(begin);
    (joint += source) += u'\n';
    for (const Warning& warning : analysis.warnings) {
      if (warning.code == WarningCode::kFocusAbsent) {
        ++without_focus;
        focus_words = warning.count;
      } else if (warning.code != WarningCode::kOverBudget) {
        report::add(result.warnings, warning);
      }
    }
  }
  // The focus needs to stand in one of them only.
  if (without_focus > 0 && without_focus == sources.size())
    report::add(result.warnings, {WarningCode::kFocusAbsent, focus_words});

  const NormalizedText normalized =
      text::normalize(joint, lexical_form(text::find_language(joint)), *unicode_);
  const std::vector<text::Word> words = text::find_words(joint, normalized, *unicode_);
  const text::Vocabulary vocabulary = text::collect_vocabulary(words, normalized.text);
  const gist::Terms terms = gist::collect_terms(sentences, words, vocabulary);
  const std::vector<gist::Context> contexts =
      gist::find_contexts(joint, sentences, terms, vocabulary, documents);
  result.summary = gist::summarize(joint, sentences, words, terms, vocabulary, features, contexts,
                                   documents, options.summary);
  const Stats stats = report::stats(joint, words, sentences, result.summary);
  result.words = stats.summary_words;
  if (report::is_over_budget(stats, sentences.size(), options.summary))
    result.warnings.push_back({WarningCode::kOverBudget, stats.summary_words});
  for (Pick& pick : result.summary.picks) {
    const auto next = std::upper_bound(begins.begin(), begins.end(), pick.span.begin);
    pick.source = static_cast<uint32_t>(next - begins.begin() - 1);
    const uint32_t begin = begins[pick.source];
    pick.sentence -= documents[pick.source].begin;
    pick.span = {pick.span.begin - begin, pick.span.end - begin};
    for (Span& part : pick.parts) part = {part.begin - begin, part.end - begin};
  }
  return result;
}

Result<NormalizedText> Engine::normalize(std::u16string_view source,
                                         const NormalizeOptions& options) const {
  if (auto error = too_long(source.size())) return *error;
  if (auto error = validate(options)) return *error;
  return text::normalize(source, options, *unicode_);
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
