#include "text/lexicon.h"

#include <algorithm>

#include "tables.h"
#include "text/morphology/verb_forms.h"
#include "text/normalize/normalize.h"
#include "text/normalize_by_language.h"
#include "text/segment/abbreviations.h"
#include "text/segment/stop_words.h"
#include "texts.h"

namespace khulasa {
namespace {

TEST(Lexicon, StopWords_AreKnownWithProcliticsAndPronouns) {
  for (const char16_t* word :
       {u"على", u"في", u"وفي", u"بهذا", u"لهذه", u"عليه", u"وبينهم", u"منها", u"ولكن"}) {
    EXPECT_TRUE(text::facts_of(word).is_stop) << tests::utf8(word);
  }
}

TEST(Lexicon, ContentWords_AreNotStopWords) {
  for (const char16_t* word : {u"تركيا", u"وزير", u"كتاب", u"لبنان", u"بيان", u"قاعدة", u"روسيا",
                               u"وفد", u"ولاية", u"كحول"}) {
    EXPECT_FALSE(text::facts_of(word).is_stop) << tests::utf8(word);
  }
}

TEST(Lexicon, ReportingVerbsAndDanglingOpeners_AreKnown) {
  EXPECT_TRUE(text::is_reporting_verb(u"كشفت"));
  EXPECT_TRUE(text::is_reporting_verb(u"وقالت"));
  EXPECT_TRUE(text::is_dangling_opener(u"ولفتت"));
  EXPECT_TRUE(text::is_dangling_opener(u"لكن"));
  EXPECT_FALSE(text::is_dangling_opener(u"كشفت"));
}

TEST(VerbForms, Verbs_HaveVerbForms_MasdarsAndLoanwordsDoNot) {
  for (const char16_t* verb :
       {u"تتراوح", u"يفوح", u"ويعزو", u"ننتظر", u"دشنت", u"انتقلت", u"اعتمدت", u"تحولت", u"تاسست",
        u"انخفض", u"استسلم", u"وانتهى", u"اعرف", u"اكن", u"فاجد"})
    EXPECT_TRUE(text::has_verb_form(verb)) << tests::utf8(verb);
  for (const char16_t* noun :
       {u"انخفاض", u"اعتماد", u"تحول", u"سويفت", u"استون", u"بوست", u"ويندوز", u"فيكتوريا",
        u"يوهان", u"بنايات", u"", u"ي", u"مدرسة", u"york"})
    EXPECT_FALSE(text::has_verb_form(noun)) << tests::utf8(noun);
}

TEST(VerbForms, Masdars_AreNotAdjectives) {
  for (const char16_t* masdar : {u"تسجيل", u"تراجع", u"تقدم", u"اتحاد", u"انخفاض", u"استثمار"})
    EXPECT_TRUE(text::has_masdar_form(masdar)) << tests::utf8(masdar);
  for (const char16_t* adjective : {u"تركي", u"كبير", u"جديدة", u"متوسط", u"تاسع", u""})
    EXPECT_FALSE(text::has_masdar_form(adjective)) << tests::utf8(adjective);
}

TEST(Lexicon, Abbreviations_AreClosingOrOpen) {
  EXPECT_TRUE(text::is_closing_abbreviation(u"ق.م"));
  EXPECT_TRUE(text::is_open_abbreviation(u"dr"));
  EXPECT_FALSE(text::is_open_abbreviation(u"ق.م"));
  EXPECT_FALSE(text::is_open_abbreviation(u"كتاب"));
}

TEST(WordList, Lookup_FindsEachEntryAndNothingElse) {
  const text::WordList list(u"ا\nاب\nابا\nب ت\n");
  std::vector<std::string> entries;
  for (const std::u16string_view entry : list) {
    EXPECT_TRUE(list.contains(entry));
    entries.push_back(tests::utf8(entry));
  }
  EXPECT_EQ(entries, (std::vector<std::string>{"ا", "اب", "ابا", "ب ت"}));
  for (const char16_t* other : {u"", u"آ", u"ابت", u"ب", u"ت", u"\n", u"ا\nاب"})
    EXPECT_FALSE(list.contains(other)) << tests::utf8(other);
  EXPECT_FALSE(text::WordList(u"").contains(u""));
}

// make_tables.py sorts by code unit: the lookup would miss entries in another order.
TEST(WordList, Tables_AreInOrder) {
  for (const text::WordList& list : {data::kStopWordsWords, data::kPageMarkersRelated,
                                     data::kFunctionWordsUrdu, data::kAbbreviationsOpen}) {
    for (const std::u16string_view entry : list) EXPECT_TRUE(list.contains(entry));
  }
}

// Words are looked up in their lexical form: an entry in another spelling would never be found.
TEST(Lexicon, WordLists_AreInTheLexicalForm) {
  const text::WordList lists[] = {data::kStopWordsWords,           data::kStopWordsWithPronouns,
                                  data::kStopWordsPronouns,        data::kStopWordsReportingVerbs,
                                  data::kStopWordsDanglingOpeners, data::kStopWordsDateWords,
                                  data::kStopWordsNumberWords,     data::kPageMarkersDatelineWords};
  for (const text::WordList& list : lists) {
    for (const std::u16string_view entry : list) {
      EXPECT_EQ(tests::utf8(text::normalize(entry, text::lexical_form(), tests::unicode()).text),
                tests::utf8(entry));
    }
  }
}

TEST(Lexicon, PageMarkers_AreInTheMatchKey) {
  const text::WordList lists[] = {
      data::kPageMarkersSource,     data::kPageMarkersTags,   data::kPageMarkersRelated,
      data::kPageMarkersNavigation, data::kPageMarkersShare,  data::kPageMarkersComment,
      data::kPageMarkersLegal,      data::kPageMarkersByline, data::kPageMarkersSectionWords};
  for (const text::WordList& list : lists) {
    for (const std::u16string_view entry : list) {
      EXPECT_EQ(tests::utf8(
                    text::normalize_by_language(entry, NormalizeOptions::search(), tests::unicode())
                        .text),
                tests::utf8(entry));
    }
  }
}

}  // namespace
}  // namespace khulasa
