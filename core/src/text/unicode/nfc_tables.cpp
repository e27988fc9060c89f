#include "nfc_tables.h"

#include <algorithm>
#include <array>

#include "icu_data.h"
#include "packed_numbers.h"
#include "text/tables/sort_numbers.h"

namespace khulasa::text {

namespace {

using icu::Hangul;
using icu::Normalizer2Impl;

constexpr char32_t kBasicEnd = 0x10000;
constexpr char32_t kEnd = 0x30000;  // all code points from here on are inert

// A code point with a row in ICU's "extra data": what it decomposes to, what it composes with.
struct Row {
  char32_t c = 0;
  uint8_t kind = 0;     // see khulasa_icu_nfc_values
  char32_t first = 0;   // the decomposition, 0 if there is none
  char32_t second = 0;  // 0 if it is one code point
};

// The groups of rows, in the order in which they are stored.
enum Group : uint8_t {
  kStarters,
  kComposingPairs,
  kPairs,
  kOneWay,
  kNotNormal,
  kNoBoundary,
  kGroups
};

// The kind of a row is a number from kFirstKind on; all others are values of ICU without a row.
constexpr uint16_t kFirstKind = 4;
constexpr uint16_t kKindsEnd = kFirstKind + kGroups * 4;
constexpr Group group_of(uint8_t kind) { return static_cast<Group>((kind - kFirstKind) / 4); }
constexpr bool has_own_class(uint8_t kind) { return (kind & 2) != 0; }
constexpr uint16_t boundary_bit(uint8_t kind) { return kind & 1; }

// Pairs that compose, in one number: sorted by the first, the second and the composite.
constexpr int kCodePointBits = 21;
constexpr uint64_t kCodePointMask = (uint64_t{1} << kCodePointBits) - 1;
constexpr uint64_t packed_pair(const Row& row) {
  return (uint64_t{row.first} << 2 * kCodePointBits) | (uint64_t{row.second} << kCodePointBits) |
         row.c;
}

void append(std::vector<uint16_t>& units, char32_t c) {
  if (c >= kBasicEnd) units.push_back(U16_LEAD(c));
  units.push_back(c >= kBasicEnd ? U16_TRAIL(c) : static_cast<uint16_t>(c));
}

// A fast UCPTrie of 16 bits, while it is filled (ucptrie_impl.h). Blocks without data share the
// first one; no others do.
class TrieBuilder {
 public:
  TrieBuilder(std::vector<uint16_t>& index, std::vector<uint16_t>& data);

  [[nodiscard]] uint16_t get(char32_t c) const {
    return data_[index_[block_of(c)] + (c & (block_size(c) - 1))];
  }
  void set(char32_t c, uint16_t value);
  // Sets the syllables of Hangul: without a final letter, and with one.
  void set_hangul(uint16_t open, uint16_t closed);
  // Gives each lead surrogate whose code points are not all inert a value that says so.
  void set_leads(uint16_t value);

 private:
  static constexpr char32_t kFastBlock = 64;
  static constexpr char32_t kSmallBlock = 16;
  static constexpr char32_t kIndexBlock = 32;
  static constexpr char32_t kIndex3 = (kEnd - kBasicEnd) / kSmallBlock;
  static constexpr char32_t kIndex2 = kIndex3 / kIndexBlock;
  static constexpr char32_t kIndex1 = kIndex2 / kIndexBlock;
  static constexpr char32_t kIndex3Begin = kBasicEnd / kFastBlock + kIndex1 + kIndex2;

  static constexpr char32_t block_size(char32_t c) {
    return c < kBasicEnd ? kFastBlock : kSmallBlock;
  }
  static constexpr char32_t block_of(char32_t c) {
    return c < kBasicEnd ? c / kFastBlock : kIndex3Begin + (c - kBasicEnd) / kSmallBlock;
  }

