#include "gist/select.h"

#include <algorithm>

#include "texts.h"

namespace khulasa {
namespace {

using Indexes = std::vector<uint32_t>;

// Sentences of ten words each, with the given scores. No two share a term.
struct Scored {
  explicit Scored(const std::vector<double>& scores) {
    for (const double score : scores) {
      const auto term = static_cast<uint32_t>(sentences.size());
      sentences.push_back({{}, 0, 10, score});
      terms.postings.push_back({term, 1});
      terms.postings_of.push_back({term, term + 1});
      terms.words_of.push_back({});
      terms.weight.push_back(1);
      contexts.push_back({term, {term, term + 1}});
    }
  }
  [[nodiscard]] Indexes select(const gist::Budget& budget) const {
    std::vector<double> values;
    for (const Sentence& sentence : sentences) values.push_back(sentence.score);
    return gist::select_sentences({read.reading, sentences, terms, contexts, values}, budget);
  }
  const tests::Read read{u""};
  std::vector<gist::Context> contexts;
  std::vector<Sentence> sentences;
  gist::Terms terms;
};

TEST(Budget, Lengths_AreThoseOfTheWebsSummarizerApi) {
  SummaryOptions options;
  EXPECT_EQ(gist::budget_of(options, 100).sentences, 3u);
  options.length = SummaryLength::kLong;
  EXPECT_EQ(gist::budget_of(options, 100).sentences, 7u);
  options.type = SummaryType::kTldr;
  EXPECT_EQ(gist::budget_of(options, 100).sentences, 5u);
  options.length = SummaryLength::kShort;
  EXPECT_EQ(gist::budget_of(options, 100).sentences, 1u);
}

TEST(Budget, ExplicitBudgets_WinOverTheLength_AndAllHold) {
  SummaryOptions options;
  options.ratio = 0.5;
  EXPECT_EQ(gist::budget_of(options, 9).sentences, 4u);  // a fifth sentence would exceed the half
  options.max_sentences = 2;
  EXPECT_EQ(gist::budget_of(options, 9).sentences, 2u);
  options.max_words = 40;
  EXPECT_EQ(gist::budget_of(options, 9).words, 40u);
}

TEST(Select, BestSentences_AreInDocumentOrder) {
  const Scored scored({1, 5, 2, 4});
  EXPECT_EQ(scored.select({2, UINT32_MAX}), (Indexes{1, 3}));
}

TEST(Select, Ties_GoToTheEarlier) {
  const Scored scored({1, 1, 1});
  EXPECT_EQ(scored.select({2, UINT32_MAX}), (Indexes{0, 1}));
}

TEST(Select, SentenceThatDoesNotFit_IsPassedOver) {
  Scored scored({5, 4, 3});
  scored.sentences[1].words = 15;
  EXPECT_EQ(scored.select({UINT32_MAX, 20}), (Indexes{0, 2}));
}

TEST(Select, BestSentenceOverTheBudget_IsPickedAnyway) {
  const Scored scored({5, 4});
  EXPECT_EQ(scored.select({UINT32_MAX, 5}), (Indexes{0}));
}

// By score alone, 0 and 2 fill the budget; 3 scores little less than 2 and fills it better.
TEST(Select, SentenceThatMerelyFits_IsExchangedForAWeightierOne) {
  Scored scored({5, 4, 3.5, 3, 1});
  scored.sentences[2].words = 4;
  scored.sentences[3].words = 6;
  EXPECT_EQ(scored.select({UINT32_MAX, 16}), (Indexes{0, 3}));
}

// The example at the top of select.cpp.
TEST(Select, ShortSentence_IsExchangedForALongerOneOfAlmostTheSameValue) {
  Scored scored({.9, .6, .55, .2});
  scored.sentences[0].words = 12;
  scored.sentences[1].words = 5;
  scored.sentences[2].words = 14;
  scored.sentences[3].words = 4;
  EXPECT_EQ(scored.select({UINT32_MAX, 30}), (Indexes{0, 2, 3}));
}

TEST(Select, Exchange_NeverBringsARepetition) {
  Scored scored({5, 4, 3, 1});
  scored.sentences[1].words = 6;
  scored.sentences[2].words = 5;
  scored.terms.postings[1].term = 0;
  EXPECT_EQ(scored.select({UINT32_MAX, 16}), (Indexes{0, 2}));
}

TEST(Select, Repetition_IsPassedOver) {
  Scored scored({5, 4, 3});
  scored.terms.postings[1].term = 0;
  EXPECT_EQ(scored.select({2, UINT32_MAX}), (Indexes{0, 2}));
}

TEST(Select, ThreeSentencesThatFit_AreTakenWhole) {
  Scored scored({5, 4, -1});
  scored.terms.postings[1].term = 0;  // a repetition, which so short a text has room for
  EXPECT_EQ(scored.select({3, UINT32_MAX}), (Indexes{0, 1, 2}));
  EXPECT_EQ(scored.select({UINT32_MAX, 30}), (Indexes{0, 1, 2}));
  EXPECT_EQ(scored.select({UINT32_MAX, 29}), (Indexes{0, 2}));
}

TEST(Select, LeaningSentence_ComesWithItsAntecedentOrNotAtAll) {
  Scored scored({5, 1, 4, 2});
  scored.contexts[2].antecedent = 1;
  EXPECT_EQ(scored.select({3, UINT32_MAX}), (Indexes{0, 1, 2}));
  EXPECT_EQ(scored.select({2, UINT32_MAX}), (Indexes{0, 3}));
  EXPECT_EQ(scored.select({UINT32_MAX, 30}), (Indexes{0, 1, 2}));
  EXPECT_EQ(scored.select({UINT32_MAX, 29}), (Indexes{0, 3}));
}

TEST(Select, LongChainOfLeaningSentences_IsNotPicked) {
  Scored scored({1, 1, 1, 1, 1, 5, 3});
  for (uint32_t s = 1; s <= 5; ++s) scored.contexts[s].antecedent = s - 1;
  EXPECT_EQ(scored.select({6, UINT32_MAX}).back(), 6u);
  EXPECT_EQ(scored.select({1, UINT32_MAX}), (Indexes{6}));
}

TEST(Select, Quotation_IsTakenWholeOrNotAtAll) {
  Scored scored({1, 5, 1, 4});
  scored.contexts[1].quotation = scored.contexts[2].quotation = {1, 3};
  EXPECT_EQ(scored.select({2, UINT32_MAX}), (Indexes{1, 2}));
  EXPECT_EQ(scored.select({1, UINT32_MAX}), (Indexes{3}));
}

TEST(Select, SentencesThatAllLean_GiveTheBest) {
  Scored scored({2, 3, 1, 1});
  for (auto& context : scored.contexts) context.quotation = {0, 4};
  EXPECT_EQ(scored.select({1, UINT32_MAX}), (Indexes{1}));
}

// No exchange breaks a context, whatever the budget.
TEST(Select, Exchange_KeepsContexts) {
  Scored scored({6, 5, 4.9, 3, 2, 2.5});
  scored.sentences[1].words = 4;
  scored.sentences[2].words = 3;
  scored.contexts[2].antecedent = 1;
  scored.contexts[4].antecedent = 3;
  for (uint32_t words = 10; words < 47; ++words) {
    const Indexes picked = scored.select({UINT32_MAX, words});
    const auto has = [&](uint32_t s) {
      return std::find(picked.begin(), picked.end(), s) != picked.end();
    };
    EXPECT_TRUE(!has(2) || has(1)) << words;
    EXPECT_TRUE(!has(4) || has(3)) << words;
  }
}

TEST(Select, Book_IsPickedFromInEachPart) {
  std::vector<double> falling;
  for (int i = 0; i < 300; ++i) falling.push_back(300 - i);
  const Scored scored(falling);
  EXPECT_EQ(scored.select({3, UINT32_MAX}), (Indexes{0, 100, 200}));
  EXPECT_EQ(scored.select({UINT32_MAX, 59}), (Indexes{0, 60, 120, 180, 240}));
}

TEST(Select, NoSentences_GiveNoPicks) { EXPECT_EQ(Scored({}).select({3, UINT32_MAX}), Indexes{}); }

}  // namespace
}  // namespace khulasa
