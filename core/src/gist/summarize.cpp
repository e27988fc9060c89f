#include "summarize.h"

#include "headline.h"
#include "rank.h"
#include "select.h"

namespace khulasa::gist {

Summary summarize(std::u16string_view source, const std::vector<Sentence>& sentences,
                  const std::vector<text::Word>& words, const Terms& terms,
                  const text::Vocabulary& vocabulary, const std::vector<Features>& features,
                  const SummaryOptions& options) {
  Summary summary{options.type, options.length, {}};
  const bool is_headline = options.type == SummaryType::kHeadline;
  Budget budget = budget_of(options, static_cast<uint32_t>(sentences.size()));
  if (is_headline) budget = {1, UINT32_MAX};  // its words are cut, not counted
  for (const uint32_t picked : select_sentences(sentences, terms, budget)) {
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
