#include "keyphrases.h"

#include <gtest/gtest.h>

namespace khulasa {
namespace {

using tests::find;
using tests::has;
using tests::keyphrases;

TEST(Keyphrases, RecurringPhrase_ComesFirst) {
  EXPECT_EQ(
      keyphrases(
          u"زار الوفد قاعدة حميميم. وغادر الوفد قاعدة حميميم بعد ساعة. وقال إن قاعدة حميميم كبيرة.")
          .at(0),
      "قاعدة حميميم");
}

TEST(Keyphrases, Keyphrase_IsShownWithoutProclitics) {
  const auto found = keyphrases(u"التقى مسؤولين بالنظام السوري أمس. ورفض بالنظام السوري ذلك.");
  EXPECT_TRUE(has(found, "النظام السوري"));
  EXPECT_FALSE(has(found, "بالنظام السوري"));
  EXPECT_EQ(keyphrases(u"اجتماع للنظام السوري في دمشق. قرار للنظام السوري.").at(0),
            "النظام السوري");
}

// «لل» is ل and the article, whose alef and, before another ل, whose own ل are not written.
TEST(Keyphrases, ArticleAfterLam_IsShownAsItIsSpelled) {
  const auto first = [](std::u16string_view source) { return keyphrases(source).at(0); };
  EXPECT_EQ(first(u"أقيم مخيم للاجئين السوريين. وبني حي للاجئين السوريين."), "اللاجئين السوريين");
  EXPECT_EQ(first(u"كتب تقرير للجنة الدولية. وشكر للجنة الدولية جهدها."), "اللجنة الدولية");
  EXPECT_EQ(first(u"ألف معجم للغة العربية. وأقيم يوم للغة العربية."), "اللغة العربية");
  EXPECT_EQ(first(u"منح وسام للواء المتقاعد. وأقيم حفل للواء المتقاعد."), "اللواء المتقاعد");
  EXPECT_EQ(first(u"صدر بيان للاتحاد الأوروبي. ووجهت رسالة للاتحاد الأوروبي."), "الاتحاد الأوروبي");
  EXPECT_TRUE(has(keyphrases(u"قدم الوفد هدية للبنان. وأرسل مساعدات للبنان."), "لبنان"));
  EXPECT_EQ(first(u"اجتماع لِلنظام السوري. قرار لِلنظام السوري."), "النظام السوري");
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

TEST(Keyphrases, Scores_FallFromOne) {
  const auto keywords = tests::analyze(tests::read_file("tests/articles/news/source.txt")).keywords;
  ASSERT_EQ(keywords.size(), 10u);
  EXPECT_EQ(keywords[0].score, 1.0);
  for (size_t i = 1; i < keywords.size(); ++i) {
    EXPECT_LE(keywords[i].score, keywords[i - 1].score);
    EXPECT_GT(keywords[i].score, 0.0);
  }
}

// Found by fuzzing: (1 + best) - best is not always 1.
TEST(Keyphrases, BestScore_IsOneToTheLastBit) {
  const auto found = tests::analyze(
      u"الأفلاج نظام ري تقليدي ينقل المياه الجوفية من باطن الأرض إلى سطحها عبر قنوات ذات ميل خفيف، "
      u"من دون استخدام أي مضخات.\nوقد انتشر هذا النظام في المناطق الجافة منذ أكثر من ألفي سنة، "
      u"وعرف "
      u"بأسماء مختلفة مثل القنوات والفقارات والخطارات.\nيتكون الفلج من بئر رئيسة تسمى أم الفلج، "
      u"تحفر "
      u"عند سفح الجبل حتى تصل إلى الطبقة الحاملة للماء.\n");
  EXPECT_EQ(found.keywords.at(0).score, 1);
}

// Found by fuzzing.
TEST(Keyphrases, MentionsOfARepeatedWord_DoNotOverlap) {
  std::u16string source;
  for (int i = 0; i < 9; ++i) source += u"كتاب ";
  for (const Keyword& keyword : tests::analyze(source).keywords) {
    for (size_t i = 1; i < keyword.mentions.size(); ++i)
      EXPECT_LE(keyword.mentions[i - 1].end, keyword.mentions[i].begin)
          << tests::utf8(keyword.text);
  }
}

TEST(Keyphrases, MaxZero_GivesNoKeyphrases) {
  Options options;
  options.keywords.max = 0;
  EXPECT_TRUE(tests::analyze(u"زار الوفد قاعدة حميميم.", options).keywords.empty());
}

TEST(Keyphrases, CallersTitle_RaisesItsPhrases) {
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

TEST(Keyphrases, HeadingAboveATableAtTheEnd_IsRead) {
  for (const char16_t* const heading : {u"مهرجان الزعتر", u"بطولة الشطرنج", u"معرض الفخار"}) {
    const std::u16string source =
        std::u16string(
            u"# أخبار البلدة\n\nاستقبلت البلدة زوارها صباح الأحد في الساحة القديمة، "
            u"وقدمت لهم الفرق أغانيها.\n\n## ") +
        heading + u"\n\n| اليوم | الزوار |\n|---|---|\n| الأحد | 40 |\n| الاثنين | 52 |\n";
    Options options;
    options.keywords.max = 40;
    EXPECT_TRUE(
        tests::has(tests::texts_of(tests::analyze(source, options).keywords), tests::utf8(heading)))
        << tests::utf8(heading);
  }
}

// Takes seconds and hundreds of MB without the limit on candidates.
TEST(Keyphrases, DistinctWordsInOneSentence_AreBounded) {
  std::u16string source;
  for (uint32_t i = 0; i < 200000; ++i) {
    for (uint32_t rest = i + 1000000; rest > 0; rest /= 20)
      source += static_cast<char16_t>(u'\u0628' + rest % 20);
    source += u' ';
  }
  EXPECT_EQ(tests::analyze(source).keywords.size(), 10u);
}

TEST(Keyphrases, MinScoreAndMaxWords_LimitTheList) {
  const std::u16string source =
      u"زار الوفد قاعدة حميميم الجوية. وغادر الوفد قاعدة حميميم الجوية بعد ساعة. ووصل إلى دمشق.";
  Options options;
  options.keywords.max_words = 1;
  for (const Keyword& keyword : tests::analyze(source, options).keywords)
    EXPECT_EQ(keyword.text.find(u' '), std::u16string::npos);
  options = {};
  options.keywords.min_score = 1;
  EXPECT_EQ(tests::analyze(source, options).keywords.size(), 1u);
  options.keywords.min_score = 1.5;
  EXPECT_EQ(tests::engine().analyze(source, options).error().code, ErrorCode::kInvalidOption);
  options = {};
  options.keywords.max_words = 6;
  EXPECT_EQ(tests::engine().analyze(source, options).error().allowed, "1 to 5");
}

TEST(Keyphrases, HashtagOfSeveralWords_CountsAsItsWords) {
  EXPECT_TRUE(
      has(keyphrases(u"قال الخبراء إن الأمطار تتزايد. #أزمة_المياه_في_العراق"), "أزمة المياه"));
  EXPECT_TRUE(has(keyphrases(u"فرح الناس أمس. #كأس_العالم_2022"), "كأس العالم"));
  EXPECT_TRUE(has(keyphrases(u"كتب أحدهم: سعر الخبز يرتفع. #سعر_الخبز"), "سعر الخبز"));
}

TEST(Keyphrases, Hashtag_IsShownInWords) {
  const std::u16string source =
      u"أطلق ناشطون وسم #أنقذوا_وادي_الزيتون احتجاجا على المحجر. وانتشر #أنقذوا_وادي_الزيتون "
      u"بسرعة.";
  const Analysis analysis = tests::analyze(source);
  const Keyword* tag = find(analysis, u"أنقذوا وادي الزيتون");
  ASSERT_NE(tag, nullptr);
  EXPECT_EQ(tests::utf8(source, tag->mentions),
            (std::vector<std::string>{"أنقذوا_وادي_الزيتون", "أنقذوا_وادي_الزيتون"}));
}

TEST(Keyphrases, Hashtag_IsAMentionOfItsWords) {
  const std::u16string source =
      u"افتتح مهرجان الزيتون أمس. وشارك مئات في مهرجان الزيتون. وكتبوا عن #مهرجان_الزيتون طويلا.";
  const Analysis analysis = tests::analyze(source);
  const Keyword* festival = find(analysis, u"مهرجان الزيتون");
  ASSERT_NE(festival, nullptr);
  EXPECT_EQ(festival->mentions.size(), 3u);
  for (const Keyword& keyword : analysis.keywords)
    EXPECT_EQ(keyword.text.find(u'_'), std::u16string::npos) << tests::utf8(keyword.text);
}

TEST(Keyphrases, HashtagOfOneWord_StaysAKeyphrase) {
  const Analysis analysis = tests::analyze(u"تضامن مئات مع #حلب أمس. وزار الوفد حلب.");
  const Keyword* place = find(analysis, u"حلب");
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->mentions.size(), 2u);
}

TEST(Keyphrases, PageTags_RaiseTheirPhrases) {
  const std::u16string article =
      u"افتتحت البلدية حديقة النخيل صباح أمس بحضور المئات من سكان الحي القديم.\n"
      u"وقال مدير البلدية إن ورشة الخزف ستعود إلى العمل بعد ترميم سقفها القديم.\n"
      u"وأضاف أن فرقة الموسيقى ستعزف كل مساء في الساحة أمام المكتبة العامة.\n";
  const auto score = [](const std::u16string& source) {
    const Analysis analysis = tests::analyze(source);
    const Keyword* keyword = find(analysis, u"ورشة الخزف");
    return keyword == nullptr ? 0.0 : keyword->score;
  };
  EXPECT_GT(score(article + u"كلمات دلالية: ورشة الخزف | محليات\n"), score(article));
}

}  // namespace
}  // namespace khulasa
