#include "signature.h"

#include <algorithm>
#include <limits>

namespace khulasa::likeness {

namespace {

constexpr uint64_t kEmpty = std::numeric_limits<uint64_t>::max();
constexpr uint32_t kBinShift = 57;  // the highest 7 bits of a hash are its bin
static_assert(kSignatureBins == 1U << (64 - kBinShift));

// The hash of each stem of the text, by its number.
std::vector<uint64_t> stem_hashes(const text::Vocabulary& vocabulary) {
  std::vector<uint64_t> hashes;
  hashes.reserve(vocabulary.stems.size());
  for (uint32_t stem = 0; stem < vocabulary.stems.size(); ++stem) {
    StoredHash hash;
    hash.add(vocabulary.stems[stem]);
    hashes.push_back(hash.value());
  }
  return hashes;
}

// The smallest hash of each bin.
using Minima = std::array<uint64_t, kSignatureBins>;

void add(uint64_t triple, Minima& minima) {
  const uint64_t hash = StoredHash::mixed(triple);
  uint64_t& least = minima[hash >> kBinShift];
  least = std::min(least, hash);
}

// The triples of the words [begin, end).
void add_triples(const text::Reading& reading, const std::vector<uint64_t>& hashes,
                 text::WordRange words, Minima& minima) {
  // One that depends on the order of the three: «هزم الأهلي الاتحاد» is not «هزم الاتحاد الأهلي».
  constexpr uint64_t kFactor = 0x9E3779B97F4A7C15U;
  uint64_t before = 0;
  uint64_t last = 0;
  for (uint32_t word = words.begin; word < words.end; ++word) {
    const uint64_t stem = hashes[reading.lexeme(word).stem];
    const uint64_t triple = (before * kFactor + last) * kFactor + stem;
    const bool is_whole = word >= words.begin + 2;
    const bool is_short_sentence = words.end - words.begin < 3 && word + 1 == words.end;
    if (is_whole || is_short_sentence) add(triple, minima);
    before = last;
    last = stem;
  }
}

}  // namespace

bool sign(const text::Reading& reading, const std::vector<Sentence>& sentences,
          Signature& signature) {
  const std::vector<uint64_t> hashes = stem_hashes(reading.vocabulary);
  Minima minima;
  minima.fill(kEmpty);
  bool any = false;
  for (const Sentence& sentence : sentences) {
    const text::WordRange words = reading.words_in(sentence.span);
    any |= words.begin < words.end;
    add_triples(reading, hashes, words, minima);
  }
  if (!any) return false;
  for (uint32_t bin = 0; bin < kSignatureBins; ++bin) {
    size_t from = bin;
    for (uint64_t attempt = 1; minima[from] == kEmpty; ++attempt)
      from = static_cast<size_t>(StoredHash::mixed(bin + attempt * kSignatureBins) >> kBinShift);
    signature[bin] = static_cast<uint8_t>(minima[from]);
  }
  return true;
}

}  // namespace khulasa::likeness
