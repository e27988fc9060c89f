#include "text/segment/words.h"

#include "texts.h"

namespace khulasa {
namespace {

std::vector<std::string> words_of(std::u16string source) {
  const tests::Read read(std::move(source));
  std::vector<std::string> words;
  for (const text::Word& word : read.words)
    words.push_back(tests::utf8(slice(read.source, word.span)));
  return words;
}
using Words = std::vector<std::string>;

TEST(Words, EmptyText_HasNoWords) { EXPECT_EQ(words_of(u""), Words{}); }

TEST(Words, Punctuation_SplitsWordsAndIsNotAWord) {
  EXPECT_EQ(words_of(u"العالم|حماس، «غزة»؟"), (Words{"العالم", "حماس", "غزة"}));
}

TEST(Words, LettersAndDigits_AreOneWord) {
  EXPECT_EQ(words_of(u"المصدر: عربي21"), (Words{"المصدر", "عربي21"}));
}

TEST(Words, DotOrColonInsideArabic_Splits) {
  EXPECT_EQ(words_of(u"الثانية.في المصدر:عربي21"), (Words{"الثانية", "في", "المصدر", "عربي21"}));
}

TEST(Words, UnderscoreInsideArabic_Splits) {
  EXPECT_EQ(words_of(u"#غزة_الآن"), (Words{"غزة", "الآن"}));
  EXPECT_EQ(words_of(u"#كأس_العالم_2022"), (Words{"كأس", "العالم", "2022"}));
  EXPECT_EQ(words_of(u"على جسر_الحجر"), (Words{"على", "جسر", "الحجر"}));
  EXPECT_EQ(words_of(u"فهد_88 file_name"), (Words{"فهد_88", "file_name"}));
}

TEST(Words, DomainAndDecimal_StayWhole) {
  EXPECT_EQ(words_of(u"موقع example.org بنسبة 3.5"),
            (Words{"موقع", "example.org", "بنسبة", "3.5"}));
}

TEST(Words, LatinLettersWithMarks_StayWhole) {
  EXPECT_EQ(words_of(u"(Aydınlık)"), (Words{"Aydınlık"}));
}

TEST(Words, WordKinds_FollowTheScript) {
  const tests::Read read(u"كتاب Book 2024 ﻛﺘﺎﺏ");
  ASSERT_EQ(read.words.size(), 4u);
  EXPECT_EQ(read.words[0].kind, TokenKind::kArabic);
  EXPECT_EQ(read.words[1].kind, TokenKind::kLatin);
  EXPECT_EQ(read.words[2].kind, TokenKind::kNumber);
  EXPECT_EQ(read.words[3].kind, TokenKind::kArabic);
}

TEST(Words, Key_IsTheFoldedWord) {
  const tests::Read read(u"هـاكـان لقاءً ﻻحقا");
  std::vector<std::string> keys;
  for (const text::Word& word : read.words)
    keys.push_back(tests::utf8(slice(read.normalized.text, word.key)));
  EXPECT_EQ(keys, (Words{"هاكان", "لقاء", "لاحقا"}));
}

TEST(Vocabulary, Proclitic_IsBelievedIfTheTextHasTheWordAlone) {
  const tests::Read read(u"زار بلنسية وبلنسية وفرات وضاح");
  const auto& lexemes = read.vocabulary;
  EXPECT_EQ(lexemes.lexeme_of(2).proclitics, 1);  // وبلنسية
  EXPECT_EQ(lexemes.lexeme_of(2).stem, lexemes.lexeme_of(1).stem);
  EXPECT_EQ(lexemes.lexeme_of(4).proclitics, 0);  // the text has no «ضاح» alone
}

TEST(Vocabulary, Feh_IsAProcliticOfANounWithAnEnding) {
  const tests::Read read(u"فأطفالهم فطفولتنا فمدارسهم فريال");
  for (size_t i = 0; i < 3; ++i) EXPECT_EQ(read.vocabulary.lexeme_of(i).proclitics, 1) << i;
  EXPECT_EQ(read.vocabulary.lexeme_of(3).proclitics, 0);  // a name, not ف and «ريال»
}

TEST(Vocabulary, Kaf_IsALetterOfAWordInYeh_UnlessTheTextHasTheRest) {
  const tests::Read read(u"كفوري كرئيس كعربي عربي");
  EXPECT_EQ(read.vocabulary.lexeme_of(0).proclitics, 0);  // a name, not ك and «فوري»
  EXPECT_EQ(read.vocabulary.lexeme_of(1).proclitics, 1);
  EXPECT_EQ(read.vocabulary.lexeme_of(2).proclitics, 1);
}

TEST(Vocabulary, Inflections_ShareAStem) {
  const tests::Read read(u"النظام بالنظام والنظام نظام");
  for (size_t i = 1; i < 4; ++i)
    EXPECT_EQ(read.vocabulary.lexeme_of(i).stem, read.vocabulary.lexeme_of(0).stem) << i;
}

}  // namespace
}  // namespace khulasa
