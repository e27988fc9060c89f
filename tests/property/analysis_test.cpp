// Properties of a whole analysis, tried on random pages under random options. KHULASA_CASES sets
// their number.
#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "invariants.h"
#include "random_pages.h"
#include "results.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::analyze;
using tests::text_of;

std::string json_of(std::u16string_view source, const Options& options) {
  return cli::to_json(cli::Layout::kOneLine, analyze(source, options), source, options.tokens);
}

TEST(AnalysisProperty, RandomPagesAndTheirSummaries_KeepTheInvariants) {
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

TEST(AnalysisProperty, Analysis_IsTheSameTwiceAndByAnotherEngine) {
  tests::RandomPages pages(22);
  const auto other = Engine::create();
  const int cases = tests::random_cases(20'000) / 5;
  for (int i = 0; i < cases; ++i) {
    const std::u16string source = pages.page();
    const Options options = pages.options();
    const std::string first = json_of(source, options);
    ASSERT_EQ(json_of(source, options), first) << tests::utf8(source);
    const auto again = other.value().analyze(source, options);
    ASSERT_EQ(cli::to_json(cli::Layout::kOneLine, again.value(), source, options.tokens), first);
  }
}

// A summary consists of sentences: analyzed as an article of its own, all of it is article. Each is
// a paragraph, since a line that ends in «في» goes on in the next one.
TEST(AnalysisProperty, Summary_AnalyzedAgain_KeepsItsSentences) {
  tests::RandomPages pages(23);
  Options whole;
  whole.clean = false;
  const int cases = tests::random_cases(4'000);
  for (int i = 0; i < cases; ++i) {
    const std::u16string source = pages.paragraph(4 + pages.below(8));
    const Analysis analysis = analyze(source);
    std::u16string summary;
    for (const char16_t c : text_of(source, analysis.summary))
      summary.append(c == u'\n' ? 2 : 1, c);
    const Analysis again = analyze(summary, whole);
    ASSERT_EQ(again.stats.words, analysis.stats.summary_words) << tests::utf8(summary);
    ASSERT_GE(again.sentences.size(), analysis.summary.picks.size()) << tests::utf8(summary);
  }
}

// The first invariant that a joint summary breaks, or nothing: each pick is a sentence of its own
// text, in order; scores are the sum of their reasons; only a single sentence may exceed the
// budget, with a warning.
std::string broken_joint(std::span<const std::u16string_view> sources, const Options& options,
                         const JointSummary& joint) {
  const std::vector<Pick>& picks = joint.summary.picks;
  std::pair<uint32_t, uint32_t> last{0, 0};
  for (const Pick& pick : picks) {
    if (pick.source >= sources.size()) return "a pick of no text";
    const std::vector<Sentence> sentences = analyze(sources[pick.source], options).sentences;
    if (pick.sentence >= sentences.size()) return "a pick of no sentence";
    const Span whole = sentences[pick.sentence].span;
    if (pick.parts.empty() ? pick.span != whole : !whole.contains(pick.span))
      return "a pick that is no sentence";
    for (const Span part : pick.parts)
      if (!pick.span.contains(part)) return "a part outside its pick";
    if (std::pair{pick.source, pick.span.begin} < last) return "picks out of order";
    last = {pick.source, pick.span.end};
    double sum = 0;
    for (const Reason& reason : pick.reasons) sum += reason.contribution;
    constexpr double kRounding = 1e-9;
    if (!std::isfinite(pick.score) || std::abs(sum - pick.score) > kRounding)
      return "reasons that do not add up";
  }
  const SummaryOptions& summary = options.summary;
  const bool is_warned =
      std::any_of(joint.warnings.begin(), joint.warnings.end(),
                  [](const Warning& warning) { return warning.code == WarningCode::kOverBudget; });
  if (summary.max_sentences && picks.size() > *summary.max_sentences) return "max_sentences";
  if (summary.max_words && joint.words > *summary.max_words && (picks.size() > 1 || !is_warned))
    return "max_words";
  return "";
}

TEST(AnalysisProperty, JointSummary_KeepsTheInvariants) {
  tests::RandomPages pages(25);
  const int cases = tests::random_cases(20'000) / 10;
  for (int i = 0; i < cases; ++i) {
    std::vector<std::u16string> texts(pages.below(5));
    for (std::u16string& text : texts) text = pages.page();
    const std::vector<std::u16string_view> sources(texts.begin(), texts.end());
    Options options = pages.options();
    options.title.clear();  // these three are options of a single text
    options.keep.clear();
    options.markup.clear();
    const auto joint = tests::engine().summarize_all(sources, options);
    ASSERT_TRUE(joint.ok());
    ASSERT_EQ(broken_joint(sources, options, joint.value()), "") << "case " << i;
    const auto again = tests::engine().summarize_all(sources, options);
    ASSERT_EQ(cli::to_json(cli::Layout::kOneLine, again.value()),
              cli::to_json(cli::Layout::kOneLine, joint.value()));
  }
}

TEST(AnalysisProperty, JunkAfterAnArticle_DoesNotChangeItsFirstPick) {
  tests::RandomPages pages(24);
  Options one;
  one.summary.max_sentences = 1;
  const int cases = tests::random_cases(10'000);
  // In about 125 of a million of these random texts, a paragraph of the article is taken for the
  // headline of another article when nothing follows it, but for a paragraph when junk follows, and
  // another of the article's sentences then scores best.
  const int allowed = 1 + cases / 4'000;
  int changed = 0;
  for (int i = 0; i < cases; ++i) {
    std::u16string article;
    for (uint32_t paragraphs = 2 + pages.below(5); paragraphs > 0; --paragraphs)
      (article += pages.paragraph(2 + pages.below(4))) += u'\n';
    const std::u16string page = article + u'\n' + pages.junk();
    const Analysis alone = analyze(article, one);
    const Analysis with_junk = analyze(page, one);
    const auto pick = [](const Analysis& analysis) { return analysis.summary.picks.at(0).span; };
    changed += slice(page, pick(with_junk)) != slice(article, pick(alone));
    ASSERT_LE(changed, allowed) << "case " << i << ":\n" << tests::utf8(page);
  }
}

}  // namespace
}  // namespace khulasa
