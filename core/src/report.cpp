#include "report.h"

#include <algorithm>

#include "text/segment/dates.h"
#include "text/segment/tokens.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::report {

std::vector<Token> tokens(const text::Reading& reading, const std::vector<Sentence>& sentences) {
  const std::vector<text::DateWords> dates =
      text::find_dates(reading.source, reading.normalized.text, reading.words);
  std::vector<Token> tokens;
  for (const Sentence& sentence : sentences) {
    for (const auto& [span, kind, word] :
         text::find_tokens(reading.source, sentence.span, reading.words, dates, reading.unicode)) {
      const bool is_word = word != text::TokenSpan::kNoWord;
      tokens.push_back({span, kind,
                        std::u16string(is_word ? reading.vocabulary.stems[reading.lexeme(word).stem]
                                               : std::u16string_view())});
    }
  }
  return tokens;
}

Stats stats(const text::Reading& reading, const std::vector<Sentence>& sentences,
            const Summary& summary) {
  const std::vector<text::Word>& words = reading.words;
  Stats stats;
  stats.code_units = static_cast<uint32_t>(reading.source.size());
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

namespace {

// Characters that a reader does not see: zero-width characters, bidi controls, and U+E0000 to
// U+E03FF, tags and variation selectors, with which a page can say to a program what it does not
// show to people.
bool is_hidden(char16_t c) {
  constexpr char16_t kTagLead = 0xDB40;  // the high surrogate of all of U+E0000 to U+E03FF
  return c == kTagLead || (text::classes_of(c) & text::kInvisibleClass) != 0;
}

uint32_t count_hidden(std::u16string_view source, const text::Reading& reading) {
  // Where lines were joined the reading does not have what was between them.
  if (reading.source.data() != source.data())
    return static_cast<uint32_t>(std::count_if(source.begin(), source.end(), is_hidden));
  uint32_t hidden = 0;
  reading.specials.for_each({0, static_cast<uint32_t>(source.size())},
                            [&](uint32_t at) { hidden += is_hidden(source[at]); });
  return hidden;
}

}  // namespace

std::vector<Warning> warnings(std::u16string_view source, const text::Reading& reading,
                              const Findings& findings) {
  const uint32_t hidden = count_hidden(source, reading);
  std::vector<Warning> warnings;
  add(warnings, {WarningCode::kMarksCapped, reading.normalized.marks_capped});
  add(warnings, {WarningCode::kHiddenCharacters, hidden});
  if (reading.language.tag != "ar" && !reading.words.empty())
    add(warnings, {WarningCode::kNotArabic, 0});
  add(warnings, {WarningCode::kMostlyBoilerplate, findings.boilerplate_words});
  add(warnings, {WarningCode::kVisualOrder, findings.visual_order_words});
  add(warnings, {WarningCode::kDisplaced, findings.displaced});
  add(warnings, {WarningCode::kLostCharacters, findings.lost_words});
  add(warnings, {WarningCode::kLongSentences, findings.cut_sentences});
  add(warnings, {WarningCode::kFocusAbsent, findings.absent_focus_words});
  add(warnings, {WarningCode::kNoArticle, findings.page_words_without_article});
  return warnings;
}

void add(std::vector<Warning>& warnings, const Warning& warning) {
  if (warning.count == 0 && warning.code != WarningCode::kNotArabic) return;
  const auto at = std::find_if(warnings.begin(), warnings.end(),
                               [&](const Warning& other) { return other.code >= warning.code; });
  if (at != warnings.end() && at->code == warning.code) {
    at->count += warning.count;
  } else {
    warnings.insert(at, warning);
  }
}

void add_over_budget(std::vector<Warning>& warnings, const Stats& stats, size_t sentence_count,
                     const SummaryOptions& options) {
  // A ratio of .2 allows .8 of four sentences, which is none, but one was picked.
  const bool is_over_ratio = options.ratio && stats.summary_words > 0 &&
                             *options.ratio * static_cast<double>(sentence_count) < 1;
  const bool is_over_words = options.max_words && stats.summary_words > *options.max_words;
  if (is_over_ratio || is_over_words)
    add(warnings, {WarningCode::kOverBudget, stats.summary_words});
}

}  // namespace khulasa::report
