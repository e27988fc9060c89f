#include "texts.h"

namespace khulasa {
namespace {

std::string headline(std::u16string_view sentence, SummaryLength length = SummaryLength::kShort) {
  Options options;
  options.summary.type = SummaryType::kHeadline;
  options.summary.length = length;
  const Analysis analysis = tests::analyze(sentence, options);
  std::string text;
  for (const Span part : analysis.summary.picks.at(0).parts) {
    text += (text.empty() ? "" : " ");
    text += tests::utf8(slice(sentence, part));
  }
  return text;
}

TEST(Headline, ShortSentence_StaysWithoutItsFullStop) {
  EXPECT_EQ(headline(u"افتتح الوزير ميناء الصيادين الجديد في العاصمة."),
            "افتتح الوزير ميناء الصيادين الجديد في العاصمة");
}

TEST(Headline, Brackets_AreLeftOut) {
  EXPECT_EQ(headline(u"اتفقت الهيئة مع شركة بلو هاربر (Blue Harbør) على توسعة الميناء."),
            "اتفقت الهيئة مع شركة بلو هاربر على توسعة الميناء");
}

TEST(Headline, ClausesBehindAComma_AreLeftOut) {
  EXPECT_EQ(headline(u"دشنت البلدية خط القطار الكهربائي بعد سنوات من الأشغال، في خطوة وصفها رئيس "
                     u"البلدية بأنها الأهم منذ عقود طويلة."),
            "دشنت البلدية خط القطار الكهربائي بعد سنوات من الأشغال");
}

TEST(Headline, Attribution_IsLeftOut) {
  EXPECT_EQ(
      headline(
          u"أعلنت وزارة النقل الجديدة مساء الأحد أن شركة الملاحة أغلقت خط العبارات الشمالي بعد "
          u"أعوام طويلة من الخسائر المتتالية."),
      "شركة الملاحة أغلقت خط العبارات الشمالي بعد أعوام طويلة من الخسائر المتتالية");
}

TEST(Headline, DoubtfulClaim_KeepsItsSpeaker) {
  EXPECT_EQ(
      headline(u"زعم مدير الشركة أن المصنع أغلق خطوطه الثلاثة بعد حريق كبير التهم المخازن كلها في "
               u"الليل.")
          .rfind("زعم مدير", 0),
      0u);
}

TEST(Headline, OpeningAdverbial_IsLeftOut) {
  EXPECT_EQ(
      headline(
          u"في خطوة مفاجئة للصيادين، أغلقت البلدية سوق السمك القديم بعد شكاوى السكان من الروائح "
          u"والازدحام."),
      "أغلقت البلدية سوق السمك القديم بعد شكاوى السكان من الروائح والازدحام");
}

TEST(Headline, DaysStylesAndTitlesBeforeNames_AreLeftOut) {
  EXPECT_EQ(
      headline(
          u"افتتح معالي وزير الصيد المهندس ماجد حداد مساء أمس الأربعاء سوق السمك الجديد في ميناء "
          u"العاصمة القديم."),
      "افتتح وزير الصيد ماجد حداد سوق السمك الجديد في ميناء العاصمة القديم");
}

TEST(Headline, DayThatIsLeftInFront_IsLeftOut) {
  EXPECT_EQ(
      headline(u"أعلنت مديرية الكهرباء في المدينة، اليوم الثلاثاء، إعادة خطين للضغط العالي إلى "
               u"الخدمة بعد عاصفة ترابية."),
      "إعادة خطين للضغط العالي إلى الخدمة بعد عاصفة ترابية");
}

TEST(Headline, Circumstance_KeepsItsStatement) {
  EXPECT_EQ(
      headline(u"أعلن مصرف النخيل اليوم نتائجه المالية للفترة الأخيرة، محققا أرباحا صافية بلغت "
               u"412 مليون درهم من العقار.")
          .rfind("أعلن مصرف النخيل", 0),
      0u);
}

TEST(Headline, PrepositionThatItsWordNeeds_IsNotCutOff) {
  EXPECT_EQ(
      headline(u"شهد حي الجمرك غرب المدينة القديمة انهيارا جزئيا كبيرا للغاية بعد يومين من هبوب "
               u"العاصفة."),
      "شهد حي الجمرك غرب المدينة القديمة انهيارا جزئيا كبيرا للغاية");
}

TEST(Headline, TitleThatIsTheSubject_Stays) {
  EXPECT_EQ(
      headline(u"تفقد المهندس الموقع الذي انهار فيه الجسر الحديدي فوق نهر المدينة قبل أيام من "
               u"افتتاحه الرسمي.")
          .rfind("تفقد المهندس الموقع", 0),
      0u);
}

TEST(Headline, Quotation_KeepsItsClosingMark) {
  EXPECT_EQ(headline(u"اتفقت الهيئة مع شركة \"بلو هاربر\" (Blue Harbør) على توسعة الميناء."),
            "اتفقت الهيئة مع شركة \"بلو هاربر\" على توسعة الميناء");
}

TEST(Headline, Quotation_IsNotCutOpen) {
  EXPECT_EQ(
      headline(u"دشنت الجمعية في ميدان المدينة الكبير برنامج \"قوارب الأمل في البحر البعيد لكل طفل "
               u"من أطفال الساحل\" للأيتام."),
      "دشنت الجمعية في ميدان المدينة الكبير برنامج");
}

TEST(Headline, MarkOnAClosingQuotation_IsNotCutOff) {
  EXPECT_EQ(headline(u"غنت الفرقة أغنية \"الموج\"\u0308 (جديدة)."),
            "غنت الفرقة أغنية \"الموج\"\u0308");
}

TEST(Headline, Lengths_Hold) {
  std::u16string sentence;
  for (int i = 0; i < 60; ++i) sentence += u"كلمة ";
  for (const auto& [length, words] : {std::pair{SummaryLength::kShort, 12u},
                                      {SummaryLength::kMedium, 17u},
                                      {SummaryLength::kLong, 22u}}) {
    Options options;
    options.summary.type = SummaryType::kHeadline;
    options.summary.length = length;
    EXPECT_EQ(tests::analyze(sentence, options).stats.summary_words, words);
  }
}

TEST(Headline, MaxWords_WinsOverLength) {
  Options options;
  options.summary.type = SummaryType::kHeadline;
  options.summary.max_words = 5;
  const Analysis analysis =
      tests::analyze(u"افتتح الوزير ميناء الصيادين الجديد في العاصمة بحضور السفراء كلهم.", options);
  EXPECT_LE(analysis.stats.summary_words, 5u);
}

TEST(Headline, SentenceInBrackets_IsItsOwnHeadline) {
  EXPECT_EQ(headline(u"(كتاب جديد)"), "(كتاب جديد)");
}

}  // namespace
}  // namespace khulasa
