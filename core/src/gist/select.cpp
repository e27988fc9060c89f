#include "select.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph.h"

namespace khulasa::gist {

namespace {

// Two sentences this alike say the same: a repeated lead or caption. Set by hand, not measured.
constexpr double kRepeats = 0.8;

// Above this many picks each candidate is compared with the latest ones only, which keeps long
// summaries linear.
constexpr size_t kComparedPicks = 64;

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

bool repeats(const Terms& terms, uint32_t sentence, const std::vector<uint32_t>& picked) {
  const size_t first = picked.size() > kComparedPicks ? picked.size() - kComparedPicks : 0;
  return std::any_of(
      picked.begin() + static_cast<std::ptrdiff_t>(first), picked.end(),
      [&](uint32_t other) { return similarity(terms, sentence, other) >= kRepeats; });
}

}  // namespace

Budget budget_of(const SummaryOptions& options, uint32_t sentence_count) {
  Budget budget{UINT32_MAX, options.max_words.value_or(UINT32_MAX)};
  if (options.max_sentences) budget.sentences = *options.max_sentences;
  if (options.ratio) {
    const auto share = static_cast<uint32_t>(std::ceil(*options.ratio * sentence_count));
    budget.sentences = std::min(budget.sentences, share);
  }
  const bool is_explicit = options.max_words || options.max_sentences || options.ratio;
  if (!is_explicit) budget.sentences = sentences_for(options.type, options.length);
  return budget;
}

std::vector<uint32_t> select_sentences(const std::vector<Sentence>& sentences, const Terms& terms,
                                       const Budget& budget) {
  std::vector<uint32_t> by_score(sentences.size());
  std::iota(by_score.begin(), by_score.end(), 0U);
  std::stable_sort(by_score.begin(), by_score.end(),
                   [&](uint32_t a, uint32_t b) { return sentences[a].score > sentences[b].score; });
  std::vector<uint32_t> picked;
  uint32_t words = 0;
  for (const uint32_t candidate : by_score) {
    if (picked.size() >= budget.sentences) break;
    const bool fits = words + sentences[candidate].words <= budget.words;
    if (!picked.empty() && (!fits || repeats(terms, candidate, picked))) continue;
    picked.push_back(candidate);
    words += sentences[candidate].words;
    if (words >= budget.words) break;
  }
  std::sort(picked.begin(), picked.end());
  return picked;
}

}  // namespace khulasa::gist
