#include <algorithm>

#include "texts.h"

namespace khulasa {
namespace {

std::vector<std::string> keyphrases(std::u16string_view source) {
  std::vector<std::string> texts;
  for (const Keyword& keyword : tests::analyze(source).keywords)
    texts.push_back(tests::utf8(keyword.text));
  return texts;
}

bool has(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

TEST(Keyphrases, RecurringPhrase_ComesFirst) {
  EXPECT_EQ(
      keyphrases(
          u"زار الوفد قاعدة حميميم. وغادر الوفد قاعدة حميميم بعد ساعة. وقال إن قاعدة حميميم كبيرة.")
          .at(0),
      "قاعدة حميميم");
}

TEST(Keyphrases, ShownWithoutProclitics) {
  const auto found = keyphrases(u"التقى مسؤولين بالنظام السوري أمس. ورفض بالنظام السوري ذلك.");
  EXPECT_TRUE(has(found, "النظام السوري"));
  EXPECT_FALSE(has(found, "بالنظام السوري"));
  EXPECT_EQ(keyphrases(u"اجتماع للنظام السوري في دمشق. قرار للنظام السوري.").at(0),
            "النظام السوري");
}

TEST(Keyphrases, Mentions_AreSpansWithoutProclitics) {
  const std::u16string source = u"التقى مسؤولين بالنظام السوري أمس. ورفض النظام السوري ذلك.";
  const Analysis analysis = tests::analyze(source);
  const auto found = std::find_if(analysis.keywords.begin(), analysis.keywords.end(),
                                  [](const Keyword& k) { return k.text == u"النظام السوري"; });
  ASSERT_NE(found, analysis.keywords.end());
  EXPECT_EQ(tests::utf8(source, found->mentions),
            (std::vector<std::string>{"النظام السوري", "النظام السوري"}));
}

TEST(Keyphrases, NoVerbOfSayingFunctionWordDateOrNumber) {
  for (const std::string& text :
       keyphrases(u"كشفت وسائل إعلام عن لقاء في 31 أيار /مايو الماضي. وقالت في البيان فی 2023.")) {
    for (const char* wrong : {"كشفت", "وقالت", "فی", "في", "مايو", "2023", "أيار"})
      EXPECT_EQ(text.find(wrong), text.npos) << text;
  }
}

TEST(Keyphrases, Punctuation_IsABorder) {
  EXPECT_FALSE(has(keyphrases(u"زار بغداد، القاهرة. وزار بغداد، القاهرة."), "بغداد، القاهرة"));
}

TEST(Keyphrases, ScoresFallFromOne) {
  const auto keywords =
      tests::analyze(tests::read_file("tests/articles/news/source.txt").value()).keywords;
  ASSERT_EQ(keywords.size(), 10u);
  EXPECT_EQ(keywords[0].score, 1.0);
  for (size_t i = 1; i < keywords.size(); ++i) {
    EXPECT_LE(keywords[i].score, keywords[i - 1].score);
    EXPECT_GT(keywords[i].score, 0.0);
  }
}

TEST(Keyphrases, Max_IsHeld) {
  Options options;
  options.keywords.max = 0;
  EXPECT_TRUE(tests::analyze(u"زار الوفد قاعدة حميميم.", options).keywords.empty());
}

TEST(Keyphrases, TitleOfTheCaller_LiftsItsPhrases) {
  const std::u16string source =
      u"مصنع القطن كبير. والمدينة القديمة بعيدة. مصنع القطن قديم. وسور المدينة القديمة عال.";
  const auto score = [&](const Options& options) {
    const Analysis analysis = tests::analyze(source, options);
    const auto found = std::find_if(analysis.keywords.begin(), analysis.keywords.end(),
                                    [](const Keyword& k) { return k.text == u"المدينة القديمة"; });
    return found == analysis.keywords.end() ? 0.0 : found->score;
  };
  Options titled;
  titled.title = u"حكاية المدينة القديمة";
  EXPECT_GT(score(titled), score({}));
  EXPECT_GT(score({}), 0.0);
}

TEST(Keyphrases, PartThatNeverStandsAlone_IsFolded) {
  EXPECT_FALSE(
      has(keyphrases(u"زار الوفد قاعدة حميميم. وغادر الوفد قاعدة حميميم بعد ساعة."), "حميميم"));
}

// Seconds and hundreds of MB without the limit of candidates.
TEST(Keyphrases, DistinctWordsInOneSentence_AreBounded) {
  std::u16string source;
  for (uint32_t i = 0; i < 200000; ++i) {
    for (uint32_t rest = i + 1000000; rest > 0; rest /= 20)
      source += static_cast<char16_t>(u'\u0628' + rest % 20);
    source += u' ';
  }
  EXPECT_EQ(tests::analyze(source).keywords.size(), 10u);
}

}  // namespace
}  // namespace khulasa
