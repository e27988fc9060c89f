// The engine: one immutable object, one call.
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
#include "khulasa/summary.h"
#include "khulasa/text.h"

namespace khulasa {

/// Counts of what was analyzed.
struct Stats {
  uint32_t code_units = 0;     // of the source
  uint32_t words = 0;          // of the source
  uint32_t article_words = 0;  // of the article's sentences
  uint32_t summary_words = 0;
};

/// All that is known of a text. Every span is one of the source, in UTF-16 code units.
struct Analysis {
  std::string language;  // BCP 47: "ar", "ckb", "fa", "ps", "ur" or "und"
  Direction direction = Direction::kRightToLeft;
  Article article;
  std::vector<Sentence> sentences;
  std::vector<RepeatedSentence> repeats;
  std::vector<Token> tokens;  // empty unless Options::tokens
  Summary summary;
  std::vector<Keyword> keywords;
  Stats stats;
  std::vector<Warning> warnings;
  // The source in reading order, where it came in visual order (WarningCode::kVisualOrder); else
  // empty. Nothing here is a span of it: analyze it in the source's place to use it.
  std::u16string repaired;
};

/// One summary of several texts. Picks stand in the order of the texts, in each in its order;
/// `span` and `sentence` are as analyze() of the pick's own text gives them, and so are `parts`
/// where the texts are of one language.
struct JointSummary {
  Summary summary;
  uint32_t words = 0;             // of the picks
  std::vector<Warning> warnings;  // of all the texts, each code once with the sum of its counts
};

namespace text {
class Unicode;
}

/// Cleans, summarizes and extracts keyphrases. Immutable after create(): any number of threads may
/// share one.
class Engine {
 public:
  /// Reads the embedded Unicode rules (well under a millisecond). Fails only in a broken build.
  static Result<Engine> create();

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  /// Analyzes a pasted text.
  ///
  /// @param source   any UTF-16, lone surrogates and NULs included; empty or white space gives an
  /// empty analysis. Kept
  ///                 by nobody: the result holds spans, so keep `source` to read them.
  /// @param options  see options.h; an option out of range gives kInvalidOption.
  /// @param progress told after each stage, see progress.h.
  /// @return the analysis, or kTextTooLong above kMaxTextUnits.
  /// Linear in source.size(), in time and in memory. The same input gives the same bytes on every
  /// platform.
  [[nodiscard]] Result<Analysis> analyze(std::u16string_view source, const Options& options = {},
                                         const Progress& progress = {}) const;

  /// Summarizes several texts as one, as of one event told by several pages: each is cleaned and
  /// scored by itself, the best sentences of all are picked, and what two tell alike is told once.
  ///
  /// @param sources  any texts, together at most kMaxTextUnits, where each counts one code unit
  /// more than it has; none or only empty ones give an empty summary.
  /// @param options  as for analyze(); budgets are those of the one summary. `keep`, `markup` and
  /// `title`, which are of one text, must be empty (kInvalidOption).
  /// @param progress told after each text, and for the joint summary.
  /// Linear in the code units of all.
  [[nodiscard]] Result<JointSummary> summarize_all(std::span<const std::u16string_view> sources,
                                                   const Options& options = {},
                                                   const Progress& progress = {}) const;

  /// Normalizes `source`; see NormalizeOptions. Same inputs, limit and errors as analyze().
  [[nodiscard]] Result<NormalizedText> normalize(std::u16string_view source,
                                                 const NormalizeOptions& options) const;

 private:
  explicit Engine(std::unique_ptr<const text::Unicode> unicode);
  std::unique_ptr<const text::Unicode> unicode_;
};

}  // namespace khulasa
