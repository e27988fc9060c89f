#include "article/tail.h"

#include <optional>
#include <string>
#include <vector>

#include "article/line_features.h"
#include "texts.h"

namespace khulasa {
namespace {

constexpr const char16_t* kArticle =
    u"أعلنت هيئة الموانئ في بيان لها عن توسعة الميناء القديم وبناء رصيف جديد بطول ستمئة متر.";

struct JudgedLine {
  std::u16string text;
  double log_odds;
  bool kept;
  std::optional<BlockKind> own_label = std::nullopt;  // of a marker that is the whole line
};

size_t tail_of(const std::vector<JudgedLine>& judged) {
  std::u16string source;
  article::Judgement judgement;
  for (const JudgedLine& line : judged) {
    source += line.text + u"\n";
    judgement.log_odds.push_back(line.log_odds);
    judgement.kept.push_back(line.kept);
  }
  const tests::Read read(source);
  const auto lines = article::find_lines(read.reading, {});
  article::OwnLabels own_labels;
  for (size_t i = 0; i < lines.size(); ++i) {
    judgement.prose.push_back(article::is_prose(lines[i]));
    own_labels.emplace_back();
    if (judged[i].own_label)
      own_labels.back() = article::Label{*judged[i].own_label, lines[i].body.size()};
  }
  return article::find_tail({read.reading, lines, own_labels, judgement}, 0);
}

TEST(Tail, HeadlinesAndASecondArticle_StartTheTailAtTheFirstHeadline) {
  EXPECT_EQ(
      tail_of({{kArticle, 4, true},
               {u"انطلاق مهرجان التمور في الواحة", -3, false},
               {u"أمطار غزيرة على السواحل الشمالية", -3, false},
               {u"افتتح في الواحة مهرجان التمور بمشاركة مئات المزارعين من القرى.", -2, true}}),
      1u);
}

TEST(Tail, FewShortKeptLines_AreNotATail) {
  EXPECT_EQ(tail_of({{kArticle, 4, true},
                     {u"وهو من وراء القصد.", -0.6, true},
                     {u"للتواصل رسالة إلى 88000", -3, false},
                     {u"الاتصالات ،636000 موبايل، 738000", -3, false},
                     {u"زين الرمز 122 مسافة ثم الرسالة", -4, false}}),
            5u);
}

TEST(Tail, ProseInTheArticlesWords_IsNotATail) {
  EXPECT_EQ(
      tail_of({{kArticle, 4, true},
               {u"يا بحر لا تنس الصيادين", -4, false},
               {u"ولا تنس من غابوا", -4, false},
               {u"والرصيف الجديد في الميناء القديم تتولى هيئة الموانئ بناء جزء منه.", -1, true}}),
      4u);
}

TEST(Tail, RepliesWithTheirDates_AreNotATail) {
  const JudgedLine name{u"سالم", -3, false};
  const JudgedLine date{u"2024-10-14, 08:22 PM", -3, false, BlockKind::kDateline};
  const JudgedLine answer{u"جرب تنظيف المرشح أولا، فقطع المضخة غالية في هذه الأيام.", 0, true};
  EXPECT_EQ(
      tail_of({{kArticle, 4, true}, {kArticle, 4, true}, name, date, answer, name, date, answer}),
      8u);
}

// An article of some seventy content words, no two of them alike.
std::u16string long_article() {
  std::u16string text = u"الميناء";
  for (char16_t c = u'\u0628'; c < u'\u0628' + 8; ++c) {
    for (char16_t d = u'\u0634'; d < u'\u0634' + 8; ++d)
      text += std::u16string(u" ") + c + u"ا" + d + d;
  }
  return text + u".";
}

TEST(Tail, ArticleInOtherWordsUnderReadAlso_StartsTheTailThere) {
  const JudgedLine article{long_article(), 4, true};
  const JudgedLine also{u"اقرأ أيضا", -1, false, BlockKind::kRelated};
  const JudgedLine headline{u"انطلاق مهرجان التمور في الواحة", -1, false};
  const JudgedLine other{u"افتتح في الواحة مهرجان التمور بمشاركة مئات المزارعين من القرى.", 2,
                         true};
  EXPECT_EQ(tail_of({article, also, headline, other}), 1u);
  EXPECT_EQ(tail_of({article, also, headline, article}), 4u);
  EXPECT_EQ(tail_of({article, also, headline, headline, other}), 5u);
  EXPECT_EQ(
      tail_of({article, also, headline, other, {u"المصدر: وكالات", -1, false, BlockKind::kSource}}),
      5u);
}

TEST(Tail, PartWithMostOfTheProse_IsNotATail) {
  EXPECT_EQ(tail_of({{u"أعلنت هيئة الموانئ عن توسعة الميناء القديم أمس رسميا.", 4, true},
                     {u"عنوان", -8, false},
                     {u"افتتح في الواحة مهرجان التمور بمشاركة مئات المزارعين من القرى والمدن.", -2,
                      true}}),
            3u);
}

}  // namespace
}  // namespace khulasa
