#include <string>

#include "article_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::Kinds;
using tests::kinds_of;
using tests::kOther;
using tests::kProse;
using enum BlockKind;

std::string title_of(const std::u16string& source) {
  const Article article = tests::Read(source).article();
  return article.title ? tests::utf8(slice(source, *article.title)) : "";
}

TEST(Mails, Headers_AreTitleBylineDatelineAndNotices) {
  const std::u16string outlook =
      u"من: وفاء سالم <wafa@example.com>\nتاريخ الإرسال: الأحد، 5 نيسان 2026 8:10 ص\nإلى: جابر "
      u"العلي\n"
      u"نسخة: قسم المشتريات\nالموضوع: رد: RE: توسعة الميناء\n\n" +
      kProse;
  EXPECT_EQ(kinds_of(outlook), (Kinds{kByline, kDateline, kNotice, kNotice, kTitle, kParagraph}));
  EXPECT_EQ(title_of(outlook), "توسعة الميناء");
  const std::u16string english =
      u"From: Wafa Salem <wafa@example.com>\nTo: office@example.com\nSubject: توسعة الميناء\n"
      u"Date: Sun, 5 Apr 2026 08:10:00 +0300\n\nالسادة الكرام،\n" +
      kProse;
  EXPECT_EQ(kinds_of(english), (Kinds{kByline, kNotice, kTitle, kDateline, kHeading, kParagraph}));
  EXPECT_EQ(title_of(english), "توسعة الميناء");
  EXPECT_EQ(
      title_of(
          u"صندوق الوارد (3)\nالمرسل: هيئة الموانئ\nالتاريخ: 5/4/2026\nالموضوع: توسعة الميناء\n" +
          kProse),
      "توسعة الميناء");
}

TEST(Mails, OlderMails_AreQuotedMail) {
  EXPECT_EQ(
      kinds_of(kProse + u"\n\nفي الأحد، ٥ أبريل ٢٠٢٦ في ٩:١٥ ص كتب جابر <j@example.com>:\n\n" +
               kOther + u"\nجابر"),
      (Kinds{kParagraph, kQuotedMail, kQuotedMail, kQuotedMail}));
  EXPECT_EQ(kinds_of(kProse + u"\nكتبت وفاء:\n> متى يبدأ العمل؟\n> وكم يكلف؟"),
            (Kinds{kParagraph, kQuotedMail, kQuotedMail, kQuotedMail}));
  EXPECT_EQ(
      kinds_of(kProse + u"\nOn Sun, Apr 5, 2026 at 9:15 AM Jaber wrote:\n> متى يبدأ العمل؟\n" +
               kOther),
      (Kinds{kParagraph, kQuotedMail, kQuotedMail, kParagraph}));
  EXPECT_EQ(kinds_of(kProse +
                     u"\n________________________________\nمن: جابر\nإلى: وفاء\nالموضوع: سؤال\n\n" +
                     kOther),
            (Kinds{kParagraph, kQuotedMail, kQuotedMail, kQuotedMail, kQuotedMail, kQuotedMail}));
}

TEST(Mails, OneThatOnlyForwards_IsTheMailItForwards) {
  EXPECT_EQ(kinds_of(u"---------- Forwarded message ---------\nمن: هيئة الموانئ <h@example.com>\n"
                     u"الموضوع: توسعة الميناء\n\n" +
                     kProse),
            (Kinds{kNotice, kByline, kTitle, kParagraph}));
}

TEST(Mails, SignaturesAndNotices_AreLegal) {
  EXPECT_EQ(kinds_of(u"من: وفاء\nالموضوع: توسعة الميناء\n\n" + kProse +
                     u"\n\nمع خالص التحية،\nوفاء سالم\nقسم المشتريات\n\n"
                     u"هذه الرسالة وملحقاتها سرية وموجهة إلى المرسل إليه وحده."),
            (Kinds{kByline, kTitle, kParagraph, kLegal, kLegal, kLegal, kLegal}));
  EXPECT_EQ(kinds_of(u"من: وفاء\nالموضوع: توسعة الميناء\n\n" + kProse + u"\nأرسلت من هاتفي").back(),
            kLegal);
}

TEST(Mails, TextsWithColons_AreNotMails) {
  const Kinds kinds =
      kinds_of(kProse + u"\nالموضوع: الميناء\n" + kOther + u"\nمن: الرصيف القديم\n" + kProse);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), kQuotedMail), 0);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), kNotice), 0);
  EXPECT_EQ(kinds_of(kProse + u"\nوكتب المدير في بيانه:\n" + kOther),
            (Kinds{kParagraph, kHeading, kParagraph}));
}

}  // namespace
}  // namespace khulasa
