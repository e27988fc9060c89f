#include "text/language.h"

#include "texts.h"

namespace khulasa {
namespace {

text::Language find_language(std::u16string_view text) {
  return text::find_language(text, tests::unicode());
}

TEST(Language, Letters_DecideTheLanguage) {
  EXPECT_EQ(find_language(u"كتب الولد الدرس").tag, "ar");
  EXPECT_EQ(
      find_language(
          u"گفت‌وگوی رئیس‌جمهور پس از جلسه چند ساعت ادامه "
          u"داشت")
          .tag,
      "fa");
  EXPECT_EQ(find_language(u"وزیر نے کہا ہے کہ لڑکوں کے لیے بڑے سکول بنائے جائیں گے").tag, "ur");
  EXPECT_EQ(find_language(u"The minister said").tag, "und");
  EXPECT_EQ(find_language(u"123 ...").tag, "und");
}

TEST(Language, FunctionWords_DecideTheLanguage) {
  EXPECT_EQ(find_language(u"دولت اعلام کرد که این تصمیم را برای مردم است").tag, "fa");
  EXPECT_EQ(find_language(u"د افغانستان په کابل کې د ښوونځي زده کوونکي راغلل").tag, "ps");
  EXPECT_EQ(find_language(u"سەرۆکی حکومەت لە هەولێر ڕایگەیاند کە بڕیارێکی نوێ دراوە").tag, "ckb");
}

TEST(Language, ArabicOnAPersianKeyboard_IsArabic) {
  EXPECT_EQ(find_language(u"عقدت المباحثات فی الأراضی السوریة علی هامش الاجتماع").tag, "ar");
}

TEST(Language, LatinNameAtTheStart_DoesNotChangeTheDirection) {
  EXPECT_EQ(find_language(u"NATO يعقد اجتماعا في بروكسل").direction, Direction::kRightToLeft);
  EXPECT_EQ(find_language(u"The word كتاب means book").direction, Direction::kLeftToRight);
}

TEST(Language, OneForeignLetter_DoesNotMakeArabicPersian) {
  std::u16string text;
  for (int i = 0; i < 30; ++i) text += u"وصل الوزير إلى المدينة ";
  EXPECT_EQ(find_language(text + u"گازبروم").tag, "ar");
}

// They share پ چ ژ گ with Persian.
TEST(Language, OtherLanguagesInArabicScript_AreNotPersian) {
  EXPECT_EQ(find_language(u"ئۇيغۇر تىلى تۈركىي تىللار ئائىلىسىگە تەۋە بىر تىل").tag, "ug");
  EXPECT_EQ(find_language(u"بۈگۈن مەكتەپكە باردىم ۋە دوستۇم بىلەن كۆرۈشتۈم").tag, "ug");
  EXPECT_EQ(find_language(u"كىتاب ئوقۇش بىزنىڭ ئادىتىمىز").tag, "ug");
  EXPECT_EQ(find_language(u"سنڌي ٻولي سنڌ جي ماڻهن جي ٻولي آهي").tag, "sd");
  EXPECT_EQ(find_language(u"هو ڳوٺ ۾ رهي ٿو ۽ پنهنجي ٻني ۾ ڪم ڪري ٿو").tag, "sd");
  EXPECT_EQ(find_language(u"اڄ اسان جي اسڪول ۾ موڪل هئي").tag, "sd");
  EXPECT_EQ(
      find_language(
          u"سه‌رۆکی هه‌رێم گه‌یشته هه‌ولێر و گوتی چه‌ند "
          u"ڕێککه‌وتنێک "
          u"واژۆ ده‌کرێن")
          .tag,
      "ckb");
  EXPECT_EQ(find_language(u"من دەچمە بازاڕ و نان دەکڕم بۆ ماڵەوە").tag, "ckb");
  EXPECT_EQ(find_language(u"ئەم پەڕتووکە زۆر باشە چونکە چیرۆکی ژیانی گەلێکە").tag, "ckb");
  EXPECT_EQ(find_language(u"کٲشِر زَبان چھِ کٔشیٖر منٛز بولنہٕ یِوان تہٕ یہٕ چھِ اکھ ہِند آریٲیی زبان").tag,
            "ks");
  EXPECT_EQ(find_language(u"یِم چھِ گامٕکؠ لوٗکھ تہٕ تِم چھِ پننؠ زمین کاشت کران گرٕ وٲلؠ").tag, "ks");
  EXPECT_EQ(
      find_language(u"سموا مانسي دلاهيرکن بيبس دان سام راتا دري سݢي کموليأن دان حق٢ ڤد ڤرينسيڤڽ")
          .tag,
      "ms");
  EXPECT_EQ(find_language(u"ساي ڤرݢي کڤاسر ڤاݢي اين اونتوق ممبلي ايکن").tag, "ms");
}

// As PDF files give it: the letters are presentation forms.
TEST(Language, PresentationForms_CountAsTheirLetters) {
  EXPECT_EQ(find_language(u"ﺩﻭﻟﺖ ﺍﻋﻼﻡ ﮐﺮﺩ ﮐﻪ ﺍﯾﻦ ﺗﺼﻤﯿﻢ ﺭﺍ ﺑﺮﺍﯼ ﻣﺮﺩﻡ ﺍﺳﺖ").tag, "fa");
  EXPECT_EQ(find_language(u"ﻭﺯﯾﺮ ﻧﮯ ﮐﮩﺎ ﮨﮯ ﮐﮧ ﻟﮍﮐﻮﮞ ﮐﮯ ﻟﯿﮯ ﺑﮍﮮ ﺳﮑﻮﻝ ﮨﯿﮟ").tag, "ur");
  EXPECT_EQ(find_language(u"ﻭﺻﻞ ﺍﻟﻮﻓﺪ ﺇﻟﻰ ﺍﻟﻌﺎﺻﻤﺔ").tag, "ar");
}

}  // namespace
}  // namespace khulasa
