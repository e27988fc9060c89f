#include "mend/mend.h"

#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "mend/plausible.h"
#include "mend/signs.h"
#include "text/reading.h"
#include "texts.h"

namespace khulasa {
namespace {

mend::Mended mended(std::u16string_view source) {
  return mend::mend(source, text::Reading(source, tests::unicode()));
}

std::string text_of(std::u16string_view source) { return tests::utf8(mended(source).text); }

// What most_signs() misses is never repaired: it must not be below find_signs() for any text.
TEST(Mend, SignsOfDistinctWords_AreAtLeastThoseOfTheText) {
  constexpr char16_t kUnits[] =
      u"اأإلويةىبكرز ،.«»_5aـ'\uFEFB\uFDFA\u064E\u200F\u202A\uFFFD\u0010\n ";
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    std::u16string text;
    while (text.size() < 60) text += kUnits[random() % (std::size(kUnits) - 1)];
    const mend::Signs exact = mend::find_signs(text);
    const mend::Signs most = mend::most_signs(text, text::Reading(text, tests::unicode()));
    SCOPED_TRACE(tests::utf8(text));
    ASSERT_LE(most.words, exact.words);
    ASSERT_GE(most.impossible, exact.impossible);
    ASSERT_GE(most.ends_in_la, exact.ends_in_la);
    ASSERT_GE(most.swapped, exact.swapped);
    ASSERT_GE(most.singles, exact.singles);
    ASSERT_GE(most.stretched, exact.stretched);
    ASSERT_EQ(most.spaced_marks, exact.spaced_marks);
    ASSERT_EQ(most.placed_marks, exact.placed_marks);
    ASSERT_EQ(most.turned, exact.turned);
    ASSERT_EQ(most.opening, exact.opening);
    ASSERT_EQ(most.replaced, exact.replaced);
    ASSERT_EQ(most.embedded, exact.embedded);
    ASSERT_EQ(most.controls, exact.controls);
  }
}

TEST(Mend, TwoSlipsInALongText_AreNoDamage) {
  std::u16string text;
  for (int i = 0; i < 500; ++i) text += u"وصل الوفد إلى العاصمة مساء أمس. ";
  text += u"وصل األول والثاني ثم األخير.";
  for (const std::u16string_view single : {u" ب", u" س", u" ط", u" ح", u" ن"}) text += single;
  EXPECT_EQ(mended(text).displaced, 0u);
  EXPECT_EQ(text_of(text), "");
}

TEST(Mend, ReversedLines_AreFoundAndTurned) {
  const std::u16string reading =
      u"وصلت الطالبة إلى المدرسة الجديدة في المدينة (القديمة) عام 2019 مع NATO اليوم.";
  // The same text as some PDF files store it: in the order seen from left to right.
  const std::u16string seen =
      u".مويلا NATO عم 2019 ماع (ةميدقلا) ةنيدملا يف ةديدجلا ةسردملا ىلإ ةبلاطلا تلصو";
  EXPECT_GT(mended(seen).turned, 0u);
  EXPECT_EQ(text_of(seen), tests::utf8(reading));
}

TEST(Mend, ReversedPresentationForms_BecomeLettersInReadingOrder) {
  EXPECT_EQ(text_of(u"ﺔﻨﻳﺪﻤﻟا ﻲﻓ ةﺪﻳﺪﺠﻟا ﺔﺳرﺪﻤﻟا ﻰﻟإ ﺔﺒﻟﺎﻄﻟا ﺖﻠﺻو"),
            "وصلت الطالبة إلى المدرسة الجديدة في المدينة");
}

TEST(Mend, RunsBetweenNumbers_AreTurnedInTheirPlaces) {
  EXPECT_EQ(text_of(u" ىلإ ءانيملا ةقاط عفري ديدجلا فيصرلا450ةنسلا يف ةيواح فلأ "),
            "الرصيف الجديد يرفع طاقة الميناء إلى 450 ألف حاوية في السنة");
}

TEST(Mend, WordsReversedInTheirPlaces_AreTurned) {
  EXPECT_EQ(text_of(u"تلصو ةبلاطلا ىلإ ةسردملا ةديدجلا يف ةنيدملا، مث تداع."),
            "وصلت الطالبة إلى المدرسة الجديدة في المدينة، ثم عادت.");
}

TEST(Mend, WordsThatEndInAJoinedLetter_AreTurnedAlone) {
  // As Chromium's viewer copies them: «وزير» is backwards, «اليوم» is not.
  const std::string text = text_of(
      u"حتتفا ريزو لقنلا اليوم دحألا ةطحم تاراطقلا ةديدجلا يف طسو ةنيدملا، لاقو إن ةطحملا مدخت "
      u"نيلوافملا "
      u"واألهالي والتجار.");
  EXPECT_NE(text.find("افتتح وزير النقل اليوم الأحد محطة القطارات الجديدة في وسط المدينة"),
            std::string::npos)
      << text;
}

TEST(Mend, SoundText_IsLeftAlone) {
  for (const std::u16string_view text :
       {u"وصلت الطالبة إلى المدرسة، أصلا ومثلا وإلا وكلا وفعلا.",
        u"قال وائل ووائل إن أ. سامي ود. ليلى و م. عادل وصلوا قبل الساعة 5 م .ثم غادروا.",
        u"النسبة %60 والباقي %40، والسعر 7.5 دينار.", u"هـ. جـدا",
        u"حضر ع ش مع س في ١٤٤٥ هـ، وطلب ع ورقة.", u"", u"NATO 2019"}) {
    const mend::Mended result = mended(text);
    EXPECT_EQ(tests::utf8(result.text), "") << tests::utf8(text);
    EXPECT_EQ(result.turned + result.displaced + result.lost, 0u) << tests::utf8(text);
  }
}

TEST(Mend, SwappedLamAlefs_ArePutBack) {
  EXPECT_EQ(
      text_of(u"قال األستاذ يوم األحد إن اإلدارة ال تعرف االسم، وإن األوالد ثالثة، ألن خالل العام "
              u"كثير."),
      "قال الأستاذ يوم الأحد إن الإدارة لا تعرف الاسم، وإن الأولاد ثلاثة، لأن خلال العام كثير.");
}

TEST(Mend, WordsTornByStretchedLines_AreJoined) {
  const std::string text = text_of(
      u"افتتح وزير النقل الرص يف الخ امس في مين اء الرم ال بع د ثلاث س نوات من العم ل، وق ال إن "
      u"الرصيف "
      u"الجديد يرفع طاقة الميناء، وحض ر الحف ل ع دد كب ير من التج ار فق ط.");
  for (const char* word : {"الرصيف الخامس في ميناء الرمال بعد", "سنوات من العمل", "عدد كبير"})
    EXPECT_NE(text.find(word), std::string::npos) << text;
}

TEST(Mend, ControlsAndStrokesInsideWords_AreTakenOut) {
  EXPECT_EQ(text_of(u"الرص\u0010يف الخ\u0010امس"), "الرصيف الخامس");
  EXPECT_EQ(text_of(u"الرصـــيف الخـامس في الميـناء الجـديد والقـديم"),
            "الرصيف الخامس في الميناء الجديد والقديم");
}

TEST(Mend, EmbeddedRuns_AreInReadingOrder) {
  EXPECT_EQ(
      text_of(u"\u202Bوصلت السفينة في يونيو \u202A .2025\u202Cوأكدت الشركة\u202A ،\u202Cأمس أن "
              u"\u202A %60\u202Cمنها قمح\u202A.\u202C\u202C"),
      "وصلت السفينة في يونيو 2025. وأكدت الشركة، أمس أن 60% منها قمح.");
}

TEST(Mend, MarksBeforeTheirSpaceOrNumber_AreMoved) {
  EXPECT_EQ(
      text_of(u"وصلت السفينة في يونيو .2025 وأكدت الشركة ،أمس أن الحمولة كاملة .وقال المدير إن "
              u"السفينة كبيرة ،وإنها ستعود."),
      "وصلت السفينة في يونيو 2025. وأكدت الشركة، أمس أن الحمولة كاملة. وقال المدير إن السفينة "
      "كبيرة، وإنها ستعود.");
}

TEST(Mend, NotesWithTheirBracketsTurned_ArePutBack) {
  EXPECT_EQ(text_of(u"نمت التجارة في العام الماضي ] .[1لكن الكلفة زادت ،وقال المدير ،أمس إنها ،كما "
                    u"يرى ،مؤقتة ) .(12ثم عاد."),
            "نمت التجارة في العام الماضي [1]. لكن الكلفة زادت، وقال المدير، أمس إنها، كما يرى، "
            "مؤقتة (12). ثم عاد.");
}

TEST(Mend, ReplacementCharacters_AreLamAlefsOrNothing) {
  EXPECT_EQ(text_of(u"قال المدير إن ا\uFFFD\uFFFDجتماع بعد ث\uFFFD\uFFFDث ساعات"),
            "قال المدير إن الاجتماع بعد ثلاث ساعات");
  EXPECT_EQ(text_of(u"لا بأس، ح\uFFFDذرت الوزارة"), "لا بأس، حذرت الوزارة");
}

TEST(Mend, LostSpaces_AreReported) {
  EXPECT_GT(
      mended(u"افتتحوزيرالنقلاليوم الرصيفالخامسفيميناء الرمالبعدثلاثسنوات منالعملوقالإنالرصيف "
             u"الجديديرفعطاقةالميناء إلىألفحاويةفيالسنة وأضافالوزيرأنكلفة المشروعبلغتمليون "
             u"دينارينوأنالدولةدفعت منهاالنصففقطوحضرالحفل عددكبيرمنالتجاروالعاملين")
          .lost,
      0u);
}

TEST(Mend, Analysis_ReportsAndOffersTheRepair) {
  const std::u16string seen = u"ةنيدملا يف ةديدجلا ةسردملا ىلإ ةبلاطلا تلصو";
  const Analysis analysis = tests::analyze(seen);
  ASSERT_FALSE(analysis.warnings.empty());
  EXPECT_EQ(analysis.warnings.back().code, WarningCode::kVisualOrder);
  EXPECT_EQ(tests::utf8(analysis.repaired), "وصلت الطالبة إلى المدرسة الجديدة في المدينة");
  EXPECT_EQ(slice(seen, analysis.article.blocks[0].span), seen);  // never repaired silently
}

TEST(Mend, MostWordsOfTheReadingSet_AreMorePlausibleForwards) {
  size_t right = 0;
  size_t wrong = 0;
  for (const char* slug : {"blog-train-tunisia", "court-iraq-well", "agency-egypt-metro"}) {
    const std::u16string text =
        tests::read_file("tests/reading/" + std::string(slug) + "/source.txt");
    const tests::Read read(text);
    for (const text::Word& word : read.words) {
      if (word.kind != TokenKind::kArabic || word.span.size() < 3) continue;
      const std::u16string_view letters = slice(read.source, word.span);
      const double gain = mend::plausibility(letters) -
                          mend::plausibility(std::u16string(letters.rbegin(), letters.rend()));
      right += gain > 0;
      wrong += gain < 0;
    }
  }
  EXPECT_GT(right, 10 * wrong);
}

}  // namespace
}  // namespace khulasa
