// The distinct phrases of a text, found by the families of their words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/vocabulary.h"

namespace khulasa::gist {

inline constexpr uint32_t kMaxPhraseWords = 5;

/// The word families of a phrase (text::Vocabulary::families), of which a length says how many.
using PhraseKey = std::array<uint32_t, kMaxPhraseWords>;

struct Phrase {
  uint32_t first_word = 0;      // of its first mention; its words are the phrase's
  uint32_t first_sentence = 0;  // that of the first mention
  uint32_t count = 0;           // mentions
  int32_t nested = 0;           // mentions inside longer phrases that recur; may exceed count
  uint32_t mentions = 0;        // where they begin in the table, of a phrase that recurs
  uint32_t hash = 0;
  uint8_t words = 0;
  bool is_marked = false;  // a tag of the page, or a hashtag of the text
};

/// Phrases in order of first appearance. 28 bytes each, 4 to 8 for a slot, 4 for a mention of one
/// that recurs: most do not.
class PhraseTable {
 public:
  static constexpr uint32_t kAbsent = UINT32_MAX;

  /// `vocabulary` must outlive the table.
  explicit PhraseTable(const text::Vocabulary& vocabulary);

  /// Notes a mention of the phrase of the first `length` families of `key`, which are those of the
  /// words from `first_word` on. Mentions come in ascending order. Amortized constant.
  void add(const PhraseKey& key, uint32_t length, uint32_t first_word, uint32_t sentence);

  /// Sorts the mentions by phrase: when all are added, once. Linear.
  void arrange_mentions();

  /// The number of the phrase of the first `length` families of `key`, kAbsent where there is none.
  [[nodiscard]] uint32_t find(const PhraseKey& key, uint32_t length) const;

  /// The families of `length` words of the text from `first` on; at most kMaxPhraseWords.
  [[nodiscard]] PhraseKey key_of(uint32_t first, uint32_t length) const;

  /// The first words of a phrase's mentions, ascending; a view that lives as long as the table.
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
  std::vector<uint32_t> singles_;   // the phrase of one word, by its family
  std::vector<uint32_t> slots_;     // of longer ones: open addressing, a power of two, half full
  std::vector<Mention> later_;      // behind each phrase's first, until they are arranged
  std::vector<uint32_t> mentions_;  // of phrases that recur
};

}  // namespace khulasa::gist
