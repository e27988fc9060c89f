#include "article/article.h"

#include <algorithm>

#include "article/blocks.h"
#include "texts.h"

namespace khulasa {
namespace {

const std::u16string kProse =
    u"أعلنت هيئة الموانئ في بيان لها عن توسعة الميناء القديم وبناء رصيف جديد بطول ستمئة متر، في "
    u"خطوة هي الأولى من نوعها.";

const std::u16string kOther =
    u"وقال المدير العام إن العمل في الرصيف سيبدأ مطلع الربيع المقبل، وإن الميناء القديم سيبقى "
    u"مفتوحا أمام الصيادين طوال الأشغال.";

std::vector<BlockKind> kinds_of(std::u16string source) {
  std::vector<BlockKind> kinds;
  for (const Block& block : tests::Read(std::move(source)).article().blocks)
    kinds.push_back(block.kind);
  return kinds;
}
using Kinds = std::vector<BlockKind>;
using enum BlockKind;

TEST(Article, Nothing_GivesNoBlocks) { EXPECT_EQ(kinds_of(u" \n\n"), Kinds{}); }

TEST(Article, HeadlineAboveProse_IsTheTitle) {
  EXPECT_EQ(kinds_of(u"توسعة الميناء القديم تبدأ قريبا\n" + kProse), (Kinds{kTitle, kParagraph}));
}

TEST(Article, MenuDateAndShareLines_AreSetAside) {
  EXPECT_EQ(kinds_of(u"الرئيسية سياسة اقتصاد رياضة ثقافة\nالثلاثاء 11 حزيران /يونيو 2024 - 08:15 "
                     u"بتوقيت غرينتش\n"
                     u"شارك الخبر على فيسبوك تويتر واتساب\n" +
                     kProse),
            (Kinds{kNavigation, kDateline, kShare, kParagraph}));
}

TEST(Article, MarkerWordInsideProse_DoesNotCut) {
  EXPECT_EQ(
      kinds_of(
          kProse +
          u"\nوقال المصدر: إن شارك الوزير في الاجتماع فسيعلن القرار الأسبوع المقبل في العاصمة.\n" +
          u"شارك الوزير في الاجتماع الذي عقد مساء أمس في العاصمة بحضور السفراء وممثلي الشركات "
          u"الكبرى.\n" +
          kProse),
      (Kinds{kParagraph, kParagraph, kParagraph, kParagraph}));
}

TEST(Article, RelatedLineBetweenParagraphs_DoesNotEndTheArticle) {
  EXPECT_EQ(kinds_of(kProse + u"\nاقرأ أيضاً: الأرصاد تحذر من رياح قوية\n" + kProse),
            (Kinds{kParagraph, kRelated, kParagraph}));
}

TEST(Article, BehindTheTags_ComesASecondArticle) {
  const std::u16string source = kProse +
                                u"\nالمصدر: عربي21\nكلمات دلالية: ميناء، تجارة، ميناء\nإقرأ "
                                u"أيضاً:\nالأرصاد تحذر من رياح قوية غدا\n" +
                                kProse + u"\nمقالات مشابهة\n• خبر أول\n• خبر ثان";
  EXPECT_EQ(kinds_of(source), (Kinds{kParagraph, kSource, kTags, kRelated, kSecondary, kSecondary,
                                     kRelated, kRelated, kRelated}));
  const tests::Read read(source);
  const Article article = read.article();
  EXPECT_EQ(tests::utf8(slice(source, article.source.value())), "عربي21");
  EXPECT_EQ(tests::utf8(source, article.tags), (std::vector<std::string>{"ميناء", "تجارة"}));
  EXPECT_EQ(tests::utf8(source, article.related), (std::vector<std::string>{"خبر أول", "خبر ثان"}));
  ASSERT_EQ(article.secondary.size(), 1u);
  EXPECT_EQ(tests::utf8(slice(source, article.secondary[0].title.value())),
            "الأرصاد تحذر من رياح قوية غدا");
  EXPECT_EQ(article.secondary[0].blocks, (std::vector<uint32_t>{4, 5}));
}

TEST(Article, AnswersOfAThread_AreNoSecondArticle) {
  const std::u16string post = u"\nسالم88\n2024-10-14, 08:22 PM\n";
  const std::u16string answer =
      u"جرب تنظيف المرشح أولا، وإذا بقي الصوت فالمضخة تحتاج إلى قطعة جديدة.\nرد مع اقتباس";
  const auto kinds = kinds_of(
      u"صوت غريب في مكيف الغرفة" + post + kProse + u"\n" + kOther + u"\nرد مع اقتباس" + post +
      answer + post + u"> جرب تنظيف المرشح\nشكرا، نظفته أمس ورجع التبريد مثل أول يوم وأحسن.");
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), kSecondary), 0);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), kParagraph), 4);
}

