#include <string>
#include <utility>
#include <vector>

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

TEST(Headline, ClausesAfterAComma_AreLeftOut) {
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

TEST(Headline, DaysHonorificsAndTitlesBeforeNames_AreLeftOut) {
  EXPECT_EQ(
      headline(
          u"افتتح معالي وزير الصيد المهندس ماجد حداد مساء أمس الأربعاء سوق السمك الجديد في ميناء "
          u"العاصمة القديم."),
      "افتتح وزير الصيد ماجد حداد سوق السمك الجديد في ميناء العاصمة القديم");
}

TEST(Headline, DayLeftAtTheStart_IsLeftOut) {
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

TEST(Headline, CombiningMarkOnAClosingQuote_IsNotCutOff) {
  EXPECT_EQ(headline(u"غنت الفرقة أغنية \"الموج\"\u0308 (جديدة)."),
            "غنت الفرقة أغنية \"الموج\"\u0308");
}

TEST(Headline, PlaceLine_IsLeftOut) {
  EXPECT_EQ(headline(u"سامي حداد - الميناء: أغلقت البلدية سوق السمك القديم بعد شكاوى السكان من "
                     u"الروائح والازدحام."),
            "أغلقت البلدية سوق السمك القديم بعد شكاوى السكان من الروائح والازدحام");
}

TEST(Headline, Insertion_IsLeftOut) {
  EXPECT_EQ(
      headline(u"بدأت جامعة الساحل، ممثلة في عمادة القبول والتسجيل، في استقبال طلبات الالتحاق "
               u"بالدبلوم المسائي الجديد."),
      "بدأت جامعة الساحل في استقبال طلبات الالتحاق بالدبلوم المسائي الجديد");
  EXPECT_EQ(headline(u"سيطر رجال الإطفاء، الاثنين، على حريق في سوق السمك القديم في مدينة الميناء "
                     u"دون إصابات."),
            "سيطر رجال الإطفاء على حريق في سوق السمك القديم في مدينة الميناء");
}

TEST(Headline, PhraseBeforeANewStatement_IsNotAnInsertion) {
  EXPECT_EQ(headline(u"أغلقت البلدية السوق، في خطوة مفاجئة، وأعلن الوزير فتح سوق آخر للصيادين على "
                     u"شاطئ المدينة.")
                .rfind("أغلقت البلدية السوق، في خطوة مفاجئة، وأعلن الوزير فتح سوق", 0),
            0u);
}

TEST(Headline, SpeakerWhoActed_BecomesTheSubject) {
  EXPECT_EQ(headline(u"أكدت شركة كهرباء الساحل، أنها أتمت إصلاح عطل طارئ في شبكة المدينة بعد عاصفة "
                     u"ترابية قوية."),
            "شركة كهرباء الساحل أتمت إصلاح عطل طارئ في شبكة المدينة");
  // «إنها» is not the minister.
  EXPECT_EQ(headline(u"قال وزير الكهرباء إنها أتمت إصلاح العطل الطارئ في شبكة المدينة بعد عاصفة "
                     u"ترابية قوية.")
                .rfind("قال وزير الكهرباء إنها أتمت", 0),
            0u);
}

TEST(Headline, Announcement_KeepsItsSpeaker) {
  EXPECT_EQ(headline(u"أعلنت شركة العبارات عن عرضها الصيفي الذي تنقل به المسافرين وسياراتهم بين "
                     u"الجزر بنصف الثمن.")
                .rfind("أعلنت شركة العبارات عن عرضها الصيفي", 0),
            0u);
}

TEST(Headline, NameOfAnOfficeHolder_IsLeftOut) {
  EXPECT_EQ(headline(u"وقع وزير الصيد والموانئ المهندس عبدالله بن محمد الحداد 45 عقدا لتنفيذ "
                     u"مشروعات الأرصفة والمنارات."),
            "وقع وزير الصيد والموانئ 45 عقدا لتنفيذ مشروعات الأرصفة والمنارات");
  EXPECT_EQ(
      headline(u"غنى الفنان محمد عبدالله الحداد أغنية الموج القديمة أمام ألف من سكان المدينة في "
               u"ليلة الصيف الأولى.")
          .rfind("غنى الفنان محمد عبدالله الحداد", 0),
      0u);
}

TEST(Headline, HalfOfAPairOrRelativeClause_IsLeftOut) {
  EXPECT_EQ(headline(u"كشفت صحف محلية عن توقيع مذكرة تفاهم بين هيئة الآثار الوطنية الكبرى وجامعة "
                     u"إيطالية عريقة للتنقيب."),
            "كشفت صحف محلية عن توقيع مذكرة تفاهم");
  EXPECT_EQ(
      headline(u"شكا المزارعون من تأخر الوقود مع اقتراب موسم حصاد السمسم الذي تعتمد عليه آلاف "
               u"الأسر في الولاية."),
      "شكا المزارعون من تأخر الوقود مع اقتراب موسم حصاد السمسم");
}

TEST(Headline, Lengths_LimitTheWords) {
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

TEST(Headline, SentenceInBrackets_IsTakenOutOfThem) {
  EXPECT_EQ(headline(u"(كتاب جديد)"), "كتاب جديد");
}

TEST(Headline, UnmatchedBrackets_KeepTheStatement) {
  for (const std::u16string_view sentence :
       {std::u16string_view(u"أكدت وزارة الصحة :( أن الحملة الوطنية للتلقيح ستبدأ في جميع "
                            u"المحافظات (بما فيها الريف) يوم الأحد المقبل."),
        std::u16string_view(u"1) أعلنت وزارة الصحة (الاثنين أن الحملة الوطنية للتلقيح ستبدأ في "
                            u"جميع المحافظات يوم الأحد المقبل :) شكرا.")}) {
    const std::string shown = headline(sentence);
    EXPECT_NE(shown.find("الحملة الوطنية"), std::string::npos) << shown;
    EXPECT_EQ(shown.find("الريف"), std::string::npos) << shown;
  }
}

TEST(Headline, UnclosedBracket_IsNotABracket) {
  constexpr std::u16string_view kSentence =
      u"(أعلنت وزارة النقل والمواصلات أمس الأحد عن افتتاح جسر جديد فوق النهر الكبير بين الضفتين "
      u"بكلفة عشرين مليون دينار وبحضور عدد كبير من الأهالي والمسؤولين";
  Options options;
  options.summary.type = SummaryType::kHeadline;
  for (const std::u16string& sentence :
       {std::u16string(kSentence) + u'.', std::u16string(kSentence) + u").",
        u"وصل [الوفد] (" + std::u16string(kSentence.substr(1)) + u'.'}) {
    const Analysis analysis = tests::analyze(sentence, options);
    EXPECT_GE(analysis.stats.summary_words, 4u);
    EXPECT_LE(analysis.stats.summary_words, 12u);
  }
}

TEST(Headline, LabelPlaceAndConjunction_AreLeftOut) {
  const std::pair<const char16_t*, const char*> cuts[] = {
      {u"3- إغلاق سوق السمك القديم بعد عيد الفطر.", "إغلاق سوق السمك القديم بعد عيد الفطر"},
      {u"المادة الثالثة: يحظر الصيد في الخليج طوال الصيف.", "يحظر الصيد في الخليج طوال الصيف"},
      {u"١:٣٠ ظهرا: ألزمت المحكمة الشركة بدفع التعويض.", "ألزمت المحكمة الشركة بدفع التعويض"},
      {u"عمان - بترا - أعلنت الهيئة إغلاق المصنع القديم.", "أعلنت الهيئة إغلاق المصنع القديم"},
      {u"وأدانت المحكمة أربعة موظفين في المصفاة.", "أدانت المحكمة أربعة موظفين في المصفاة"},
      {u"وجد الصيادون سفينة غارقة قرب الميناء.", "وجد الصيادون سفينة غارقة قرب الميناء"},
      {u"فاز الفريق بثلاثة أهداف على ضيفه.", "فاز الفريق بثلاثة أهداف على ضيفه"},
  };
  for (const auto& [sentence, cut] : cuts) EXPECT_EQ(headline(sentence), cut);
}

TEST(Headline, ClauseThatHasJustBegun_IsNotBrokenOff) {
  EXPECT_EQ(headline(u"صدر مرسوم جديد يتألف من إحدى عشرة مادة، وجاء في ديباجته أن الخط ذاكرة للأمة "
                     u"كلها."),
            "صدر مرسوم جديد يتألف من إحدى عشرة مادة");
  EXPECT_EQ(headline(u"أفاد مركز رصد الزلازل والبراكين بوقوع هزة أرضية بلغت قوتها 5.6 درجات على "
                     u"مقياس ريختر فجر اليوم."),
            "أفاد مركز رصد الزلازل والبراكين بوقوع هزة أرضية");
}

TEST(Headline, DayAfterAPartOfIt_Stays) {
  EXPECT_EQ(headline(u"وصباح أمس الثلاثاء حكمت محكمة الجنايات على أربعة موظفين في المصفاة بالسجن "
                     u"عشر سنوات كاملة.")
                .rfind("صباح أمس الثلاثاء حكمت", 0),
            0u);
}

// The texts of the picks of `source`.
std::vector<std::string> picks_of(std::u16string_view source, SummaryType type,
                                  bool compress = true) {
  Options options;
  options.summary.type = type;
  options.summary.compress = compress;
  std::vector<std::string> texts;
  for (const Pick& pick : tests::analyze(source, options).summary.picks)
    texts.push_back(tests::utf8(pick.text));
  return texts;
}

TEST(Headline, OwnTitle_IsTheHeadline) {
  const std::u16string_view page =
      u"البلدية تغلق سوق السمك القديم\n\nأعلنت البلدية أمس إغلاق سوق السمك القديم في حي الميناء "
      u"بعد "
      u"شكاوى السكان من الروائح. وقال رئيس البلدية إن السوق الجديد يفتح في الصيف المقبل.\n";
  EXPECT_EQ(picks_of(page, SummaryType::kHeadline),
            std::vector<std::string>{"البلدية تغلق سوق السمك القديم"});
}

TEST(Headline, TitleThatSaysLittle_IsNotTheHeadline) {
  const std::u16string_view page =
      u"مساحة حرة\n\nأغلقت البلدية سوق السمك القديم في حي الميناء. وقال رئيس البلدية إن السوق "
      u"الجديد "
      u"يفتح في الصيف المقبل.\n";
  EXPECT_EQ(picks_of(page, SummaryType::kHeadline),
            std::vector<std::string>{"أغلقت البلدية سوق السمك القديم في حي الميناء"});
}

TEST(Picks, PlaceLine_IsLeftOutUnlessSentencesStayWhole) {
  const std::u16string_view report =
      u"عمان - بترا - أعلنت الهيئة إغلاق المصنع القديم في الميناء بعد الحريق.";
  EXPECT_EQ(picks_of(report, SummaryType::kKeyPoints),
            std::vector<std::string>{"أعلنت الهيئة إغلاق المصنع القديم في الميناء بعد الحريق."});
  EXPECT_EQ(picks_of(report, SummaryType::kKeyPoints, false),
            std::vector<std::string>{tests::utf8(report)});
}

constexpr std::u16string_view kLongReport =
    u"أدانت محكمة الجنايات في العاصمة أربعة موظفين في المصفاة الحكومية بخيانة الأمانة والاستيلاء "
    u"على "
    u"سبائك من الذهب، وحكمت عليهم بالسجن عشر سنوات لكل منهم، وألزمتهم برد ثمن السبائك كلها ";

TEST(Picks, LongTldr_EndsBeforeItsLastClauses) {
  const std::u16string report = std::u16string(kLongReport) + u"إلى خزانة الدولة خلال عام واحد.";
  const std::vector<std::string> picks = picks_of(report, SummaryType::kTldr);
  ASSERT_EQ(picks.size(), 1u);
  EXPECT_EQ(picks[0],
            "أدانت محكمة الجنايات في العاصمة أربعة موظفين في المصفاة الحكومية بخيانة الأمانة "
            "والاستيلاء على سبائك من الذهب، وحكمت عليهم بالسجن عشر سنوات لكل منهم");
  EXPECT_EQ(picks_of(report, SummaryType::kKeyPoints)[0], tests::utf8(report));
}

TEST(Picks, ConditionExceptionAndContrast_AreNotLeftOut) {
  for (const char16_t* bound : {u"في عام، بشرط موافقة الوزارة.", u"في عام، إلا المصاب منهم.",
                                u"في عام، لكن الحكم قابل للطعن.", u"في عام، إن وافقت الوزارة."}) {
    const std::u16string report = std::u16string(kLongReport) + bound;
    EXPECT_EQ(picks_of(report, SummaryType::kTldr)[0], tests::utf8(report));
  }
}

}  // namespace
}  // namespace khulasa
