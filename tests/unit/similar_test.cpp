#include <array>
#include <string>

#include "texts.h"

namespace khulasa {
namespace {

constexpr std::u16string_view kHarvest =
    u"افتتح مزارعو وادي السرو موسم قطاف الزيتون أمس وسط توقعات بمحصول وفير هذا العام.\n"
    u"وقال رئيس جمعية المزارعين مازن العطار إن أشجار الزيتون في الوادي استفادت من أمطار الربيع.\n"
    u"وتنتج معاصر الوادي نحو ألفي طن من زيت الزيتون في السنة يصدر نصفها إلى الخارج.\n"
    u"وطالب المزارعون بدعم المعاصر الصغيرة وحماية أسعار الزيت من تقلبات السوق.\n"
    u"وأضاف العطار أن الجمعية ستنظم معرضا لمنتجات الزيتون في نهاية الموسم.\n";

// The same report in another order and spelling, without its second sentence.
constexpr std::u16string_view kHarvestAgain =
    u"وتنتج معاصر الوادى نحو ألفى طن من زيت الزيتون فى السنة يصدر نصفها الى الخارج.\n"
    u"وطالب المزارعون بدعم المعاصر الصغيره وحماية اسعار الزيت من تقلبات السوق.\n"
    u"افتتح مزارعو وادى السرو موسم قطاف الزيتون امس وسط توقعات بمحصول وفير هذا العام.\n"
    u"وأضاف العطار ان الجمعية ستنظم معرضا لمنتجات الزيتون فى نهاية الموسم.\n";

constexpr std::u16string_view kPresses =
    u"توقفت ثلاث معاصر في المحافظة عن العمل بعد ارتفاع أسعار الكهرباء.\n"
    u"وقال أصحاب المعاصر إن عصر الزيتون لم يعد مربحا، وإن زيت الزيتون المستورد ينافس الزيت "
    u"المحلي.\n"
    u"ودعت جمعية المزارعين إلى خفض الرسوم قبل موسم قطاف الزيتون المقبل.\n";

constexpr std::u16string_view kMatch =
    u"فاز فريق النسور على ضيفه الساحل بهدفين مقابل هدف في الجولة الخامسة من الدوري.\n"
    u"وسجل المهاجم رائد منصور هدفي النسور في الشوط الثاني.\n"
    u"ورفع الفوز رصيد النسور إلى إحدى عشرة نقطة في المركز الثاني.\n";

Fingerprint fingerprint(std::u16string_view text) {
  auto made = tests::engine().fingerprint(text);
  EXPECT_TRUE(made.ok());
  return std::move(made).value();
}

TEST(Similar, RanksByTopic_WithTheSharedKeyphrases) {
  const std::vector<Fingerprint> archive = {fingerprint(kMatch), fingerprint(kPresses)};
  const std::vector<Match> matches = similar(fingerprint(kHarvest), archive, 2);
  ASSERT_FALSE(matches.empty());
  EXPECT_EQ(matches[0].candidate, 1u);
  EXPECT_FALSE(matches[0].is_copy);
  EXPECT_FALSE(matches[0].shared.empty());
  for (const std::u16string& phrase : matches[0].shared)
    EXPECT_NE(std::u16string(kHarvest).find(phrase), std::u16string::npos);
}

TEST(Similar, ScoresLieBetween0And1_AndTheArticleItselfIsFirst) {
  const std::vector<Fingerprint> archive = {fingerprint(kMatch), fingerprint(kPresses),
                                            fingerprint(kHarvest)};
  for (uint32_t i = 0; i < archive.size(); ++i) {
    const std::vector<Match> matches = similar(archive[i], archive, 3);
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches[0].candidate, i);
    EXPECT_DOUBLE_EQ(matches[0].overlap, 1);
    EXPECT_TRUE(matches[0].is_copy);
    for (const Match& match : matches) {
      EXPECT_GT(match.score, 0);
      EXPECT_LE(match.score, 1);
    }
  }
}

TEST(Similar, HeadlineAlone_FindsItsArticle) {
  const std::vector<Fingerprint> archive = {fingerprint(kMatch), fingerprint(kHarvest)};
  const auto found = [&](std::u16string_view headline) {
    const std::vector<Match> matches = similar(fingerprint(headline), archive, 1);
    return matches.empty() ? uint32_t{9} : matches[0].candidate;
  };
  EXPECT_EQ(found(u"موسم الزيتون يبدأ في وادي السرو"), 1u);
  EXPECT_EQ(found(u"النسور يهزم الساحل"), 0u);
  EXPECT_EQ(found(u"المعاصر والزيت"), 1u);  // inflected
}

TEST(Similar, HeadlineOfAnArticle_HasItsTitle) {
  const std::u16string with_title = u"قِطاف الزيتون يبدأ في وادي السرو\n" + std::u16string(kHarvest);
  const std::vector<Fingerprint> archive = {fingerprint(kPresses), fingerprint(with_title)};
  const auto matches = similar(fingerprint(u"قطاف الزيتون يبدأ في وادى السرو"), archive, 2);
  ASSERT_EQ(matches.size(), 2u);
  EXPECT_EQ(matches[0].candidate, 1u);
  EXPECT_TRUE(matches[0].has_same_title);
  EXPECT_FALSE(matches[1].has_same_title);
  for (const std::u16string_view other : {u"قطاف الزيتون يبدأ في وادي النخيل", u"قطاف الزيتون"})
    EXPECT_FALSE(similar(fingerprint(other), archive, 1)[0].has_same_title);
}

TEST(Similar, NothingInCommon_IsLeftOut) {
  const std::vector<Fingerprint> archive = {fingerprint(kMatch), fingerprint(u""),
                                            fingerprint(u"123")};
  EXPECT_TRUE(similar(fingerprint(u"القهوة والشاي"), archive, 5).empty());
  EXPECT_TRUE(similar(fingerprint(u""), archive, 5).empty());
  EXPECT_TRUE(similar(fingerprint(kMatch), {}, 5).empty());
  EXPECT_TRUE(similar(fingerprint(kMatch), archive, 0).empty());
}

TEST(Similar, ReorderedRespelledShortened_IsACopy) {
  const Fingerprint original = fingerprint(kHarvest);
  EXPECT_GE(overlap(original, fingerprint(kHarvestAgain)), kCopyOverlap);
  EXPECT_LT(overlap(original, fingerprint(kPresses)), .1);
  EXPECT_LT(overlap(original, fingerprint(kMatch)), .1);
}

TEST(Similar, OrderOfWordsCounts) {
  EXPECT_LT(overlap(fingerprint(u"هزم فريق الأهلي القوي فريق الاتحاد الضعيف أمس."),
                    fingerprint(u"هزم فريق الاتحاد الضعيف أمس فريق الأهلي القوي.")),
            1);
}

TEST(Similar, FindsCopiesAmongOthers) {
  CopyFinder finder;
  EXPECT_EQ(finder.add(fingerprint(kHarvest)), 0u);
  EXPECT_EQ(finder.add(fingerprint(kMatch)), 1u);
  EXPECT_EQ(finder.add(fingerprint(kHarvestAgain)), 0u);
  EXPECT_EQ(finder.add(fingerprint(kPresses)), 3u);
  EXPECT_EQ(finder.add(fingerprint(kMatch)), 1u);
  EXPECT_EQ(finder.add(fingerprint(u"")), 5u);
  EXPECT_EQ(finder.add(fingerprint(u"")), 6u);  // without words: not a copy
}

// More articles than the finder starts with room for.
TEST(Similar, ManyArticles_EachIsFoundAgain) {
  CopyFinder finder;
  std::vector<Fingerprint> articles;
  for (int i = 0; i < 300; ++i) {
    std::u16string text;
    for (int word = 0; word < 12; ++word) {
      const uint32_t number = static_cast<uint32_t>(i * 12 + word) * 2654435761U;
      for (uint32_t shift = 0; shift < 30; shift += 5)
        text += static_cast<char16_t>(u'\u0628' + (number >> shift) % 18);
      text += u' ';
    }
    articles.push_back(fingerprint(text));
    EXPECT_EQ(finder.add(articles.back()), static_cast<uint32_t>(i));
  }
  for (uint32_t i = 0; i < articles.size(); ++i) EXPECT_EQ(finder.add(articles[i]), i);
}

TEST(Fingerprint, IsSmall_AndReadBack) {
  std::u16string long_text;
  for (int i = 0; i < 50; ++i)
    for (const std::u16string_view part : {kHarvest, kPresses, kMatch}) long_text += part;
  for (const std::u16string_view text : {std::u16string_view(long_text), kHarvest,
                                         std::u16string_view(u""), std::u16string_view(u"زيتون")}) {
    const Fingerprint made = fingerprint(text);
    EXPECT_LE(made.bytes().size(), kMaxFingerprintBytes);
    const auto read = Fingerprint::from_bytes(made.bytes());
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(std::equal(read.value().bytes().begin(), read.value().bytes().end(),
                           made.bytes().begin(), made.bytes().end()));
  }
  const Fingerprint harvest = fingerprint(kHarvest);
  ASSERT_FALSE(harvest.phrases().empty());
  EXPECT_DOUBLE_EQ(harvest.phrases()[0].score, 1);
  const Analysis analysis = tests::analyze(kHarvest);
  EXPECT_EQ(harvest.phrases()[0].text, analysis.keywords[0].text);
  EXPECT_EQ(harvest.words(), analysis.stats.article_words);
}

TEST(Fingerprint, OtherBytes_AreRefused) {
  const Fingerprint made = fingerprint(kHarvest);
  const std::vector<uint8_t> valid(made.bytes().begin(), made.bytes().end());
  const auto refused = [](const std::vector<uint8_t>& changed) {
    const auto read = Fingerprint::from_bytes(changed);
    return !read.ok() && read.error().code == ErrorCode::kInvalidOption;
  };
  EXPECT_FALSE(refused(valid));
  for (size_t size = 0; size < valid.size(); ++size)
    EXPECT_TRUE(refused({valid.begin(), valid.begin() + static_cast<std::ptrdiff_t>(size)}));
  std::vector<uint8_t> longer = valid;
  longer.push_back(0);
  EXPECT_TRUE(refused(longer));
  std::vector<uint8_t> newer = valid;
  newer[0] = kFingerprintVersion + 1;
  EXPECT_TRUE(refused(newer));
  for (size_t at = 1; at < 16; ++at) {  // counts, whatever they are: an error or within the bytes
    for (const uint32_t value : {0U, 1U, 7U, 160U, 255U}) {
      std::vector<uint8_t> changed = valid;
      changed[at] = static_cast<uint8_t>(value);
      const auto read = Fingerprint::from_bytes(changed);
      if (!read.ok()) continue;
      EXPECT_LE(similar(read.value(), {&read.value(), 1}, 1).size(), 1u);
    }
  }
}

TEST(Fingerprint, WithTheAnalysis_IsTheSame_AndSoIsTheAnalysis) {
  Options options;
  options.keywords.max = 4;
  const auto both = tests::engine().analyze_with_fingerprint(kHarvest, options);
  ASSERT_TRUE(both.ok());
  const auto alone = fingerprint(kHarvest);
  EXPECT_TRUE(std::equal(alone.bytes().begin(), alone.bytes().end(),
                         both.value().fingerprint.bytes().begin(),
                         both.value().fingerprint.bytes().end()));
  const Analysis analysis = tests::analyze(kHarvest, options);
  ASSERT_EQ(both.value().analysis.keywords.size(), 4u);
  for (size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(both.value().analysis.keywords[i].text, analysis.keywords[i].text);
    EXPECT_EQ(both.value().analysis.keywords[i].score, analysis.keywords[i].score);
  }
}

TEST(Fingerprint, BadOptions_AreTheErrorsOfAnalyze) {
  Options options;
  options.summary.ratio = 2;
  EXPECT_EQ(tests::engine().fingerprint(kHarvest, options).error().code, ErrorCode::kInvalidOption);
}

}  // namespace
}  // namespace khulasa
