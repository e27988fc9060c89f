// The phrase table holds what a std::map holds, which needs no slots and no order of its own.
#include "gist/phrase_table.h"

#include <map>
#include <random>

#include "gtest/gtest.h"

namespace khulasa {
namespace {

using gist::kMaxPhraseWords;
using gist::Phrase;
using gist::PhraseKey;
using gist::PhraseTable;
using Mentions = std::map<std::vector<uint32_t>, std::vector<uint32_t>>;

// A text of `words` words whose families are random numbers below `families`, at most 2^16: the
// table needs nothing else.
text::Vocabulary vocabulary_of(uint32_t words, uint32_t families, std::mt19937& random) {
  text::Vocabulary vocabulary;
  text::StringNumbers names;
  for (uint32_t family = 0; family < families; ++family) {
    names.number_of(std::u16string(1, static_cast<char16_t>(family)));
    text::Lexeme lexeme;
    lexeme.family = family;
    vocabulary.lexemes.push_back(lexeme);
  }
  vocabulary.families = std::move(names).take();
  for (uint32_t word = 0; word < words; ++word)
    vocabulary.of_word.push_back(static_cast<uint32_t>(random() % families));
  return vocabulary;
}

TEST(PhraseTableProperty, Table_HoldsWhatAMapHolds) {
  std::mt19937 random(20);
  for (const uint32_t families : {1U, 2U, 7U, 300U}) {
    const text::Vocabulary vocabulary = vocabulary_of(2000, families, random);
    PhraseTable table(vocabulary);
    Mentions mentions;
    for (uint32_t first = 0; first + kMaxPhraseWords <= 2000; ++first) {
      if (random() % 4 == 0) continue;
      const PhraseKey key = table.key_of(first, kMaxPhraseWords);
      for (uint32_t length = 1; length <= kMaxPhraseWords; ++length) {
        mentions[{key.begin(), key.begin() + length}].push_back(first);
        table.add(key, length, first, first / 10);
      }
    }
    table.arrange_mentions();
    ASSERT_EQ(table.list().size(), mentions.size());
    uint32_t latest = 0;
    for (const auto& [families_of, firsts] : mentions) {
      PhraseKey key{};
      std::copy(families_of.begin(), families_of.end(), key.begin());
      const auto length = static_cast<uint32_t>(families_of.size());
      const uint32_t number = table.find(key, length);
      ASSERT_NE(number, PhraseTable::kAbsent);
      const Phrase& phrase = table.list()[number];
      const auto found = table.mentions_of(phrase);
      EXPECT_EQ(std::vector<uint32_t>(found.begin(), found.end()), firsts);
      EXPECT_EQ(phrase.first_word, firsts.front());
      EXPECT_EQ(phrase.first_sentence, firsts.front() / 10);
      EXPECT_EQ(phrase.count, firsts.size());
      EXPECT_EQ(phrase.words, length);
    }
    for (const Phrase& phrase : table.list()) {
      EXPECT_GE(phrase.first_word, latest);
      latest = phrase.first_word;
    }
  }
}

TEST(PhraseTableProperty, FullTable_KeepsTheFirst_AndCountsThem) {
  constexpr uint32_t kFamilies = 1 << 16;
  constexpr uint32_t kPhrases = 1 << 17;
  std::mt19937 random(21);
  text::Vocabulary vocabulary = vocabulary_of(0, kFamilies, random);
  // Every family once, so that nothing recurs before the table is full, then the same again.
  for (uint32_t word = 0; word < 2 * kFamilies; ++word)
    vocabulary.of_word.push_back(word % kFamilies);
  PhraseTable table(vocabulary);
  for (uint32_t first = 0; first + 3 <= 2 * kFamilies; ++first) {
    const PhraseKey key = table.key_of(first, 3);
    for (uint32_t length = 1; length <= 3; ++length) table.add(key, length, first, 0);
  }
  table.arrange_mentions();
  ASSERT_EQ(table.list().size(), kPhrases);
  for (const Phrase& phrase : table.list()) {
    ASSERT_EQ(phrase.count, 2U);
    ASSERT_EQ(table.mentions_of(phrase)[1], phrase.first_word + kFamilies);
  }
  const PhraseKey late = table.key_of(kFamilies - 3, 3);
  EXPECT_EQ(table.find(late, 1), PhraseTable::kAbsent);
  EXPECT_EQ(table.find(late, 3), PhraseTable::kAbsent);
}

}  // namespace
}  // namespace khulasa
