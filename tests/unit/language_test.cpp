#include "text/language.h"

#include "texts.h"

namespace khulasa {
namespace {

TEST(Language, Letters_DecideTheLanguage) {
  EXPECT_EQ(text::find_language(u"كتب الولد الدرس").tag, "ar");
  EXPECT_EQ(
      text::find_language(
          u"گفت‌وگوی رئیس‌جمهور پس از جلسه چند ساعت ادامه "
          u"داشت")
          .tag,
      "fa");
  EXPECT_EQ(text::find_language(u"وزیر نے کہا ہے کہ لڑکوں کے لیے بڑے سکول بنائے جائیں گے").tag,
            "ur");
  EXPECT_EQ(text::find_language(u"The minister said").tag, "und");
  EXPECT_EQ(text::find_language(u"123 ...").tag, "und");
}

TEST(Language, FunctionWords_DecideTheLanguage) {
  EXPECT_EQ(text::find_language(u"دولت اعلام کرد که این تصمیم را برای مردم است").tag, "fa");
  EXPECT_EQ(text::find_language(u"د افغانستان په کابل کې د ښوونځي زده کوونکي راغلل").tag, "ps");
  EXPECT_EQ(text::find_language(u"سەرۆکی حکومەت لە هەولێر ڕایگەیاند کە بڕیارێکی نوێ دراوە").tag,
            "ckb");
}

TEST(Language, ArabicOnAPersianKeyboard_IsArabic) {
  EXPECT_EQ(text::find_language(u"عقدت المباحثات فی الأراضی السوریة علی هامش الاجتماع").tag, "ar");
}

TEST(Language, LatinNameAtTheStart_DoesNotChangeTheDirection) {
  EXPECT_EQ(text::find_language(u"NATO يعقد اجتماعا في بروكسل").direction, Direction::kRightToLeft);
  EXPECT_EQ(text::find_language(u"The word كتاب means book").direction, Direction::kLeftToRight);
}

TEST(Language, OneForeignLetter_DoesNotMakeArabicPersian) {
  std::u16string text;
  for (int i = 0; i < 30; ++i) text += u"وصل الوزير إلى المدينة ";
  EXPECT_EQ(text::find_language(text + u"گازبروم").tag, "ar");
}

}  // namespace
}  // namespace khulasa
