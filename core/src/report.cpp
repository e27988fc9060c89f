#include "report.h"

#include <algorithm>

#include "text/dates.h"
#include "text/letters.h"
#include "text/tokens.h"

namespace khulasa::report {

std::vector<Token> tokens(std::u16string_view source, const NormalizedText& normalized,
                          const std::vector<Sentence>& sentences,
                          const std::vector<text::Word>& words,
                          const text::Vocabulary& vocabulary) {
  const std::vector<text::DateWords> dates = text::find_dates(source, normalized.text, words);
  std::vector<Token> tokens;
  for (const Sentence& sentence : sentences) {
    for (const auto& [span, kind, word] : text::find_tokens(source, sentence.span, words, dates)) {
      const bool is_word = word != text::TokenSpan::kNoWord;
      tokens.push_back(
          {span, kind,
           is_word ? vocabulary.stems[vocabulary.lexeme_of(word).stem] : std::u16string()});
    }
  }
  return tokens;
}

Stats stats(std::u16string_view source, const std::vector<text::Word>& words,
            const std::vector<Sentence>& sentences, const Summary& summary) {
  Stats stats;
  stats.code_units = static_cast<uint32_t>(source.size());
  stats.words = static_cast<uint32_t>(words.size());
  for (const Sentence& sentence : sentences) stats.article_words += sentence.words;
  const auto count_in = [&](Span span) {
    return static_cast<uint32_t>(
        std::count_if(words.begin(), words.end(),
                      [&](const text::Word& word) { return span.contains(word.span); }));
  };
  for (const Pick& pick : summary.picks) {
    if (pick.parts.empty()) stats.summary_words += sentences[pick.sentence].words;
    for (const Span part : pick.parts) stats.summary_words += count_in(part);
  }
  return stats;
}

bool is_over_budget(const Stats& stats, size_t sentence_count, const SummaryOptions& options) {
  // Of four sentences .2 is none, but one is given.
  const bool is_over_ratio = options.ratio && stats.summary_words > 0 &&
                             *options.ratio * static_cast<double>(sentence_count) < 1;
  const bool is_over_words = options.max_words && stats.summary_words > *options.max_words;
  return is_over_ratio || is_over_words;
}

void add(std::vector<Warning>& warnings, const Warning& warning) {
  const auto same = std::find_if(warnings.begin(), warnings.end(),
                                 [&](const Warning& w) { return w.code == warning.code; });
  if (same == warnings.end()) {
    warnings.push_back(warning);
  } else {
    same->count += warning.count;
  }
}

std::vector<Warning> warnings(std::u16string_view source, const NormalizedText& normalized,
                              const text::Language& language, uint32_t boilerplate_words,
                              const Stats& stats, size_t sentence_count,
                              const SummaryOptions& options) {
  std::vector<Warning> warnings;
  const auto add = [&](WarningCode code, uint32_t count) { warnings.push_back({code, count}); };
  if (normalized.marks_capped > 0) add(WarningCode::kMarksCapped, normalized.marks_capped);
  const auto hidden =
      static_cast<uint32_t>(std::count_if(source.begin(), source.end(), text::is_invisible));
  if (hidden > 0) add(WarningCode::kHiddenCharacters, hidden);
  if (language.tag != "ar" && stats.words > 0) add(WarningCode::kNotArabic, 0);
  if (boilerplate_words > 0) add(WarningCode::kMostlyBoilerplate, boilerplate_words);
  if (is_over_budget(stats, sentence_count, options))
    add(WarningCode::kOverBudget, stats.summary_words);
  return warnings;
}

}  // namespace khulasa::report
