// Properties of a whole analysis, on random pages under random options; KHULASA_CASES sets how
// many.
#include <algorithm>
#include <string>

#include "invariants.h"
#include "json.h"
#include "random_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::analyze;
using tests::text_of;

std::string json_of(std::u16string_view source, const Options& options) {
  return cli::to_json(analyze(source, options), source, options.tokens).dump();
}

TEST(AnalysisProperty, InvariantsHoldForPagesAndTheirSummaries) {
  tests::RandomPages pages(21);
  const int cases = tests::random_cases(20'000);
  for (int i = 0; i < cases; ++i) {
    const std::u16string source = pages.page();
    const Options options = pages.options();
    const Analysis analysis = analyze(source, options);
    ASSERT_EQ(tests::broken_invariant(source, options, analysis), "") << "case " << i << ":\n"
                                                                      << tests::utf8(source);
    const std::u16string summary = text_of(source, analysis.summary);
    ASSERT_EQ(tests::broken_invariant(summary, {}, analyze(summary)), "")
        << "summary of case " << i << ":\n"
        << tests::utf8(summary);
  }
}

TEST(AnalysisProperty, TheSameTwiceAndByAnotherEngine) {
  tests::RandomPages pages(22);
  const auto other = Engine::create();
  const int cases = tests::random_cases(4'000);
  for (int i = 0; i < cases; ++i) {
    const std::u16string source = pages.page();
    const Options options = pages.options();
    const std::string first = json_of(source, options);
    ASSERT_EQ(json_of(source, options), first) << tests::utf8(source);
    const auto again = other.value().analyze(source, options);
    ASSERT_EQ(cli::to_json(again.value(), source, options.tokens).dump(), first);
  }
}

// A summary's sentences are sentences: taken as an article of its own, the summary is all article.
TEST(AnalysisProperty, ASummaryIsMadeOfTheSameSentences) {
  tests::RandomPages pages(23);
  Options whole;
  whole.clean = false;
  const int cases = tests::random_cases(4'000);
  for (int i = 0; i < cases; ++i) {
    const std::u16string source = pages.paragraph(4 + pages.below(8));
    const Analysis analysis = analyze(source);
    const std::u16string summary = text_of(source, analysis.summary);
    const Analysis again = analyze(summary, whole);
    ASSERT_EQ(again.stats.words, analysis.stats.summary_words) << tests::utf8(summary);
    ASSERT_GE(again.sentences.size(), analysis.summary.picks.size()) << tests::utf8(summary);
  }
}

TEST(AnalysisProperty, JunkBehindAnArticleDoesNotChangeItsFirstPick) {
  tests::RandomPages pages(24);
  Options one;
  one.summary.max_sentences = 1;
  const int cases = tests::random_cases(10'000);
  for (int i = 0; i < cases; ++i) {
    std::u16string article;
    for (uint32_t paragraphs = 2 + pages.below(5); paragraphs > 0; --paragraphs)
      (article += pages.paragraph(2 + pages.below(4))) += u'\n';
    const std::u16string page = article + u'\n' + pages.junk();
    const Analysis alone = analyze(article, one);
    const Analysis with_junk = analyze(page, one);
    const auto pick = [](const Analysis& analysis) { return analysis.summary.picks.at(0).span; };
    ASSERT_EQ(tests::utf8(slice(page, pick(with_junk))), tests::utf8(slice(article, pick(alone))))
        << "case " << i << ":\n"
        << tests::utf8(page);
  }
}

}  // namespace
}  // namespace khulasa
