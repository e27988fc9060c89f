#include "tail.h"

#include <cstdint>

namespace khulasa::article {

namespace {

// The sum of log-odds below which a page's tail is cut. On the dev pages with their markers worded
// otherwise it lifts the F1 of article lines from .75 to .81 (-5: .82), and loses 12 article lines
// more of 2,557 (-5: 15).
constexpr double kMinTailEvidence = -7;
constexpr uint32_t kListEvidence = 3;  // lines of a list that count in that sum
// A tail without prose needs this from the lines that are still kept: the others are set aside
// without it. On the dev pages it keeps 4 article lines more, and the junk found is the same.
constexpr double kMinShortTailEvidence = -3;
// A tail with prose needs this share of content words that stand nowhere above it. A second article
// of EASC brings .8 and more; a column that goes on behind two verses .4. From .5 to .7 no
// difference on the dev pages.
constexpr double kMinStrangeShare = 0.6;

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
};

// Two posts or more behind the first, each with its date right above what it says or quotes; a
// second article has one date, and the headlines of a list stand above theirs.
bool is_thread(const std::vector<Line>& lines, const Judgement& judgement, size_t first) {
  constexpr int kPosts = 2;
  int posts = 0;
  for (size_t i = first; i + 1 < lines.size(); ++i)
    posts += judgement.dated[i] && (judgement.prose[i + 1] || lines[i + 1].quoted);
  return posts >= kPosts;
}

}  // namespace

size_t find_tail(const std::vector<Line>& lines, const Judgement& judgement,
                 const text::Vocabulary& vocabulary, size_t first) {
  const auto& [log_odds, prose, kept, dated] = judgement;
  const auto is_listed = [&](size_t i) {
    return (lines[i].bulleted || lines[i].numbered) && !judgement.prose[i];
  };
  uint32_t all = 0;  // words of prose
  for (size_t i = first; i < lines.size(); ++i) all += prose[i] ? lines[i].word_count() : 0;
  struct Tail {
    double evidence = 0;
    double kept_evidence = 0;  // from its last kept line up
    uint32_t prose_words = 0;
    bool has_kept = false, has_kept_prose = false;
  };
  Tail tail;
  Tail best;
  best.evidence = kMinTailEvidence;
  size_t begin = lines.size();
  uint32_t listed = 0;
  for (size_t i = lines.size(); i-- > first + 1;) {
    tail.has_kept |= kept[i];
    tail.has_kept_prose |= kept[i] && prose[i];
    // The lines of one list are one piece of evidence rather than as many as it has lines.
    listed = is_listed(i) ? listed + 1 : 0;
    if (listed <= kListEvidence) {
      tail.evidence += log_odds[i];
      tail.kept_evidence += tail.has_kept ? log_odds[i] : 0;
    }
    tail.prose_words += prose[i] ? lines[i].word_count() : 0;
    // A thread's answers are more than its question: what holds most of the prose is no tail.
    if (tail.evidence >= best.evidence || prose[i] || tail.prose_words > all / 2) continue;
    best = tail;
    begin = i;
  }
  if (begin == lines.size() || is_thread(lines, judgement, first)) return lines.size();
  if (!best.has_kept_prose)
    return best.kept_evidence < kMinShortTailEvidence ? begin : lines.size();
  const Novelty novelty(lines, kept, vocabulary, first);
  return novelty.strange[begin] >= kMinStrangeShare * novelty.words[begin] ? begin : lines.size();
}

}  // namespace khulasa::article
