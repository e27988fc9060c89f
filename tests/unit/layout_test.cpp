#include "text/layout.h"

#include <sstream>
#include <string>
#include <vector>

#include "texts.h"

namespace khulasa {
namespace {

// The lines of `source` after joining, with one space for each gap.
std::vector<std::string> paragraphs_of(std::u16string_view source) {
  const text::Layout layout = text::find_layout(source);
  std::u16string text;
  uint32_t at = 0;
  for (const Span gap : layout.gaps) {
    (text += source.substr(at, gap.begin - at)) += u' ';
    at = gap.end;
  }
  text += source.substr(at);
  std::istringstream lines(tests::utf8(text));
  std::vector<std::string> paragraphs;
  for (std::string line; std::getline(lines, line);) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (line.find_first_not_of(" \t\f") != std::string::npos) paragraphs.push_back(line);
  }
  return paragraphs;
}

size_t count_paragraphs(std::u16string_view source) { return paragraphs_of(source).size(); }

// The words of `text` in lines of at most `columns` units, as a terminal wraps them.
std::u16string wrapped(std::u16string_view text, size_t columns, std::u16string_view line_end) {
  std::u16string out;
  size_t width = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find(u' '), text.size());
    if (width > 0 && width + 1 + end > columns) {
      out += line_end;
      width = 0;
    } else if (width > 0) {
      out += u' ';
      ++width;
    }
    out += text.substr(0, end);
    width += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// Two paragraphs.
constexpr std::u16string_view kFirst =
    u"أنهت فرق البلدية في مدينة الواحة أمس ترميم السوق القديم بعد عامين من العمل. وقال المهندس "
    u"المشرف إن السقف الخشبي أعيد كما كان، وإن التجار سيعودون إلى دكاكينهم قبل العيد. وبلغت كلفة "
    u"الترميم 14 مليون درهم دفع التجار خمسها (من غير قروض) ودفعت البلدية الباقي.";
constexpr std::u16string_view kSecond =
    u"ويخشى بعض التجار أن ترتفع الإيجارات بعد الترميم. وردت البلدية بأن العقود القديمة تبقى كما "
    u"هي حتى عام 2030، وبأن كل دكان مغلق أكثر من ستة أشهر يعود إليها.";

TEST(Layout, Paragraphs_WrappedAtAnyWidth_AreWhole) {
  for (const size_t columns : {35, 42, 50, 60, 72, 80, 90, 100, 110}) {
    for (const std::u16string line_end : {u"\n", u"\r\n", u" \n", u"\n   ", u"\u202C\n\u202B"}) {
      const std::u16string first = wrapped(kFirst, columns, line_end);
      const std::u16string second = wrapped(kSecond, columns, line_end);
      EXPECT_EQ(count_paragraphs(first + u"\n\n" + second), 2u) << columns;
      // Without the blank line, a full line that ends a sentence may end its paragraph.
      for (const std::string& paragraph : paragraphs_of(first + u"\n" + second))
        EXPECT_EQ(paragraph[paragraph.find_last_not_of("\u202C")], '.') << columns;
    }
  }
}

TEST(Layout, ABlankLineAfterEveryLine_IsNoParagraph) {
  const std::u16string text =
      wrapped(kFirst, 60, u"\n\n") + u"\n\n" + wrapped(kSecond, 60, u"\n\n");
  EXPECT_EQ(count_paragraphs(text), 2u);
}

TEST(Layout, PageBreakInASentence_IsJoinedWithoutNumberHeadAndFooter) {
  std::u16string text = u"ترميم السوق القديم\n" + wrapped(kFirst, 60, u"\n");
  const size_t middle = text.find(u'\n', 100);
  for (const std::u16string_view page_break :
       {u"\n\f", u"\n\n\f", u"\n\n3\n\n\f", u"\n- 3 -\n\fترميم السوق القديم\n\n",
        u"\nhttps://example.org/souq 1/2\n\f11/30/26, 2:27 AM ترميم السوق\n\n"}) {
    std::u16string broken = text;
    broken.replace(middle, 1, page_break);
    EXPECT_EQ(paragraphs_of(broken), paragraphs_of(text));
  }
}

TEST(Layout, LinesGoOn_WithDigitsBracketsQuotesAndLatinWords) {
  const std::vector<std::string> joined = paragraphs_of(
      u"وصلت السفينة إلى الميناء الجديد يوم الأحد الماضي وعلى متنها\n"
      u"450 حاوية من القمح. وقالت الشركة التي تدير الميناء منذ سنة\n"
      u"(وهي شركة محلية) إن الرافعات تعمل ليلا ونهارا. وذكر المدير\n"
      u"«أن العمل لن يتوقف» وأن العقد الذي وقعته الشركة مع شركة من\n"
      u"Rotterdam يمتد سنتين.");
  EXPECT_EQ(joined.size(), 1u);
}

TEST(Layout, VersesHeadlinesMessagesAndLists_AreNotJoined) {
  EXPECT_EQ(count_paragraphs(u"أيا قمرا على الوادي أطل\nوألقى في المياه له خيالا\n"
                             u"أعد لي من زمان الوصل يوما\nنسينا فيه للدهر انتقالا"),
            4u);
  EXPECT_EQ(count_paragraphs(u"وزير الطاقة يفتتح محطة جديدة للكهرباء شمال العاصمة\n"
                             u"اجتماع طارئ لبحث أزمة المياه في المحافظات الجنوبية\n"
                             u"المنتخب يبدأ معسكره التدريبي استعدادا لبطولة القارة\n"
                             u"ارتفاع أسعار القمح في الأسواق العالمية للشهر الثالث"),
            4u);
  EXPECT_EQ(count_paragraphs(u"[10:02] سعاد: متى يبدأ الاجتماع؟\n[10:03] ليلى: في الخامسة.\n"
                             u"[10:04] سعاد: شكرا، سأكون هناك مع أوراق اللجنة كلها."),
            3u);
  const std::u16string list = u"\n• توسيع الطريق\n• بناء مخازن للأسماك والخضار\n• حفر بئر\n";
  EXPECT_EQ(count_paragraphs(wrapped(kFirst, 72, u"\n") + list + wrapped(kSecond, 72, u"\n")), 5u);
}

TEST(Layout, ALineThatEndsInAWordThatIsNeverLast_GoesOn) {
  EXPECT_EQ(count_paragraphs(u"أعلنت الوزارة أمس أنها ستبدأ في\nتوزيع البذور على المزارعين"), 1u);
  EXPECT_EQ(count_paragraphs(u"سوق السمك\nيفتح السوق أبوابه كل صباح للتجار الذين\n"
                             u"يأتون من القرى البعيدة. ويغلق ظهرا."),
            2u);
  EXPECT_EQ(count_paragraphs(u"حملة نظافة في الحي القديم تشارك فيها مدرسة من\r\n12 معلما."), 1u);
  // A blank line, a list or a speaker follows; a short line, as in free verse.
  EXPECT_EQ(count_paragraphs(u"أعلنت الوزارة أمس أنها ستبدأ في\n\nتوزيع البذور."), 2u);
  EXPECT_EQ(count_paragraphs(u"أعلنت الوزارة أمس أنها ستبدأ في\n- توزيع البذور."), 2u);
  EXPECT_EQ(count_paragraphs(u"قالت إن العمل في السوق يبدأ من\nسلمى: السابعة."), 2u);
  EXPECT_EQ(count_paragraphs(u"أمشي وحيدا على\nحافة الليل"), 2u);
}

TEST(Layout, TwoLines_AreOneSentenceIfTheFirstOpensAsOne) {
  EXPECT_EQ(count_paragraphs(u"ارتفعت أسعار القمح أمس بعد توقف\nالصادرات عبر البحر."), 1u);
  EXPECT_EQ(count_paragraphs(u"وصلت إلى الميناء الجديد صباح اليوم ثلاث\nسفن محملة بالدقيق."), 1u);
  EXPECT_EQ(count_paragraphs(u"قررت لجنة الحي تأجيل حفل افتتاح المكتبة\n«أسبوعين على الأقل»."), 1u);
  // A title above its text, two statements, three lines of which no two are of a column.
  EXPECT_EQ(count_paragraphs(u"ارتفاع أسعار القمح بعد توقف الصادرات\nهذا ما حدث أمس."), 2u);
  EXPECT_EQ(count_paragraphs(u"وصل القطار إلى محطة المدينة متأخرا\nنزل الركاب من العربات."), 2u);
  EXPECT_EQ(count_paragraphs(u"وصل القطار إلى محطة المدينة متأخرا\nالركاب غاضبون.\nالحر شديد."),
            3u);
}

TEST(Layout, ATitleThatFillsItsLine_IsNotJoinedWithTheText) {
  for (const std::u16string_view title : {u"بلدية الواحة تنتهي من ترميم السوق القديم للمدينة",
                                          u"ترميم السوق القديم في الواحة: عامان من الحجر والخشب"})
    EXPECT_EQ(paragraphs_of(std::u16string(title) + u"\n" + wrapped(kFirst, 50, u"\n"))[0],
              tests::utf8(title));
  // The first line of a text without a title.
  for (const std::u16string_view opening :
       {u"في ساحة السوق المغطى الكبير وسط المدينة القديمة قرب النهر ",
        u"على بعد كيلومتر من بيت رجل فقير في الستين يبيع العطر "})
    EXPECT_EQ(
        count_paragraphs(wrapped(std::u16string(opening) + std::u16string(kFirst), 50, u"\n")), 1u);
}

TEST(Layout, ANumberBehindAWordThatIsNeverLast_IsNoListItem) {
  const std::u16string above = wrapped(kFirst, 66, u"\n") + u"\n\n";
  EXPECT_EQ(
      count_paragraphs(above + u"وصل العداء إلى الميدان الكبير بعد ساعة كاملة في المرتبة 803 من\n"
                               u"911. ولم يهتم أحد بذلك لأن المطر كان قد بدأ ينزل."),
      2u);
  EXPECT_EQ(
      count_paragraphs(above + u"قررت اللجنة في اجتماعها الأخير الذي عقدته أمس في المدينة ما يلي\n"
                               u"1. توسيع الطريق.\n2. بناء مخازن للأسماك."),
      4u);
}

TEST(Layout, ALineOfCells_StandsAlone) {
  const std::u16string menu = u"الرئيسية | سياسة | اقتصاد | رياضة | ثقافة | فنون\n";
  EXPECT_EQ(count_paragraphs(menu + wrapped(kFirst, 50, u"\n")), 2u);
  EXPECT_EQ(count_paragraphs(wrapped(kFirst, 50, u"\n") + u"\n" + menu), 2u);
}

TEST(Layout, TheIndexOfTheJoinedText_HasItsMarkup) {
  const std::u16string_view source = u"قالت **سلمى** ذلك";
  const text::Layout layout = text::find_layout(source);
  const text::Specials specials = text::with_gaps(text::Specials::of(source), layout);
  for (const Span gap : layout.gaps) EXPECT_EQ(specials.next(gap.begin, gap.end), gap.begin);
  EXPECT_EQ(layout.gaps.size(), 2u);
}

TEST(Layout, MessagesOfAChat_GoOnBelow) {
  const std::u16string messages[] = {
      u"[10:02] سعاد: الأبلة منيرة تتقاعد نهاية الفصل وقد درست بناتنا ثلاث سنين ونريد أن نكرمها",
      u"[10:03] ليلى: فكرة جميلة",
      u"[10:05] هدى: نجمع من كل واحدة خمسين درهما ونشتري لها ساعة ونكتب فيها أسماء البنات كلهن",
      u"[10:06] ليلى: والحفل في بيتي يوم الخميس الساعة الخامسة ومن تحب أن تحضر حلوى فلتكتب هنا"};
  for (const size_t columns : {40, 50, 60, 72}) {
    std::u16string text;
    for (const std::u16string& message : messages) text += wrapped(message, columns, u"\n") + u"\n";
    EXPECT_EQ(count_paragraphs(text), 4u) << columns;
  }
}

TEST(Layout, AShortArticleAmongMenus_IsWhole) {
  const std::u16string menu =
      u"الرئيسية\nسياسة واقتصاد\nرياضة محلية وعالمية كل يوم\nثقافة وفنون وكتب جديدة\n"
      u"صحة وأسرة وتربية وطفولة\nمقالات الرأي والتحليل اليومي\n";
  for (const size_t columns : {72, 90})
    EXPECT_EQ(count_paragraphs(menu + wrapped(kFirst, columns, u"\n") + u"\n\n" +
                               wrapped(kSecond, columns, u"\n") + u"\n\nاقرأ أيضا\n"),
              9u)
        << columns;
}

TEST(Layout, AWordWithAColonInTheMiddleOfASentence_OpensNoTurn) {
  const std::vector<std::string> joined = paragraphs_of(
      u"سلمى: أظن أن الوزن يتعلمه الشاعر بأذنه في شهر واحد، وأعرف اليوم\n"
      u"شيئا: لا أحد يعلمك أن تكتب لإنسان بعينه مهما قرأت من الكتب وفي\n"
      u"قراءتي: ذلك أهم.\n"
      u"هالة: وأنا أظن أن الشعر يبدأ حين ينسى الشاعر ما حفظ، ثم يكتب ما\n"
      u"رآه هو وحده.\nسلمى: صحيح.");
  EXPECT_EQ(joined.size(), 3u);
}

TEST(Layout, ANumberThatEndsAQuestion_IsNoPageNumber) {
  const std::u16string text =
      u"**كيف كانت حال البلدية حين توليت المسؤولية عنها في سنة\n2018؟**\n"
      u"كانت عليها ديون كثيرة، ولها شاحنة واحدة تعمل في الصباح\nوتقف بعد الظهر. ولم يكن فيها مهندس "
      u"واحد يعرف أين تمر\nالأنابيب.";
  EXPECT_EQ(count_paragraphs(text), 2u);
}

TEST(Layout, VersesOfTwoHalves_AreNotJoined) {
  EXPECT_EQ(count_paragraphs(u"وقفت أمام البحر والليل ساهر ... أعد نجوم الحزن والموج ناظر\n"
                             u"فقلت له يا بحر هل أنت سامع ... حديث غريب أثقلته المخاطر\n"
                             u"فما رد إلا زفرة من زبده ... كأن له قلبا به الشوق دائر\n"),
            3u);
}

TEST(Layout, TableRowsAndAddresses_AreNotJoined) {
  const std::u16string prose = wrapped(kFirst, 72, u"\n");
  EXPECT_EQ(count_paragraphs(prose + u"\nالشمال\t1200\t340\nالوسط\t800\t120\nالجنوب\t640\t210"),
            4u);
  EXPECT_EQ(count_paragraphs(prose + u"\n\nمكتبة الواحة\n14 شارع الزيتون\nص. ب. 212\nمدينة الواحة"),
            5u);
}

TEST(Layout, ABulletAloneOnItsLine_OpensTheLineBelow) {
  EXPECT_EQ(paragraphs_of(u"وتشمل الأعمال:\n•\n\nتوسيع الطريق\n•\n\nبناء مخازن"),
            (std::vector<std::string>{"وتشمل الأعمال:", "• توسيع الطريق", "• بناء مخازن"}));
}

TEST(Layout, WhoSpeaks_IsJoinedWithTheQuotationBelow) {
  EXPECT_EQ(count_paragraphs(u"وقال الوزير في كلمته:\n«سندعم صغار المزارعين».\n"), 1U);
  EXPECT_EQ(count_paragraphs(u"وأضاف:\n\n\"لن نترك أحدا\".\n"), 1U);
  // A list, a label, a quotation with none to say it, and one far below.
  EXPECT_EQ(count_paragraphs(u"وقال الوزير إن الشروط هي:\nالخبرة ثلاث سنوات.\n"), 2U);
  EXPECT_EQ(count_paragraphs(u"البرنامج:\n«ليلة الساحل» في التاسعة.\n"), 2U);
  EXPECT_EQ(count_paragraphs(u"وقال الوزير كلمته.\n«سندعم صغار المزارعين».\n"), 2U);
  EXPECT_EQ(count_paragraphs(u"وقال الوزير:\n\n\n\n«سندعم صغار المزارعين».\n"), 2U);
  // In the text of a page nothing else is joined.
  const std::u16string page = u"رصيف جديد في\nالميناء\nوقال الوزير:\n«سندعم المزارعين».\n";
  EXPECT_EQ(text::find_layout(page, text::Specials::of(page), true).gaps.size(), 1U);
}

TEST(Layout, JoinedText_HasTheLengthOfItsSource) {
  const std::u16string source = wrapped(kFirst, 50, u"\r\n");
  const text::Layout layout = text::find_layout(source);
  EXPECT_EQ(layout.joined.size(), source.size());
  EXPECT_EQ(layout.joined.find(u'\n'), std::u16string::npos);
  EXPECT_TRUE(text::find_layout(kFirst).gaps.empty());
  EXPECT_TRUE(text::find_layout(u"").gaps.empty());
  EXPECT_TRUE(text::find_layout(u"\n\f\r\n•\n").gaps.empty());
}

TEST(Layout, WrappedText_IsReadAsIfItWereNotWrapped) {
  const std::u16string title = u"ترميم السوق القديم";
  const auto texts = [&](const std::u16string& source) {
    const Analysis analysis = tests::analyze(source);
    std::vector<std::string> words;
    for (const Keyword& keyword : analysis.keywords) words.push_back(tests::utf8(keyword.text));
    words.push_back(std::to_string(analysis.sentences.size()));
    words.push_back(std::to_string(analysis.article.blocks.size()));
    for (const Pick& pick : analysis.summary.picks) words.push_back(std::to_string(pick.sentence));
    return words;
  };
  const std::u16string plain =
      title + u"\n\n" + std::u16string(kFirst) + u"\n\n" + std::u16string(kSecond);
  EXPECT_EQ(
      texts(title + u"\n\n" + wrapped(kFirst, 60, u"\n") + u"\n\n" + wrapped(kSecond, 60, u"\n")),
      texts(plain));
}

}  // namespace
}  // namespace khulasa
