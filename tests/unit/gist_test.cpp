#include <algorithm>
#include <cmath>

#include "gist/features.h"
#include "gist/graph.h"
#include "gist/logarithm.h"
#include "gist/rank.h"
#include "gist/terms.h"
#include "text/sentences.h"
#include "texts.h"

namespace khulasa {
namespace {

struct Gist {
  explicit Gist(std::u16string source) : read(std::move(source)) {
    for (const Span span :
         text::split_sentences(read.source, tests::whole(read.source), tests::unicode())) {
      sentences.push_back({span, 0, 0, 0});
    }
    terms = gist::collect_terms(sentences, read.words, read.vocabulary);
  }
  tests::Read read;
  std::vector<Sentence> sentences;
  gist::Terms terms;
};

const char16_t* const kThree =
    u"افتتح الوزير ميناء المدينة. وقال الوزير إن ميناء المدينة كبير. الطقس بارد.";

TEST(Terms, ContentWordsOnly_CountedBySentence) {
  const Gist gist(kThree);
  ASSERT_EQ(gist.terms.sentence_count(), 3u);
  EXPECT_EQ(gist.terms.postings_of[1].size(), 4u);  // وزير ميناء مدينة كبير
  const uint32_t port = gist.read.vocabulary.lexeme_of(2).family;
  EXPECT_EQ(gist.terms.sentence_frequency[port], 2u);
  EXPECT_GT(gist.terms.weight[port], 0.0);
}

TEST(Terms, WordsOfSentences_AreTheirsInOrder) {
  const Gist gist(kThree);
  EXPECT_EQ(gist.terms.words_of[0].begin, 0u);
  EXPECT_EQ(gist.terms.words_of[0].end, gist.terms.words_of[1].begin);
  EXPECT_EQ(gist.terms.words_of[2].end, gist.read.words.size());
}

TEST(NaturalLog, AgreesWithTheLibrarysToTheLastDigits) {
  for (double x = 1e-3; x < 1e9; x *= 1.0137) {
    EXPECT_NEAR(gist::natural_log(x), std::log(x), 1e-14 * std::max(1.0, std::abs(std::log(x))))
        << x;
  }
  EXPECT_EQ(gist::natural_log(1), 0.0);
}

TEST(Centrality, SentencesThatShareTerms_AreMoreCentral) {
  const Gist gist(
      u"زار الوزير مصنع القطن. مصنع القطن قديم. الوزير وعد عمال مصنع القطن. الطقس بارد ممطر.");
  const auto central = gist::centrality(gist.terms);
  ASSERT_EQ(central.size(), 4u);
  EXPECT_GT(central[2], central[3]);
  EXPECT_DOUBLE_EQ(*std::max_element(central.begin(), central.end()), 1.0);
}

TEST(Centrality, NoSentencesOrNoTerms) {
  EXPECT_TRUE(gist::centrality(Gist(u"").terms).empty());
  EXPECT_EQ(gist::centrality(Gist(u"هذا هو.").terms), std::vector<double>{0.0});
}

TEST(Similarity, SameIsOneDisjointIsZero) {
  const Gist gist(u"ميناء المدينة كبير. ميناء المدينة كبير. الطقس بارد.");
  EXPECT_NEAR(gist::similarity(gist.terms, 0, 1), 1.0, 1e-12);
  EXPECT_EQ(gist::similarity(gist.terms, 0, 2), 0.0);
}

TEST(Features, PositionFallsDanglingAndQuestionAreSeen) {
  const Gist gist(u"افتتح الوزير ميناء المدينة. ولفتت المصادر إلى الميناء. هل يكفي الميناء؟");
  const auto features = gist::find_features(gist.read.source, gist.sentences, gist.terms,
                                            gist.read.vocabulary, {}, gist::centrality(gist.terms));
  const auto at = [&](size_t s, Feature f) { return features[s][static_cast<size_t>(f)]; };
  EXPECT_GT(at(0, Feature::kPosition), at(1, Feature::kPosition));
  EXPECT_EQ(at(1, Feature::kDangling), 1.0);
  EXPECT_EQ(at(0, Feature::kDangling), 0.0);
  EXPECT_EQ(at(2, Feature::kQuestion), 1.0);
}

TEST(Rank, Reasons_AddUpToTheScore) {
  gist::Features features{0.5, 0.75, 1, 0.25, 0.5, 0, 0.125, 1, 1, 0};
  double sum = 0;
  for (const Reason& reason : gist::explain(features)) sum += reason.contribution;
  EXPECT_DOUBLE_EQ(sum, gist::score(features));
}

}  // namespace
}  // namespace khulasa
