// Hostile texts have a sane result, and some of them a known one.
#include <gtest/gtest.h>
#include <sys/mman.h>

#include "hostile_texts.h"
#include "invariants.h"
#include "json.h"
#include "results.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::analyze;
using tests::repeated;

// A few dozen sentences or a few hundred lines. cost.cpp measures larger ones.
constexpr size_t kUnits = 3'000;

class Hostile : public testing::TestWithParam<tests::HostileText> {};

TEST_P(Hostile, Analysis_KeepsTheInvariants) {
  const std::u16string source = GetParam().text(kUnits);
  ASSERT_EQ(source.size(), kUnits);
  Options options;
  options.tokens = true;
  for (const bool clean : {true, false}) {
    options.clean = clean;
    const Analysis analysis = analyze(source, options);
    EXPECT_EQ(tests::broken_invariant(source, options, analysis), "");
    for (const cli::Layout layout : {cli::Layout::kOneLine, cli::Layout::kIndented}) {
      const std::string json = cli::to_json(layout, analysis, source, /*with_tokens=*/true);
      EXPECT_EQ(cli::Json::parse(json).dump(layout == cli::Layout::kIndented ? 2 : -1), json);
    }
    for (const Keyword& keyword : analysis.keywords) EXPECT_LE(keyword.text.size(), 600u);
  }
}

TEST_P(Hostile, Normalization_IsIdempotent) {
  const std::u16string source = GetParam().text(kUnits);
  for (const NormalizeOptions& options :
       {NormalizeOptions::nfc(), NormalizeOptions::display(), NormalizeOptions::search()}) {
    const NormalizedText once = tests::engine().normalize(source, options).value();
    EXPECT_EQ(tests::broken_invariant(source, once), "");
    EXPECT_EQ(tests::engine().normalize(once.text, options).value().text, once.text);
  }
}

// A failure shows the English name.
INSTANTIATE_TEST_SUITE_P(Texts, Hostile, testing::ValuesIn(tests::hostile_texts()),
                         [](const auto& text) {
                           std::string name(text.param.name);
                           for (char& c : name)
                             if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
                           return name;
                         });

std::u16string hostile(std::string_view name, size_t units = kUnits) {
  for (const tests::HostileText& text : tests::hostile_texts())
    if (name == text.name) return text.text(units);
  ADD_FAILURE() << "no text " << name;
  return {};
}

bool has(const Analysis& analysis, WarningCode code) {
  for (const Warning& warning : analysis.warnings)
    if (warning.code == code) return true;
  return false;
}

TEST(HostileResults, BlankText_GivesNothing) {
  for (const std::u16string& source : {std::u16string(), hostile("white space"),
                                       hostile("line ends"), hostile("line ends of two units")}) {
    const Analysis analysis = analyze(source);
    EXPECT_TRUE(analysis.sentences.empty());
    EXPECT_TRUE(analysis.article.blocks.empty());
    EXPECT_TRUE(analysis.summary.picks.empty());
    EXPECT_TRUE(analysis.keywords.empty());
    EXPECT_EQ(analysis.stats.words, 0u);
  }
}

// A visible line is a block and may be summarized, but has no words if it has no letters or digits.
TEST(HostileResults, TextWithoutWords_HasNoKeyphrasesAndNoSummaryWords) {
  for (const char* name :
       {"punctuation", "full stops", "hyphens", "NULs", "marks of direction", "tag characters",
        "open guillemets", "open brackets", "nested quotations", "emoji", "flags",
        "lead surrogates", "trail surrogates", "private use", "noncharacters"}) {
    const Analysis analysis = analyze(hostile(name));
    EXPECT_TRUE(analysis.keywords.empty()) << name;
    EXPECT_EQ(analysis.stats.summary_words, 0u) << name;
  }
}

TEST(HostileResults, StopWords_AreNotKeyphrases) {
  EXPECT_TRUE(analyze(hostile("stop words")).keywords.empty());
}

TEST(HostileResults, EndlessWord_IsNotAKeyphrase) {
  for (const char* name : {"no space, many letters", "no space, one letter", "ligatures", "Thai",
                           "Chinese", "clitics"})
    EXPECT_TRUE(analyze(hostile(name)).keywords.empty()) << name;
}

TEST(HostileResults, TextWithoutAFullStop_IsCutAndReported) {
  for (const char* name :
       {"no full stop", "commas, no full stop", "no space, many letters", "distinct words"}) {
    const Analysis analysis = analyze(hostile(name));
    EXPECT_TRUE(has(analysis, WarningCode::kLongSentences)) << name;
    for (const Sentence& sentence : analysis.sentences)
      EXPECT_LE(sentence.span.size(), 1200u) << name;
  }
}

TEST(HostileResults, RepeatedLine_IsReadOnce) {
  const Analysis analysis = analyze(repeated(u"وصل الوفد إلى العاصمة.\n", 23 * size_t{100}));
  EXPECT_EQ(analysis.sentences.size(), 1u);
  EXPECT_EQ(analysis.summary.picks.size(), 1u);
}

TEST(HostileResults, EndlessMarks_AreCappedAndReported) {
  EXPECT_TRUE(has(analyze(hostile("alternating marks on one letter")), WarningCode::kMarksCapped));
}

TEST(HostileResults, HiddenCharacters_AreReported) {
  for (const char* name : {"bidi overrides unclosed", "isolates unclosed", "tag characters"})
    EXPECT_TRUE(has(analyze(hostile(name)), WarningCode::kHiddenCharacters)) << name;
}

TEST(HostileResults, Markup_IsText) {
  const std::u16string source = u"وصل <img src=x onerror=alert(1)> الوفد إلى </script> العاصمة.";
  const Analysis analysis = analyze(source);
  ASSERT_EQ(analysis.summary.picks.size(), 1u);
  EXPECT_EQ(analysis.summary.picks[0].span, tests::whole(source));
}

// 100 MB of memory without read permission: reading any of it ends the program.
TEST(HostileResults, TooLongText_IsRefusedBeforeItIsRead) {
  constexpr size_t kTooLongUnits = 50'000'001;
  constexpr size_t kBytes = kTooLongUnits * sizeof(char16_t);
  void* pages =
      mmap(nullptr, kBytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  ASSERT_NE(pages, MAP_FAILED);
  const std::u16string_view source(static_cast<const char16_t*>(pages), kTooLongUnits);
  const auto analysis = tests::engine().analyze(source);
  ASSERT_FALSE(analysis.ok());
  EXPECT_EQ(analysis.error().code, ErrorCode::kTextTooLong);
  EXPECT_EQ(tests::engine().normalize(source, NormalizeOptions::nfc()).error().code,
            ErrorCode::kTextTooLong);
  // Each is short enough by itself, but not both together.
  const std::u16string_view halves[] = {source.substr(0, kTooLongUnits / 2),
                                        source.substr(kTooLongUnits / 2)};
  EXPECT_EQ(tests::engine().summarize_all(halves, {}).error().code, ErrorCode::kTextTooLong);
  munmap(pages, kBytes);
}

}  // namespace
}  // namespace khulasa
