#include "text/segment/tokens.h"

#include <string>
#include <vector>

#include "texts.h"

namespace khulasa {
namespace {

using Lines = std::vector<std::string>;

// Every token as "kind: text".
Lines tokens(std::u16string_view text) {
  const tests::Read read{std::u16string(text)};
  const auto dates = text::find_dates(read.source, read.normalized.text, read.words);
  Lines lines;
  for (const auto& token : text::find_tokens(read.source, tests::whole(read.source), read.words,
                                             dates, tests::unicode()))
    lines.push_back(std::string(to_string(token.kind)) + ": " +
                    tests::utf8(slice(read.source, token.span)));
  return lines;
}

Lines dates(std::u16string_view text) {
  const tests::Read read{std::u16string(text)};
  Lines lines;
  for (const auto& date : text::find_dates(read.source, read.normalized.text, read.words))
    lines.push_back(tests::utf8(slice(
        read.source, {read.words[date.begin].span.begin, read.words[date.end - 1].span.end})));
  return lines;
}

TEST(Tokens, WordsAndPunctuation_HaveTheirKinds) {
  EXPECT_EQ(
      tokens(u"قال موقع عربي21، إن NATO|الحلف 3.5..."),
      (Lines{"arabic: قال", "arabic: موقع", "arabic: عربي21", "punctuation: ،", "arabic: إن",
             "latin: NATO", "punctuation: |", "arabic: الحلف", "number: 3.5", "punctuation: ..."}));
}

TEST(Tokens, Address_IsOneToken) {
  EXPECT_EQ(tokens(u"زر https://example.org/a?b=1. أو www.example.org، أو example.org/x أو "
                   u"name.b@example.org!"),
            (Lines{"arabic: زر", "url: https://example.org/a?b=1", "punctuation: .", "arabic: أو",
                   "url: www.example.org", "punctuation: ،", "arabic: أو", "url: example.org/x",
                   "arabic: أو", "email: name.b@example.org", "punctuation: !"}));
  EXPECT_EQ(tokens(u"U.S 3.5 e.g"), (Lines{"latin: U.S", "number: 3.5", "latin: e.g"}));
}

TEST(Tokens, AddressWithAnArabicPath_IsOneToken) {
  EXPECT_EQ(tokens(u"https://ar.wikipedia.org/wiki/جسر_الحجر اليوم"),
            (Lines{"url: https://ar.wikipedia.org/wiki/جسر_الحجر", "arabic: اليوم"}));
  EXPECT_EQ(tokens(u"www.example.org/بحث?س=كتاب، ثم"),
            (Lines{"url: www.example.org/بحث?س=كتاب", "punctuation: ،", "arabic: ثم"}));
  EXPECT_EQ(tokens(u"(example.com/أخبار/مقال-١)"),
            (Lines{"punctuation: (", "url: example.com/أخبار/مقال-١", "punctuation: )"}));
}

TEST(Tokens, AddressWithAnArabicHost_IsOneToken) {
  EXPECT_EQ(tokens(u"http://موقع.شبكة/صفحة اليوم"),
            (Lines{"url: http://موقع.شبكة/صفحة", "arabic: اليوم"}));
  EXPECT_EQ(tokens(u"زر https://مثال.إختبار. ثم عد"),
            (Lines{"arabic: زر", "url: https://مثال.إختبار", "punctuation: .", "arabic: ثم",
                   "arabic: عد"}));
  EXPECT_EQ(tokens(u"https://دليل-المدن.عمان؟"),
            (Lines{"url: https://دليل-المدن.عمان", "punctuation: ؟"}));
}

TEST(Tokens, PercentAndHyphenedNumber_BelongToTheWord) {
  EXPECT_EQ(tokens(u"12% ١٢٪ 7.5% 12 %"),
            (Lines{"number: 12%", "number: ١٢٪", "number: 7.5%", "number: 12", "punctuation: %"}));
  EXPECT_EQ(tokens(u"كوفيد-19 وأبولو-11 F-16 الـ11"),
            (Lines{"arabic: كوفيد-19", "arabic: وأبولو-11", "latin: F-16", "arabic: الـ11"}));
  EXPECT_EQ(tokens(u"2-1"), (Lines{"number: 2", "punctuation: -", "number: 1"}));
  EXPECT_EQ(tokens(u"صيف-2024"), (Lines{"arabic: صيف", "punctuation: -", "number: 2024"}));
  EXPECT_EQ(tokens(u"يوم-12/5/2024"), (Lines{"arabic: يوم", "punctuation: -", "date: 12/5/2024"}));
}

TEST(Tokens, HandleOrHashtag_IsOneToken) {
  EXPECT_EQ(tokens(u"كتب @user_1 عن #غزة_الآن."),
            (Lines{"arabic: كتب", "handle: @user_1", "arabic: عن", "hashtag: #غزة_الآن",
                   "punctuation: ."}));
  EXPECT_EQ(tokens(u"# وحده @"), (Lines{"punctuation: #", "arabic: وحده", "punctuation: @"}));
}

TEST(Tokens, EmojiSequence_IsOneToken) {
  EXPECT_EQ(tokens(u"👍🏽👨‍👩‍👧🇸🇾❤️ 1️⃣"),
            (Lines{"emoji: 👍🏽", "emoji: 👨‍👩‍👧", "emoji: 🇸🇾", "emoji: ❤️",
                   "emoji: 1️⃣"}));
}

TEST(Tokens, Date_IsOneToken) {
  EXPECT_EQ(tokens(u"يوم 11 حزيران /يونيو 2024، وصل"),
            (Lines{"arabic: يوم", "date: 11 حزيران /يونيو 2024", "punctuation: ،", "arabic: وصل"}));
}

// Found by a property test: only Arabic marks stayed with punctuation, and none with emoji.
TEST(Tokens, CombiningMark_StaysWithItsBase) {
  EXPECT_EQ(tokens(u"!\u0327 😀\u064E."),
            (Lines{"punctuation: !\u0327", "emoji: 😀\u064E", "punctuation: ."}));
}

TEST(Tokens, EmptyTextHasNoTokens_LoneSurrogateIsOne) {
  EXPECT_TRUE(tokens(u"").empty());
  EXPECT_EQ(tokens(std::u16string_view(u"\xD800", 1)).size(), 1u);
}

TEST(Dates, DatesOfBothCalendars_AreFound) {
  EXPECT_EQ(dates(u"في 11 حزيران /يونيو وفي 31 أيار /مايو ثم أيار/ مايو 2023"),
            (Lines{"11 حزيران /يونيو", "31 أيار /مايو", "أيار/ مايو 2023"}));
  EXPECT_EQ(dates(u"١٥ محرم ١٤٤٦ هـ إلى 15 كانون الثاني/يناير 2024 م"),
            (Lines{"١٥ محرم ١٤٤٦ هـ", "15 كانون الثاني/يناير 2024 م"}));
}

TEST(Dates, YearWithItsEra_BelongsToTheDate) {
  EXPECT_EQ(dates(u"في 14 رمضان 1445هـ."), (Lines{"14 رمضان 1445هـ"}));
  EXPECT_EQ(dates(u"في ٣ محرم ١٤٤٦ه وبعده"), (Lines{"٣ محرم ١٤٤٦ه"}));
  EXPECT_EQ(dates(u"في 7 مايو 2024م عاد"), (Lines{"7 مايو 2024م"}));
  EXPECT_EQ(dates(u"بتاريخ 14/9/1445هـ وصل"), (Lines{"14/9/1445هـ"}));
  EXPECT_EQ(dates(u"بتاريخ 14/9/1445 هـ وصل"), (Lines{"14/9/1445 هـ"}));
  EXPECT_EQ(dates(u"شوال 1390هـ"), (Lines{"شوال 1390هـ"}));
  EXPECT_EQ(dates(u"شوال 390هـ"), (Lines{"شوال 390هـ"}));
  EXPECT_EQ(dates(u"بتاريخ 1446/9/1هـ وصل"), (Lines{"1446/9/1هـ"}));
  EXPECT_EQ(dates(u"بتاريخ ١٤٤٦-٠٩-٠١ هـ وصل"), (Lines{"١٤٤٦-٠٩-٠١ هـ"}));
  EXPECT_EQ(dates(u"في 2024/3/15م أو 2024/3/45م"), (Lines{"2024/3/15م"}));
}

TEST(Dates, MonthByNumberOrWithoutArticle_IsFound) {
  EXPECT_EQ(dates(u"في ١٢ كانون ٢ ٢٠٢٤ إلى"), (Lines{"١٢ كانون ٢ ٢٠٢٤"}));
  EXPECT_EQ(dates(u"في 5 تشرين 1 2023 إلى"), (Lines{"5 تشرين 1 2023"}));
  EXPECT_EQ(dates(u"منذ تشرين ٢ 2019"), (Lines{"تشرين ٢ 2019"}));
  EXPECT_EQ(dates(u"في 12 ربيع أول 1445 وفي 3 ربيع الأول"),
            (Lines{"12 ربيع أول 1445", "3 ربيع الأول"}));
  EXPECT_EQ(dates(u"9 جمادى ثانية 1440"), (Lines{"9 جمادى ثانية 1440"}));
  EXPECT_EQ(dates(u"10 ذو حجة 1444"), (Lines{"10 ذو حجة 1444"}));
  EXPECT_EQ(dates(u"7 جويليه 2021، 8 دجنبر 2020، 9 مايس 2003"),
            (Lines{"7 جويليه 2021", "8 دجنبر 2020", "9 مايس 2003"}));
}

TEST(Dates, CommaOrPreposition_DoesNotEndTheDate) {
  EXPECT_EQ(dates(u"في 3 مارس، 2026 وصل"), (Lines{"3 مارس، 2026"}));
  EXPECT_EQ(dates(u"في 11 أيلول, 2001 وقع"), (Lines{"11 أيلول, 2001"}));
  EXPECT_EQ(dates(u"ليلة 27 من رمضان 1445هـ"), (Lines{"27 من رمضان 1445هـ"}));
  EXPECT_EQ(dates(u"في مارس، 2000 شخص"), Lines{});
  EXPECT_EQ(dates(u"حضر 3 من أصدقائي"), Lines{});
}

TEST(Dates, Range_IsOneDate) {
  EXPECT_EQ(dates(u"من 10-15 مايو 2024 في"), (Lines{"10-15 مايو 2024"}));
  EXPECT_EQ(dates(u"بين 3 – 7 رمضان"), (Lines{"3 – 7 رمضان"}));
  EXPECT_EQ(dates(u"عطلة مايو - يونيو 2024"), (Lines{"مايو - يونيو 2024"}));
  EXPECT_EQ(dates(u"من 28 مايو - 3 يونيو 2024"), (Lines{"28 مايو - 3 يونيو 2024"}));
  EXPECT_EQ(dates(u"النتيجة 10-15 للفريق"), Lines{});
}

TEST(Dates, NumericDates_AreFound) {
  EXPECT_EQ(dates(u"من 12/5/2024 إلى 2024-06-01 ثم 12.5.2024"),
            (Lines{"12/5/2024", "2024-06-01", "12.5.2024"}));
}

TEST(Dates, MonthAloneAndOtherNumbers_AreNotDates) {
  EXPECT_EQ(dates(u"عاد من مايو ومعه آب وصفر كبير، وفاز 3-2 في 45 مايو، وأنفق 3.5 مليون، 1/2/3"),
            Lines{});
}

}  // namespace
}  // namespace khulasa
