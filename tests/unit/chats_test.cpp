#include <string>

#include "article_pages.h"
#include "text/stamps.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::Kinds;
using tests::kinds_of;
using enum BlockKind;

// «speaker|time|sentence» of each sentence.
std::vector<std::string> said_in(const std::u16string& source) {
  const Analysis analysis = tests::analyze(source);
  std::vector<std::string> said;
  for (const Sentence& sentence : analysis.sentences) {
    const Block& block = analysis.article.blocks[sentence.block];
    const auto text_of = [&](const std::optional<Span>& span) {
      return span ? tests::utf8(slice(source, *span)) : std::string();
    };
    said.push_back(text_of(block.speaker) + "|" + text_of(block.time) + "|" +
                   tests::utf8(slice(source, sentence.span)));
  }
  return said;
}

using Said = std::vector<std::string>;

TEST(Stamps, OpenLinesInManyForms) {
  const auto time_of = [](std::u16string_view line) {
    return tests::utf8(slice(line, text::opening_stamp(line).time));
  };
  EXPECT_EQ(time_of(u"٢٠٢٦/٣/١٤، ٩:٠٥ م - سلمى: نعم"), "٢٠٢٦/٣/١٤، ٩:٠٥ م");
  EXPECT_EQ(time_of(u"\u200E[14/3/2026، 9:05:12 م] سلمى: نعم"), "14/3/2026، 9:05:12 م");
  EXPECT_EQ(time_of(u"[14\u200F/3\u200F/2026, 21:05] سلمى: نعم"), "14\u200F/3\u200F/2026, 21:05");
  EXPECT_EQ(time_of(u"0:04 نزور اليوم ورشة"), "0:04");
  EXPECT_EQ(time_of(u"0:04 3 ورشات في المدينة"), "0:04");
  EXPECT_EQ(time_of(u"14 مارس 2026 21:05"), "14 مارس 2026 21:05");
  EXPECT_EQ(time_of(u"٩:٣٠ صباحاً: وصل الوفد"), "٩:٣٠ صباحاً");
  for (const std::u16string_view prose : {u"14 مارس 2026 يوم لا ينسى", u"3: المقدمة",
                                          u"[1] دراسة النقل", u"في 9:05 وصل", u"2026/3/14", u""})
    EXPECT_EQ(time_of(prose), "") << tests::utf8(prose);
}

TEST(Chats, WhatsAppOfAndroid_HasSpeakersTimesAndNotices) {
  const std::u16string chat =
      u"٢٠٢٦/٤/٢، ٦:٠١ م - تم تشفير الرسائل والمكالمات تشفيرا تاما بين الطرفين.\n"
      u"٢٠٢٦/٤/٢، ٦:٠٢ م - وفاء: هل دفع المستأجر الجديد؟\n"
      u"٢٠٢٦/٤/٢، ٦:٠٣ م - جابر: دفع نصف المبلغ فقط\nوسيدفع الباقي يوم الاثنين\n"
      u"٢٠٢٦/٤/٢، ٦:٠٤ م - وفاء: <تم استبعاد الوسائط>\n"
      u"٢٠٢٦/٤/٢، ٦:٠٥ م - غيّر جابر أيقونة المجموعة";
  EXPECT_EQ(kinds_of(chat), (Kinds{kNotice, kMessage, kMessage, kMessage, kNotice, kNotice}));
  EXPECT_EQ(said_in(chat), (Said{"وفاء|٢٠٢٦/٤/٢، ٦:٠٢ م|هل دفع المستأجر الجديد؟",
                                 "جابر|٢٠٢٦/٤/٢، ٦:٠٣ م|دفع نصف المبلغ فقط",
                                 "جابر|٢٠٢٦/٤/٢، ٦:٠٣ م|وسيدفع الباقي يوم الاثنين"}));
}

