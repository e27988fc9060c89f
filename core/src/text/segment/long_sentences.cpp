#include "long_sentences.h"

#include "text/unicode/letters.h"
#include "text/unicode/marks.h"

namespace khulasa::text {

namespace {

bool is_blank(char16_t c) { return is_space(c) || is_line_end(c); }

// How good a place to cut the position after `c` is; 0 if it is none.
int cut_rank(char16_t c) {
  if (c == kArabicSemicolon || c == u';') return 3;
  if (c == kArabicComma || c == u',' || c == u':') return 2;
  return is_blank(c) ? 1 : 0;
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
  int best_rank = 0;
  for (uint32_t at = begin + kMaxSentenceUnits; at > begin + kMaxSentenceUnits / 2; --at) {
    const int rank = cut_rank(source[at - 1]);
    // A comma without a space after it may be part of a number: «12,5».
    const bool inside = rank == 2 && !is_blank(source[at]);
    if (rank <= best_rank || inside || (rank > 1 && is_mark_at(source, at, unicode))) continue;
    best = at;
    best_rank = rank;
  }
  if (best_rank > 0) return best;
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
