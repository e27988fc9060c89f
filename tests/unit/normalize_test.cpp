#include "text/normalize/normalize.h"

#include "text/normalize_by_language.h"
#include "texts.h"

namespace khulasa {
namespace {

std::string search_key(std::u16string_view source) {
  return tests::utf8(
      text::normalize_by_language(source, NormalizeOptions::search(), tests::unicode()).text);
}
std::string display(std::u16string_view source) {
  return tests::utf8(text::normalize(source, NormalizeOptions::display(), tests::unicode()).text);
}

TEST(Normalize, EmptyText_StaysEmpty) { EXPECT_EQ(search_key(u""), ""); }

TEST(Normalize, TanweenBeforeOrAfterAlef_GivesOneKey) {
  EXPECT_EQ(search_key(u"أيضاً"), "ايضا");
  EXPECT_EQ(search_key(u"أيضًا"), "ايضا");
}

TEST(Normalize, SplitMadda_HasTheKeyOfMadda) {
  EXPECT_EQ(search_key(u"ءَامَنُواْ"), search_key(u"آمنوا"));
  EXPECT_EQ(search_key(u"قُرْءَانًا"), search_key(u"قرآنا"));
  EXPECT_EQ(search_key(u"وءاتى"), search_key(u"وآتى"));
  EXPECT_EQ(search_key(u"\uFE80\uFE8D\uFEE3\uFEE6"), search_key(u"آمن"));  // presentation forms
  EXPECT_EQ(search_key(u"ا\u0654من"), search_key(u"أمن"));
  EXPECT_EQ(search_key(u"قراءات جزءا شيئا ماء ابتداء"), "قراءات جزءا شيئا ماء ابتداء");
}

TEST(Normalize, Lexical_KeepsMaksuraAndTehMarbuta) {
  const auto lexical = text::normalize(u"على علي مدرسة", text::lexical_form(), tests::unicode());
  EXPECT_EQ(tests::utf8(lexical.text), "على علي مدرسة");
  EXPECT_EQ(search_key(u"على علي مدرسة"), "علي علي مدرسه");
}

TEST(Normalize, PersianLookAlikes_BecomeArabic) {
  EXPECT_EQ(search_key(u"فی الأراضی السوریة کتاب"), "في الاراضي السوريه كتاب");
}

TEST(Normalize, LookAlikesOff_LeavesPersianAlone) {
  NormalizeOptions options = NormalizeOptions::search();
  options.look_alikes = LookAlikes::kKeep;
  EXPECT_EQ(tests::utf8(text::normalize_by_language(u"کتابی", options, tests::unicode()).text),
            "کتابی");
}

TEST(Normalize, PresentationForms_BecomeLetters) {
  EXPECT_EQ(search_key(u"\uFEFB"), "لا");  // ﻻ
  EXPECT_EQ(search_key(u"\uFEDB\uFE98\uFE8E\uFE8F"), "كتاب");
  EXPECT_EQ(search_key(u"\uFDF2"), "الله");  // ﷲ
  EXPECT_EQ(search_key(u"\uFDFC"),
            "ريال");  // ﷼: NFKC turns it into a word with U+06CC, which is folded next
  EXPECT_EQ(search_key(u"\uFEEF"), "ي");  // isolated ى
}

TEST(Normalize, CompatibilityCharactersOutsideArabic_Stay) { EXPECT_EQ(search_key(u"م²"), "م²"); }

TEST(Normalize, Digits_BecomeAscii) { EXPECT_EQ(search_key(u"١٠٠ و۴۵"), "100 و45"); }

TEST(Normalize, Digits_BecomeArabicOnRequest) {
  NormalizeOptions options;
  options.digits = DigitForm::kArabic;
  EXPECT_EQ(tests::utf8(text::normalize(u"2023 ۴", options, tests::unicode()).text), "٢٠٢٣ ٤");
}

TEST(Normalize, LatinCase_IsFolded_LettersAreKept) {
  EXPECT_EQ(search_key(u"Aydınlık"), "aydınlık");
  EXPECT_EQ(search_key(u"ÉLYSÉE"), "élysée");
}

TEST(Normalize, DecomposedLetters_AreComposed) {
  EXPECT_EQ(display(u"e\u0301"), "é");
  EXPECT_EQ(display(u"ا\u0654خبار"), "أخبار");
  EXPECT_EQ(search_key(u"ا\u0653خر"), "اخر");
}

TEST(Normalize, DecorativeTatweel_IsDropped_ConnectiveStaysInDisplay) {
  EXPECT_EQ(display(u"هـاكـان فيـدان"), "هاكان فيدان");
  EXPECT_EQ(display(u"عرف بـ\"الرباعية\""), "عرف بـ\"الرباعية\"");
  EXPECT_EQ(search_key(u"عرف بـ\"الرباعية\""), "عرف ب\"الرباعيه\"");
}

// Many fonts draw ﷲ without its alef, so people type one before it.
TEST(Normalize, AlefBeforeTheNameOfGod_IsNotDoubled) {
  EXPECT_EQ(search_key(u"رسول اﷲ"), "رسول الله");
  EXPECT_EQ(search_key(u"واﷲ باﷲ تاﷲ"), "والله بالله تالله");
  EXPECT_EQ(search_key(u"ﷲ عبدﷲ"), "الله عبدالله");
  EXPECT_EQ(display(u"رسول اﷲ"), "رسول الله");
}

TEST(Normalize, TatweelWithAHamza_IsNotDecorative) {
  EXPECT_EQ(display(u"فَـَٔامِنُوا۟"), "فَـَٔامِنُوا۟");
  EXPECT_EQ(display(u"شَيْـًٔا"), "شَيْـًٔا");
  EXPECT_EQ(display(u"مَسْـُٔولًا"), "مَسْـُٔولًا");
  EXPECT_EQ(display(u"كـتـاب مَـدرسة"), "كتاب مَدرسة");
  EXPECT_EQ(search_key(u"فَـَٔامِنُوا۟"), search_key(u"فآمنوا"));
}

// Kept for its hamza, the tatweel was decorative when what came out was normalized once more.
TEST(Normalize, TatweelWithAHamzaThatIsDropped_IsDecorative) {
  NormalizeOptions options = NormalizeOptions::display();
  options.drop_tashkeel = true;
  const auto once = text::normalize(u"فـ\u0654امنوا وبـ\u0655ظ", options, tests::unicode());
  EXPECT_EQ(tests::utf8(once.text), "فامنوا وبظ");
  EXPECT_EQ(text::normalize(once.text, options, tests::unicode()).text, once.text);
}

TEST(Normalize, QuranicMarks_AreNotInTheKey) {
  for (char32_t c = 0x06D6; c <= 0x06ED; ++c)
    EXPECT_EQ(search_key(std::u16string{u'ب', static_cast<char16_t>(c), u'ت'}), "بت")
        << static_cast<uint32_t>(c);
  for (char32_t c = 0x08D4; c <= 0x08FF; ++c)
    EXPECT_EQ(search_key(std::u16string{u'ب', static_cast<char16_t>(c), u'ت'}), "بت")
        << static_cast<uint32_t>(c);
  EXPECT_EQ(search_key(u"ب\U00010EFDت\U00010EFEث\U00010EFF"), "بتث");
  EXPECT_EQ(display(u"ب\U00010EFDت"), "ب\U00010EFDت");
}

TEST(Normalize, Spaces_Collapse_LineEndsStay) {
  EXPECT_EQ(display(u"لقاءً \u00A0\u2003 مع\nنظيره"), "لقاءً مع\nنظيره");
}

TEST(Normalize, InvisibleCharacters_AreDropped) {
  EXPECT_EQ(display(u"\u200Fكت\u200Bاب\u202C"), "كتاب");
}

TEST(Normalize, NfcProfile_ComposesOnly) {
  const auto nfc = text::normalize(u"ﻻ  ـأ ١", NormalizeOptions::nfc(), tests::unicode());
  EXPECT_EQ(tests::utf8(nfc.text), "ﻻ  ـأ ١");
}

TEST(Normalize, LoneSurrogatesAndNul_Stay) {
  const std::u16string source{u'a', u'\xD800', u'b', u'\0', u'\xDC00'};
  EXPECT_EQ(text::normalize_by_language(source, NormalizeOptions::search(), tests::unicode()).text,
            source);
}

TEST(Normalize, Map_LeadsBackToTheSource) {
  const std::u16string source = u"قَدْ قـال ﻷحمد";
  const auto key =
      text::normalize_by_language(source, NormalizeOptions::search(), tests::unicode());
  const auto at = static_cast<uint32_t>(key.text.find(u"قال"));
  ASSERT_NE(at, static_cast<uint32_t>(-1));
  EXPECT_EQ(tests::utf8(slice(source, key.map.to_source({at, at + 3}))), "قـال");
  EXPECT_EQ(tests::utf8(key.of_source({0, 4})), "قد");
}

TEST(Normalize, MarksOverTheCap_AreDroppedAndCounted) {
  const std::u16string source = u"ب" + std::u16string(20, u'\u064E') + u"ت";
  const auto nfc = text::normalize(source, NormalizeOptions::nfc(), tests::unicode());
  EXPECT_EQ(nfc.text.size(), 2 + kMaxMarksPerBase);
  EXPECT_EQ(nfc.marks_capped, 20 - kMaxMarksPerBase);
}

TEST(Normalize, MarksBeyondTheBmp_CountForTheCap) {
  std::u16string source = u"ب";
  for (int mark = 0; mark < 30; ++mark) source += u"\U0001E944";  // Adlam's alif lengthener
  const auto nfc = text::normalize(source, NormalizeOptions::nfc(), tests::unicode());
  EXPECT_EQ(nfc.text.size(), 1 + 2 * kMaxMarksPerBase);
  EXPECT_EQ(nfc.marks_capped, 30 - kMaxMarksPerBase);
  EXPECT_EQ(nfc.map.to_source({3, 5}), (Span{3, 5}));
}

// Found by fuzzing: NFC turns nun with dagesh and eight marks into nun and nine marks.
TEST(Normalize, MarksOfADecomposedLetter_CountForTheCap) {
  const std::u16string source = u"\uFB40" + std::u16string(kMaxMarksPerBase, u'\u064E');
  const auto once = text::normalize(source, NormalizeOptions::nfc(), tests::unicode());
  EXPECT_EQ(once.text.size(), 1 + kMaxMarksPerBase);
  EXPECT_EQ(once.marks_capped, 1u);
  const auto twice = text::normalize(once.text, NormalizeOptions::nfc(), tests::unicode());
  EXPECT_EQ(twice.text, once.text);
}

// tests/hostile/cost.test.mjs holds what this costs: ICU alone takes over a minute.
TEST(Normalize, MegabyteOfAlternatingMarks_IsCappedAndDropped) {
  std::u16string source = u"ب";
  while (source.size() < 500'000) source += u"\u064E\u0650";
  const auto key =
      text::normalize_by_language(source, NormalizeOptions::search(), tests::unicode());
  EXPECT_EQ(tests::utf8(key.text), "ب");
  EXPECT_GT(key.marks_capped, 400'000u);
}

// `source` under one option alone, besides NFC.
template <typename Value>
std::string with(Value NormalizeOptions::*option, Value value, std::u16string_view source) {
  NormalizeOptions options;
  options.*option = value;
  return tests::utf8(text::normalize_by_language(source, options, tests::unicode()).text);
}

TEST(Normalize, Options_FoldNothingElse) {
  using Options = NormalizeOptions;
  EXPECT_EQ(with(&Options::drop_tashkeel, true, u"هٰذَا\u06D6"), "هٰذا\u06D6");
  EXPECT_EQ(with(&Options::drop_quranic_marks, true, u"هٰذَا\u06D6 \u06DD\u08F0\u0610"), "هٰذَا ");
  EXPECT_EQ(with(&Options::drop_superscript_alef, true, u"هٰذَا"), "هذَا");
  EXPECT_EQ(with(&Options::fold_alef, true, u"أإآٱؤئىة"), "ااااؤئىة");
  EXPECT_EQ(with(&Options::fold_hamza_carriers, true, u"أإآٱؤئىة"), "أإآٱويىة");
  EXPECT_EQ(with(&Options::fold_yeh, true, u"أإآٱؤئىة"), "أإآٱؤئية");
  EXPECT_EQ(with(&Options::fold_teh_marbuta, true, u"أإآٱؤئىة"), "أإآٱؤئىه");
  EXPECT_EQ(with(&Options::look_alikes, LookAlikes::kFold, u"یکہھەۃےگ"), "يكهههةيگ");
  EXPECT_EQ(with(&Options::fold_elongation, true, u"جدااااا الله ممكن ههه"), "جدا الله ممكن ه");
  EXPECT_EQ(with(&Options::fold_punctuation, true, u"،؛؟٪٫٬«»“”‘’–"), ",;?%.,\"\"\"\"''-");
  EXPECT_EQ(with(&Options::drop_bidi_controls, true, u"\u202Eab\u202C\u200B"), "ab\u200B");
  EXPECT_EQ(with(&Options::zero_width, ZeroWidthForm::kDrop, u"a\u200B\u200C\u200Fb"), "a\u200Fb");
  EXPECT_EQ(with(&Options::zero_width, ZeroWidthForm::kKeepJoiners, u"a\u200B\u200Cb"), "a\u200Cb");
}

TEST(Normalize, LookAlikesInAPersianText_Stay) {
  EXPECT_EQ(search_key(u"گفت که پیش از این چنین گفته است"), "گفت که پیش از این چنین گفته است");
}

TEST(Normalize, LettersAroundADroppedUnit_AreComposed) {
  EXPECT_EQ(display(u"ا\u200B\u0653خر"), "آخر");
  EXPECT_EQ(display(u"\uFE8E\u0653خر"), "آخر");  // ﺎ, then a maddah
  const auto out =
      text::normalize(u"ا\u200B\u0653خر", NormalizeOptions::display(), tests::unicode());
  EXPECT_EQ(out.map.to_source({0, 1}), (Span{0, 3}));
  EXPECT_EQ(out.map.to_source({1, 2}), (Span{3, 4}));
}

// Found by fuzzing: NFC composed one hamza in each pass, and the fold removed one in each pass.
TEST(Normalize, StackedHamzas_AreFoldedInOnePass) {
  NormalizeOptions options;
  options.fold_alef = true;
  options.fold_hamza_carriers = true;
  for (const char16_t letter : {u'ا', u'و', u'ي'}) {
    for (const char16_t mark : {u'\u0653', u'\u0654', u'\u0655'}) {
      const std::u16string source = letter + std::u16string(8, mark) + u"\u064E\u0654";
      const auto once = text::normalize(source, options, tests::unicode());
      EXPECT_EQ(text::normalize(once.text, options, tests::unicode()).text, once.text);
    }
  }
  EXPECT_EQ(tests::utf8(text::normalize(u"ا\u0655\u0655\u064Eب", options, tests::unicode()).text),
            "اَب");
}

TEST(Normalize, OptionNames_AreReadAndChecked) {
  NormalizeOptions options;
  EXPECT_FALSE(set_option(options, "foldYeh", "true"));
  EXPECT_FALSE(set_option(options, "digits", "arabic"));
  EXPECT_TRUE(options.fold_yeh);
  EXPECT_EQ(options.digits, DigitForm::kArabic);
  EXPECT_EQ(set_option(options, "digits", "roman")->allowed, "keep, latin, arabic");
  EXPECT_EQ(set_option(options, "foldYeh", "1")->code, ErrorCode::kInvalidOption);
  EXPECT_EQ(set_option(options, "foldYah", "true")->code, ErrorCode::kInvalidOption);
  EXPECT_FALSE(normalize_profile("pretty").ok());
  options.tatweel = static_cast<TatweelForm>(9);
  EXPECT_EQ(tests::engine().normalize(u"نص", options).error().code, ErrorCode::kInvalidOption);
}

}  // namespace
}  // namespace khulasa
