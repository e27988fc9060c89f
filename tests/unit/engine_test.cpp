#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "texts.h"

namespace khulasa {
namespace {

TEST(Engine, EmptyAndBlankText_GiveAnEmptyAnalysis) {
  for (const std::u16string_view source : {u"", u" \n\t ", u"\u200F"}) {
    const Analysis analysis = tests::analyze(source);
    EXPECT_TRUE(analysis.summary.picks.empty());
    EXPECT_TRUE(analysis.keywords.empty());
    EXPECT_TRUE(analysis.sentences.empty());
    EXPECT_EQ(analysis.language, "und");
  }
}

TEST(Engine, ShortText_IsItsOwnSummary) {
  const std::u16string source = u"وصل الوفد إلى العاصمة.";
  const Analysis analysis = tests::analyze(source);
  ASSERT_EQ(analysis.summary.picks.size(), 1u);
  EXPECT_EQ(analysis.summary.picks[0].span, tests::whole(source));
}

TEST(Engine, TooLongText_IsRefused) {
  const std::u16string source(kMaxTextUnits + 1, u' ');
  const auto result = tests::engine().analyze(source);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::kTextTooLong);
  EXPECT_NE(result.error().requested.find("50000001"), std::string::npos);
  Options options;
  options.title.assign(kMaxTextUnits, u' ');  // the title counts, too
  EXPECT_EQ(tests::engine().analyze(u"ا", options).error().code, ErrorCode::kTextTooLong);
}

TEST(Engine, OptionsOutOfRange_AreRefused) {
  const auto refused = [](const Options& options) {
    const auto result = tests::engine().analyze(u"نص", options);
    return !result.ok() && result.error().code == ErrorCode::kInvalidOption &&
           !result.error().allowed.empty();
  };
  Options options;
  options.summary.max_words = 0;
  EXPECT_TRUE(refused(options));
  options = {};
  options.summary.max_sentences = 0;
  EXPECT_TRUE(refused(options));
  for (const double ratio : {0.0, -1.0, 1.5, std::numeric_limits<double>::quiet_NaN()}) {
    options = {};
    options.summary.ratio = ratio;
    EXPECT_TRUE(refused(options)) << ratio;
  }
  options = {};
  options.keywords.max = kMaxKeywords + 1;
  EXPECT_TRUE(refused(options));
  options = {};
  options.summary.type = static_cast<SummaryType>(kSummaryTypeCount);
  EXPECT_TRUE(refused(options));
  options = {};
  options.summary.length = static_cast<SummaryLength>(-1);
  EXPECT_TRUE(refused(options));
}

TEST(Engine, Reasons_AddUpToTheScoreOfTheirSentence) {
  const Analysis analysis = tests::analyze(tests::read_file("tests/articles/economy/source.txt"));
  ASSERT_EQ(analysis.summary.picks.size(), 3u);
  for (const Pick& pick : analysis.summary.picks) {
    double sum = 0;
    for (const Reason& reason : pick.reasons) sum += reason.contribution;
    EXPECT_NEAR(sum, pick.score, 1e-12);
    EXPECT_EQ(pick.score, analysis.sentences[pick.sentence].score);
  }
}

TEST(Engine, Warnings_SayWhatWasDone) {
  const auto codes = [](std::u16string_view source, const Options& options = {}) {
    std::vector<WarningCode> found;
    for (const Warning& warning : tests::analyze(source, options).warnings)
      found.push_back(warning.code);
    return found;
  };
  EXPECT_EQ(codes(u"وصل الوفد إلى العاصمة."), std::vector<WarningCode>{});
  EXPECT_EQ(codes(u"وصل \u200Fالوفد."), std::vector{WarningCode::kHiddenCharacters});
  EXPECT_EQ(codes(u"The delegation arrived."), std::vector{WarningCode::kNotArabic});
  EXPECT_EQ(codes(u"وصل الوفد" + std::u16string(12, u'\u064E') + u"."),
            std::vector{WarningCode::kMarksCapped});
  Options options;
  options.summary.max_words = 2;
  EXPECT_EQ(codes(u"وصل الوفد إلى العاصمة.", options), std::vector{WarningCode::kOverBudget});
  options = {};
  options.summary.ratio = 0.4;
  EXPECT_EQ(codes(u"وصل الوفد. عاد الوزير.", options), std::vector{WarningCode::kOverBudget});
  options.summary.ratio = 0.5;
  EXPECT_EQ(codes(u"وصل الوفد. عاد الوزير.", options), std::vector<WarningCode>{});
}

const char16_t* const kHarbour =
    u"افتتح الوزير ميناء المدينة الجديد يوم الأحد بحضور السكان. يمتد الرصيف على مسافة طويلة من "
    u"الساحل الشرقي. تعمل في الميناء رافعات كهربائية حديثة لا تحتاج إلى وقود. هل يكفي الرصيف سفن "
    u"الصيد القديمة كلها؟ بلغت كلفة البناء نحو 40 مليون دينار من خزينة البلدية. نقلت الحافلات سكان "
    u"القرى إلى حفل الافتتاح الكبير. غادر الوزير بعد الحفل إلى العاصمة بالقطار.";

TEST(Engine, Focus_SteersTheSummaryAndIsAmongTheReasons) {
  Options options;
  options.summary.max_sentences = 1;
  EXPECT_EQ(tests::analyze(kHarbour, options).summary.picks.at(0).sentence, 0u);
  options.summary.focus = u"كم كانت كلفة البناء؟";
  const Analysis analysis = tests::analyze(kHarbour, options);
  const Pick& pick = analysis.summary.picks.at(0);
  EXPECT_EQ(pick.sentence, 4u);
  double sum = 0;
  double focus = 0;
  for (const Reason& reason : pick.reasons) {
    sum += reason.contribution;
    if (reason.feature == Feature::kFocus) focus = reason.contribution;
  }
  EXPECT_GT(focus, 0);
  EXPECT_NEAR(sum, pick.score, 1e-12);
  EXPECT_TRUE(analysis.warnings.empty());
}

// Found by fuzzing: words of one family have several stems, and terms are numbered by families.
TEST(Engine, FocusAfterWordsOfOneFamily_IsStillItsOwnWord) {
  const std::u16string source =
      u"زار الوفد سوريا صباح الأحد. وقال المسؤول السوري إن الزيارة ناجحة. وأضاف أن السوريين في "
      u"الخارج يتابعون ما يجري. واتفق الطرفان على محطة للطاقة عند المطار. وعاد الوفد مساء إلى "
      u"بلده.";
  Options options;
  options.summary.max_sentences = 1;
  options.summary.focus = u"محطة للطاقة";
  EXPECT_EQ(tests::analyze(source, options).summary.picks.at(0).sentence, 3u);
  // The last word of the text: its stem has the highest number.
  options.summary.focus = u"بلده";
  EXPECT_EQ(tests::analyze(source, options).summary.picks.at(0).sentence, 4u);
}

TEST(Engine, FocusAbsentFromTheArticle_IsReported) {
  Options options;
  options.summary.focus = u"أسعار النفط";
  const Analysis analysis = tests::analyze(kHarbour, options);
  ASSERT_EQ(analysis.warnings.size(), 1u);
  EXPECT_EQ(analysis.warnings[0].code, WarningCode::kFocusAbsent);
  EXPECT_EQ(analysis.warnings[0].count, 2u);
}

TEST(Engine, Teaser_AsksAndNeverTellsTheEnd) {
  Options options;
  options.summary.type = SummaryType::kTeaser;
  for (const SummaryLength length : {SummaryLength::kShort, SummaryLength::kLong}) {
    options.summary.length = length;
    // The first three of the seven sentences are the opening.
    for (const Pick& pick : tests::analyze(kHarbour, options).summary.picks)
      EXPECT_LT(pick.sentence, 3u);
  }
  options.summary.length = SummaryLength::kShort;
  const std::u16string asked =
      u"افتتح الوزير ميناء المدينة. هل يكفي الرصيف السفن القديمة كلها في موسم الصيد؟ " +
      std::u16string(kHarbour);
  EXPECT_EQ(tests::analyze(asked, options).summary.picks.at(0).sentence, 1u);
  EXPECT_EQ(tests::analyze(u"وصل الوفد إلى العاصمة. عاد الوفد.", options).summary.picks.size(), 1u);
}

TEST(Engine, Book_IsSummarizedFromAllItsParts) {
  std::u16string book;
  // Each sentence has words of its own, so that none repeats another.
  const std::u16string letters = u"بتثجحخدذرزسشصضطظعغفق";
  for (size_t i = 0; i < 210; ++i) {
    const std::u16string word{letters[i % 20], letters[i / 20], u'ر', u'ا', letters[i % 7]};
    book += u"وصف الكاتب هنا مدينة " + word + u" وسوق " + word + u"ة القديم في طرف البلاد.\n";
  }
  Options options;
  options.summary.max_sentences = 6;
  const Analysis analysis = tests::analyze(book, options);
  ASSERT_EQ(analysis.sentences.size(), 210u);
  std::vector<uint32_t> in_third(3);
  for (const Pick& pick : analysis.summary.picks) ++in_third[pick.sentence / 70];
  for (const uint32_t picks : in_third) EXPECT_GE(picks, 1u);
}

TEST(SummarizeAll, NewsInTwoTexts_IsPickedOnce_WithItsSource) {
  const std::u16string first =
      u"افتتح وزير النقل ميناء المدينة الجديد يوم الأحد. بلغت كلفة البناء نحو 40 مليون دينار.";
  const std::u16string second =
      u"يوم الأحد افتتح وزير النقل ميناء المدينة الجديد. احتج الصيادون على رسوم الرصيف.";
  Options options;
  options.summary.max_sentences = 3;
  const auto joint =
      tests::engine().summarize_all(std::vector<std::u16string_view>{first, second}, options);
  ASSERT_TRUE(joint.ok());
  std::vector<std::pair<uint32_t, uint32_t>> picks;
  for (const Pick& pick : joint.value().summary.picks) {
    picks.emplace_back(pick.source, pick.sentence);
    const std::u16string& source = pick.source == 0 ? first : second;
    EXPECT_EQ(slice(source, pick.span).back(), u'.');
    double sum = 0;
    for (const Reason& reason : pick.reasons) sum += reason.contribution;
    EXPECT_NEAR(sum, pick.score, 1e-12);
  }
  EXPECT_EQ(picks, (std::vector<std::pair<uint32_t, uint32_t>>{{0, 0}, {0, 1}, {1, 1}}));
  EXPECT_EQ(joint.value().words, 20u);
  EXPECT_TRUE(joint.value().warnings.empty());
}

TEST(SummarizeAll, EqualShortTexts_GiveOneSentence) {
  const std::u16string_view text = u"افتتح وزير النقل ميناء المدينة الجديد يوم الأحد.";
  for (const size_t count : {2, 3, 4}) {
    const auto joint = tests::engine().summarize_all(std::vector<std::u16string_view>(count, text));
    EXPECT_EQ(joint.value().summary.picks.size(), 1u);
  }
}

TEST(SummarizeAll, OneText_IsSummarizedAsByAnalyze) {
  const std::u16string source = tests::read_file("tests/articles/economy/source.txt");
  const Summary one = tests::analyze(source).summary;
  const auto joint =
      tests::engine().summarize_all(std::vector<std::u16string_view>{u"", source, u" "});
  ASSERT_EQ(joint.value().summary.picks.size(), one.picks.size());
  for (size_t i = 0; i < one.picks.size(); ++i) {
    EXPECT_EQ(joint.value().summary.picks[i].source, 1u);
    EXPECT_EQ(joint.value().summary.picks[i].span, one.picks[i].span);
    EXPECT_EQ(joint.value().summary.picks[i].score, one.picks[i].score);
  }
}

TEST(SummarizeAll, EmptyListIsEmpty_OptionsOfOneTextAreRefused) {
  EXPECT_TRUE(tests::engine().summarize_all({}).value().summary.picks.empty());
  Options options;
  options.title = u"عنوان";
  EXPECT_EQ(tests::engine().summarize_all({}, options).error().code, ErrorCode::kInvalidOption);
  options = {};
  options.summary.max_words = 0;
  EXPECT_EQ(tests::engine().summarize_all({}, options).error().code, ErrorCode::kInvalidOption);
  const std::u16string half(kMaxTextUnits / 2 + 1, u' ');
  EXPECT_EQ(
      tests::engine().summarize_all(std::vector<std::u16string_view>{half, half}).error().code,
      ErrorCode::kTextTooLong);
}

TEST(SummarizeAll, FocusOfOneText_IsNotReportedAbsent) {
  Options options;
  options.summary.focus = u"كلفة";
  const std::vector<std::u16string_view> texts{u"بلغت كلفة البناء كثيرا.", u"احتج الصيادون أمس."};
  EXPECT_TRUE(tests::engine().summarize_all(texts, options).value().warnings.empty());
  options.summary.focus = u"قطار";
  EXPECT_EQ(tests::engine().summarize_all(texts, options).value().warnings.size(), 1u);
}

TEST(Engine, Tokens_AreReturnedOnRequestOnly) {
  Options options;
  EXPECT_TRUE(tests::analyze(u"وصل الوفد.", options).tokens.empty());
  options.tokens = true;
  const Analysis analysis = tests::analyze(u"وصل الوفد.", options);
  ASSERT_EQ(analysis.tokens.size(), 3u);
  EXPECT_EQ(tests::utf8(analysis.tokens[1].stem), "وفد");
}

std::vector<uint32_t> picked(std::u16string_view source) {
  std::vector<uint32_t> sentences;
  for (const Pick& pick : tests::analyze(source).summary.picks) sentences.push_back(pick.sentence);
  return sentences;
}

TEST(Engine, QuestionInNews_IsNotAKeyPoint) {
  EXPECT_EQ(
      picked(u"أعلنت وزارة النقل اليوم الأحد افتتاح الخط الثالث للقطار السريع بين العاصمة والميناء "
             u"الجنوبي بعد عامين من تأخر الأعمال بسبب السيول. فهل يخفف القطار السريع الجديد بين "
             u"العاصمة والميناء زحام الطريق الذي يشكو منه السكان كل صباح؟ ويبلغ طول الخط الجديد "
             u"ثمانين كيلومترا تقطعها القطارات في أقل من ساعة واحدة بكلفة بلغت مليار دينار. وقالت "
             u"الوزارة إن القطار السريع بين العاصمة والميناء سيعمل من الفجر حتى منتصف الليل طوال "
             u"أيام الأسبوع. وغرست البلدية ألف شجرة حول المحطات."),
      (std::vector<uint32_t>{0, 2, 3}));
}

TEST(Engine, GreetingAndQuestion_AreNotKeyPoints) {
  EXPECT_EQ(picked(u"هل سمعتم صوت المحرك الجديد في سيارة الصيادين القديمة؟\nالسلام عليكم جميعا.\n"
                   u"عندي سيارة قديمة يصدر محركها صوتا غريبا كل صباح في الميناء.\n"
                   u"غيرت الزيت قبل شهر عند ورشة معروفة في المدينة فلم يتغير شيء.\n"
                   u"أبحث عن ورشة أخرى تعرف هذا المحرك القديم قبل موسم الصيد."),
            (std::vector<uint32_t>{2, 3, 4}));
}

TEST(Engine, QuotationWithoutItsSpeaker_IsNotAKeyPoint) {
  const std::u16string before =
      u"أعلنت شركة العبارات نتائجها المالية للعام الماضي بأرباح بلغت سبعة ملايين دينار.\n"
      u"وارتفع عدد المسافرين على العبارات إلى مليون مسافر بزيادة عن العام الماضي.\n";
  const std::u16string after =
      u"وتشتري الشركة عبارتين جديدتين في العام المقبل لخط الجزر الشمالية البعيدة.";
  EXPECT_EQ(
      picked(before + u"\"هذه النتائج هي ثمرة ما صنعه رجال الشركة ونساؤها طول العام.\"\n" + after),
      (std::vector<uint32_t>{0, 1, 3}));
  EXPECT_EQ(
      picked(before + u"\"هذه النتائج ثمرة\" ما صنعه رجال الشركة ونساؤها طول العام كله.\n" + after),
      (std::vector<uint32_t>{0, 1, 2}));
}

TEST(Engine, Repeats_NameTheSentenceTheyRepeat) {
  const std::u16string lead = u"افتتح وزير الصحة مستشفى جديدا في مدينة النخيل صباح الاثنين.";
  const std::u16string training =
      u"ويبدأ استقبال المرضى مطلع الشهر المقبل بعد تدريب الطواقم الطبية.";
  const std::u16string source =
      lead + u" وقال الوزير إن المبنى يضم مئتي سرير وعشر غرف للعمليات.\n\n" + lead + u" " +
      training + u"\n\n" + training + u" ورحب سكان المدينة بالمشروع الذي انتظروه عشرين عاما.\n";
  const Analysis analysis = tests::analyze(source);
  ASSERT_EQ(analysis.sentences.size(), 4u);
  ASSERT_EQ(analysis.repeats.size(), 2u);
  EXPECT_EQ(slice(source, analysis.repeats[0].span), lead);
  EXPECT_EQ(analysis.repeats[0].block, 1u);
  EXPECT_EQ(analysis.repeats[0].sentence, 0u);
  EXPECT_EQ(slice(source, analysis.repeats[1].span), training);
  EXPECT_EQ(analysis.repeats[1].block, 2u);
  // The fourth sentence of the text, but the third that was kept.
  EXPECT_EQ(slice(source, analysis.sentences[analysis.repeats[1].sentence].span), training);

  Options raw;
  raw.clean = false;
  EXPECT_EQ(tests::analyze(source, raw).sentences.size(), 6u);
  EXPECT_TRUE(tests::analyze(source, raw).repeats.empty());
}

TEST(Engine, Warnings_AreInTheOrderOfTheirCodes) {
  Options options;
  options.summary.max_words = 3;
  options.summary.focus = u"قطار";
  std::vector<WarningCode> codes;
  for (const Warning& warning :
       tests::analyze(u"وصل الوفد\u200b إلى العاصمة مساء أمس قادما من الجنوب.", options).warnings)
    codes.push_back(warning.code);
  EXPECT_EQ(codes, (std::vector<WarningCode>{WarningCode::kHiddenCharacters,
                                             WarningCode::kOverBudget, WarningCode::kFocusAbsent}));
}

}  // namespace
}  // namespace khulasa
