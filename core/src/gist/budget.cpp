#include "budget.h"

#include <algorithm>

namespace khulasa::gist {

namespace {

// As a double, .29 * 100 is a little less than 29.
constexpr double kRatioSlack = 1e-9;

uint32_t sentences_for(SummaryType type, SummaryLength length) {
  const auto step = static_cast<uint32_t>(length);
  switch (type) {
    case SummaryType::kKeyPoints:
      return 3 + 2 * step;  // 3, 5, 7 bullets
    case SummaryType::kTldr:
    case SummaryType::kTeaser:
      return 1 + 2 * step;  // a sentence, a short paragraph, a paragraph
    case SummaryType::kHeadline:
      return 1;
  }
  return 1;
}

}  // namespace

Budget budget_of(const SummaryOptions& options, uint32_t sentence_count) {
  Budget budget{UINT32_MAX, options.max_words.value_or(UINT32_MAX)};
  if (options.max_sentences) budget.sentences = *options.max_sentences;
  if (options.ratio) {
    const double share = *options.ratio * sentence_count + kRatioSlack;
    budget.sentences = std::min(budget.sentences, std::max(1U, static_cast<uint32_t>(share)));
  }
  const bool is_explicit = options.max_words || options.max_sentences || options.ratio;
  if (!is_explicit) budget.sentences = sentences_for(options.type, options.length);
  return budget;
}

}  // namespace khulasa::gist
