// A hash table of the distinct phrases of a text, by the families of their words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/vocabulary.h"

namespace khulasa::gist {

inline constexpr uint32_t kMaxPhraseWords = 5;

/// The families of the words of a phrase (indexes of text::Vocabulary::families). Always used with
/// a length, which says how many of the elements count.
using PhraseKey = std::array<uint32_t, kMaxPhraseWords>;

/// A distinct phrase: its spellings and inflections count as one.
struct Phrase {
  uint32_t first_word = 0;      // first word of its first mention: index of text::Reading::words
  uint32_t first_sentence = 0;  // sentence of its first mention
  uint32_t count = 0;           // of its mentions
  int32_t nested = 0;           // mentions inside longer phrases that recur; may exceed `count`
  uint32_t mentions = 0;        // where PhraseTable lists its mentions; only if it recurs
  uint32_t hash = 0;
  uint8_t words = 0;       // 1 to kMaxPhraseWords
  bool is_tagged = false;  // a tag of the page, or a hashtag of the text
};

/// Phrases in order of first appearance. Each takes 28 bytes, its slot 4 to 8. The mentions of a
/// phrase that recurs take 4 bytes each, but most phrases do not recur.
class PhraseTable {
 public:
  static constexpr uint32_t kAbsent = UINT32_MAX;

  /// `vocabulary` must outlive the table.
  explicit PhraseTable(const text::Vocabulary& vocabulary);

  /// Adds a mention of the phrase with the first `length` families of `key`, which are those of the
  /// words from `first_word` on. Mentions must be added in ascending order. A new phrase is ignored
  /// if the table is full (2^17 phrases). Amortized constant time.
  void add(const PhraseKey& key, uint32_t length, uint32_t first_word, uint32_t sentence);

  /// Sorts the mentions by phrase. Must be called exactly once, after the last add(). Linear.
  void arrange_mentions();

  /// The index in list() of the phrase with the first `length` families of `key`, kAbsent if there
  /// is none. `length` is 1 to kMaxPhraseWords. Constant time on average.
  [[nodiscard]] uint32_t find(const PhraseKey& key, uint32_t length) const;
  /// The same for a single word of `family`.
  [[nodiscard]] uint32_t find_word(uint32_t family) const { return singles_[family]; }

  /// The families of `length` words from `first` on; `length` is at most kMaxPhraseWords.
  [[nodiscard]] PhraseKey key_of(uint32_t first, uint32_t length) const;

  /// The first word of each mention of `phrase`, ascending; after arrange_mentions(). The view is
  /// valid as long as the table and `phrase`.
  [[nodiscard]] std::span<const uint32_t> mentions_of(const Phrase& phrase) const;

  [[nodiscard]] std::vector<Phrase>& list() { return list_; }
  [[nodiscard]] const std::vector<Phrase>& list() const { return list_; }

 private:
  struct Mention {
    uint32_t phrase;
    uint32_t first_word;
  };
  [[nodiscard]] size_t slot_of(const PhraseKey& key, uint32_t length, uint32_t hash) const;
  void grow();

  const text::Vocabulary& vocabulary_;
  std::vector<Phrase> list_;
  std::vector<uint32_t> singles_;  // phrases of one word, by its family
  std::vector<uint32_t> slots_;  // longer ones: open addressing, a power of two, at most half full
  std::vector<Mention> later_;   // all but the first of each phrase, until they are arranged
  std::vector<uint32_t> mentions_;  // of phrases that recur, phrase by phrase
};

}  // namespace khulasa::gist