TEST(Article, MailAddressUnderVerses_IsAByline) {
  EXPECT_EQ(
      kinds_of(u"السفن لا تعرف\nمن يلوح لها\nمن آخر الرصيف\nولا من يعد الموج\nname@example.org")
          .back(),
      kByline);
}

TEST(Article, MenuWordBetweenParagraphs_IsAHeading) {
  EXPECT_EQ(kinds_of(kProse + u"\n* القائمة\n" + kOther)[1], kParagraph);
}

TEST(Article, WordsInARowWithoutAMark_AreTags) {
  EXPECT_EQ(
      kinds_of(kProse + u"\nميناء رصيف صيادون سفن تجارة صادرات حاويات جمارك رسوم شحن مرافئ أسعار"),
      (Kinds{kParagraph, kTags}));
}

TEST(Article, NameUnderTheTitle_IsAByline) {
  const tests::Read read(u"الماء أولا\nعبد الرحمن السقاف\n" + kProse + u"\n" + kOther +
                         u"\nname@example.org");
  EXPECT_EQ(tests::utf8(slice(read.source, read.article().byline.value())), "عبد الرحمن السقاف");
}

TEST(Article, LabelBelowTheText_IsNotArticle) {
  EXPECT_EQ(kinds_of(kProse + u"\n" + kOther + u"\nهاتف: 00971255501"),
            (Kinds{kParagraph, kParagraph, kNavigation}));
}

TEST(Article, ThreeWordsAboutADash_AreNoTitle) {
  EXPECT_EQ(kinds_of(u"رصيف اليوم – الميناء\n" + kProse +
                     u"\nوزار رصيف اليوم ضيوف كثيرون من المدينة القديمة."),
            (Kinds{kByline, kParagraph, kParagraph}));
}

TEST(Article, BulletsInsideTheArticle_Stay) {
  EXPECT_EQ(kinds_of(kProse + u"\n- رصيف جديد بطول كبير\n- حوض لإصلاح السفن\n" + kProse),
            (Kinds{kParagraph, kParagraph, kParagraph, kParagraph}));
}

TEST(Article, OneWordTitle_IsNoByline) {
  const std::u16string about = u"ومن المشروع شق قنوات تصل الأفلاج القديمة بالميناء وتسقي البساتين.";
  EXPECT_EQ(kinds_of(u"الأفلاج\n" + kProse + u"\n" + about),
            (Kinds{kTitle, kParagraph, kParagraph}));
}

TEST(Article, ShortLineThatHasNoWordOfTheArticle_IsNoTitle) {
  EXPECT_EQ(kinds_of(u"منذ زمن\n" + kProse + u"\n" + kOther)[0], kByline);
}

TEST(Article, PageWordsPutTogetherInAnyWay_AreSetAside) {
  const auto kind_under_prose = [](const std::u16string& line) {
    return kinds_of(kProse + u"\n" + kOther + u"\n" + line)[2];
  };
  EXPECT_EQ(kind_under_prose(u"قصص قد تعجبكم"), kRelated);
  EXPECT_EQ(kind_under_prose(u"الموضوعات الأعلى مشاهدة هذا الأسبوع"), kRelated);
  EXPECT_EQ(kind_under_prose(u"تصفح المزيد: الأرصاد تحذر من رياح قوية"), kRelated);
  EXPECT_EQ(kind_under_prose(u"نسخ رابط المقال"), kShare);
  EXPECT_EQ(kind_under_prose(u"كن أول من يعلق على الخبر"), kComment);
  EXPECT_EQ(kind_under_prose(u"حقوق الطبع محفوظة لجريدة الميناء"), kLegal);
  EXPECT_EQ(kind_under_prose(u"المصدر | وكالة الموانئ"), kSource);
  EXPECT_EQ(kind_under_prose(u"(وكالة الموانئ)"), kSource);
}

TEST(Article, VideoHeadline_IsNoRelatedLine) {
  EXPECT_EQ(kinds_of(u"شاهد: توسعة الميناء القديم تبدأ\n" + kProse + u"\n" + kOther)[0], kTitle);
}

TEST(Article, MenusOfAnyWording_AreNavigation) {
  for (const char16_t* menu : {u"الأولى - شؤون البلد - عربية ودولية - الأخيرة",
                               u"وطنية، عالمية، ثقافة، رياضة، مجتمع، متفرقات",
                               u"محليات برلمانيات وفيات وظائف شاغرة مناسبات", u"أ ب ت ث ج ح خ د ذ"})
    EXPECT_EQ(kinds_of(menu + (u"\n" + kProse) + u"\n" + kOther)[0], kNavigation);
}

