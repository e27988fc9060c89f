#include "text/lexicon.h"

#include <algorithm>
#include <span>

#include "tables.h"
#include "texts.h"

namespace khulasa {
namespace {

TEST(Lexicon, StopWords_AloneWithProcliticsAndPronouns) {
  for (const char16_t* word :
       {u"على", u"في", u"وفي", u"بهذا", u"لهذه", u"عليه", u"وبينهم", u"منها", u"ولكن"}) {
    EXPECT_TRUE(text::is_stop_word(word)) << tests::utf8(word);
  }
}

TEST(Lexicon, ContentWords_AreNoStopWords) {
  for (const char16_t* word :
       {u"تركيا", u"وزير", u"كتاب", u"لبنان", u"بيان", u"قاعدة", u"روسيا", u"وفد"}) {
    EXPECT_FALSE(text::is_stop_word(word)) << tests::utf8(word);
  }
}

TEST(Lexicon, ReportingVerbsAndDanglingOpeners) {
  EXPECT_TRUE(text::is_reporting_verb(u"كشفت"));
  EXPECT_TRUE(text::is_reporting_verb(u"وقالت"));
  EXPECT_TRUE(text::is_dangling_opener(u"ولفتت"));
  EXPECT_TRUE(text::is_dangling_opener(u"لكن"));
  EXPECT_FALSE(text::is_dangling_opener(u"كشفت"));
}

TEST(Lexicon, Abbreviations) {
  EXPECT_TRUE(text::is_abbreviation(u"ق.م"));
  EXPECT_TRUE(text::is_abbreviation(u"dr"));
  EXPECT_FALSE(text::is_abbreviation(u"كتاب"));
}

// An entry in another spelling than the one words are looked up in would never be found.
TEST(Lexicon, WordLists_AreInTheLexicalForm) {
  const std::span<const std::u16string_view> lists[] = {
      data::kStopWordsWords,          data::kStopWordsWithPronouns,    data::kStopWordsPronouns,
      data::kStopWordsReportingVerbs, data::kStopWordsDanglingOpeners, data::kStopWordsDateWords,
      data::kStopWordsNumberWords,    data::kPageMarkersDateLineWords};
  for (const auto list : lists) {
    for (const std::u16string_view entry : list) {
      EXPECT_EQ(tests::utf8(text::normalize(entry, text::lexical_form(), tests::unicode()).text),
                tests::utf8(entry));
    }
  }
}

TEST(Lexicon, PageMarkers_AreInTheMatchKey) {
  const std::span<const std::u16string_view> lists[] = {
      data::kPageMarkersSource,     data::kPageMarkersTags,   data::kPageMarkersRelated,
      data::kPageMarkersNavigation, data::kPageMarkersShare,  data::kPageMarkersComment,
      data::kPageMarkersLegal,      data::kPageMarkersByline, data::kPageMarkersSectionWords};
  for (const auto list : lists) {
    for (const std::u16string_view entry : list) {
      EXPECT_EQ(
          tests::utf8(text::normalize(entry, NormalizeOptions::search(), tests::unicode()).text),
          tests::utf8(entry));
    }
  }
}

}  // namespace
}  // namespace khulasa
