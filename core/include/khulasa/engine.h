// The engine: one immutable object with one call for each task.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/document.h"
#include "khulasa/keywords.h"
#include "khulasa/options.h"
#include "khulasa/progress.h"
#include "khulasa/result.h"
#include "khulasa/similar.h"
#include "khulasa/summary.h"
#include "khulasa/text.h"

namespace khulasa {

/// Sizes of what was analyzed. Words are tokens that are words or numbers.
struct Stats {
  uint32_t code_units = 0;     // of the source, in UTF-16
  uint32_t words = 0;          // of the source
  uint32_t article_words = 0;  // of the article's sentences
  uint32_t summary_words = 0;  // of the picks
};

/// The source as a reader should see it: the lines of a paragraph joined by one space, without
/// controls and zero-width characters (but U+200C and U+200D), with letters in place of
/// presentation forms. U+FFFD stays, where a letter was lost; Pick::text is without it. What is
/// shown, copied or read aloud comes from here; spans stay spans of the source.
struct ShownText {
  std::u16string text;  // of the whole source; empty if the source can be shown as it is
  OffsetMap map;        // from the source to `text`; empty likewise

  /// What to show for a span of `source`. O(log runs of the map). The view is of `source` or of
  /// this object.
  [[nodiscard]] std::u16string_view of(std::u16string_view source, Span span) const {
    return map.runs().empty() ? slice(source, span) : slice(text, map.to_target(span));
  }
};

/// Everything that analyze() finds. Every span is one of the source, in UTF-16 code units.
struct Analysis {
  std::string language;  // BCP 47: "ar", "ckb", "fa", "ks", "ms", "ps", "sd", "ug", "ur" or "und"
  Direction direction = Direction::kRightToLeft;
  Article article;
  std::vector<Sentence> sentences;        // of the article, in order
  std::vector<RepeatedSentence> repeats;  // left out of `sentences`, in order
  std::vector<Token> tokens;              // of `sentences`, in order; empty unless Options::tokens
  Summary summary;
  std::vector<Keyword> keywords;  // best first
  Stats stats;
  std::vector<Warning> warnings;  // each code at most once
  ShownText shown;                // how to show any span of this analysis
  // If the source is damaged (WarningCode::kVisualOrder, kDisplaced), the whole of it repaired;
  // otherwise empty. No span of this analysis refers to it: to use it, analyze it instead.
  std::u16string repaired;
};

/// One summary of several texts. Picks are in the order of the texts, and within a text in the
/// order of its sentences. A pick's `span`, `parts` and `sentence` refer to its own text, exactly
/// as in the analysis of that text alone; only where the texts are in different languages may the
/// `parts` of a headline differ.
struct JointSummary {
  Summary summary;
  uint32_t words = 0;             // of the picks
  std::vector<Warning> warnings;  // of all texts: each code once, with its counts added up
};

/// An analysis with the fingerprint of its article.
struct FingerprintedAnalysis {
  Analysis analysis;
  Fingerprint fingerprint;
};

namespace text {
class Unicode;
struct Reading;
}  // namespace text

/// Cleans, summarizes and extracts keyphrases. Immutable once created: any number of threads may
/// share one engine.
class Engine {
 public:
  // clang-format off
  /// Reads the embedded Unicode rules, in well under a millisecond.
  ///
  /// @return the engine, or kInternal if the embedded data cannot be read: a broken build.
  ///
  ///     const khulasa::Result<khulasa::Engine> engine = khulasa::Engine::create();
  ///     if (!engine.ok()) return fail(engine.error().message);
  // clang-format on
  static Result<Engine> create();

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // clang-format off
  /// Analyzes a pasted text: cleans it, summarizes the article and finds its keyphrases.
  ///
  /// @param source    any UTF-16, including lone surrogates and NULs. Text that is empty or only
  ///                  white space gives an empty analysis. The engine keeps no copy: the result
  ///                  holds spans, so keep `source` as long as you read them.
  /// @param options   see options.h.
  /// @param progress  its listener is called between the stages and their parts, see progress.h.
  /// @return the analysis; kTextTooLong if `source`, title and focus together have more than
  ///         kMaxTextUnits; kInvalidOption if an option is out of range.
  ///
  /// Time and memory are linear in source.size(). The same input gives the same bytes on every
  /// platform.
  ///
  ///     khulasa::Options options;
  ///     options.summary.type = khulasa::SummaryType::kTldr;
  ///     options.summary.max_words = 60;
  ///     const auto analysis = engine.value().analyze(text, options);
  ///     if (!analysis.ok()) return fail(analysis.error().message);
  ///     for (const khulasa::Pick& pick : analysis.value().summary.picks)
  ///       show(khulasa::slice(text, pick.span));
  // clang-format on
  [[nodiscard]] Result<Analysis> analyze(std::u16string_view source, const Options& options = {},
                                         const Progress& progress = {}) const;

