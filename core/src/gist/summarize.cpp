#include "summarize.h"

#include "context.h"
#include "headline.h"
#include "rank.h"
#include "select.h"

namespace khulasa::gist {

namespace {

// What a leaning sentence loses against others as a bullet of its own: the difference of near
// scores. The second and the third sentence of an article are .17 apart by position. Set by hand.
constexpr double kLeaningBullet = 0.1;

// What each sentence is picked by: its score, less what the type of summary has against it.
std::vector<double> values_for(SummaryType type, const std::vector<Sentence>& sentences,
                               const std::vector<Context>& contexts) {
  std::vector<double> values;
  values.reserve(sentences.size());
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    const bool loses = type == SummaryType::kKeyPoints && contexts[s].antecedent != s;
    values.push_back(sentences[s].score - (loses ? kLeaningBullet : 0));
  }
  return values;
}

}  // namespace

Summary summarize(std::u16string_view source, const std::vector<Sentence>& sentences,
                  const std::vector<text::Word>& words, const Terms& terms,
                  const text::Vocabulary& vocabulary, const std::vector<Features>& features,
                  const std::vector<Context>& contexts, const SummaryOptions& options) {
  Summary summary{options.type, options.length, {}};
  const bool is_headline = options.type == SummaryType::kHeadline;
  Budget budget = budget_of(options, static_cast<uint32_t>(sentences.size()));
  if (is_headline) budget = {1, UINT32_MAX};  // its words are cut, not counted
  const std::vector<double> values = values_for(options.type, sentences, contexts);
  for (const uint32_t picked : select_sentences({sentences, terms, contexts, values}, budget)) {
    const Sentence& sentence = sentences[picked];
    Pick pick{picked, sentence.span, {}, sentence.score, explain(features[picked])};
    if (is_headline) {
      const uint32_t longest = kHeadlineWords[static_cast<size_t>(options.length)];
      pick.parts = cut_headline(source, sentence.span, words, terms.words_of[picked], vocabulary,
                                options.max_words.value_or(longest));
      pick.span = {pick.parts.front().begin, pick.parts.back().end};
    }
    summary.picks.push_back(std::move(pick));
  }
  return summary;
}

}  // namespace khulasa::gist