  std::vector<uint16_t>& index_;
  std::vector<uint16_t>& data_;
};

TrieBuilder::TrieBuilder(std::vector<uint16_t>& index, std::vector<uint16_t>& data)
    : index_(index), data_(data) {
  constexpr char32_t kIndex1Begin = kBasicEnd / kFastBlock;
  index_.resize(kIndex3Begin + kIndex3);
  for (char32_t i = 0; i < kIndex1 + kIndex2; ++i)
    index_[kIndex1Begin + i] = static_cast<uint16_t>(kIndex1Begin + kIndex1 + i * kIndexBlock);
  data_.assign(kFastBlock, Normalizer2Impl::INERT);
}

void TrieBuilder::set(char32_t c, uint16_t value) {
  uint16_t& block = index_[block_of(c)];
  if (block == 0) {
    block = static_cast<uint16_t>(data_.size());
    data_.resize(data_.size() + block_size(c), Normalizer2Impl::INERT);
  }
  data_[block + (c & (block_size(c) - 1))] = value;
}

void TrieBuilder::set_hangul(uint16_t open, uint16_t closed) {
  // Every 28th syllable is open, so the blocks repeat after 7; the last one is not full.
  constexpr char32_t kPeriod = 7 * kFastBlock;
  constexpr char32_t kRepeat = Hangul::HANGUL_BASE + kPeriod;
  constexpr char32_t kLast = Hangul::HANGUL_END / kFastBlock * kFastBlock;
  static_assert(kPeriod % Hangul::JAMO_T_COUNT == 0 && Hangul::HANGUL_BASE % kFastBlock == 0);
  for (char32_t c = Hangul::HANGUL_BASE; c <= Hangul::HANGUL_END; ++c) {
    if (c == kRepeat) {
      for (; c < kLast; c += kFastBlock) index_[block_of(c)] = index_[block_of(c - kPeriod)];
    }
    set(c, (c - Hangul::HANGUL_BASE) % Hangul::JAMO_T_COUNT == 0 ? open : closed);
  }
}

void TrieBuilder::set_leads(uint16_t value) {
  for (char32_t c = kBasicEnd; c < kEnd; c += kSmallBlock)
    if (index_[block_of(c)] != 0) set(U16_LEAD(c), value);
}

// What gennorm2 does with the mappings of a file of norm2/ (extradata.cpp, n2builder.cpp).
class Builder {
 public:
  Builder(TrieBuilder& trie, std::vector<uint16_t>& extra) : trie_(trie), extra_(extra) {}

  void read();
  // Returns the values at which the groups start, and that at which the last one ends.
  std::array<int32_t, kGroups + 1> write();

 private:
  [[nodiscard]] uint8_t combining_class(char32_t c) const {
    const uint16_t value = trie_.get(c);
    return value >= Normalizer2Impl::MIN_NORMAL_MAYBE_YES
               ? Normalizer2Impl::getCCFromNormalYesOrMaybe(value)
               : uint8_t{0};
  }
  [[nodiscard]] const Row* find(char32_t c) const;
  void decompose(const Row& row);
  void write_mapping(const Row& row);
  void write_compositions(char32_t first);