  // clang-format off
  /// Writes one summary of several texts, such as reports of one event by several pages. Each text
  /// is cleaned and scored by itself; then the best sentences of all of them are picked, and what
  /// two texts both say is said once.
  ///
  /// @param sources   any texts. Together they may have kMaxTextUnits, counting one code unit extra
  ///                  for each. No texts, or only empty ones, give an empty summary.
  /// @param options   as for analyze(); the budget is that of the one summary. `title`, `keep` and
  ///                  `markup` describe a single text and must be empty.
  /// @param progress  its listener is called after each text.
  /// @return the summary; errors as for analyze().
  ///
  /// Time and memory are linear in the total number of code units.
  ///
  ///     const std::vector<std::u16string_view> texts = {first, second};
  ///     const auto joint = engine.value().summarize_all(texts);
  ///     if (!joint.ok()) return fail(joint.error().message);
  ///     for (const khulasa::Pick& pick : joint.value().summary.picks)
  ///       show(khulasa::slice(texts[pick.source], pick.span));
  // clang-format on
  [[nodiscard]] Result<JointSummary> summarize_all(std::span<const std::u16string_view> sources,
                                                   const Options& options = {},
                                                   const Progress& progress = {}) const;

  // clang-format off
  /// Makes the fingerprint of a text's article, for similar() and CopyFinder.
  ///
  /// @param source   as for analyze(). A headline alone gives a fingerprint, too, and an empty text
  ///                 one that is similar to nothing.
  /// @param options  as for analyze(). What to summarize makes no difference; `title`, `clean` and
  ///                 `markup` do, since they decide what the article is.
  /// @return the fingerprint; errors as for analyze(). Linear in source.size().
  ///
  ///     const auto query = engine.value().fingerprint(u"زلزال يضرب ساحل البلاد");
  ///     if (!query.ok()) return fail(query.error().message);
  ///     const auto matches = khulasa::similar(query.value(), archive, 5);
  // clang-format on
  [[nodiscard]] Result<Fingerprint> fingerprint(std::u16string_view source,
                                                const Options& options = {}) const;

  /// analyze() and fingerprint() at once, for hardly more than the cost of the first. The
  /// keyphrases are the first of the list of 24 that the fingerprint needs. They are those of a
  /// shorter list, but may have more mentions: a person's short form is looked for among all that
  /// are listed.
  [[nodiscard]] Result<FingerprintedAnalysis> analyze_with_fingerprint(
      std::u16string_view source, const Options& options = {}, const Progress& progress = {}) const;

  // clang-format off
  /// Normalizes `source`, for display or for search; see NormalizeOptions.
  ///
  /// @param source   any UTF-16; empty gives empty.
  /// @param options  often one of NormalizeOptions' profiles: display(), search() or nfc().
  /// @return the normalized text with a map of its offsets to those of `source`; errors as for
  ///         analyze().
  ///
  /// Linear in source.size().
  ///
  ///     const auto key = engine.value().normalize(u"قَدْ قـال", khulasa::NormalizeOptions::search());
  ///     if (!key.ok()) return fail(key.error().message);
  ///     key.value().text;                   // u"قد قال"
  ///     key.value().map.to_source({3, 6});  // {5, 9}: «قـال»
  // clang-format on
  [[nodiscard]] Result<NormalizedText> normalize(std::u16string_view source,
                                                 const NormalizeOptions& options) const;

 private:
  // What else is made of a text that was analyzed. A function and not a flag, so that a module that
  // makes no fingerprints does not contain their code.
  using Finish = void (*)(const text::Reading& reading, const Analysis& analysis, void* to);

  explicit Engine(std::unique_ptr<const text::Unicode> unicode);
  [[nodiscard]] Result<Analysis> run(std::u16string_view source, const Options& options,
                                     const Progress& progress, Finish finish, void* to) const;
  std::unique_ptr<const text::Unicode> unicode_;
};

}  // namespace khulasa