TEST(Article, DateLines_NeedNoMonth) {
  for (const char16_t* date : {u"قبل يومين", u"منذ 3 ساعات", u"2021-08-11T12:30:00",
                               u"بغداد: 2022/9/3 23:08", u"Mar 12, 2024"})
    EXPECT_EQ(kinds_of(date + (u"\n" + kProse) + u"\n" + kOther)[0], kDateline);
}

TEST(Article, BylineAndDateline_AreFields) {
  const tests::Read read(u"توسعة الميناء القديم تبدأ قريبا\nكتب: سامي النجار\n12 مارس 2025\n" +
                         kProse);
  const Article article = read.article();
  EXPECT_EQ(tests::utf8(slice(read.source, article.byline.value())), "سامي النجار");
  EXPECT_EQ(tests::utf8(slice(read.source, article.dateline.value())), "12 مارس 2025");
}

TEST(Article, KeptBlock_IsAParagraphWhateverItsLabel) {
  Options options;
  options.keep = {1};
  const tests::Read read(kProse + u"\nاقرأ أيضاً: الأرصاد تحذر من رياح قوية\n" + kOther);
  EXPECT_EQ(read.article().blocks[1].kind, kRelated);
  EXPECT_EQ(read.cleaned(options).article.blocks[1].kind, kParagraph);
  options.keep = {3};
  const auto result = tests::engine().analyze(read.source, options);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::kInvalidOption);
}

TEST(Article, TagsWithoutSeparators_AreJoinedAsTheProseJoinsThem) {
  const tests::Read read(kProse + u"\nكلمات دلالية: سياسة رياضة سياسة رياضة الميناء القديم بحر");
  EXPECT_EQ(tests::utf8(read.source, read.article().tags),
            (std::vector<std::string>{"الميناء القديم", "بحر"}));
}

TEST(Article, RepeatedParagraph_CountsOnce) {
  const std::u16string source = kProse + u"\n" + kOther + u"\n" + kProse;
  EXPECT_EQ(tests::Read(source).article().blocks[2].duplicate_of, 0u);
  EXPECT_EQ(tests::analyze(source).sentences.size(), 2u);
  Options options;
  options.clean = false;
  EXPECT_EQ(tests::analyze(source, options).sentences.size(), 3u);
}

TEST(Article, Blocks_HaveTheDirectionOfTheirMajorityScript) {
  const tests::Read read(kProse + u"\nNATO يعقد اجتماعا\nAll rights reserved");
  const auto blocks = read.article().blocks;
  EXPECT_EQ(blocks[1].direction, Direction::kRightToLeft);
  EXPECT_EQ(blocks[2].direction, Direction::kLeftToRight);
}

TEST(Article, TagsOfRichText_SayWhatALineIs) {
  const std::u16string source = u"توسعة الميناء\n" + kProse + u"\nرصيف جديد للسفن\n" + kOther +
                                u"\nعنوان في القائمة الجانبية";
  const auto span_of = [&](std::u16string_view part) {
    const auto begin = static_cast<uint32_t>(source.find(part));
    return Span{begin, begin + static_cast<uint32_t>(part.size())};
  };
  Options options;
  options.markup = {{span_of(u"توسعة الميناء\n"), kMarkupTitle},
                    {span_of(u"رصيف جديد للسفن"), kMarkupListItem | kMarkupParagraph},
                    {span_of(u"عنوان في القائمة"), kMarkupNavigation}};
  Kinds kinds;
  for (const Block& block : tests::Read(source).cleaned(options).article.blocks)
    kinds.push_back(block.kind);
  EXPECT_EQ(kinds, (Kinds{kTitle, kParagraph, kListItem, kParagraph, kNavigation}));
}

TEST(Article, TagsOfStretches_InAnyOrderAndOverlapping_AreOfTheLinesInThem) {
  const std::u16string source = u"سطر أول\nسطر ثان\nسطر ثالث\nسطر رابع";
  const Markup whole{{0, 34}, kMarkupParagraph};
  const Markup first{{0, 7}, kMarkupNavigation};
  const Markup middle{{8, 24}, kMarkupListItem};
  const Markup end{{16, 34}, kMarkupNavigation};
  const Markup reversed{{34, 1}, kMarkupTitle};
  const tests::Read read(source);
  for (const std::vector<Markup>& markup :
       {std::vector{first, whole, end, middle, reversed}, std::vector{middle, end, whole, first},
        std::vector{whole, first, middle, end}}) {
    std::vector<uint32_t> tags;
    for (const article::Line& line : article::find_lines(read.reading, markup))
      tags.push_back(line.tags);
    EXPECT_EQ(tags, (std::vector<uint32_t>{kMarkupParagraph | kMarkupNavigation,
                                           kMarkupParagraph | kMarkupListItem,
                                           kMarkupParagraph | kMarkupListItem | kMarkupNavigation,
                                           kMarkupParagraph | kMarkupNavigation}));
  }
}

