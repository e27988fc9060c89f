// Sentence boundaries of text as people write it. Each test is a kind of case; its inputs are
// members of the kind.
#include "text/segment/sentences.h"
#include "texts.h"

namespace khulasa {
namespace {

// Splits `marked` without its marks ‖, and expects a boundary at each of them and nowhere else.
void expect_marked(std::u16string_view marked) {
  constexpr char16_t kBoundary = u'\u2016';
  std::u16string source;
  std::vector<std::string> expected(1);
  for (size_t begin = 0; begin <= marked.size();) {
    const size_t end = std::min(marked.find(kBoundary, begin), marked.size());
    const std::u16string_view sentence = marked.substr(begin, end - begin);
    source += sentence;
    const size_t last = sentence.find_last_not_of(u" \n");
    expected.back() = tests::utf8(sentence.substr(0, last + 1));
    if (end < marked.size()) expected.emplace_back();
    begin = end + 1;
  }
  EXPECT_EQ(
      tests::utf8(source, text::split_sentences(source, tests::whole(source), tests::unicode())),
      expected);
}

TEST(SentenceKinds, TitleAfterAClitic_DoesNotBreak) {
  expect_marked(u"وصل د. ماهر ود. رنا إلى المطار. ‖ثم غادرا.");
  expect_marked(u"شارك في الندوة أ. سمير وأ. خلود وم. نادر.");
  expect_marked(u"أشرف على البحث أ.د. كمال وأ.د. ليلى سعيد.");
  expect_marked(u"كتبت إلى د. هالة وإلى م. علي رسالة طويلة.");
  expect_marked(u"سلمت الجائزة لـ د. سمر ولـ د. خالد أمس.");
  expect_marked(u"التقى بد. محمود ود. سعاد في المكتب؟ ‖لا.");
  expect_marked(u"الكتاب لد. أحمد زكي وهو قديم.");
  expect_marked(u"حضر الشيخ وش. سالم وق. حسن الجلسة.");
  expect_marked(u"انظر ص. 45 وص. 60 من الكتاب.");
  expect_marked(u"قال د\u202A.\u202C سامي إنه راض. ‖ثم خرج.");
  expect_marked(u"قال د.\u200F سامي إنه راض. ‖ثم خرج.");
  expect_marked(u"لا بد من ذلك، ولا بد. ‖ثم سكت.");
  expect_marked(u"كان بينهما ود. ‖ثم افترقا.");
  expect_marked(u"قلت له. ‖فسكت.");
  expect_marked(u"وضع اللقمة في فم. ‖ثم مضغها.");
  expect_marked(u"قرأ المجلد ج. 2 وج. 3 كاملين.");
  expect_marked(u"وصل المهندس ود. وليد سالم معا.");
  expect_marked(u"كان اللقاء مع أ.م.د. وليد حسن.");
}

TEST(SentenceKinds, InitialsByTheirNames_DoNotBreak) {
  expect_marked(u"خطب جون إف. كينيدي في برلين.");
  expect_marked(u"زار جورج دبليو. بوش المنطقة.");
  expect_marked(u"كتب الرواية سي. إس. لويس قبل قرن.");
  expect_marked(u"غنى بي. بي. كينج في الحفل.");
  expect_marked(u"ألف جيه. آر. آر. تولكين الكتاب.");
  expect_marked(u"كتب جي. كي. تشسترتون المقال. ‖وقرأه الناس.");
  expect_marked(u"أسس جيه. كي. أس. سميث الشركة.");
  // Words that end in the name of a letter.
  expect_marked(u"قال إنه لا بأس. ‖سنعود غدا.");
  expect_marked(u"زار الوفد فاس. ‖وغادر بعد يومين.");
  expect_marked(u"شرب من كأس. ‖ثم نام.");
  expect_marked(u"سقط الحائط على فأس. ‖فانكسرت.");
}

TEST(SentenceKinds, AfterAUnit_TheNextWordDecides) {
  expect_marked(u"القطر 3 مم. ‖يستعمل في البناء.");
  expect_marked(u"طول السلك 3 مم. قطرا ووزنه قليل.");
  expect_marked(u"قطع 5 كم. شمال المدينة.");
  expect_marked(u"يبعد البيت 5 كم. عن المدرسة.");
  expect_marked(u"وزنه 12 كغ. ‖ويباع بالجملة.");
  expect_marked(u"الطول 3 مم. ‖الوزن 5 كغ. ‖اللون أحمر.");
  expect_marked(u"بلغ الطول 5 كم. ‖تم الافتتاح أمس.");
  expect_marked(u"سعته 250 مل. ‖يكفي لشخص واحد.");
  expect_marked(u"توفي سنة 1445هـ. ‖أضاف الباحث أنه دفن هناك.");
  expect_marked(u"توفي سنة 450 هـ. ‖أضاف الباحث أنه دفن هناك.");
  expect_marked(u"توفي سنة 450 هـ. في بغداد.");
  expect_marked(u"ولد عام 1920م. ‖عاش في دمشق.");
  expect_marked(u"حدث ذلك سنة 300 ق.م. ‖وكان الملك صغيرا.");
}

TEST(SentenceKinds, TwoDots_BreakBetweenStatements) {
  expect_marked(u"وصلنا إلى البيت متأخرين .. ‖لم نجد أحدا هناك .. ‖فعدنا إلى الفندق.");
  expect_marked(u"كنت صغيرا في ذلك الوقت.. ‖كان أبي يعمل في المصنع.. ‖وكنا نراه قليلا.");
  expect_marked(u"هذا ما أريد أن أقوله لكم اليوم .. ‖شكرا جزيلا على حضوركم");
  expect_marked(u"لقد جربت هذا بنفسي .. ‖وقد نجح الأمر .. ‖لكنه أخذ وقتا طويلا");
  expect_marked(u"نحن نعيش في عالم سريع .. ‖هل فكرتم يوما في السبب؟");
  expect_marked(u"دعوني أريكم هذه الصورة .. ‖إنها لطفل من قريتي .. عمره خمس سنوات فقط");
  expect_marked(u"القوات في شمال العراق.. الأسباب الحقيقية للبقاء.");
  expect_marked(u"محمد صلاح.. يعود إلى الملاعب من جديد.");
  expect_marked(u"أسعار الذهب اليوم.. عيار 21 يتراجع في السوق.");
  expect_marked(u"أقول لكم بصراحة .. لأن الأمر مهم .. إننا تأخرنا كثيرا");
  expect_marked(u"رأيت هناك رجلا .. رجلا كبيرا");
  expect_marked(u"ذهبنا إلى .. إلى ذلك المكان البعيد");
  expect_marked(u"الأهم من ذلك كله.. أن نبدأ العمل الآن.");
  expect_marked(u"كل شيء يبدو جميلا.. حتى الشوارع القديمة.");
}

TEST(SentenceKinds, Ellipsis_IsThreeDots) {
  expect_marked(u"انتظرنا طويلا… ‖ثم جاء القطار.");
  expect_marked(u"بحثت عنه في كل مكان… ‖لم أجده.");
  expect_marked(u"قال: «لا أعرف… ربما غدا» وخرج. ‖ثم عاد.");
  expect_marked(u"اشترى الخبز والجبن إلخ... حتى امتلأت السلة.");
  expect_marked(u"اشترى الخبز والجبن الخ.. حتى امتلأت السلة.");
  expect_marked(u"زرع القمح والشعير الخ… من الحبوب.");
  expect_marked(u"تشمل الجامعات والمعاهد... إلخ. ‖ثم عاد الوفد.");
  expect_marked(u"باع الكتب والدفاتر والأقلام … الخ، ثم أغلق الدكان.");
  expect_marked(u"حضر الطلاب والمعلمون الخ. حتى المساء.");
}

TEST(SentenceKinds, PhraseLigature_IsNoInitial) {
  expect_marked(u"صلوا على النبي ﷺ. ‖ثم انصرفوا.");
  expect_marked(u"نحمد الله ﷻ. ‖وبعد ذلك نبدأ.");
  expect_marked(u"قال رسول اﷲ ﷺ. ‖فسكت الناس.");
}

TEST(SentenceKinds, SectionNumber_StaysWithItsTitle) {
  expect_marked(u"ورد ذلك في الفصل 3.2. مصادر الطاقة. ‖ثم بدأ النقاش.");
  expect_marked(u"2.1. مصادر المياه في البلاد كثيرة. ‖منها الأنهار.");
  expect_marked(u"٢٫١. مصادر المياه في البلاد كثيرة. ‖منها الأنهار.");
  expect_marked(u"انظر المادة 5. ‖وقال القاضي إنها واضحة.");
  expect_marked(u"3.2.1. طريقة العمل بسيطة. ‖نبدأ بالقياس.");
  expect_marked(u"II. نتائج الدراسة مهمة. ‖ثم المناقشة.");
  expect_marked(u"بلغت النسبة 3.5. ‖وزادت في العام التالي.");
  expect_marked(u"شرحنا في القسم 4.1. أنواع التربة.");
  expect_marked(u"كان ذلك في عام 2005. ‖بدأ البناء بعدها.");
}

TEST(SentenceKinds, NoteAfterAFullStop_BelongsToTheSentenceBefore) {
  expect_marked(u"انتهت الحرب.2 ‖وبعدها بدأ البناء.");
  expect_marked(u"دمرت المدينة كلها.14 ‖ثم أعيد بناؤها.");
  expect_marked(u"كانت عاصمة الدولة.3 ‖المدينة اليوم صغيرة.");
  expect_marked(u"هاجر السكان.[3]:45 ‖وبقيت البيوت خالية.");
  expect_marked(u"هاجر السكان.[3]:45–47 ‖وبقيت البيوت خالية.");
  expect_marked(u"هاجر السكان.[بحاجة لمصدر] ‖وبقيت البيوت خالية.");
  expect_marked(u"هاجر السكان.[ملاحظة 1] ‖وبقيت البيوت خالية.");
  expect_marked(u"هاجر السكان.² ‖وبقيت البيوت خالية.");
  expect_marked(u"هاجر السكان.¹² ‖وبقيت البيوت خالية.");
  expect_marked(u"هاجر السكان.(4) ‖وبقيت البيوت خالية.");
  expect_marked(u"هاجر السكان.[2]‖وبقيت البيوت خالية.");
  expect_marked(u"هاجر السكان؟[2] ‖وبقيت البيوت خالية.");
  expect_marked(u"انظر ص.45 وما بعدها.");
  expect_marked(u"وصل الوفد.‖12 عضوا شاركوا في اللقاء.");
}

TEST(SentenceKinds, WordOrNumberWithoutASpace_Breaks) {
  expect_marked(u"انتهى العمل في عام .2025‖وأكد الوزير ذلك.");
  expect_marked(u"انتهى العمل في عام 2025.‖وأكد الوزير ذلك.");
  expect_marked(u"انتهى العمل في يونيو .2025 ‖وأكد الوزير ذلك.");
  expect_marked(u"ولد الشاعر في ربيع .1920 ‖ثم سافر إلى دمشق.");
  expect_marked(u"بلغ السعر .75 دينار فقط.");
  expect_marked(u"انتهى العمل.‖وأكد الوزير ذلك.");
  expect_marked(u"احتل المركز 5.‖وأكد المدرب رضاه.");
  expect_marked(u"انتهت الحرب.‖«لن نعود» قال الجندي.");
  expect_marked(u"توفي سنة 450 هـ.‖وخلفه ابنه.");
  expect_marked(u"هل انتهى؟‖نعم انتهى!‖لا تقلق.");
  expect_marked(u"بلغ وزنه 0.5كغ في المتوسط.");
  expect_marked(u"بلغ وزنه .5كغ في المتوسط.");
}

TEST(SentenceKinds, AddressIsNeverSplit) {
  expect_marked(u"افتح www.example.com/page?id=5 ثم سجل. ‖انتهى.");
  expect_marked(u"راسلنا على info@Example.Com فورا. ‖شكرا.");
  expect_marked(u"الرابط https://ar.wikipedia.org/wiki/د._أحمد مفيد جدا. ‖اقرأه.");
  expect_marked(u"الرابط example.org/a.php?x=1!y ثم اضغط. ‖شكرا.");
  expect_marked(u"زوروا https://t.co/Ab?c. ‖ثم عودوا.");
  expect_marked(u"الرابط (https://example.com/a?b=c). ‖ثم اضغط.");
  expect_marked(u"This is the end.The next one.");
}

TEST(SentenceKinds, QuestionInQuotationMarks_StaysWithItsSpeaker) {
  expect_marked(u"«أين كنت؟» سأله أبوه بغضب. ‖فلم يجب.");
  expect_marked(u"\"من أنت؟\" قالت له الحارسة. ‖ثم فتحت الباب.");
  expect_marked(u"«يا للعجب!» صاح الولد وهو يضحك. ‖ثم جرى.");
  expect_marked(u"«هل من أحد هنا؟» هكذا نادى الرجل. ‖لم يرد أحد.");
  expect_marked(u"«متى نصل؟» تساءلت ليلى في السيارة. ‖كان الطريق طويلا.");
  expect_marked(u"«متى نصل؟» ‖الطريق طويل والوقت ضيق.");
  expect_marked(u"قال المعلم: «من يعرف الجواب؟» ‖رفع الطلاب أيديهم.");
}

TEST(SentenceKinds, SpeakersTurn_IsASentence) {
  expect_marked(u"سامي: هل وصلت؟\n‖ليلى: نعم.\n‖سامي: حسنا إذن.");
  expect_marked(
      u"المذيع: كيف بدأت الحكاية معك في تلك المدينة الصغيرة البعيدة\n‖الضيف: بدأت من بيت جدي.");
  expect_marked(u"سامي: نعم. ‖ليلى: لا.");
  expect_marked(u"س: ما اسمك؟ ‖ج: سامي.");
}

TEST(SentenceKinds, Verse_IsOneSentence) {
  expect_marked(
      u"وقفت على باب الديار مسلما ... فلم يجب السكان إلا صداها\n‖سألت عن الأحباب كل مسافر ... "
      u"فقالوا مضوا والدار تشكو نواها");
  expect_marked(
      u"وقفت على باب الديار مسلما *** فلم يجب السكان إلا صداها\n‖سألت عن الأحباب كل مسافر *** "
      u"فقالوا مضوا والدار تشكو نواها");
  expect_marked(
      u"وقفت على باب الديار مسلما\tفلم يجب السكان إلا صداها\n‖سألت عن الأحباب كل مسافر\tفقالوا "
      u"مضوا والدار تشكو نواها");
  expect_marked(
      u"وقفت على باب الديار مسلما      فلم يجب السكان إلا صداها\n‖سألت عن الأحباب كل مسافر      "
      u"فقالوا مضوا والدار تشكو نواها");
  expect_marked(
      u"وقفت على باب الديار مسلما … فلم يجب السكان إلا صداها\n‖سألت عن الأحباب كل مسافر … فقالوا "
      u"مضوا والدار تشكو نواها");
}

}  // namespace
}  // namespace khulasa