TEST(Chats, WhatsAppOfIos_HasBracketsAndMarks) {
  const std::u16string chat =
      u"\u200E[2/4/2026، 6:01:10 م] عمارة 7: \u200Eالرسائل والمكالمات مشفرة تماما بين الطرفين.\n"
      u"[2/4/2026، 6:02:00 م] أم سعد: المصعد متوقف منذ الصباح\n"
      u"[2/4/2026، 6:03:30 م] \u202A+962 7 9000 0000\u202C: كلفة إصلاحه 300 دينار\n"
      u"\u200E[2/4/2026، 6:04:00 م] أم سعد: \u200Eصورة محذوفة\n"
      u"[2/4/2026، 6:05:59 م] أم سعد: نجمعها قبل الخميس";
  EXPECT_EQ(kinds_of(chat), (Kinds{kNotice, kMessage, kMessage, kNotice, kMessage}));
  EXPECT_EQ(said_in(chat)[1], "+962 7 9000 0000|2/4/2026، 6:03:30 م|كلفة إصلاحه 300 دينار");
}

TEST(Chats, TelegramAndDiscord_HaveTheirHeadsAbove) {
  const Said expected{"وفاء سالم|02.04.2026 18:01|هل دفع المستأجر الجديد؟",
                      "جابر|02.04.2026 18:03|دفع نصف المبلغ فقط",
                      "وفاء سالم|02.04.2026 18:05|وسيدفع الباقي يوم الاثنين"};
  EXPECT_EQ(
      said_in(
          u"وفاء سالم, [02.04.2026 18:01]\nهل دفع المستأجر الجديد؟\n\nجابر, [02.04.2026 18:03]\n"
          u"دفع نصف المبلغ فقط\n\nوفاء سالم, [02.04.2026 18:05]\nوسيدفع الباقي يوم الاثنين"),
      expected);
  EXPECT_EQ(
      said_in(
          u"وفاء سالم — اليوم الساعة 18:01\nهل دفع المستأجر الجديد؟\nجابر — اليوم الساعة 18:03\n"
          u"دفع نصف المبلغ فقط\nوفاء سالم — اليوم الساعة 18:05\nوسيدفع الباقي")[0],
      "وفاء سالم|اليوم الساعة 18:01|هل دفع المستأجر الجديد؟");
}

TEST(Chats, NamesAndTimesAloneOnTheirLines_AreFoundByRepetition) {
  const Said expected{"وفاء سالم|6:01 م|هل دفع المستأجر الجديد؟",
                      "جابر العلي|6:03 م|دفع نصف المبلغ فقط", "وفاء سالم|6:05 م|والباقي متى؟",
                      "جابر العلي|6:06 م|يوم الاثنين"};
  EXPECT_EQ(
      said_in(
          u"وفاء سالم\n6:01 م\nهل دفع المستأجر الجديد؟\nجابر العلي\n6:03 م\nدفع نصف المبلغ فقط\n"
          u"وفاء سالم\n6:05 م\nوالباقي متى؟\nجابر العلي\n6:06 م\nيوم الاثنين"),
      expected);
  EXPECT_EQ(
      said_in(
          u"6:01 م\nوفاء سالم\nهل دفع المستأجر الجديد؟\n6:03 م\nجابر العلي\nدفع نصف المبلغ فقط\n"
          u"6:05 م\nوفاء سالم\nوالباقي متى؟\n6:06 م\nجابر العلي\nيوم الاثنين"),
      expected);
  EXPECT_EQ(
      said_in(
          u"وفاء سالم\nهل دفع المستأجر الجديد؟\n6:01 م\nجابر العلي\nدفع نصف المبلغ فقط\n6:03 م\n"
          u"وفاء سالم\nوالباقي متى؟\n6:05 م\nجابر العلي\nيوم الاثنين\n6:06 م"),
      expected);
}

TEST(Chats, GroupNameAbove_IsTheTitle) {
  const std::u16string chat =
      u"سكان عمارة الزيتون\n[6:01 م] وفاء: المصعد متوقف\n[6:02 م] جابر: منذ متى؟\n[6:03 م] وفاء: "
      u"منذ الصباح";
  const Article article = tests::Read(chat).article();
  ASSERT_TRUE(article.title.has_value());
  EXPECT_EQ(tests::utf8(slice(chat, *article.title)), "سكان عمارة الزيتون");
  EXPECT_FALSE(article.dateline.has_value());
}

