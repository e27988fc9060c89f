#include "duplicates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

namespace khulasa::article {

namespace {

// Stems that two ranges must share, of the stems of both. Set by hand: a headline with one word
// changed («اليوم» for «أمس») is the same at ten words, one with another name is not.
constexpr double kMinResemblance = 0.9;
constexpr size_t kMinStems = 3;
// With six keys of one minimum each, two ranges that resemble each other by .9 share a key with a
// probability of 1 - .1^6.
constexpr size_t kKeys = 6;
constexpr size_t kMaxCandidates = 4;  // of one key: bounds the cost where a page repeats itself

using Stems = std::span<const uint32_t>;  // ascending, each once

// The stems of each range, one behind the other.
class StemLists {
 public:
  StemLists(const std::vector<text::WordRange>& ranges, const text::Vocabulary& vocabulary) {
    begins_.reserve(ranges.size() + 1);
    for (const text::WordRange& range : ranges) {
      const size_t begin = stems_.size();
      begins_.push_back(begin);
      for (uint32_t word = range.begin; word < range.end; ++word) {
        const text::Lexeme& lexeme = vocabulary.lexeme_of(word);
        if (!lexeme.is_stop) stems_.push_back(lexeme.family);
      }
      const auto first = stems_.begin() + static_cast<std::ptrdiff_t>(begin);
      std::sort(first, stems_.end());
      stems_.erase(std::unique(first, stems_.end()), stems_.end());
    }
    begins_.push_back(stems_.size());
  }

  [[nodiscard]] Stems of(size_t range) const {
    return {stems_.data() + begins_[range], begins_[range + 1] - begins_[range]};
  }

 private:
  std::vector<uint32_t> stems_;
  std::vector<size_t> begins_;
};

// The finalizer of SplitMix64: every bit of the input moves half of the output's.
uint64_t mixed(uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

// The least hash of the stems under each of kKeys hash functions: one hash, turned by so many bits
// that another part of it decides which is least.
std::array<uint64_t, kKeys> min_hashes(Stems stems) {
  constexpr int kTurn = 64 / static_cast<int>(kKeys);
  std::array<uint64_t, kKeys> least;
  least.fill(UINT64_MAX);
  for (const uint32_t stem : stems) {
    const uint64_t hash = mixed(stem);
    for (size_t key = 0; key < kKeys; ++key)
      least[key] = std::min(least[key], std::rotl(hash, kTurn * static_cast<int>(key)));
  }
  return least;
}

bool resemble(Stems a, Stems b) {
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

struct Key {
  uint64_t hash;
  uint32_t range;
  bool operator<(const Key& other) const {
    return hash != other.hash ? hash < other.hash : range < other.range;
  }
};

// first[i] becomes the least earlier range that resembles range i, of those that share one of
// `keys` with it and are among the first with that key.
void find_first(std::vector<Key>& keys, const StemLists& stems, std::vector<uint32_t>& first) {
  std::sort(keys.begin(), keys.end());
  for (auto begin = keys.cbegin(); begin != keys.cend();) {
    const auto end =
        std::find_if(begin, keys.cend(), [&](const Key& key) { return key.hash != begin->hash; });
    const std::span<const Key> group(&*begin, static_cast<size_t>(end - begin));
    for (size_t i = 1; i < group.size(); ++i) {
      const uint32_t range = group[i].range;
      for (const auto& [hash, candidate] : group.first(std::min(i, kMaxCandidates))) {
        if (candidate < first[range] && resemble(stems.of(range), stems.of(candidate)))
          first[range] = candidate;
      }
    }
    begin = end;
  }
}

}  // namespace

std::vector<std::optional<uint32_t>> find_duplicates(const std::vector<text::WordRange>& ranges,
                                                     const text::Vocabulary& vocabulary) {
  const StemLists stems(ranges, vocabulary);
  std::array<std::vector<Key>, kKeys> keys;
  const auto count = static_cast<uint32_t>(ranges.size());
  std::vector<uint32_t> first(count);
  for (uint32_t i = 0; i < count; ++i) {
    first[i] = i;
    if (stems.of(i).size() < kMinStems) continue;
    const std::array<uint64_t, kKeys> hashes = min_hashes(stems.of(i));
    for (size_t key = 0; key < kKeys; ++key) keys[key].push_back({hashes[key], i});
  }
  for (std::vector<Key>& of_key : keys) find_first(of_key, stems, first);
  std::vector<std::optional<uint32_t>> duplicates(count);
  for (uint32_t i = 0; i < count; ++i) {
    if (first[i] < i) duplicates[i] = duplicates[first[i]] ? duplicates[first[i]] : first[i];
  }
  return duplicates;
}

}  // namespace khulasa::article
