#include "text/morphology/stem.h"

#include <vector>

#include "text/morphology/stem_lexicon.h"
#include "text/normalize/normalize.h"
#include "texts.h"

namespace khulasa {
namespace {

using text::WordClass;

std::string stem(std::u16string_view word) {
  const auto key = text::normalize(word, text::lexical_form(), tests::unicode());
  return tests::utf8(text::stem(key.text));
}

// The words of a group share a stem, which no other group has.
void expect_groups(const std::vector<std::vector<std::u16string_view>>& groups) {
  for (size_t g = 0; g < groups.size(); ++g) {
    for (const auto word : groups[g])
      EXPECT_EQ(stem(word), stem(groups[g][0])) << tests::utf8(word);
    for (size_t other = 0; other < g; ++other)
      EXPECT_NE(stem(groups[g][0]), stem(groups[other][0])) << tests::utf8(groups[g][0]);
  }
}

TEST(Stem, BrokenPlurals_HaveTheStemOfTheirSingular) {
  expect_groups({{u"مدرسة", u"مدارس", u"والمدارس", u"مدارسنا", u"مدرستهم", u"للمدرسة", u"مدرسه"},
                 {u"وزير", u"وزراء", u"الوزراء", u"لوزرائها", u"ووزير", u"وزيرين"},
                 {u"كتاب", u"كتب", u"بكتابه", u"وكتبهم"}});
}

TEST(Stem, SoundPluralsDualsAndFeminines_HaveTheStemOfTheirSingular) {
  expect_groups({{u"معلم", u"معلمون", u"المعلمين", u"معلمة", u"معلمات", u"معلمان"},
                 {u"مسؤول", u"ومسؤولين", u"مسؤولي", u"المسؤولون", u"مسؤولة"},
                 {u"شركة", u"شركات", u"الشركتين", u"شركتي", u"شركاتهم", u"وشركته"}});
}

TEST(Stem, RelationalAdjective_HasAStemOfItsOwn) {
  expect_groups({{u"سوريا", u"لسوريا"},
                 {u"سوري", u"السورية", u"سوريين", u"السوريون", u"سوريات"},
                 {u"عسكر", u"العسكر"},
                 {u"عسكري", u"عسكرية", u"العسكريين", u"عسكريا"}});
}

TEST(Stem, PastAndImperfectVerbs_EachShareAStem) {
  expect_groups({{u"أعطى", u"أعطت", u"وأعطوا", u"أعطاها", u"أعطيت"},
                 {u"يقول", u"تقول", u"نقول", u"سيقول", u"ويقولون", u"لتقول"},
                 {u"قال", u"قالت", u"وقالوا", u"قالتا"},
                 {u"كان", u"كنت", u"كانتا", u"وكانوا"},
                 {u"يعلن", u"تعلنه", u"وسيعلن", u"يعلنون"},
                 {u"أعلن", u"أعلنت", u"وأعلنوا"}});
}

TEST(Stem, WordsThatOnlySeemToHaveClitics_StayWhole) {
  for (const auto word : {u"بيان", u"كتاب", u"لبنان", u"وزير", u"فريق", u"سياسه", u"مكان", u"قانون",
                          u"فلسطين", u"وفد", u"يد", u"الم"})
    EXPECT_EQ(stem(word), tests::utf8(word));
}

TEST(Stem, DefiniteArticle_BeatsAnEntryThatStartsLikeIt) {
  EXPECT_EQ(stem(u"السنة"), stem(u"سنة"));   // not «ألسنة», tongues
  EXPECT_EQ(stem(u"للجنة"), stem(u"لجنة"));  // not «جنة»
}

TEST(Stem, UnknownWords_AreCutByRules) {
  expect_groups({{u"مخيال", u"المخيال", u"والمخيالات", u"بالمخيال", u"للمخيال", u"مخيالها"}});
  EXPECT_EQ(stem(u"ليفركوزن"), "ليفركوزن");
}

TEST(Stem, LatinEmptyAndEndlessWords_ComeBack) {
  EXPECT_EQ(stem(u"aydınlık"), "aydınlık");
  EXPECT_EQ(stem(u""), "");
  EXPECT_EQ(stem(u"ه"), "ه");
  const std::u16string endless(100'000, u'ب');
  EXPECT_EQ(text::stem(endless).size(), endless.size());
}

TEST(Segment, Proclitics_AreCountedIfTheyCanBeLeftOut) {
  const auto proclitics = [](std::u16string_view word) { return text::segment(word).proclitics; };
  EXPECT_EQ(proclitics(u"بالنظام"), 1);
  EXPECT_EQ(proclitics(u"وبالنظام"), 2);
  EXPECT_EQ(proclitics(u"ومسؤولين"), 1);
  EXPECT_EQ(proclitics(u"وتركيا"), 1);
  EXPECT_EQ(proclitics(u"لروسيا"), 1);
  for (const auto word : {u"النظام", u"للنظام", u"بيان", u"وزير", u"لبنان", u"واشنطن"})
    EXPECT_EQ(proclitics(word), 0) << tests::utf8(word);
}

TEST(Segment, WordClass_ComesFromTheLexicon) {
  EXPECT_EQ(text::segment(u"ينقلون").word_class, WordClass::kVerb);
  EXPECT_EQ(text::segment(u"المدارس").word_class, WordClass::kNoun);
  EXPECT_EQ(text::segment(u"مخيال").word_class, WordClass::kUnknown);
}

TEST(StemLexicon, VerbForms_HaveTheirPast) {
  const text::StemLexicon& lexicon = text::StemLexicon::instance();
  text::WordTrie::Path path;
  const auto part = [&](std::u16string_view form) {
    lexicon.walk(form, path);
    return text::Part(form, path);
  };
  const auto equals = [](const std::optional<text::ShortWord>& stem, std::u16string_view wanted) {
    return stem && std::u16string_view(*stem) == wanted;
  };
  EXPECT_TRUE(equals(lexicon.past(part(u"اعلن")), u"اعلن"));
  EXPECT_TRUE(equals(lexicon.past(part(u"اعطا")), u"اعطي"));
  EXPECT_TRUE(equals(lexicon.weak_past(part(u"اعط")), u"اعطي"));
  EXPECT_TRUE(equals(lexicon.short_past(part(u"قل")), u"قال"));
  EXPECT_TRUE(lexicon.has_jussive(part(u"قل")));
  EXPECT_TRUE(lexicon.has_imperfect(part(u"قول")));
  EXPECT_TRUE(lexicon.has_imperfect(part(u"عط"), u'ي'));
  EXPECT_FALSE(lexicon.has_imperfect(part(u"عط"), u'و'));
  EXPECT_FALSE(lexicon.past(part(u"قول")));
  EXPECT_FALSE(lexicon.past(part(u"")));
}

}  // namespace
}  // namespace khulasa