TEST(Chats, ProgrammesTimetablesAndLiveBlogs_AreNotChats) {
  for (const std::u16string text : {u"10:00 - الافتتاح: كلمة الوزير\n10:30 - الجلسة الأولى: أثر "
                                    u"الري\n11:00 - استراحة: قهوة\n12:00 - الختام: توصيات",
                                    u"9:30 صباحا: وصول المتهمين وسط حراسة مشددة.\n10:40 صباحا: رفع "
                                    u"الجلسة للمداولة.\n1:05 ظهرا: صدور الحكم."}) {
    const Kinds kinds = kinds_of(text);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), kMessage), 0) << tests::utf8(text);
  }
}

std::vector<std::string> sentences_of(const std::u16string& source) {
  const Analysis analysis = tests::analyze(source);
  std::vector<std::string> sentences;
  for (const Sentence& sentence : analysis.sentences)
    sentences.push_back(tests::utf8(analysis.shown.of(source, sentence.span)));
  return sentences;
}

TEST(Captions, Cues_AreJoinedToSentences) {
  const Said expected{"أعلنت البلدية أن الجسر الجديد سيفتح أمام المارة في الأول من الشهر المقبل.",
                      "وقال المهندس إن التكلفة بلغت مليوني دينار فقط."};
  EXPECT_EQ(
      sentences_of(
          u"1\n00:00:01,200 --> 00:00:04,800\nأعلنت البلدية أن الجسر الجديد\nسيفتح أمام المارة\n\n"
          u"2\n00:00:05,000 --> 00:00:08,100\nفي الأول من الشهر المقبل.\n\n"
          u"3\n00:00:08,200 --> 00:00:12,000\nوقال المهندس إن التكلفة بلغت\n\n"
          u"4\n00:00:12,100 --> 00:00:15,000\nمليوني دينار فقط."),
      expected);
  EXPECT_EQ(sentences_of(u"0:01\nأعلنت البلدية أن الجسر الجديد\n0:04\nسيفتح أمام المارة\n0:07\nفي "
                         u"الأول من الشهر المقبل.\n"
                         u"0:11\nوقال المهندس إن التكلفة بلغت\n0:15\nمليوني دينار فقط."),
            expected);
}

TEST(Captions, WebVttWithSettings_HasNoTimesInItsSentences) {
  const std::u16string source =
      u"WEBVTT\n\n00:01.200 --> 00:04.800 align:start line:0%\nنصنع العود من خشب الجوز\n\n"
      u"00:04.800 --> 00:08.100 align:start line:0%\nنصنع العود من خشب الجوز\n\n"
      u"00:08.100 --> 00:12.000 align:start line:0%\nونبيعه في العالم كله.";
  EXPECT_EQ(kinds_of(source)[0], kNotice);
  for (const std::string& sentence : sentences_of(source))
    EXPECT_EQ(sentence.find("-->"), std::string::npos) << sentence;
}

TEST(Captions, CuesWithoutStops_EndWhereAClauseStarts) {
  EXPECT_EQ(sentences_of(u"1\n00:00:01,200 --> 00:00:04,800\nهذه ورشة صغيرة في الحي القديم\n\n"
                         u"2\n00:00:05,000 --> 00:00:08,100\nيعمل فيها رجل وابنته\n\n"
                         u"3\n00:00:08,200 --> 00:00:12,000\nمنذ ثلاثين عاما"),
            (Said{"هذه ورشة صغيرة في الحي القديم", "يعمل فيها رجل وابنته منذ ثلاثين عاما"}));
}