  TrieBuilder& trie_;
  std::vector<uint16_t>& extra_;
  std::vector<Row> rows_;        // ascending by code point
  std::vector<uint64_t> pairs_;  // see packed_pair(), ascending
  std::vector<char32_t> letters_;
};

void Builder::read() {
  const unsigned char* lengths = khulasa_icu_nfc_run_lengths;
  const unsigned char* firsts = khulasa_icu_nfc_firsts;
  const unsigned char* seconds = khulasa_icu_nfc_seconds;
  char32_t c = 0;
  char32_t first = 0;
  for (unsigned run = 0; run < khulasa_icu_nfc_runs; ++run) {
    const uint16_t value = khulasa_icu_nfc_values[khulasa_icu_nfc_run_kinds[run]];
    const char32_t end = c + next_number(lengths);
    if (value == Normalizer2Impl::INERT) c = end;
    for (; c < end; ++c) {
      if (value < kFirstKind || value >= kKindsEnd) {
        trie_.set(c, value);
        continue;
      }
      Row row{c, static_cast<uint8_t>(value)};
      if (group_of(row.kind) != kStarters) {
        first += static_cast<char32_t>(next_difference(firsts));
        row.first = first;
        row.second = khulasa_icu_nfc_second_letters[*seconds++];
      }
      rows_.push_back(row);
      if (group_of(row.kind) == kComposingPairs || group_of(row.kind) == kPairs)
        pairs_.push_back(packed_pair(row));
    }
  }
  sort_numbers(pairs_);
}

const Row* Builder::find(char32_t c) const {
  const auto row = std::lower_bound(rows_.begin(), rows_.end(), c,
                                    [](const Row& each, char32_t point) { return each.c < point; });
  return row != rows_.end() && row->c == c && row->first != 0 ? &*row : nullptr;
}

// Only the first code point of a decomposition ever decomposes again.
void Builder::decompose(const Row& row) {
  if (const Row* inner = find(row.first)) {
    decompose(*inner);
  } else {
    letters_.push_back(row.first);
  }
  if (row.second != 0) letters_.push_back(row.second);
}

void Builder::write_mapping(const Row& row) {
  letters_.clear();
  decompose(row);
  const uint32_t lead_class = combining_class(letters_.front());
  if (lead_class != 0)
    extra_.push_back(
        static_cast<uint16_t>(lead_class << 8 | (has_own_class(row.kind) ? lead_class : 0)));
  const size_t header = extra_.size();
  trie_.set(row.c, static_cast<uint16_t>(header * 2 | boundary_bit(row.kind)));
  extra_.push_back(0);
  for (const char32_t letter : letters_) append(extra_, letter);
  extra_[header] =
      static_cast<uint16_t>((extra_.size() - header - 1) | combining_class(letters_.back()) << 8 |
                            (lead_class != 0 ? Normalizer2Impl::MAPPING_HAS_CCC_LCCC_WORD : 0));
}

void Builder::write_compositions(char32_t first) {
  size_t last = 0;
  for (auto pair =
           std::lower_bound(pairs_.begin(), pairs_.end(), uint64_t{first} << 2 * kCodePointBits);
       pair != pairs_.end() && *pair >> 2 * kCodePointBits == first; ++pair) {
    const auto second = static_cast<char32_t>(*pair >> kCodePointBits & kCodePointMask);
    const auto composite = static_cast<char32_t>(*pair & kCodePointMask);
    const Row* row = find(composite);
    const uint32_t result = composite << 1 | (group_of(row->kind) == kComposingPairs ? 1 : 0);
    last = extra_.size();
    if (second >= Normalizer2Impl::COMP_1_TRAIL_LIMIT) {
      extra_.push_back(static_cast<uint16_t>(
          (Normalizer2Impl::COMP_1_TRAIL_LIMIT + (second >> Normalizer2Impl::COMP_1_TRAIL_SHIFT)) |
          Normalizer2Impl::COMP_1_TRIPLE));
      extra_.push_back(
          static_cast<uint16_t>(second << Normalizer2Impl::COMP_2_TRAIL_SHIFT | result >> 16));
    } else if (result > 0xFFFF) {
      extra_.push_back(static_cast<uint16_t>(second << 1 | Normalizer2Impl::COMP_1_TRIPLE));
      extra_.push_back(static_cast<uint16_t>(result >> 16));
    } else {
      extra_.push_back(static_cast<uint16_t>(second << 1));
    }
    extra_.push_back(static_cast<uint16_t>(result));
  }
  extra_[last] |= Normalizer2Impl::COMP_1_LAST_TUPLE;
}

std::array<int32_t, kGroups + 1> Builder::write() {
  // The lists of what is inert, and of the first letters of Hangul, which ICU composes by
  // arithmetic.
  extra_ = {0xFFFF, 0xFFFF};
  std::array<int32_t, kGroups + 1> begins{};
  for (uint8_t group = 0; group < kGroups; ++group) {
    begins[group] = group == kStarters ? 0 : static_cast<int32_t>(extra_.size() * 2);
    // The "mappings" of Hangul syllables: of two letters, and of three.
    if (group == kComposingPairs) extra_.push_back(2);
    if (group == kPairs) extra_.push_back(3);
    for (const Row& row : rows_) {
      if (group_of(row.kind) != group) continue;
      if (group == kStarters) {
        trie_.set(row.c, static_cast<uint16_t>(extra_.size() * 2 | boundary_bit(row.kind)));
      } else {
        write_mapping(row);
      }
      if (group <= kComposingPairs) write_compositions(row.c);
    }
  }
  begins[kGroups] = static_cast<int32_t>(extra_.size() * 2);
  trie_.set_hangul(static_cast<uint16_t>(begins[kComposingPairs]),
                   static_cast<uint16_t>(begins[kPairs] | 1));
  trie_.set_leads(static_cast<uint16_t>(begins[kGroups]));
  return begins;
}

}  // namespace

Nfc::Nfc() {
  TrieBuilder trie(index_, data_);
  Builder builder(trie, extra_);
  builder.read();
  const auto begins = builder.write();
  data_.resize(data_.size() + 2, INERT);  // the value from kEnd on, and that of no code point
  trie_.index = index_.data();
  trie_.data.ptr16 = data_.data();
  trie_.indexLength = static_cast<int32_t>(index_.size());
  trie_.dataLength = static_cast<int32_t>(data_.size());
  trie_.highStart = kEnd;
  std::array<int32_t, IX_COUNT> indexes{};
  indexes[IX_MIN_DECOMP_NO_CP] = khulasa_icu_nfc_min_decomposed;
  indexes[IX_MIN_COMP_NO_MAYBE_CP] = khulasa_icu_nfc_min_mark;
  indexes[IX_MIN_LCCC_CP] = khulasa_icu_nfc_min_mark;
  indexes[IX_MIN_YES_NO] = begins[kComposingPairs];
  indexes[IX_MIN_YES_NO_MAPPINGS_ONLY] = begins[kPairs];
  indexes[IX_MIN_NO_NO] = begins[kOneWay];
  indexes[IX_MIN_NO_NO_COMP_BOUNDARY_BEFORE] = begins[kNotNormal];
  indexes[IX_MIN_NO_NO_COMP_NO_MAYBE_CC] = begins[kNoBoundary];
  indexes[IX_MIN_NO_NO_EMPTY] = begins[kGroups];
  indexes[IX_LIMIT_NO_NO] = begins[kGroups];
  indexes[IX_MIN_MAYBE_YES] = MIN_NORMAL_MAYBE_YES;
  init(indexes.data(), &trie_, extra_.data(), nullptr);
}

}  // namespace khulasa::text
