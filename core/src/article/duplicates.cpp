#include "duplicates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "text/contrast.h"

namespace khulasa::article {

namespace {

// The share of stems that near duplicates have in common (their Jaccard index). Set by hand:
// headlines of ten content words that differ in a name share 9 of 11 stems and are two headlines;
// «اليوم» for «أمس» makes no difference, since both are function words.
constexpr double kMinResemblance = 0.9;
constexpr size_t kMinStems = 3;
// Two ranges with a resemblance of .9 have the same least hash with a probability of .9, and at
// least one of six with a probability of 1 - .1^6.
constexpr size_t kKeys = 6;
constexpr size_t kMaxCandidates = 4;  // with one key: bounds the cost if a page repeats itself

using Stems = std::span<const uint32_t>;

// Whether two ranges are near duplicates. Their stems must be sorted, each stem once.
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

// The stems of each range, in one array: in text order for hashing, and sorted for comparing. They
// are sorted only when first compared, since few ranges have a candidate.
class StemLists {
 public:
  StemLists(const std::vector<text::WordRange>& ranges, const text::Reading& reading)
      : ranges_(ranges), reading_(reading) {
    size_t words = 0;
    for (const text::WordRange& range : ranges) words += range.size();
    stems_.reserve(words);
    lists_.reserve(ranges.size());
    for (const text::WordRange& range : ranges) {
      const auto begin = static_cast<uint32_t>(stems_.size());
      for (uint32_t word = range.begin; word < range.end; ++word) {
        const text::Lexeme& lexeme = reading.lexeme(word);
        if (!lexeme.is_stop) stems_.push_back(lexeme.family);
      }
      lists_.push_back({begin, static_cast<uint32_t>(stems_.size()), 0, false});
    }
  }

  // The stems of a range in any order, some more than once.
  [[nodiscard]] Stems listed(size_t range) const {
    const List& list = lists_[range];
    return {stems_.data() + list.begin, list.end - list.begin};
  }

  void set_mask(size_t range, uint64_t mask) { lists_[range].mask = mask; }

  // Whether two ranges are near duplicates.
  [[nodiscard]] bool resemble(size_t a, size_t b) {
    // Each bit that only one of the masks has is a stem that only one of the ranges has. If these
    // are more than a tenth of all stems, the ranges do not resemble each other. Nearly all pairs
    // that share a key only have a frequent word in common, and are rejected here.
    const auto differing = static_cast<size_t>(std::popcount(lists_[a].mask ^ lists_[b].mask));
    if (differing > 1 + (listed(a).size() + listed(b).size()) / 8) return false;
    return khulasa::article::resemble(sorted(a), sorted(b)) &&
           !text::contrast(reading_, ranges_[a], ranges_[b]);
  }

 private:
  struct List {
    uint32_t begin;
    uint32_t end;
    uint64_t mask;  // Hashes::mask
    bool is_sorted;
  };

  // The stems of a range, sorted, each once.
  [[nodiscard]] Stems sorted(size_t range) {
    List& list = lists_[range];
    if (!list.is_sorted) {
      const auto begin = stems_.begin() + list.begin;
      const auto end = stems_.begin() + list.end;
      std::sort(begin, end);
      list.end = list.begin + static_cast<uint32_t>(std::unique(begin, end) - begin);
      list.is_sorted = true;
    }
    return listed(range);
  }

  const std::vector<text::WordRange>& ranges_;
  const text::Reading& reading_;
  std::vector<uint32_t> stems_;
  std::vector<List> lists_;
};

// Whether `stems` has kMinStems different ones or more.
bool has_enough(Stems stems) {
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

// The finalizer of SplitMix64: each bit of the input flips half of the bits of the output.
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

// The least hash of the stems under each of kKeys hash functions. These are one hash, rotated so
// that another part of its bits decides which stem has the least.
Hashes hashes_of(Stems stems) {
  constexpr int kRotation = 64 / static_cast<int>(kKeys);
  Hashes hashes;
  hashes.least.fill(UINT64_MAX);
  for (const uint32_t stem : stems) {
    const uint64_t hash = mixed(stem);
    hashes.mask |= uint64_t{1} << (hash % 64);
    for (size_t key = 0; key < kKeys; ++key)
      hashes.least[key] =
          std::min(hashes.least[key], std::rotl(hash, kRotation * static_cast<int>(key)));
  }
  return hashes;
}

// A hash and the range that has it, in one number that sorts by both. Half of the hash is enough:
// among the 40,000 sentences of 10 MB one pair has the same half by chance, and is then found not
// to resemble each other.
class Key {
 public:
  Key(uint64_t hash, uint32_t range) : value_(hash << 32 | range) {}
  [[nodiscard]] uint64_t hash() const { return value_ >> 32; }
  [[nodiscard]] auto range() const { return static_cast<uint32_t>(value_); }
  bool operator<(Key other) const { return value_ < other.value_; }

 private:
  uint64_t value_;
};

// Lowers first[i] to the first range that resembles range i, among the kMaxCandidates first ranges
// with the same key.
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
                                                     const text::Reading& reading) {
  StemLists stems(ranges, reading);
  std::array<std::vector<Key>, kKeys> keys;
  const auto count = static_cast<uint32_t>(ranges.size());
  for (std::vector<Key>& list : keys) list.reserve(count);
  std::vector<uint32_t> first(count);
  for (uint32_t i = 0; i < count; ++i) {
    first[i] = i;
    if (!has_enough(stems.listed(i))) continue;
    const Hashes hashes = hashes_of(stems.listed(i));
    stems.set_mask(i, hashes.mask);
    for (size_t key = 0; key < kKeys; ++key) keys[key].emplace_back(hashes.least[key], i);
  }
  for (std::vector<Key>& list : keys) find_first(list, stems, first);
  std::vector<std::optional<uint32_t>> duplicates(count);
  for (uint32_t i = 0; i < count; ++i) {
    if (first[i] < i) duplicates[i] = duplicates[first[i]] ? duplicates[first[i]] : first[i];
  }
  return duplicates;
}

}  // namespace khulasa::article