TEST(Captions, RollingCuesAndTags_AreSaidOnce) {
  const Said expected{"مرحبا بكم في درس جديد نتعلم فيه كيف نصنع الصابون من زيت الزيتون.",
                      "نخلط الزيت بالماء في وعاء عميق."};
  EXPECT_EQ(
      sentences_of(u"1\n00:00:00,160 --> 00:00:02,389\nمرحبا بكم في درس جديد\n\n"
                   u"2\n00:00:02,389 --> 00:00:05,190\nمرحبا بكم في درس جديد\nنتعلم فيه كيف نصنع "
                   u"الصابون\n\n"
                   u"3\n00:00:05,190 --> 00:00:08,000\nنتعلم فيه كيف نصنع الصابون\nمن زيت "
                   u"الزيتون.\n\n"
                   u"4\n00:00:08,000 --> 00:00:12,000\nمن زيت الزيتون.\n[موسيقى]\n"
                   u"نخلط الزيت بالماء في وعاء عميق."),
      expected);
  EXPECT_EQ(
      sentences_of(u"WEBVTT\n\n00:00.160 --> 00:02.389 align:start\n"
                   u"مرحبا<00:00.480><c> بكم</c><00:00.800><c> في درس جديد</c>\n\n"
                   u"00:02.389 --> 00:02.399\nمرحبا بكم في درس جديد\n\n"
                   u"00:02.399 --> 00:05.190\nمرحبا بكم في درس جديد\n"
                   u"<v سلمى>نتعلم فيه <i>كيف</i> نصنع الصابون\n\n"
                   u"00:05.190 --> 00:08.000\nمن زيت الزيتون.\nنخلط الزيت بالماء في وعاء عميق."),
      expected);
}

TEST(Captions, TimesInFrontOfLines_AreInNoSentence) {
  const std::u16string source =
      u"0:00 مرحبا بكم في حلقة جديدة\n0:04 نتكلم فيها عن زراعة النعناع\n0:09 في شرفة البيت.\n"
      u"0:13 - ضع الأصيص قرب النافذة الشرقية.\n0:18 واسقه كل يومين.";
  EXPECT_EQ(sentences_of(source),
            (Said{"مرحبا بكم في حلقة جديدة نتكلم فيها عن زراعة النعناع في شرفة البيت.",
                  "ضع الأصيص قرب النافذة الشرقية.", "واسقه كل يومين."}));
  const Analysis analysis = tests::analyze(source);
  EXPECT_EQ(tests::utf8(slice(source, analysis.article.blocks[1].time.value())), "0:13");
}

TEST(Entries, TimesOfALiveBlog_AreInNoSentence) {
  const Said expected{"ارتفع منسوب النهر إلى سبعة أمتار.", "بدأت فرق الإنقاذ إجلاء السكان.",
                      "أغلقت الشرطة الجسر الكبير."};
  EXPECT_EQ(
      sentences_of(u"تغطية حية: فيضان النهر\n\n10:15 ارتفع منسوب النهر إلى سبعة أمتار.\n\n"
                   u"10:40 بدأت فرق الإنقاذ إجلاء السكان.\n\n11:05 أغلقت الشرطة الجسر الكبير."),
      expected);
  EXPECT_EQ(
      sentences_of(u"تغطية حية: فيضان النهر\n10:15\nارتفع منسوب النهر إلى سبعة أمتار.\n10:40\n"
                   u"بدأت فرق الإنقاذ إجلاء السكان.\n11:05\nأغلقت الشرطة الجسر الكبير."),
      expected);
  EXPECT_EQ(sentences_of(u"تغطية حية: فيضان النهر\n[10:15 ص] ارتفع منسوب النهر إلى سبعة أمتار.\n"
                         u"[10:40 ص] بدأت فرق الإنقاذ إجلاء السكان.\n"
                         u"[11:05 ص] أغلقت الشرطة الجسر الكبير."),
            expected);
}

TEST(Entries, HeadlinesWithTimes_AreNone) {
  const std::u16string prose =
      u"افتتح الوزير المستشفى الجديد في المدينة الساحلية بعد ثلاث سنوات من العمل. وقال إن المستشفى "
      u"يخدم أربع محافظات، وإن فيه ثلاثمئة سرير وأربع غرف للعمليات وقسما للأطفال.";
  const auto kinds = kinds_of(prose +
                              u"\nآخر الأخبار\n10:15 أمطار غزيرة على السواحل الشمالية\n"
                              u"10:02 افتتاح معرض الكتاب بمشاركة مئة دار\n"
                              u"9:48 تعادل الفريقين في مباراة القمة");
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), BlockKind::kParagraph), 1);
}

}  // namespace
}  // namespace khulasa