TEST(Article, MarkerBeforeWhatIsNotSeen_EndsWithItsLine) {
  for (const char16_t hidden : {u'\u200F', u'\u200B', u'\uFEFF', u'\u00AD', u'\u202C'}) {
    const std::u16string lines =
        std::u16string(u"المصدر:") + hidden + u"\nكتب:" + hidden + u"\nشاهد أيضا" + hidden;
    const std::u16string source = kProse + u"\n" + kOther + u"\n" + lines + u"\n" + kProse;
    const Article article = tests::Read(source).cleaned().article;
    EXPECT_FALSE(article.source.has_value());
    EXPECT_FALSE(article.byline.has_value());
    EXPECT_TRUE(article.related.empty());
  }
}

TEST(Article, CleanOff_TakesEveryLine) {
  const tests::Read read(u"المصدر: عربي21\nالرئيسية سياسة اقتصاد رياضة");
  Options options;
  options.clean = false;
  for (const Block& block : read.cleaned(options).article.blocks) EXPECT_EQ(block.kind, kParagraph);
}

TEST(Article, NothingButJunk_IsTakenWholeAndReported) {
  const tests::Read read(u"الرئيسية سياسة اقتصاد رياضة\nشارك على فيسبوك\nاقرأ أيضا: خبر قصير");
  const article::Cleaned cleaned = read.cleaned();
  EXPECT_GT(cleaned.boilerplate_words, 0u);
  EXPECT_EQ(cleaned.article.blocks.front().kind, kParagraph);
}

TEST(Article, EveryCharacter_LiesInOneBlock) {
  const std::u16string source = tests::read_file("tests/articles/dirty-paste/source.txt").value();
  const Article article = tests::Read(source).article();
  uint32_t at = 0;
  for (const Block& block : article.blocks) {
    const auto between = slice(source, {at, block.span.begin});
    EXPECT_TRUE(std::all_of(between.begin(), between.end(),
                            [](char16_t c) { return c == u' ' || c == u'\n'; }));
    at = block.span.end;
  }
  EXPECT_EQ(at + 1, source.size());  // the last line end
}

std::vector<std::string> blocks_of(std::u16string text) {
  const tests::Read read(std::move(text));
  Options options;
  options.clean = false;
  std::vector<std::string> blocks;
  for (const Block& block : read.cleaned(options).article.blocks)
    blocks.push_back(tests::utf8(slice(read.source, block.span)));
  return blocks;
}

TEST(Article, LinesOfAWrappedParagraph_AreOneBlock) {
  const std::u16string first =
      u"شهدت الإدارة المحلية في السنوات الأخيرة تحولا واسعا نحو تقديم الخدمات{}"
      u"عبر المنصات الإلكترونية بدافع خفض الكلفة. غير أن هذا التحول لم يرافقه{}"
      u"في كثير من البلديات تأهيل كاف للموظفين.";
  for (const std::u16string line_end : {u"\n", u"\r\n"}) {
    std::u16string text = first;
    for (size_t at = 0; (at = text.find(u"{}")) != text.npos;) text.replace(at, 2, line_end);
    EXPECT_EQ(blocks_of(text).size(), 1u);
    EXPECT_EQ(blocks_of(text + line_end + u"وهذه فقرة ثانية قصيرة.").size(), 2u);
    EXPECT_EQ(blocks_of(text + line_end + line_end + text).size(), 2u);
  }
}

TEST(Article, VerseListsAndMessages_AreNotJoined) {
  EXPECT_EQ(blocks_of(u"أيا قمرا على الوادي أطل\nوألقى في المياه له خيالا\n"
                      u"أعد لي من زمان الوصل يوما\nنسينا فيه للدهر انتقالا")
                .size(),
            4u);
  EXPECT_EQ(blocks_of(u"وزير الطاقة يفتتح محطة جديدة للكهرباء شمال العاصمة\n"
                      u"اجتماع طارئ لبحث أزمة المياه في المحافظات الجنوبية\n"
                      u"المنتخب يبدأ معسكره التدريبي استعدادا لبطولة القارة\n"
                      u"ارتفاع أسعار القمح في الأسواق العالمية للشهر الثالث")
                .size(),
            4u);
  EXPECT_EQ(blocks_of(u"[10:02] سعاد: متى يبدأ الاجتماع؟\n[10:03] ليلى: في الخامسة.\n"
                      u"[10:04] سعاد: شكرا، سأكون هناك مع أوراق اللجنة كلها.")
                .size(),
            3u);
}

}  // namespace
}  // namespace khulasa
