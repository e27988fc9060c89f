#include "long_sentences.h"

#include "abbreviations.h"
#include "clauses.h"
#include "text/unicode/letters.h"
#include "text/unicode/marks.h"

namespace khulasa::text {

namespace {

bool is_blank(char16_t c) { return is_space(c) || is_line_end(c); }

// How good a place to cut is.
enum Rank { kNowhere, kAtSpace, kBeforeClause, kAfterComma, kAfterSemicolon };

// How good a place to cut the position after `c` is, judged by `c`.
Rank cut_rank(char16_t c) {
  if (c == kArabicSemicolon || c == u';') return kAfterSemicolon;
  if (c == kArabicComma || c == u',' || c == u':') return kAfterComma;
  return is_blank(c) ? kAtSpace : kNowhere;
}

// Whether the word at `at` opens a clause: «ثم», «لكن», «كما», or و before a verb («وقال»).
bool opens_clause(std::u16string_view source, uint32_t at) {
  const std::u16string word = word_key_at(source, at);
  if (word.empty()) return false;
  if (is_sentence_opener(word)) return true;
  return word[0] == kWaw && clause_start(source, at) == ClauseStart::kCertain;
}

// Whether `at` is between the two units of a surrogate pair.
bool splits_pair(std::u16string_view source, uint32_t at) {
  return in_range(source[at], u'\xDC00', u'\xDFFF') &&
         in_range(source[at - 1], u'\xD800', u'\xDBFF');
}

// The end of the part that begins at `begin`. It is more than half of kMaxSentenceUnits long, so
// that a comma near its start does not leave a scrap.
uint32_t find_cut(std::u16string_view source, uint32_t begin, const Unicode& unicode) {
  uint32_t best = 0;
  Rank best_rank = kNowhere;
  for (uint32_t at = begin + kMaxSentenceUnits; at > begin + kMaxSentenceUnits / 2; --at) {
    Rank rank = cut_rank(source[at - 1]);
    if (rank == kAtSpace && best_rank < kBeforeClause && opens_clause(source, at))
      rank = kBeforeClause;
    // A comma without a space after it may be part of a number: «12,5».
    const bool inside = rank == kAfterComma && !is_blank(source[at]);
    if (rank <= best_rank || inside || (rank > kBeforeClause && is_mark_at(source, at, unicode)))
      continue;
    best = at;
    best_rank = rank;
  }
  if (best_rank > kNowhere) return best;
  const auto splits_unit = [&](uint32_t at) {
    return splits_pair(source, at) || is_mark_at(source, at, unicode);
  };
  uint32_t at = begin + kMaxSentenceUnits;
  while (at > begin + kMaxSentenceUnits / 2 && splits_unit(at)) --at;
  // Hundreds of marks on one letter stay with it, however long the part becomes.
  while (at < source.size() && splits_unit(at)) ++at;
  return at;
}

}  // namespace

std::vector<Span> cut_long_sentence(std::u16string_view source, Span sentence,
                                    const Unicode& unicode) {
  std::vector<Span> parts;
  uint32_t begin = sentence.begin;
  while (sentence.end - begin > kMaxSentenceUnits) {
    const uint32_t cut = find_cut(source, begin, unicode);
    uint32_t end = cut;
    while (end > begin && is_blank(source[end - 1])) --end;
    if (end > begin) parts.push_back({begin, end});
    begin = cut;
    while (begin < sentence.end && is_blank(source[begin])) ++begin;
  }
  if (begin < sentence.end) parts.push_back({begin, sentence.end});
  return parts;
}

}  // namespace khulasa::text
