#include "select.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

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

// Exchanges after the greedy picks. Few are ever of use (an article of a page needs 0 to 3); the
// limit bounds the cost on books.
constexpr int kMaxExchanges = 16;

bool repeats(const Terms& terms, uint32_t sentence, const std::vector<uint32_t>& picked) {
  const size_t first = picked.size() > kComparedPicks ? picked.size() - kComparedPicks : 0;
  return std::any_of(
      picked.begin() + static_cast<std::ptrdiff_t>(first), picked.end(),
      [&](uint32_t other) { return similarity(terms, sentence, other) >= kRepeats; });
}

// Greedy picks under a budget of words, bettered by exchanges of one for one (the interchange
// heuristic). On EASC it adds .0024 to the ROUGE-1 and .0032 to the ROUGE-2 of position alone.
class Exchanger {
 public:
  Exchanger(const std::vector<Sentence>& sentences, const Terms& terms,
            std::vector<uint32_t>& picked, uint32_t words, uint32_t budget)
      : sentences_(sentences), terms_(terms), picked_(picked), words_(words), budget_(budget) {
    worst_ =
        std::min_element(sentences.begin(), sentences.end(),
                         [](const Sentence& a, const Sentence& b) { return a.score < b.score; })
            ->score;
    taken_.resize(sentences.size());
    for (const uint32_t pick : picked) taken_[pick] = true;
    for (uint32_t s = 0; s < sentences.size(); ++s) {
      if (!taken_[s] && sentences[s].words <= budget) outside_.push_back(s);
    }
    std::stable_sort(outside_.begin(), outside_.end(), [&](uint32_t a, uint32_t b) {
      return sentences_[a].words < sentences_[b].words;
    });
  }

  void run() {
    for (int step = 0; step < kMaxExchanges && exchange_once(); ++step) {
    }
  }

 private:
  [[nodiscard]] double value(uint32_t s) const {
    return sentences_[s].words * (sentences_[s].score - worst_);
  }

  // best_[i]: the most valuable of the i + 1 shortest sentences outside; ties go to the earlier.
  void find_best() {
    best_.clear();
    for (const uint32_t s : outside_) {
      uint32_t best = best_.empty() ? s : best_.back();
      if (!taken_[s] &&
          (taken_[best] || value(s) > value(best) || (value(s) == value(best) && s < best)))
        best = s;
      best_.push_back(best);
    }
  }

  // The most valuable sentence outside of at most `room` words, or none.
  [[nodiscard]] std::optional<uint32_t> best_within(uint32_t room) const {
    const auto end = std::partition_point(outside_.begin(), outside_.end(),
                                          [&](uint32_t s) { return sentences_[s].words <= room; });
    if (end == outside_.begin()) return std::nullopt;
    const uint32_t best = best_[static_cast<size_t>(end - outside_.begin()) - 1];
    if (taken_[best]) return std::nullopt;
    return best;
  }

  bool exchange_once() {
    find_best();
    double most = 0;
    size_t out = 0;
    std::optional<uint32_t> in;
    for (size_t i = 0; i < picked_.size(); ++i) {
      const uint32_t room = budget_ - words_ + sentences_[picked_[i]].words;
      const auto candidate = best_within(room);
      if (!candidate || value(*candidate) - value(picked_[i]) <= most) continue;
      most = value(*candidate) - value(picked_[i]);
      out = i;
      in = candidate;
    }
    if (!in) return false;
    const uint32_t left = picked_[out];
    taken_[*in] = true;  // once tried, never again
    std::vector<uint32_t> others = picked_;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(out));
    if (repeats(terms_, *in, others)) return true;
    picked_[out] = *in;
    words_ = words_ + sentences_[*in].words - sentences_[left].words;
    return true;
  }

  const std::vector<Sentence>& sentences_;
  const Terms& terms_;
  std::vector<uint32_t>& picked_;
  uint32_t words_;
  uint32_t budget_;
  double worst_ = 0;
  std::vector<bool> taken_;
  std::vector<uint32_t> outside_;  // by words
  std::vector<uint32_t> best_;
};

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
  if (budget.words != UINT32_MAX && words <= budget.words && picked.size() < sentences.size() &&
      !picked.empty()) {
    Exchanger(sentences, terms, picked, words, budget.words).run();
  }
  std::sort(picked.begin(), picked.end());
  return picked;
}

}  // namespace khulasa::gist
