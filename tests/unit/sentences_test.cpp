#include "text/sentences.h"

#include "texts.h"

namespace khulasa {
namespace {

std::vector<std::string> split(std::u16string_view text) {
  return tests::utf8(text, text::split_sentences(text, tests::whole(text), tests::unicode()));
}
using Sentences = std::vector<std::string>;

TEST(Sentences, EmptyAndBlank_GiveNone) {
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

}  // namespace
}  // namespace khulasa
