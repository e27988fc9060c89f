#include "tail.h"

#include <algorithm>
#include <cstdint>

#include "text/tables/flags.h"

namespace khulasa::article {

namespace {

// The tail is cut if its log-odds sum to less than this. On labelled pages kept apart for tuning,
// -5 makes no difference; at -3 the article lines lost, of 2,557, rise from 52 to 71, for one more
// line of junk found.
constexpr double kMinTailEvidence = -7;
constexpr uint32_t kListEvidence = 3;  // lines of one list that count in that sum
// A tail without kept prose needs this from its last kept line up; what follows that line is
// dropped anyway. It saves 4 article lines on the same pages, and as much junk is found.
constexpr double kMinShortTailEvidence = -3;
// A tail with kept prose needs this share of content words that no line above it has. The second
// articles of EASC have .7 and more; .6 and .7 make no difference on the same pages.
constexpr double kMinNewShare = 0.6;
// Under an «اقرأ أيضا» with a single headline, a tail needs more, and enough words above it to
// compare with. Of the positions with that many words above, 10 % of those inside the articles of
// EASC and AKEC reach this share, and 90 % of those at the start of EASC's second articles.
constexpr double kMinSecondNewShare = 0.8;
constexpr uint32_t kMinWordsAbove = 60;

bool has_kind(const std::optional<Label>& label, BlockKind kind) {
  return label && label->kind == kind;
}

// The markers that end an article for the model (LineFeature::kEndMarkerAbove), and legal notices.
bool ends_article(const std::optional<Label>& label) {
  return is_end_marker(label) || (has_kind(label, BlockKind::kLegal) && label->has_marker());
}

// For each line, how many content words the kept lines from there on have, and how many of these
// words have a family that no kept line above it has.
struct Novelty {
  std::vector<uint32_t> words, new_words;

  Novelty(const JudgedPage& page, size_t first)
      : words(page.lines.size() + 1, 0), new_words(page.lines.size() + 1, 0) {
    constexpr uint32_t kNowhere = UINT32_MAX;
    const text::Vocabulary& vocabulary = page.reading.vocabulary;
    const Flags& kept = page.judgement.kept;
    std::vector<uint32_t> first_line(vocabulary.families.size(), kNowhere);
    for (size_t i = first; i < page.lines.size(); ++i) {
      const Line& line = page.lines[i];
      for (uint32_t word = line.first_word; kept[i] && word < line.end_word; ++word) {
        const text::Lexeme& lexeme = vocabulary.lexeme_of(word);
        if (lexeme.is_stop) continue;
        uint32_t& earliest = first_line[lexeme.family];
        if (earliest == kNowhere) earliest = static_cast<uint32_t>(i);
        ++words[i];
        ++new_words[earliest];  // new to any tail that starts at that line or above
      }
    }
    for (size_t i = page.lines.size(); i-- > 0;) {
      words[i] += words[i + 1];
      new_words[i] += new_words[i + 1];
    }
  }

  // The share of new words from line `i` on; 1 if there are no words.
  [[nodiscard]] double share(size_t i) const {
    return words[i] > 0 ? static_cast<double>(new_words[i]) / words[i] : 1;
  }
};

// The lines from `begin` on, and what they say when taken together.
struct Tail {
  size_t begin = 0;
  double evidence = 0;       // the sum of their log-odds
  double kept_evidence = 0;  // the same, without the lines after the last kept one
  uint32_t prose_words = 0;
  bool has_kept = false;
  bool has_kept_prose = false;
};

// The tail with the least evidence. Its `begin` is lines.size() if none is below kMinTailEvidence.
Tail weigh_tails(const JudgedPage& page, size_t first) {
  const std::vector<Line>& lines = page.lines;
  const Judgement& judgement = page.judgement;
  uint32_t all_prose_words = 0;
  for (size_t i = first; i < lines.size(); ++i)
    all_prose_words += judgement.prose[i] ? lines[i].word_count() : 0;
  Tail tail;
  Tail best;
  best.begin = lines.size();
  best.evidence = kMinTailEvidence;
  uint32_t listed = 0;
  for (size_t i = lines.size(); i-- > first + 1;) {
    const bool prose = judgement.prose[i];
    tail.begin = i;
    tail.has_kept |= judgement.kept[i];
    tail.has_kept_prose |= judgement.kept[i] && prose;
    // The lines of a list are alike: they are one piece of evidence, not one each.
    listed = lines[i].is_listed() && !prose ? listed + 1 : 0;
    if (listed <= kListEvidence) {
      tail.evidence += judgement.log_odds[i];
      tail.kept_evidence += tail.has_kept ? judgement.log_odds[i] : 0;
    }
    tail.prose_words += prose ? lines[i].word_count() : 0;
    // Most of the prose is never a tail: the answers of a thread are longer than its question.
    if (tail.evidence < best.evidence && !prose && tail.prose_words <= all_prose_words / 2)
      best = tail;
  }
  return best;
}

// True for two posts or more after the first, each with its dateline right above what it says or
// quotes. A second article has one dateline, and lists have theirs under the headlines.
bool is_thread(const JudgedPage& page, size_t first) {
  constexpr int kPosts = 2;
  int posts = 0;
  for (size_t i = first; i + 1 < page.lines.size(); ++i)
    posts += has_kind(page.own_labels[i], BlockKind::kDateline) &&
             (page.judgement.prose[i + 1] || page.lines[i + 1].quoted);
  return posts >= kPosts;
}

// The first «اقرأ أيضا» alone on its line, followed by a headline and by prose in other words.
// lines.size() if there is none, or if the page has a source or tag line: that says where the
// article ends.
size_t find_second_article(const JudgedPage& page, const Novelty& novelty, size_t first) {
  const auto& [reading, lines, own_labels, judgement] = page;
  size_t found = lines.size();
  for (size_t i = lines.size(); i-- > first + 1;) {
    if (has_kind(own_labels[i], BlockKind::kSource) || has_kind(own_labels[i], BlockKind::kTags))
      return lines.size();
    const bool heads = has_kind(own_labels[i], BlockKind::kRelated) &&
                       own_labels[i]->marker_size >= lines[i].body.size() && i + 2 < lines.size() &&
                       !own_labels[i + 1] && !judgement.prose[i + 1] && judgement.prose[i + 2];
    const uint32_t words_above = novelty.words[first] - novelty.words[i];
    if (heads && words_above >= kMinWordsAbove && novelty.share(i) >= kMinSecondNewShare) found = i;
  }
  return found;
}

}  // namespace

size_t find_tail(const JudgedPage& page, size_t first) {
  if (is_thread(page, first)) return page.lines.size();
  const Novelty novelty(page, first);
  const Tail tail = weigh_tails(page, first);
  const bool is_tail = tail.has_kept_prose ? novelty.share(tail.begin) >= kMinNewShare
                                           : tail.kept_evidence < kMinShortTailEvidence;
  const size_t second = find_second_article(page, novelty, first);
  return tail.begin < page.lines.size() && is_tail ? std::min(tail.begin, second) : second;
}

size_t find_end(const JudgedPage& page) {
  const size_t count = page.lines.size();
  size_t first = 0;
  while (first < count && !(page.judgement.prose[first] && page.judgement.kept[first])) ++first;
  size_t end = first;
  while (end < count && !ends_article(page.own_labels[end])) ++end;
  return std::min(end, find_tail(page, first));
}

}  // namespace khulasa::article
