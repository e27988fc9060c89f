#include <string>

#include "article_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::Kinds;
using tests::kinds_of;
using tests::kOther;
using tests::kProse;
using enum BlockKind;

size_t count(const std::u16string& source, BlockKind kind) {
  const Kinds kinds = kinds_of(source);
  return static_cast<size_t>(std::count(kinds.begin(), kinds.end(), kind));
}

TEST(Forms, VersesOfTwoHalves_AreASentenceEach) {
  for (const std::u16string gap : {u" ... ", u" *** ", u"\t", u"     ", u" %~% "}) {
    const std::u16string poem = u"نشيد القافلة\n\nمشت القوافل والرمال تناديها" + gap +
                                u"والنجم في كبد السماء يهديها\nوالحادي المتعب الأشواق يسبقها" +
                                gap + u"إلى الديار التي ما زال يبكيها";
    EXPECT_EQ(kinds_of(poem), (Kinds{kTitle, kVerse, kVerse})) << tests::utf8(gap);
    EXPECT_EQ(tests::analyze(poem).sentences.size(), 2u) << tests::utf8(gap);
    const std::u16string column = kProse + poem.substr(poem.find(u"\n\n")) + u"\n" + kOther;
    EXPECT_EQ(kinds_of(column), (Kinds{kParagraph, kVerse, kVerse, kParagraph}))
        << tests::utf8(gap);
  }
}

TEST(Forms, LinesThatRhyme_AreVerses) {
  EXPECT_EQ(kinds_of(u"باب الدار\nطرقت بابك والأحلام تسبقني\nوالشوق يحملني حينا ويتركني\n"
                     u"سألت جارك عن أهل مضوا فبكى\nوقال صوت من الجدران يعرفني"),
            (Kinds{kTitle, kVerse, kVerse, kVerse, kVerse}));
  EXPECT_EQ(count(u"حملت همومي إلى الساقيه\nفغنت لي النخلة العاليه\nوقالت أيا صاحبي لا تخف\n"
                  u"ففي الأرض أغنية باقيه\nوفي القلب نافذة للندى\nوفي الصبر أشرعة صافيه\n" +
                      std::u16string(u"وهبت من البحر ريح الهوى\nفأحيت مراكبنا الباليه"),
                  kVerse),
            8u);
  EXPECT_EQ(count(kProse + u"\nارتفاع أسعار النفط\nافتتاح معرض الكتاب\nفوز المنتخب في "
                           u"المباراة\nأمطار على السواحل",
                  kVerse),
            0u);
}

TEST(Forms, RowsOfTables_AreNeverKeyPointsBesideProse) {
  for (const std::u16string table :
       {u"الصنف\tالكمية\tالسعر\nقمح\t1200\t340\nشعير\t800\t120",
        u"الصنف      الكمية      السعر\nقمح        1200        340\nشعير       800         120",
        u"| الصنف | الكمية |\n|---|---|\n| قمح | 1200 |"}) {
    const std::u16string source = kProse + u"\n" + table + u"\n" + kOther;
    EXPECT_EQ(kinds_of(source), (Kinds{kParagraph, kTable, kTable, kTable, kParagraph}))
        << tests::utf8(table);
    EXPECT_EQ(tests::analyze(source).sentences.size(), 2u);
    EXPECT_FALSE(tests::analyze(table).sentences.empty());  // where there is nothing else
  }
}

TEST(Forms, ARowWhoseCellsFillTheirColumns_IsOfTheTable) {
  const std::u16string table =
      u"\nالمحطة      الصباح      المساء\nبوابة النهر  12 راكبا  340 راكبا\nالسوق       800        "
      u" 120\n";
  EXPECT_EQ(kinds_of(kProse + table + kOther),
            (Kinds{kParagraph, kTable, kTable, kTable, kParagraph}));
  // Not where no row is above.
  const Kinds kinds = kinds_of(kProse + u"\nبوابة النهر  12 راكبا  340 راكبا\n" + kOther);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), kTable), 0);
}

TEST(Forms, Code_IsNeverAKeyPointBesideProse) {
  EXPECT_EQ(kinds_of(kProse + u"\nثم نفذ الأمر التالي في الطرفية:\nnpm install example\n" + kOther),
            (Kinds{kParagraph, kHeading, kCode, kParagraph}));
  EXPECT_EQ(count(kProse + u"\nint main() {\n  return run(a, b);\n}\n" + kOther, kCode), 3u);
  EXPECT_EQ(count(kProse + u"\n```\nls -la\nالملف الأول\n```\n" + kOther, kCode), 4u);
  EXPECT_EQ(
      count(kProse + u"\nx = 5  # القيمة الأولى\n2026-03-01 12:00:01 ERROR disk full\n" + kOther,
            kCode),
      2u);
  EXPECT_EQ(count(kProse + u"\nGoogle Maps\n" + kOther, kCode), 0u);
  EXPECT_EQ(kinds_of(u"لتثبيت المكتبة اكتب الأمر التالي:\npip install example\n" + kProse),
            (Kinds{kParagraph, kCode, kParagraph}));
}

TEST(Forms, HeadingsOfMarkdown_AreHeadings) {
  const std::u16string source = u"# توسعة الميناء\n\n" + kProse + u"\n\n## الكلفة\n\n" + kOther;
  EXPECT_EQ(kinds_of(source), (Kinds{kTitle, kParagraph, kHeading, kParagraph}));
  const Article article = tests::Read(source).article();
  EXPECT_EQ(tests::utf8(slice(source, *article.title)), "توسعة الميناء");
}

TEST(Forms, ClausesAndQuestionsWithAnswers_AreText) {
  EXPECT_EQ(kinds_of(u"قرر المجلس ما يلي:\nأولا: شراء سيارة إطفاء جديدة للبلدة.\nثانيا: تعيين "
                     u"حارسين للحديقة العامة ليلا."),
            (Kinds{kParagraph, kParagraph, kParagraph}));
  EXPECT_EQ(count(u"س: متى يبدأ الدوام؟\nج: يوم الأحد المقبل في السابعة والنصف صباحا.\nس: كم "
                  u"الرسوم؟\nج: ستون دينارا تدفع على قسطين.",
                  kParagraph),
            4u);
  EXPECT_EQ(kinds_of(u"نظام الميناء\nالمادة (1):\n" + kProse + u"\nالمادة (2):\n" + kOther),
            (Kinds{kTitle, kHeading, kParagraph, kHeading, kParagraph}));
}

TEST(Forms, WordsOfTheQuran_AreOneSentenceWithTheirPlace) {
  const std::u16string source =
      u"قال تعالى: ﴿إنا أعطيناك الكوثر. فصل لربك وانحر﴾ (الكوثر: 1). وفي السورة بشارة ووعد كريم "
      u"لمن صبر.";
  EXPECT_EQ(tests::analyze(source).sentences.size(), 2u);
  EXPECT_EQ(kinds_of(kProse + u"\n﴿إنا أعطيناك الكوثر﴾ [الكوثر: 1]\n" + kOther),
            (Kinds{kParagraph, kQuote, kParagraph}));
}

}  // namespace
}  // namespace khulasa
