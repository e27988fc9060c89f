#include "gist/select.h"

#include "texts.h"

namespace khulasa {
namespace {

using Indexes = std::vector<uint32_t>;

// Sentences of ten words each with the scores given, no two of which share a term.
struct Scored {
  explicit Scored(const std::vector<double>& scores) {
    for (const double score : scores) {
      const auto term = static_cast<uint32_t>(sentences.size());
      sentences.push_back({{}, 0, 10, score});
      terms.postings.push_back({term, 1});
      terms.postings_of.push_back({term, term + 1});
      terms.words_of.push_back({});
      terms.weight.push_back(1);
      contexts.push_back({term, term + 1});
    }
  }
  [[nodiscard]] Indexes select(const gist::Budget& budget) const {
    std::vector<double> values;
    for (const Sentence& sentence : sentences) values.push_back(sentence.score);
    return gist::select_sentences({sentences, terms, contexts, values}, budget);
  }
  std::vector<gist::Range> contexts;
  std::vector<Sentence> sentences;
  gist::Terms terms;
};

TEST(Budget, LengthsOfTheWebsSummarizer) {
  SummaryOptions options;
  EXPECT_EQ(gist::budget_of(options, 100).sentences, 3u);
  options.length = SummaryLength::kLong;
  EXPECT_EQ(gist::budget_of(options, 100).sentences, 7u);
  options.type = SummaryType::kTldr;
  EXPECT_EQ(gist::budget_of(options, 100).sentences, 5u);
  options.length = SummaryLength::kShort;
  EXPECT_EQ(gist::budget_of(options, 100).sentences, 1u);
}

TEST(Budget, ExplicitOnesWinAndAllHold) {
  SummaryOptions options;
  options.ratio = 0.5;
  EXPECT_EQ(gist::budget_of(options, 9).sentences, 4u);  // a fifth would be over the half
  options.max_sentences = 2;
  EXPECT_EQ(gist::budget_of(options, 9).sentences, 2u);
  options.max_words = 40;
  EXPECT_EQ(gist::budget_of(options, 9).words, 40u);
}

TEST(Select, Best_InDocumentOrder) {
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

TEST(Select, BestAloneTooLong_IsTakenAllTheSame) {
  const Scored scored({5, 4});
  EXPECT_EQ(scored.select({UINT32_MAX, 5}), (Indexes{0}));
}

// By score alone 0 and 2 fill the budget; 3 scores little less than 2 and fills it better.
TEST(Select, SentenceThatMerelyFits_IsExchangedForAWeightierOne) {
  Scored scored({5, 4, 3.5, 3, 1});
  scored.sentences[2].words = 4;
  scored.sentences[3].words = 6;
  EXPECT_EQ(scored.select({UINT32_MAX, 16}), (Indexes{0, 3}));
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

TEST(Select, NothingToPick) { EXPECT_EQ(Scored({}).select({3, UINT32_MAX}), Indexes{}); }

}  // namespace
}  // namespace khulasa
