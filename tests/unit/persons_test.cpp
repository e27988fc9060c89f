#include <string>

#include "texts.h"

namespace khulasa {
namespace {

bool has_person(const Analysis& analysis, std::u16string_view name) {
  return std::any_of(analysis.keywords.begin(), analysis.keywords.end(), [&](const Keyword& found) {
    return found.text == name && found.kind == KeywordKind::kPerson;
  });
}

TEST(Persons, AliBetweenAVerbOfSayingAndAName_IsAName) {
  EXPECT_TRUE(has_person(
      tests::analyze(u"قال الخبير علي سالم إن الأمطار ستزيد. وأضاف علي سالم أن السدود كافية."),
      u"علي سالم"));
  EXPECT_TRUE(has_person(
      tests::analyze(u"وصل المدرب علي ناصر. وقال علي ناصر إن الفريق بخير. وغادر علي ناصر."),
      u"علي ناصر"));
  const Analysis typed = tests::analyze(u"أكد علي أهمية التعليم. وشدد علي ضرورة العمل.");
  for (const Keyword& keyword : typed.keywords)
    EXPECT_FALSE(keyword.text.starts_with(u"علي")) << tests::utf8(keyword.text);
}

TEST(Persons, UmmBeforeAName_IsPartOfIt) {
  EXPECT_TRUE(has_person(
      tests::analyze(u"غنت أم كلثوم في القاهرة. وقالت أم كلثوم إنها سعيدة. وعادت أم كلثوم."),
      u"أم كلثوم"));
  EXPECT_TRUE(has_person(
      tests::analyze(u"وصلت أم يوسف إلى السوق. وقالت أم يوسف إن الأسعار مرتفعة."), u"أم يوسف"));
  const Analysis question = tests::analyze(u"هل فاز سامي أم خالد؟ لا أعرف هل فاز سامي أم خالد.");
  EXPECT_FALSE(has_person(question, u"أم خالد"));
}

// Nothing follows the last word, and nothing may be read there. The sanitized build checks it.
TEST(Persons, ASpeakerAtTheVeryEnd_IsRead) {
  for (const std::u16string_view end : {u"سعاد", u"\nسعاد", u"\nسعاد:", u"\n\nسعاد "}) {
    const Analysis analysis = tests::analyze(
        std::u16string(u"سعاد: متى تفتح المكتبة؟\nهالة: تفتح غدا.\nسعاد: وكم كتابا فيها؟\n")
            .append(end));
    EXPECT_TRUE(has_person(analysis, u"سعاد")) << tests::utf8(end);
  }
}

TEST(Persons, SpeakersOfAnInterview_ArePersons) {
  const Analysis analysis = tests::analyze(
      u"سعاد: متى تفتح المكتبة الجديدة؟\nهالة: تفتح يوم الأحد في التاسعة صباحا.\n"
      u"سعاد: وكم كتابا فيها؟\nهالة: فيها أربعون ألف كتاب للأطفال والكبار.");
  EXPECT_TRUE(has_person(analysis, u"سعاد"));
  EXPECT_TRUE(has_person(analysis, u"هالة"));
}

TEST(Persons, TitleWithItsOwnLamAfterLam_IsATitle) {
  const Analysis analysis = tests::analyze(
      u"سلم الوزير الوسام للواء سمير حداد. وشكر اللواء سمير حداد الحاضرين في القاعة.");
  EXPECT_TRUE(has_person(analysis, u"اللواء سمير حداد") || has_person(analysis, u"سمير حداد"));
}

}  // namespace
}  // namespace khulasa
