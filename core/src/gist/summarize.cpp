#include "summarize.h"

#include <algorithm>

#include "context.h"
#include "headline.h"
#include "rank.h"
#include "select.h"

namespace khulasa::gist {

namespace {

// What a leaning sentence loses against others as a bullet of its own: the difference of near
// scores. The second and the third sentence of an article are .17 apart by position. Set by hand.
constexpr double kLeaningBullet = 0.06;

// The opening of an article of `count` sentences, from which a teaser is picked: its first third,
// or three sentences; the last third is never of it. Set by hand.
uint32_t opening_of(uint32_t count) {
  return std::max(1U, std::max((count + 2) / 3, std::min(3U, 2 * count / 3)));
}

// What each sentence is picked by: its score, less what the type of summary has against it.
std::vector<double> values_for(SummaryType type, const std::vector<Sentence>& sentences,
                               const std::vector<Context>& contexts,
                               const std::vector<Range>& documents) {
  std::vector<double> values(sentences.size(), kNever);
  for (const Range document : documents) {
    const bool is_teaser = type == SummaryType::kTeaser;
    const uint32_t count = is_teaser ? opening_of(document.size()) : document.size();
    for (uint32_t s = document.begin; s < std::min(document.end, document.begin + count); ++s) {
      const bool loses = type == SummaryType::kKeyPoints && contexts[s].antecedent != s;
      values[s] = sentences[s].score - (loses ? kLeaningBullet : 0);
    }
  }
  return values;
}

}  // namespace

Summary summarize(std::u16string_view source, const std::vector<Sentence>& sentences,
                  const std::vector<text::Word>& words, const text::Vocabulary& vocabulary,
                  const Scoring& scoring, const SummaryOptions& options,
                  const text::Unicode& unicode) {
  const auto& [terms, contexts, features, documents] = scoring;
  Summary summary{options.type, options.length, {}};
  const bool is_headline = options.type == SummaryType::kHeadline;
  Budget budget = budget_of(options, static_cast<uint32_t>(sentences.size()));
  if (is_headline) budget = {1, UINT32_MAX};  // its words are cut, not counted
  const double repeats = documents.size() > 1 ? kRepeatsAmongArticles : kRepeats;
  const std::vector<double> values = values_for(options.type, sentences, contexts, documents);
  for (const uint32_t picked :
       select_sentences({sentences, terms, contexts, values, repeats}, budget)) {
    const Sentence& sentence = sentences[picked];
    Pick pick{picked, sentence.span, {}, sentence.score, explain(features[picked]), 0};
    if (is_headline) {
      const uint32_t longest = kHeadlineWords[static_cast<size_t>(options.length)];
      pick.parts = cut_headline(source, sentence.span, words, terms.words_of[picked], vocabulary,
                                options.max_words.value_or(longest), unicode);
      pick.span = {pick.parts.front().begin, pick.parts.back().end};
    }
    summary.picks.push_back(std::move(pick));
  }
  return summary;
}

}  // namespace khulasa::gist
