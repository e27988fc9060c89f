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

using Stems = std::span<const uint32_t>;

// Both ascending, each stem once.
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

// The stems of each range, one behind the other: as they stand, for hashing, and as a set, made
// when it is first asked for. Few ranges have a candidate to be compared with.
class StemLists {
 public:
  StemLists(const std::vector<text::WordRange>& ranges, const text::Vocabulary& vocabulary) {
    size_t words = 0;
    for (const text::WordRange& range : ranges) words += range.size();
    stems_.reserve(words);
    lists_.reserve(ranges.size());
    for (const text::WordRange& range : ranges) {
      const auto begin = static_cast<uint32_t>(stems_.size());
      for (uint32_t word = range.begin; word < range.end; ++word) {
        const text::Lexeme& lexeme = vocabulary.lexeme_of(word);
        if (!lexeme.is_stop) stems_.push_back(lexeme.family);
      }
      lists_.push_back({begin, static_cast<uint32_t>(stems_.size()), 0, false});
    }
  }

  // In any order, some more than once.
  [[nodiscard]] Stems listed(size_t range) const {
    const List& list = lists_[range];
    return {stems_.data() + list.begin, list.end - list.begin};
  }

  void set_mask(size_t range, uint64_t mask) { lists_[range].mask = mask; }

  // Whether two ranges resemble each other.
  [[nodiscard]] bool resemble(size_t a, size_t b) {
    // Each bit that only one mask has is a stem that only one range has, and more of these than one
    // in ten of all are too many. Nearly all pairs that share a key only share a frequent word, and
    // end here.
    const auto differing = static_cast<size_t>(std::popcount(lists_[a].mask ^ lists_[b].mask));
    if (differing > 1 + (listed(a).size() + listed(b).size()) / 8) return false;
    return khulasa::article::resemble(set(a), set(b));
  }

 private:
  struct List {
    uint32_t begin;
    uint32_t end;
    uint64_t mask;  // Hashes::mask
    bool is_set;
  };

  // Ascending, each once.
  [[nodiscard]] Stems set(size_t range) {
    List& list = lists_[range];
    if (!list.is_set) {
      const auto begin = stems_.begin() + list.begin;
      const auto end = stems_.begin() + list.end;
      std::sort(begin, end);
      list.end = list.begin + static_cast<uint32_t>(std::unique(begin, end) - begin);
      list.is_set = true;
    }
    return listed(range);
  }

  std::vector<uint32_t> stems_;
  std::vector<List> lists_;
};

// Whether `stems` are kMinStems different ones or more.
bool are_enough(Stems stems) {
  std::array<uint32_t, kMinStems - 1> seen{};
  size_t count = 0;
  for (const uint32_t stem : stems) {
    const auto end = seen.begin() + static_cast<std::ptrdiff_t>(count);
    if (std::find(seen.begin(), end, stem) != end) continue;
    if (count == seen.size()) return true;
    seen[count++] = stem;
  }
  return false;
}

// The finalizer of SplitMix64: every bit of the input moves half of the output's.
uint64_t mixed(uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

struct Hashes {
  std::array<uint64_t, kKeys> least;  // of each hash function
  uint64_t mask = 0;                  // bit h % 64 of each hash h
};

// The least hash of the stems under each of kKeys hash functions: one hash, turned by so many bits
// that another part of it decides which is least.
Hashes hashes_of(Stems stems) {
  constexpr int kTurn = 64 / static_cast<int>(kKeys);
  Hashes hashes;
  hashes.least.fill(UINT64_MAX);
  for (const uint32_t stem : stems) {
    const uint64_t hash = mixed(stem);
    hashes.mask |= uint64_t{1} << (hash % 64);
    for (size_t key = 0; key < kKeys; ++key)
      hashes.least[key] =
          std::min(hashes.least[key], std::rotl(hash, kTurn * static_cast<int>(key)));
  }
  return hashes;
}

// A hash and the range that has it, in one number that sorts by both. Half of the hash is enough:
// of the 40,000 sentences of 10 MB one pair shares a key by chance, and resembles as little as
// before.
class Key {
 public:
  Key(uint64_t hash, uint32_t range) : value_(hash << 32 | range) {}
  [[nodiscard]] uint64_t hash() const { return value_ >> 32; }
  [[nodiscard]] auto range() const { return static_cast<uint32_t>(value_); }
  bool operator<(Key other) const { return value_ < other.value_; }

 private:
  uint64_t value_;
};

// first[i] becomes the least earlier range that resembles range i, of those that share one of
// `keys` with it and are among the first with that key.
void find_first(std::vector<Key>& keys, StemLists& stems, std::vector<uint32_t>& first) {
  std::sort(keys.begin(), keys.end());
  for (auto begin = keys.cbegin(); begin != keys.cend();) {
    const auto end =
        std::find_if(begin + 1, keys.cend(), [&](Key key) { return key.hash() != begin->hash(); });
    const std::span<const Key> group(&*begin, static_cast<size_t>(end - begin));
    for (size_t i = 1; i < group.size(); ++i) {
      const uint32_t range = group[i].range();
      for (const Key key : group.first(std::min(i, kMaxCandidates))) {
        const uint32_t candidate = key.range();
        if (candidate < first[range] && stems.resemble(range, candidate)) first[range] = candidate;
      }
    }
    begin = end;
  }
}

}  // namespace

std::vector<std::optional<uint32_t>> find_duplicates(const std::vector<text::WordRange>& ranges,
                                                     const text::Vocabulary& vocabulary) {
  StemLists stems(ranges, vocabulary);
  std::array<std::vector<Key>, kKeys> keys;
  const auto count = static_cast<uint32_t>(ranges.size());
  for (std::vector<Key>& of_key : keys) of_key.reserve(count);
  std::vector<uint32_t> first(count);
  for (uint32_t i = 0; i < count; ++i) {
    first[i] = i;
    if (!are_enough(stems.listed(i))) continue;
    const Hashes hashes = hashes_of(stems.listed(i));
    stems.set_mask(i, hashes.mask);
    for (size_t key = 0; key < kKeys; ++key) keys[key].emplace_back(hashes.least[key], i);
  }
  for (std::vector<Key>& of_key : keys) find_first(of_key, stems, first);
  std::vector<std::optional<uint32_t>> duplicates(count);
  for (uint32_t i = 0; i < count; ++i) {
    if (first[i] < i) duplicates[i] = duplicates[first[i]] ? duplicates[first[i]] : first[i];
  }
  return duplicates;
}

}  // namespace khulasa::article
