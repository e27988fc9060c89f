#include "tail.h"

#include <algorithm>
#include <cstdint>

namespace khulasa::article {

namespace {

// The sum of log-odds below which a page's tail is cut. On the dev pages -5 makes no difference, at
// -3 the article lines lost of 2,557 rise from 52 to 71 for one junk line more that is found.
constexpr double kMinTailEvidence = -7;
constexpr uint32_t kListEvidence = 3;  // lines of a list that count in that sum
// A tail without prose needs this from the lines that are still kept: the others are set aside
// without it. On the dev pages it keeps 4 article lines more, and the junk found is the same.
constexpr double kMinShortTailEvidence = -3;
// A tail with prose needs this share of content words that stand nowhere above it. EASC's second
// articles bring .7 and more; .6 and .7 make no difference on the dev pages.
constexpr double kMinStrangeShare = 0.6;
// Under an «اقرأ أيضا» with one headline it takes more: of the points inside EASC's and AKEC's
// articles with so many words above, one in ten has a rest of so many strange words, of EASC's
// second articles nine in ten have.
constexpr double kMinSecondShare = 0.8;
constexpr uint32_t kMinWordsAbove = 60;

// Content words of kept lines from a line on, and those of them whose family stands above it in no
// kept line.
struct Novelty {
  std::vector<uint32_t> words, strange;

  Novelty(const std::vector<Line>& lines, const std::vector<bool>& kept,
          const text::Vocabulary& vocabulary, size_t first)
      : words(lines.size() + 1, 0), strange(lines.size() + 1, 0) {
    constexpr uint32_t kNowhere = UINT32_MAX;
    std::vector<uint32_t> first_line(vocabulary.families.size(), kNowhere);
    for (size_t i = first; i < lines.size(); ++i) {
      for (uint32_t word = lines[i].first_word; kept[i] && word < lines[i].end_word; ++word) {
        const text::Lexeme& lexeme = vocabulary.lexeme_of(word);
        if (lexeme.is_stop) continue;
        uint32_t& line = first_line[lexeme.family];
        if (line == kNowhere) line = static_cast<uint32_t>(i);
        ++words[i];
        ++strange[line];  // strange to a tail that begins there or above
      }
    }
    for (size_t i = lines.size(); i-- > 0;) {
      words[i] += words[i + 1];
      strange[i] += strange[i + 1];
    }
  }

  // Of the words from line `i` on; 1 where there are none.
  [[nodiscard]] double share(size_t i) const {
    return words[i] > 0 ? static_cast<double>(strange[i]) / words[i] : 1;
  }
};

// The lines from `begin` on, and what they say together.
struct Tail {
  size_t begin = 0;
  double evidence = 0;       // the sum of their log-odds
  double kept_evidence = 0;  // from the last kept line up
  uint32_t prose_words = 0;
  bool has_kept = false;
  bool has_kept_prose = false;
};

// The tail with the least sum of log-odds; begin is lines.size() where none has less than
// kMinTailEvidence.
Tail weigh_tails(const std::vector<Line>& lines, const Judgement& judgement, size_t first) {
  const auto& [log_odds, prose, kept] = judgement;
  uint32_t all = 0;  // words of prose
  for (size_t i = first; i < lines.size(); ++i) all += prose[i] ? lines[i].word_count() : 0;
  Tail tail;
  Tail best;
  best.begin = lines.size();
  best.evidence = kMinTailEvidence;
  uint32_t listed = 0;
  for (size_t i = lines.size(); i-- > first + 1;) {
    tail.begin = i;
    tail.has_kept |= kept[i];
    tail.has_kept_prose |= kept[i] && prose[i];
    // The lines of one list are one piece of evidence rather than as many as it has lines.
    listed = (lines[i].bulleted || lines[i].numbered) && !prose[i] ? listed + 1 : 0;
    if (listed <= kListEvidence) {
      tail.evidence += log_odds[i];
      tail.kept_evidence += tail.has_kept ? log_odds[i] : 0;
    }
    tail.prose_words += prose[i] ? lines[i].word_count() : 0;
    // A thread's answers are more than its question: what holds most of the prose is no tail.
    if (tail.evidence < best.evidence && !prose[i] && tail.prose_words <= all / 2) best = tail;
  }
  return best;
}

bool has_kind(const std::optional<Label>& label, BlockKind kind) {
  return label && label->kind == kind;
}

// Two posts or more behind the first, each with its date right above what it says or quotes; a
// second article has one date, and the headlines of a list stand above theirs.
bool is_thread(const std::vector<Line>& lines, const OwnLabels& own_labels,
               const Judgement& judgement, size_t first) {
  constexpr int kPosts = 2;
  int posts = 0;
  for (size_t i = first; i + 1 < lines.size(); ++i)
    posts += has_kind(own_labels[i], BlockKind::kDateline) &&
             (judgement.prose[i + 1] || lines[i + 1].quoted);
  return posts >= kPosts;
}

// «اقرأ أيضا» alone on its line, a headline and prose in other words under it, behind which no
// source or tag line says that the article went on to there. lines.size() where there is none.
size_t find_second_article(const std::vector<Line>& lines, const OwnLabels& own_labels,
                           const Judgement& judgement, const Novelty& novelty, size_t first) {
  size_t found = lines.size();
  for (size_t i = lines.size(); i-- > first + 1;) {
    if (has_kind(own_labels[i], BlockKind::kSource) || has_kind(own_labels[i], BlockKind::kTags))
      return lines.size();
    const bool heads = has_kind(own_labels[i], BlockKind::kRelated) &&
                       own_labels[i]->marker_size >= lines[i].body.size() && i + 2 < lines.size() &&
                       !own_labels[i + 1] && !judgement.prose[i + 1] && judgement.prose[i + 2];
    const uint32_t above = novelty.words[first] - novelty.words[i];
    if (heads && above >= kMinWordsAbove && novelty.share(i) >= kMinSecondShare) found = i;
  }
  return found;
}

}  // namespace

size_t find_tail(const std::vector<Line>& lines, const OwnLabels& own_labels,
                 const Judgement& judgement, const text::Vocabulary& vocabulary, size_t first) {
  if (is_thread(lines, own_labels, judgement, first)) return lines.size();
  const Novelty novelty(lines, judgement.kept, vocabulary, first);
  const Tail tail = weigh_tails(lines, judgement, first);
  const bool is_tail = tail.has_kept_prose ? novelty.share(tail.begin) >= kMinStrangeShare
                                           : tail.kept_evidence < kMinShortTailEvidence;
  const size_t second = find_second_article(lines, own_labels, judgement, novelty, first);
  return tail.begin < lines.size() && is_tail ? std::min(tail.begin, second) : second;
}

}  // namespace khulasa::article
