#include "site_notice.h"

#include <algorithm>
#include <array>

#include "page_phrase.h"
#include "tables.h"

namespace khulasa::article {

namespace {

// Bits in the order of the sections of core/data/site_words.txt, which says what each means.
constexpr uint8_t kReader = 1;

constexpr uint32_t kMinWords = 6;
constexpr uint32_t kMaxWords = 45;
// So many different words of the lists, and so large a share of the line's words; fewer if one of
// them is the reader's or the site's own («بريدك», «نشرتنا»). With these, none of the 2,523 lines
// of articles in tests/reading is taken for a notice; with a share of a fifth, one of them is.
constexpr uint32_t kMinSiteWords = 5;
constexpr double kMinShare = 0.28;
constexpr uint32_t kMinWordsToReader = 3;
constexpr double kMinShareToReader = 0.25;

}  // namespace

uint8_t SiteNotices::bits_of(uint32_t word) {
  static const text::WordBits table = [] {
    text::WordBits words;
    words.add_sections(data::kSiteWords);
    return words;
  }();
  uint8_t& bits = bits_[reading_.vocabulary.of_word[word]];
  if (bits == kUnknown) bits = bits_without_clitics(table, reading_.lexeme(word));
  return bits;
}

bool SiteNotices::has(const Line& line) {
  const uint32_t words = line.word_count();
  if (words < kMinWords || words > kMaxWords) return false;
  std::array<uint32_t, kMaxWords> found{};  // lexemes
  uint32_t different = 0;
  uint32_t all = 0;
  bool to_reader = false;
  for (uint32_t word = line.first_word; word < line.end_word; ++word) {
    const uint8_t bits = bits_of(word);
    if (bits == 0) continue;
    ++all;
    to_reader |= (bits & kReader) != 0;
    const uint32_t lexeme = reading_.vocabulary.of_word[word];
    const auto end = found.begin() + different;
    if (std::find(found.begin(), end, lexeme) == end) found[different++] = lexeme;
  }
  return (different >= kMinSiteWords && all >= kMinShare * words) ||
         (to_reader && different >= kMinWordsToReader && all >= kMinShareToReader * words);
}

}  // namespace khulasa::article
