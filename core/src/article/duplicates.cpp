#include "duplicates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "text/contrast.h"
#include "text/tables/hash.h"
#include "text/tables/sort_numbers.h"

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
      uint32_t* const begin = stems_.data() + list.begin;
      uint32_t* const end = stems_.data() + list.end;
      text::sort_numbers(begin, end);
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
    uint64_t hash = mixed(stem);
    hashes.mask |= uint64_t{1} << (hash % 64);
    for (uint64_t& least : hashes.least) {
      least = std::min(least, hash);
      hash = std::rotl(hash, kRotation);
    }
  }
  return hashes;
}

// The ranges seen so far by one of their hashes: a hash table of lists. Sorting all ranges by each
// hash instead took a quarter of the time of find_duplicates().
class Candidates {
 public:
  explicit Candidates(size_t ranges) : heads_(std::bit_ceil(ranges + 1), kEnd) {
    entries_.reserve(ranges);
  }

  // Calls visit(range) for the ranges added with `hash`, and adds `range` unless they are
  // kMaxCandidates. Half of the hash is enough: among the 40,000 sentences of 10 MB one pair has
  // the same half by chance, and is then found not to resemble each other.
  template <typename Visit>
  void visit_and_add(uint64_t hash, uint32_t range, Visit visit) {
    const auto half = static_cast<uint32_t>(hash);
    // The seed keeps the author of a text from choosing words whose ranges all fall into one list.
    uint32_t& head = heads_[(half * text::hash_seed >> 32) & (heads_.size() - 1)];
    size_t found = 0;
    for (uint32_t at = head; at != kEnd; at = entries_[at].next) {
      if (entries_[at].hash != half) continue;
      visit(entries_[at].range);
      ++found;
    }
    if (found == kMaxCandidates) return;
    entries_.push_back({half, range, head});
    head = static_cast<uint32_t>(entries_.size() - 1);
  }

 private:
  static constexpr uint32_t kEnd = UINT32_MAX;
  struct Entry {
    uint32_t hash;
    uint32_t range;
    uint32_t next;  // index of the next entry in the list, or kEnd
  };

  std::vector<Entry> entries_;
  std::vector<uint32_t> heads_;  // index of the first entry of each list, or kEnd
};

}  // namespace

std::vector<std::optional<uint32_t>> find_duplicates(const std::vector<text::WordRange>& ranges,
                                                     const text::Reading& reading) {
  StemLists stems(ranges, reading);
  std::vector<Candidates> candidates;  // by key
  for (size_t key = 0; key < kKeys; ++key) candidates.emplace_back(ranges.size());
  std::vector<std::optional<uint32_t>> duplicates(ranges.size());
  for (uint32_t i = 0; i < ranges.size(); ++i) {
    if (!has_enough(stems.listed(i))) continue;
    const Hashes hashes = hashes_of(stems.listed(i));
    stems.set_mask(i, hashes.mask);
    uint32_t first = i;
    std::array<uint32_t, kKeys * kMaxCandidates> seen{};  // compared already, by another key
    auto seen_end = seen.begin();
    for (size_t key = 0; key < kKeys; ++key) {
      candidates[key].visit_and_add(hashes.least[key], i, [&](uint32_t candidate) {
        if (candidate >= first || std::find(seen.begin(), seen_end, candidate) != seen_end) return;
        *seen_end++ = candidate;
        if (stems.resemble(i, candidate)) first = candidate;
      });
    }
    if (first < i) duplicates[i] = duplicates[first] ? duplicates[first] : first;
  }
  return duplicates;
}

}  // namespace khulasa::article
