#include "long_sentences.h"

#include "text/unicode/letters.h"
#include "text/unicode/marks.h"

namespace khulasa::text {

namespace {

bool is_blank(char16_t c) { return is_space(c) || is_line_end(c); }

// How good a place the position behind `c` is to cut; 0 for none.
int rank_of(char16_t c) {
  if (c == kArabicSemicolon || c == u';') return 3;
  if (c == kArabicComma || c == u',' || c == u':') return 2;
  return is_blank(c) ? 1 : 0;
}

// Whether `at` is between the two units of a code point.
bool parts_pair(std::u16string_view source, uint32_t at) {
  return in_range(source[at], u'\xDC00', u'\xDFFF') &&
         in_range(source[at - 1], u'\xD800', u'\xDBFF');
}

// Where the part that begins at `begin` ends: more than half of what it may have, at most all.
uint32_t cut_of(std::u16string_view source, uint32_t begin, const Unicode& unicode) {
  uint32_t best = 0;
  int best_rank = 0;
  for (uint32_t at = begin + kMaxSentenceUnits; at > begin + kMaxSentenceUnits / 2; --at) {
    const int rank = rank_of(source[at - 1]);
    // A comma with no space behind it may stand in a number: «12,5».
    const bool inside = rank == 2 && !is_blank(source[at]);
    if (rank <= best_rank || inside || (rank > 1 && is_mark_at(source, at, unicode))) continue;
    best = at;
    best_rank = rank;
  }
  if (best_rank > 0) return best;
  const auto tears = [&](uint32_t at) {
    return parts_pair(source, at) || is_mark_at(source, at, unicode);
  };
  uint32_t at = begin + kMaxSentenceUnits;
  while (at > begin + kMaxSentenceUnits / 2 && tears(at)) --at;
  // Hundreds of marks on one letter: they stay with it, however long that part is.
  while (at < source.size() && tears(at)) ++at;
  return at;
}

}  // namespace

std::vector<Span> cut_long_sentence(std::u16string_view source, Span sentence,
                                    const Unicode& unicode) {
  std::vector<Span> parts;
  uint32_t begin = sentence.begin;
  while (sentence.end - begin > kMaxSentenceUnits) {
    const uint32_t cut = cut_of(source, begin, unicode);
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
