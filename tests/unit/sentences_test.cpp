#include "text/segment/sentences.h"

#include "text/segment/long_sentences.h"
#include "texts.h"

namespace khulasa {
namespace {

std::vector<std::string> split(std::u16string_view text) {
  return tests::utf8(text, text::split_sentences(text, tests::whole(text), tests::unicode()));
}
using Sentences = std::vector<std::string>;

TEST(Sentences, EmptyAndBlankText_HaveNoSentences) {
  EXPECT_EQ(split(u""), Sentences{});
  EXPECT_EQ(split(u"  \u00A0 "), Sentences{});
}

TEST(Sentences, FullStopQuestionAndExclamation_Break) {
  EXPECT_EQ(split(u"وصل الوفد. هل بدأ اللقاء؟ نعم! انتهى"),
            (Sentences{"وصل الوفد.", "هل بدأ اللقاء؟", "نعم!", "انتهى"}));
}

TEST(Sentences, Comma_DoesNotBreak) { EXPECT_EQ(split(u"وصل الوفد، ثم بدأ اللقاء.").size(), 1u); }

TEST(Sentences, TitleAbbreviation_DoesNotBreak) {
  EXPECT_EQ(split(u"عقد د. بدر عبد العاطي لقاء. ثم غادر.").size(), 2u);
  EXPECT_EQ(split(u"قال أ.د. محمود إن م. سعاد وصلت.").size(), 1u);
  EXPECT_EQ(split(u"توفي سنة 450 هـ. في بغداد.").size(), 1u);
}

TEST(Sentences, FullStopInsideQuotation_DoesNotBreak) {
  EXPECT_EQ(split(u"قال إن \"المفاوضات مستمرة. ونأمل أن تنجح\"، حسب تعبيره. ثم غادر.").size(), 2u);
  EXPECT_EQ(split(u"قال «انتهى الأمر. لن نعود» وخرج.").size(), 1u);
}

TEST(Sentences, UnclosedQuotation_BreaksAsUsual) {
  EXPECT_EQ(split(u"قال \"انتهى الأمر. لن نعود. وخرج.").size(), 3u);
}

TEST(Sentences, TwoDots_AreAPause) {
  EXPECT_EQ(split(u"القوات في شمال العراق.. الأسباب الحقيقية للبقاء.").size(), 1u);
}

TEST(Sentences, DecimalAndDate_DoNotBreak) {
  EXPECT_EQ(split(u"بلغ 3.5 مليون في 12.5.2024 وزاد.").size(), 1u);
}

TEST(Sentences, MissingSpace_Breaks) {
  EXPECT_EQ(split(u"انتهت الحرب الثانية.في عام 1945 بدأ البناء."),
            (Sentences{"انتهت الحرب الثانية.", "في عام 1945 بدأ البناء."}));
}

TEST(Sentences, Footnotes_BelongToTheSentenceBefore) {
  EXPECT_EQ(split(u"بنى الآشوريون القنطرة.[2][١٣] وأخذ الرومان الفكرة![4] ثم نسيت."),
            (Sentences{"بنى الآشوريون القنطرة.[2][١٣]", "وأخذ الرومان الفكرة![4]", "ثم نسيت."}));
  EXPECT_EQ(split(u"زار أ.د. [محمود] المدينة.[").size(), 1u);
  EXPECT_EQ(split(u"ذكر الجدول [2] وبعده الجدول.[12345] وغيره").size(), 1u);
}

TEST(Sentences, ListNumber_StaysWithItsItem) {
  EXPECT_EQ(split(u"1. اغسل الأرز. 2. اطبخه.").front(), "1. اغسل الأرز.");
}

TEST(Sentences, MarksWithoutWords_BelongToTheSentenceBefore) {
  EXPECT_EQ(split(u"انتهى اللقاء. ***"), (Sentences{"انتهى اللقاء. ***"}));
}

TEST(Sentences, Spans_AreOfTheWholeSource) {
  const std::u16string source = u"عنوان\nجملة أولى. جملة ثانية.";
  const auto spans =
      text::split_sentences(source, {6, static_cast<uint32_t>(source.size())}, tests::unicode());
  EXPECT_EQ(tests::utf8(source, spans), (Sentences{"جملة أولى.", "جملة ثانية."}));
}

TEST(Sentences, AbbreviationThatMayEndASentence_EndsItBeforeANewOne) {
  EXPECT_EQ(split(u"توفي سنة 450 هـ. وخلفه ابنه.").size(), 2u);
  EXPECT_EQ(split(u"حضر الوزراء والسفراء إلخ. ثم غادروا.").size(), 2u);
  EXPECT_EQ(split(u"كان ذلك سنة 1920 م. وعاد بعدها.").size(), 2u);
  EXPECT_EQ(split(u"قطع 5 كم. شمال المدينة.").size(), 1u);
  EXPECT_EQ(split(u"He works for Acme Inc. The firm is old.").size(), 2u);
}

TEST(Sentences, MissingSpaceAfterABracket_Breaks) {
  EXPECT_EQ(split(u"اندلعت (الحرب الثانية).في عام 1945 انتهت.").size(), 2u);
}

TEST(Sentences, ForgottenStraightQuote_DoesNotReverseTheOthers) {
  EXPECT_EQ(split(u"قال \"انتهى الأمر. ثم قال \"لن نعود. أبدا\" وخرج. وغادر الوفد.").size(), 3u);
}

TEST(Sentences, Semicolon_BreaksByOption) {
  const std::u16string source = u"تأخر الوفد؛ لأن الطريق مغلق. ثم وصل.";
  const Span all = tests::whole(source);
  EXPECT_EQ(text::split_sentences(source, all, tests::unicode()).size(), 2u);
  EXPECT_EQ(text::split_sentences(source, all, tests::unicode(), {.semicolon = true}).size(), 3u);
}

// The layout has joined the lines of wrapped paragraphs before.
TEST(Sentences, LineEnd_Breaks) {
  EXPECT_EQ(split(u"وصل الوفد السوري إلى العاصمة العراقية بغداد صباح اليوم\nثم غادر.").size(), 2u);
  EXPECT_EQ(split(u"بيت من الشعر\r\nوبيت آخر").size(), 2u);
}

// Found by a property test.
TEST(Sentences, CombiningMark_StaysOnItsSemicolonOrLetter) {
  SentenceOptions options;
  options.semicolon = true;
  const std::u16string source = u"وصل الوفد؛\u0654 وغادر؛ ثم عاد";
  EXPECT_EQ(text::split_sentences(source, tests::whole(source), tests::unicode(), options).size(),
            2u);
  const std::u16string marks = u"ب" + std::u16string(5000, u'\u064E') + u"كلمة";
  const auto parts = text::cut_long_sentence(marks, tests::whole(marks), tests::unicode());
  EXPECT_EQ(parts, (std::vector<Span>{{0, 5001}, {5001, 5005}}));
}

TEST(LongSentences, ShortSentence_IsNotCut) {
  const std::u16string source = u"وصل الوفد.";
  EXPECT_EQ(text::cut_long_sentence(source, tests::whole(source), tests::unicode()).size(), 1u);
  EXPECT_TRUE(text::cut_long_sentence(source, {3, 3}, tests::unicode()).empty());
}

TEST(LongSentences, LongSentence_IsCutAtTheBestClauseMark) {
  std::u16string source;
  for (int i = 0; i < 160; ++i) source += u"كلمة، ";
  source += u"ثم؛ ";
  while (source.size() < 2000) source += u"كلمة، ";
  const auto parts = text::cut_long_sentence(source, tests::whole(source), tests::unicode());
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_TRUE(tests::utf8(slice(source, parts[0])).ends_with("ثم؛"));
  EXPECT_TRUE(tests::utf8(slice(source, parts[1])).starts_with("كلمة"));
}

// Text without any punctuation, as in transcripts.
TEST(LongSentences, WithoutPunctuation_IsCutWhereAClauseStarts) {
  for (const std::u16string_view opener : {u"وقال", u"ثم", u"لكن", u"كما", u"وأضاف", u"ولم"}) {
    std::u16string source;
    while (source.size() < 900) source += u"شجرة ";
    source += std::u16string(opener) + u" ";
    while (source.size() < 1800) source += u"شجرة ";
    const auto parts = text::cut_long_sentence(source, tests::whole(source), tests::unicode());
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_TRUE(slice(source, parts[1]).starts_with(opener)) << tests::utf8(opener);
  }
}

TEST(LongSentences, LoneTrailSurrogates_AreCut) {
  const std::u16string source(5000, u'\xDC00');
  for (const Span part : text::cut_long_sentence(source, tests::whole(source), tests::unicode()))
    EXPECT_LE(part.size(), text::kMaxSentenceUnits);
}

TEST(LongSentences, EndlessWord_IsCutBetweenLetters) {
  std::u16string source;
  while (source.size() < 5000) source += u"\U0001F600\u064B\u0628\u064E\u0651";
  uint32_t covered = 0;
  for (const Span part : text::cut_long_sentence(source, tests::whole(source), tests::unicode())) {
    EXPECT_EQ(part.begin, covered);
    EXPECT_LE(part.size(), text::kMaxSentenceUnits);
    const char16_t first = source[part.begin];
    EXPECT_FALSE((first >= 0x064B && first <= 0x0651) || (first >= 0xDC00 && first <= 0xDFFF));
    covered = part.end;
  }
  EXPECT_EQ(covered, source.size());
}

}  // namespace
}  // namespace khulasa
