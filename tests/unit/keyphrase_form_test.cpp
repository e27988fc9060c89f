#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "keyphrases.h"

namespace khulasa {
namespace {

using tests::all_keyphrases;
using tests::has;
using tests::keyphrases;

TEST(KeyphraseForm, SubjectAndObject_AreNotOnePhrase) {
  const auto found = keyphrases(
      u"افتتح الوزير المدرسة الجديدة. وسجل محمد صلاح هدفين. ويأمل المدرب أن يلعب محمد صلاح "
      u"المباراة المقبلة. وزار السفير المكتبة العامة. وزار الوزير الصيني بكين.");
  EXPECT_TRUE(has(found, "المدرسة الجديدة"));
  EXPECT_TRUE(has(found, "المكتبة العامة"));
  EXPECT_TRUE(has(found, "محمد صلاح"));
  for (const char* wrong :
       {"الوزير المدرسة", "صلاح المباراة", "صلاح هدفين", "السفير المكتبة", "الصيني بكين"})
    for (const std::string& text : found) EXPECT_EQ(text.find(wrong), std::string::npos) << text;
}

TEST(KeyphraseForm, Whole_TakesThePlaceOfItsFragment) {
  const auto found = keyphrases(
      u"أضاءت منارة الرأس القديم البحر أمس. وقال الصيادون إن منارة الرأس القديم كانت مطفأة منذ "
      u"سنوات. ورمم أهل القرية برج الحجر في الصيف، وجمعوا المال من بيع السمك والشباك.");
  EXPECT_EQ(found.at(0), "منارة الرأس القديم");
  EXPECT_FALSE(has(found, "منارة الرأس"));
}

TEST(KeyphraseForm, FragmentThatGoesOnIntoTheSameWord_IsNotAKeyphrase) {
  for (const auto& [source, whole, fragment] :
       std::vector<std::tuple<std::u16string_view, const char*, const char*>>{
           {u"قال المعهد الوطني للرصد الجوي إن الهزة خفيفة. ونفى المعهد الوطني للرصد الجوي ما "
            u"أشيع.",
            "المعهد الوطني للرصد الجوي", "المعهد الوطني"},
           {u"حذرت الهيئة العامة للبيئة من التلوث. وطلبت الهيئة العامة للبيئة عينات من الشاطئ.",
            "الهيئة العامة للبيئة", "الهيئة العامة"},
           {u"درس الفريق الدعم التنظيمي المدرك. ويقاس الدعم التنظيمي المدرك باستبانة.",
            "الدعم التنظيمي المدرك", "الدعم التنظيمي"}}) {
    const auto found = keyphrases(source);
    EXPECT_TRUE(has(found, whole)) << whole;
    EXPECT_FALSE(has(found, fragment)) << fragment;
  }
}

TEST(KeyphraseForm, NumberAfterAHyphen_BelongsToItsWord) {
  EXPECT_EQ(keyphrases(u"انتشر كوفيد-19 في العالم. ولقاح كوفيد-19 متاح.").at(0), "كوفيد-19");
  EXPECT_TRUE(has(keyphrases(u"حلقت إف-16 فوق المدينة. وعادت طائرة إف-16 سالمة."), "إف-16"));
  EXPECT_TRUE(has(keyphrases(u"وصلت منظومة إس-400 أمس. وستعمل إس-400 غدا."), "إس-400"));
  EXPECT_FALSE(has(keyphrases(u"صدر تقرير يونيو-2024 أمس. وقرئ تقرير يونيو-2024."), "يونيو-2024"));
}

TEST(KeyphraseForm, VerbsOfSayingFunctionWordsDatesAndNumbers_AreNotInKeyphrases) {
  for (const std::string& text :
       keyphrases(u"كشفت وسائل إعلام عن لقاء في 31 أيار /مايو الماضي. وقالت في البيان فی 2023.")) {
    for (const char* wrong : {"كشفت", "وقالت", "فی", "في", "مايو", "2023", "أيار"})
      EXPECT_EQ(text.find(wrong), text.npos) << text;
  }
}

TEST(KeyphraseForm, Punctuation_SeparatesPhrases) {
  EXPECT_FALSE(has(keyphrases(u"زار بغداد، القاهرة. وزار بغداد، القاهرة."), "بغداد، القاهرة"));
}

TEST(KeyphraseForm, PartThatNeverOccursAlone_IsNotAKeyphrase) {
  EXPECT_FALSE(
      has(keyphrases(u"زار الوفد قاعدة حميميم. وغادر الوفد قاعدة حميميم بعد ساعة."), "حميميم"));
}

TEST(KeyphraseForm, EnglishFunctionWords_AreNotKeyphrases) {
  for (const std::string& text : keyphrases(
           u"The committee said that visitors are welcome to the museum in the old town, and that "
           u"the museum will be open until the end of the year.")) {
    for (const char* wrong : {"The", "the", "that", "are", "until", "said", "and"})
      EXPECT_FALSE(text == wrong || text.starts_with(std::string(wrong).append(" ")) ||
                   text.ends_with(std::string(" ").append(wrong)))
          << text;
  }
}

TEST(KeyphraseForm, VerbsMissingFromTheLexicon_AreNotInKeyphrases) {
  const auto found = all_keyphrases(
      u"دشنت بلدية الواحة خط القطار. وتتراوح التوزيعات النقدية بين نسبتين. ويعزو التجار ذلك إلى "
      u"الجفاف. لا أعرف مدينة مثلها، وننتظر المعونات كل شتاء. نفدت المواد الغذائية.");
  for (const char* wanted : {"بلدية الواحة", "التوزيعات النقدية", "المواد الغذائية"})
    EXPECT_TRUE(has(found, wanted)) << wanted;
  for (const std::string& text : found) {
    for (const char* verb : {"دشنت", "تتراوح", "يعزو", "أعرف", "ننتظر", "نفدت"})
      EXPECT_EQ(text.find(verb), text.npos) << text;
  }
}

TEST(KeyphraseForm, WordsThatDoNotAgree_AreNotOnePhrase) {
  const auto found = all_keyphrases(
      u"أبلغ سكان الأطلس السلطات المحلية بالأمر. وعوض الاتحاد التراجع الكبير. وقادت الاتصالات "
      u"الرابحين أمس. وحقق مصرف أرباحا صافية. "
      u"ويخلط الفخاري الطين بالرمل. وتسمى هذه الإضافات المخفف. ووصل مدير المخابرات السعودي. وصنع "
      u"الطلاب روبوتا صغيرا.");
  for (const char* wanted : {"السلطات المحلية", "أرباحا صافية", "مدير المخابرات السعودي"})
    EXPECT_TRUE(has(found, wanted)) << wanted;
  for (const char* wrong :
       {"الأطلس السلطات", "الأطلس السلطات المحلية", "الاتحاد التراجع", "الفخاري الطين",
        "الإضافات المخفف", "الطلاب روبوتا", "الاتصالات الرابحين", "مصرف أرباحا"})
    EXPECT_FALSE(has(found, wrong)) << wrong;
}

// «أثار» may be read as «آثار», and «تحدث» as a masdar, but not at the start of a sentence.
TEST(KeyphraseForm, VerbsThatOpenASentence_AreNotInKeyphrases) {
  const auto found = all_keyphrases(
      u"أثار قرار المجلس جدلا. تحدث الدوخة عند الوقوف. رتبي اللحم في القدر. فتح الطريق أمام "
      u"السيارات. ينبغي أن تحفظ ملفات الموقع. اسلقي الأرز ثم صفي المرق. وتذكر المنطقة أن فيلق "
      u"فورلان وصل، ثم خزنوا ماء المطر.");
  for (const char* wanted : {"قرار المجلس", "الدوخة", "فتح الطريق", "ماء المطر"})
    EXPECT_TRUE(has(found, wanted)) << wanted;
  for (const std::string& text : found) {
    for (const char* wrong : {"أثار", "تحدث", "رتبي", "خزنوا", "تحفظ", "صفي"})
      EXPECT_EQ(text.find(wrong), text.npos) << text;
    EXPECT_NE(text, "ورلان");
  }
}

TEST(KeyphraseForm, FragmentsOfNounPhrases_AreNotKeyphrases) {
  const auto found = all_keyphrases(
      u"تنقل هيئة كهرباء دمشق مكاتبها. ويحب المهندس العمارة الطينية الحديثة. وفاز فريق "
      u"نسور الساحل أمس. وخصصت مبالغ لصيانة الأرصفة.");
  for (const char* wanted : {"فريق نسور الساحل", "العمارة الطينية الحديثة"})
    EXPECT_TRUE(has(found, wanted)) << wanted;
  for (const char* wrong :
       {"هيئة كهرباء", "الطينية الحديثة", "الطينية", "فريق نسور", "لصيانة الأرصفة", "لصيانة"})
    EXPECT_FALSE(has(found, wrong)) << wrong;
}

TEST(KeyphraseForm, PartsOfAddresses_AreNotKeyphrases) {
  for (const std::u16string_view text :
       {u"شاهد الشرح https://youtu.be/abc123 ثم راسل info@example.com أو المدرب @coach_sami.",
        u"التسجيل في www.example.org/دليل_الطالب أو عند @نادي_القراءة حتى المساء.",
        u"البريد: news@wafd.example والموقع http://wafd.example/ar/خبر-عاجل?id=7 للجميع."}) {
    for (const std::string& found : keyphrases(text)) {
      for (const char* part : {"http", "youtu", "abc123", "example", "info", "coach", "www", "دليل",
                               "نادي", "news", "wafd", "خبر", "عاجل"})
        EXPECT_EQ(found.find(part), std::string::npos) << found;
    }
  }
}

TEST(KeyphraseForm, LightOpener_LeavesTheRestItsSupport) {
  const auto found = keyphrases(
      u"بحث الوفدان إعادة تطبيع العلاقات بعد سنوات. ورحبت العاصمتان بإعادة تطبيع العلاقات. وقال "
      u"الوزير إن تطبيع العلاقات مهم للمنطقة.");
  EXPECT_TRUE(has(found, "تطبيع العلاقات"));
  EXPECT_FALSE(has(found, "إعادة تطبيع العلاقات"));
}

TEST(KeyphraseForm, InstitutionAndWhatItActsOn_AreNotOnePhrase) {
  for (const auto& [source, wrong] : std::vector<std::pair<const char16_t*, const char*>>{
           {u"أبلغت اللجنة المدير بالقرار. ثم كرمت اللجنة المدير في الحفل.", "اللجنة المدير"},
           {u"سلمت البلدية المقاول الموقع. وشكرت البلدية المقاول.", "البلدية المقاول"},
           {u"أجلت الهيئة المشروع عاما. وناقشت الهيئة المشروع مجددا.", "الهيئة المشروع"},
           {u"انتخبت الجامعة الرئيس الجديد. وهنأت الجامعة الرئيس.", "الجامعة الرئيس"}})
    EXPECT_FALSE(has(all_keyphrases(source), wrong)) << wrong;
}

TEST(KeyphraseForm, PartBesideItsWhole_IsListedIfItIsSaidClearlyMoreOften) {
  const auto rare = all_keyphrases(
      u"تسلم بطاقات الكفالة مع الجهاز. وتحفظ بطاقات الكفالة في العلبة. وتنتهي الكفالة بعد عام.");
  EXPECT_TRUE(has(rare, "بطاقات الكفالة"));
  EXPECT_FALSE(has(rare, "الكفالة"));
  const auto frequent = all_keyphrases(
      u"تسلم بطاقات الكفالة مع الجهاز. وتبدأ الكفالة غدا. وتنتهي الكفالة بعد عام. ولا تشمل الكفالة "
      u"الكسر. وتلغى الكفالة إن فتح الجهاز.");
  EXPECT_TRUE(has(frequent, "الكفالة"));
  const auto longer = all_keyphrases(
      u"يزرع القمح في السهل. ويحصد القمح صيفا. وحقول القمح واسعة. وتروى حقول القمح بالمطر. ويطحن "
      u"القمح ويخزن القمح.");
  EXPECT_TRUE(has(longer, "القمح"));
  EXPECT_TRUE(has(longer, "حقول القمح"));
}

TEST(KeyphraseForm, DialectFunctionWords_AreNotInKeyphrases) {
  for (const std::u16string_view text :
       {u"اللابتوب اللي اشتريته خربان. واللابتوب اللي عندك أحسن.",
        u"رحنا السوق عشان الخضار. والسوق بس الصبح. عشان الخضار طازة.",
        u"وين المفتاح؟ المفتاح هون. شو المشكلة؟ هاي المشكلة كتير كبيرة."}) {
    for (const std::string& found : all_keyphrases(text))
      for (const char* wrong : {"اللي", "عشان", "بس", "وين", "هون", "شو", "هاي", "كتير"})
        EXPECT_FALSE((" " + found + " ").find(std::string(" ") + wrong + " ") != found.npos)
            << found;
  }
}

// An index lists «الزكام», even if the text has «زكام» more often; but it lists the noun that the
// text has, not its plural.
TEST(KeyphraseForms, SingleWord_HasTheArticleIfTheTextHasItSo) {
  EXPECT_TRUE(
      has(all_keyphrases(u"زكام شديد أصابه، زكام طويل. الزكام مرض. وكل زكام يمر."), "الزكام"));
  const auto horses = all_keyphrases(u"حصان قديم، وحصان جديد، وحصان صغير. ثم نامت الأحصنة.");
  EXPECT_TRUE(has(horses, "حصان"));
  EXPECT_FALSE(has(horses, "الأحصنة"));
}

TEST(KeyphraseForms, QuotedName_BelongsToTheNounBeforeIt) {
  EXPECT_TRUE(has(all_keyphrases(u"أطلقت جمعية «غراس» حملة. وقالت جمعية «غراس» إنها مستمرة."),
                  "جمعية غراس"));
  EXPECT_TRUE(
      has(all_keyphrases(u"استدعت طراز «نسيم 17» أمس. وطراز «نسيم 17» خطر."), "طراز نسيم 17"));
  for (const std::string& text :
       all_keyphrases(u"وصف القرار بأنه قرار «لا يخدم أحدا من الناس» أمس. والقرار «خاطئ»."))
    EXPECT_EQ(text.find("قرار خاطئ"), std::string::npos) << text;
}

TEST(KeyphraseForms, WordOfDates_MayBeAnAdjective) {
  EXPECT_TRUE(
      has(all_keyphrases(u"الساعة المائية قديمة. وتعمل الساعة المائية بالماء."), "الساعة المائية"));
  EXPECT_TRUE(
      has(all_keyphrases(u"زار الأمين العام المدينة. ووعد الأمين العام بالدعم."), "الأمين العام"));
  EXPECT_TRUE(has(all_keyphrases(u"بدأ إضراب عام. وقالوا إن أول إضراب عام نجح."), "إضراب عام"));
  EXPECT_TRUE(
      has(all_keyphrases(u"سجل هدفا في الشوط الثاني. وكان الشوط الثاني سريعا."), "الشوط الثاني"));
  for (const std::string& text : all_keyphrases(u"وصل في الساعة الثالثة. وفي نهاية العام الماضي "
                                                u"عاد، وكان ذلك عام 2019 في الباب الثاني."))
    for (const char* wrong : {"الساعة الثالثة", "العام", "الباب الثاني"})
      EXPECT_EQ(text.find(wrong), std::string::npos) << text;
}

TEST(KeyphraseForms, Clause_IsNoPhrase) {
  for (const std::string& text : all_keyphrases(
           u"قال إن الحجز مجاني وإن الطريق مقطوع والشارع فاتح. جلستك مستقيمة وجدتي تصرخ. قال كيف "
           u"تنسخ صورك. سيتذكر الجمهور. نتناوب الجلوس. يوقع السيد العقد. وجد اليونانيون "
           u"الفينيقيين. "
           u"ورأى الفريق العلمي الدكتورة نورة."))
    for (const char* wrong :
         {"الحجز مجاني", "الطريق مقطوع", "الشارع فاتح", "جلستك مستقيمة", "جدتي تصرخ", "تنسخ صورك",
          "سيتذكر", "نتناوب", "يوقع", "اليونانيون الفينيقيين", "العلمي الدكتورة"})
      EXPECT_EQ(text.find(wrong), std::string::npos) << text;
}

// «دور التمويل الأصغر» is about «التمويل الأصغر».
TEST(KeyphraseForms, LightOpener_IsLeftOut) {
  const auto loans = keyphrases(u"بحثت الدراسة دور التمويل الأصغر في القرية.");
  EXPECT_TRUE(has(loans, "التمويل الأصغر"));
  EXPECT_FALSE(has(loans, "دور التمويل الأصغر"));
}

TEST(KeyphraseForms, NounAndAdjective_GoOnWithTheirPurpose) {
  EXPECT_TRUE(has(keyphrases(u"هبط المؤشر الرئيسي للسوق أمس. وكان المؤشر الرئيسي للسوق قد صعد."),
                  "المؤشر الرئيسي للسوق"));
  EXPECT_TRUE(
      has(keyphrases(u"دعت الإدارة العامة للمياه أمس إلى الترشيد."), "الإدارة العامة للمياه"));
  EXPECT_TRUE(has(keyphrases(u"زار الأمين العام للاتحاد القرية أمس."), "الأمين العام للاتحاد"));
  // To whom it was said.
  for (const std::string& text : all_keyphrases(u"قالت وزارة الصحة للصحفيين إن اللقاح وصل."))
    EXPECT_EQ(text.find("للصحفيين"), std::string::npos) << text;
  for (const std::string& text : all_keyphrases(u"وفرت الوزارة الدواء للمرضى. وقدم البنك القروض "
                                                u"للمزارعين. ومنحت المنظمة الغذاء للاجئين."))
    EXPECT_EQ(text.find(" لل"), std::string::npos) << text;
}

TEST(KeyphraseForms, ParticipleWithoutItsComplement_IsLeftOut) {
  for (const std::string& text : all_keyphrases(
           u"تمتد محافظة الساحل المطلة على البحر. أوقفت الأشياء القابلة للكسر. بحثت اللجنة القضايا "
           u"المتعلقة بالتعليم. نقلت الوثائق الصادرة عن المحكمة. زاروا القرية الواقعة في الوادي."))
    for (const char* wrong : {"المطلة", "القابلة", "المتعلقة", "الصادرة", "الواقعة"})
      EXPECT_FALSE(text.ends_with(wrong)) << text;
  EXPECT_TRUE(has(all_keyphrases(u"أرسلت البضائع الواردة. وفحصت البضائع الواردة، ثم بيعت."),
                  "البضائع الواردة"));
}

// «قاعدة حميميم الجوية»: the base is an air base. Where the text also has «قاعدة حميميم», the rest
// of the longer name was a phrase of its own.
TEST(KeyphraseForms, AdjectiveAfterAPlace_IsOfTheNounBefore) {
  for (const auto& [text, whole, wrong] :
       std::vector<std::tuple<const char16_t*, const char*, const char*>>{
           {u"هبطت الطائرة في مطار بيروت الدولي. وكان مطار بيروت قد أغلق يومين.", "مطار بيروت",
            "بيروت الدولي"},
           {u"تخرجت في جامعة دمشق العريقة. وتستقبل جامعة دمشق طلبتها غدا.", "جامعة دمشق",
            "دمشق العريقة"},
           {u"زار الوفد قاعدة حميميم الجوية. وتقع قاعدة حميميم قرب البحر.", "قاعدة حميميم",
            "حميميم الجوية"}}) {
    const auto found = all_keyphrases(text);
    EXPECT_TRUE(has(found, whole)) << whole;
    EXPECT_FALSE(has(found, wrong)) << wrong;
  }
}

TEST(KeyphraseForms, VerbOfTheTitle_IsInNone) {
  const std::u16string rest =
      u"\n\nعقد المجلس جلسة طويلة مساء الأحد ناقش فيها خطط العام المقبل مع سكان الأحياء. وقال أحد "
      u"الأعضاء إن الكلفة ما زالت قيد الدرس، وإن القرار سيعلن قريبا بعد التصويت عليه.";
  for (const auto& [title, wrong] : std::vector<std::pair<std::u16string, const char*>>{
           {u"المدينة تبني الجسر الجديد", "تبني"},
           {u"البلدية تنهي أعمال الحديقة الكبيرة", "تنهي"},
           {u"المجلس يلغي رسوم المواقف القديمة", "يلغي"}})
    for (const std::string& text : all_keyphrases(title + rest))
      EXPECT_EQ(text.find(wrong), std::string::npos) << text;
  // Not a verb: the noun before it has no article.
  EXPECT_TRUE(has(all_keyphrases(u"أسباب تراجع الأسعار في الأسواق" + rest), "أسباب تراجع الأسعار"));
}

}  // namespace
}  // namespace khulasa
