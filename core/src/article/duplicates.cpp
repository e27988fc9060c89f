#include "duplicates.h"

#include <algorithm>
#include <unordered_map>

namespace khulasa::article {

namespace {

// Stems that two ranges must share, of the stems of both. Set by hand: a headline with one word
// changed («اليوم» for «أمس») is the same at ten words, one with another name is not.
constexpr double kMinResemblance = 0.9;
constexpr size_t kMinStems = 3;
// With six keys of one minimum each, two ranges that resemble each other by .9 share a key with a
// probability of 1 - .1^6.
constexpr uint32_t kKeys = 6;
constexpr size_t kMaxCandidates = 4;  // of one key: bounds the cost where a page repeats itself

using Stems = std::vector<uint32_t>;  // ascending, each once

Stems stems_of(const text::WordRange& range, const text::Vocabulary& vocabulary) {
  Stems stems;
  for (uint32_t word = range.begin; word < range.end; ++word) {
    const text::Lexeme& lexeme = vocabulary.lexeme_of(word);
    if (!lexeme.is_stop) stems.push_back(lexeme.family);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

// The finalizer of SplitMix64: every bit of the input moves half of the output's.
uint64_t mixed(uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

// The least hash of the stems, under the `key`-th of kKeys hash functions.
uint64_t min_hash(const Stems& stems, uint32_t key) {
  uint64_t least = UINT64_MAX;
  for (const uint32_t stem : stems)
    least = std::min(least, mixed((static_cast<uint64_t>(key) << 32) | stem));
  return least;
}

bool resemble(const Stems& a, const Stems& b) {
  const double smaller = static_cast<double>(std::min(a.size(), b.size()));
  if (smaller < kMinResemblance * static_cast<double>(std::max(a.size(), b.size()))) return false;
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++shared;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  const size_t all = a.size() + b.size() - shared;
  return static_cast<double>(shared) >= kMinResemblance * static_cast<double>(all);
}

}  // namespace

std::vector<std::optional<uint32_t>> find_duplicates(const std::vector<text::WordRange>& ranges,
                                                     const text::Vocabulary& vocabulary) {
  std::vector<std::optional<uint32_t>> duplicates(ranges.size());
  std::vector<Stems> stems(ranges.size());
  std::unordered_map<uint64_t, std::vector<uint32_t>> with_key;
  for (uint32_t i = 0; i < ranges.size(); ++i) {
    stems[i] = stems_of(ranges[i], vocabulary);
    if (stems[i].size() < kMinStems) continue;
    uint32_t first = i;
    for (uint32_t key = 0; key < kKeys; ++key) {
      std::vector<uint32_t>& candidates = with_key[min_hash(stems[i], key)];
      for (const uint32_t candidate : candidates) {
        if (candidate < first && resemble(stems[i], stems[candidate])) first = candidate;
      }
      if (candidates.size() < kMaxCandidates) candidates.push_back(i);
    }
    if (first < i) duplicates[i] = duplicates[first] ? duplicates[first] : first;
  }
  return duplicates;
}

}  // namespace khulasa::article
