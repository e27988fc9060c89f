#include "hostile_texts.h"

#include <array>
#include <random>
#include <string_view>

namespace khulasa::tests {

namespace {

constexpr std::u16string_view kLetters = u"ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

// The results of `make(random)` in a row, cut at `units`; the same for each call.
template <typename Make>
std::u16string made(size_t units, Make make) {
  std::mt19937 random(11);
  std::u16string text;
  text.reserve(units + 64);
  while (text.size() < units) text += make(random);
  text.resize(units);
  return text;
}

std::u16string random_word(std::mt19937& random, size_t letters) {
  std::u16string word;
  while (word.size() < letters) word += kLetters[random() % kLetters.size()];
  return word;
}

// All code points from `first` to `last`, repeated until there are `units` code units.
std::u16string code_points(char32_t first, char32_t last, size_t units) {
  std::u16string text;
  text.reserve(units + 1);
  for (char32_t c = first; text.size() < units; c = c == last ? first : c + 1) {
    if (c > 0xFFFF) text += static_cast<char16_t>(0xD7C0 + (c >> 10));
    text += static_cast<char16_t>(c > 0xFFFF ? 0xDC00 + (c & 0x3FF) : c);
  }
  text.resize(units);
  return text;
}

// Distinct words whose FNV-1a hash, with its published basis, has low bits of zero: in a table by
// that hash, all of them want the same slot, and each lookup passes all earlier words.
std::u16string colliding_words(size_t units) {
  constexpr uint64_t kLowBits = (1U << 14) - 1;
  constexpr size_t kLettersInWord = 8;
  std::u16string text;
  std::u16string word(kLettersInWord, kLetters[0]);
  const auto hash_of = [&] {
    uint64_t hash = 14695981039346656037U;
    for (const char16_t c : word) hash = (hash ^ c) * 1099511628211U;
    return hash ^ (hash >> 29);
  };
  for (std::array<size_t, kLettersInWord> at{}; text.size() < units;) {
    if ((hash_of() & kLowBits) == 0) (text += word) += u' ';
    for (size_t i = 0; i < kLettersInWord; ++i) {
      at[i] = (at[i] + 1) % kLetters.size();
      word[i] = kLetters[at[i]];
      if (at[i] != 0) break;
    }
  }
  text.resize(units);
  return text;
}

constexpr char16_t kNul[] = {0};
constexpr char16_t kLead[] = {0xD800};
constexpr char16_t kTrail[] = {0xDC00};
constexpr char16_t kWrongOrder[] = {0xDC00, u'ا', 0xD800};

const std::array kTexts = {
    HostileText{"white space", u" \t\u00A0\u3000"},
    HostileText{"line ends", u"\n"},
    HostileText{"line ends of two units", u"\r\n"},
    HostileText{"line separators", u"\u2028"},
    HostileText{"spaces and line ends", u" \n"},
    HostileText{"emoji", u"\U0001F600"},
    HostileText{"flags", u"\U0001F1F8\U0001F1E6"},
    HostileText{"emoji joined without end", u"\U0001F468\u200D"},
    HostileText{"stop words", u"من في على إلى أن هذا "},
    HostileText{"punctuation", u"،.؛؟!:"},
    HostileText{"full stops", u"."},
    HostileText{"full stops and spaces", u". "},
    HostileText{"hyphens", u"-"},
    HostileText{"hyphens and full stops", u"-."},
    HostileText{"at signs", u"a@"},
    HostileText{"at signs alone", u"@"},
    HostileText{"plus signs", u"a+"},
    HostileText{"slashes", u"http://"},
    HostileText{"NULs", {kNul, 1}},
    HostileText{"lead surrogates", {kLead, 1}},
    HostileText{"trail surrogates", {kTrail, 1}},
    HostileText{"surrogates in the wrong order", {kWrongOrder, 3}},
    HostileText{"alternating marks on one letter",
                {},
                [](size_t units) {
                  return repeated(u"ب", 1).append(repeated(u"\u064E\u0650", units - 1));
                }},
    HostileText{"marks beyond the BMP", u"ب\U0001E944\U0001E944\U0001E944\U0001E944\U0001E944"},
    HostileText{"marks of many classes on one letter",
                {},
                [](size_t units) {
                  return repeated(u"a", 1).append(
                      repeated(u"\u0301\u0316\u0345\u031B\u0652\u0653\u20D0", units - 1));
                }},
    HostileText{"a letter with twenty marks",
                u"ب\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0657"
                u"\u0658\u0659\u065A\u065B\u065C\u065D\u065E "},
    HostileText{"marks alone", u" \u064E"},
    HostileText{"no full stop", u"وقال الوزير إن المشروع الجديد سوف يبدأ خلال العام المقبل "},
    HostileText{"commas, no full stop", u"وقال الوزير، إن المشروع الجديد، "},
    HostileText{"no space, many letters",
                {},
                [](size_t units) {
                  return made(units, [](auto& random) { return random_word(random, 9); });
                }},
    HostileText{"no space, one letter", u"ا"},
    HostileText{"no space, words and full stops", u"قال."},
    HostileText{"tatweel", u"ـ"},
    HostileText{"an elongated letter", u"جداااااااااااااااا "},
    HostileText{"one-letter words",
                {},
                [](size_t units) {
                  return made(units, [](auto& random) { return random_word(random, 1) + u' '; });
                }},
    HostileText{"distinct words",
                {},
                [](size_t units) {
                  return made(units, [](auto& random) { return random_word(random, 6) + u' '; });
                }},
    HostileText{"words that collide", {}, colliding_words},
    HostileText{"distinct words in sentences",
                {},
                [](size_t units) {
                  return made(units, [](auto& random) {
                    return random_word(random, 6) + (random() % 12 == 0 ? u". " : u" ");
                  });
                }},
    HostileText{"distinct words, each a line",
                {},
                [](size_t units) {
                  return made(units, [](auto& random) { return random_word(random, 6) + u'\n'; });
                }},
    HostileText{"distinct short lines",
                {},
                [](size_t units) {
                  return made(units, [](auto& random) {
                    return random_word(random, 3) + u' ' + random_word(random, 3) + u'\n';
                  });
                }},
    HostileText{"distinct numbers",
                {},
                [](size_t units) {
                  return made(units, [](auto& random) {
                    std::u16string number;
                    for (int digit = 0; digit < 3; ++digit)
                      number += static_cast<char16_t>(u'0' + random() % 10);
                    return number += u' ';
                  });
                }},
    HostileText{"one line", u"وقال الوزير إن المشروع الجديد سوف يبدأ خلال العام المقبل.\n"},
    HostileText{"a line for each word of a sentence",
                u"وقال\nالوزير\nإن\nالمشروع\nالجديد\nسوف\nيبدأ\nخلال\nالعام\nالمقبل.\n"},
    HostileText{"one short line", u"نص\n"},
    HostileText{"one letter a line", u"ا\n"},
    HostileText{"rolling captions", u"00:01.000 --> 00:02.000\nنص\n"},
    HostileText{"tags of captions", u"00:01.000 --> 00:02.000\n<i>نص</i><c>\n"},
    HostileText{"open tags in captions",
                {},
                [](size_t units) {
                  const std::u16string times = repeated(u"00:01.000 --> 00:02.000\n", 120);
                  return times + repeated(u"<", units - std::min(units, times.size()));
                }},
    HostileText{"a time above each line", u"10:15\nوصل الوفد اليوم.\n"},
    HostileText{"emphasis", u"*ا* **ب** `ج` "},
    HostileText{"links of Markdown", u"[ا](/ب) "},
    HostileText{"links that meet", u"]([!["},
    HostileText{"a bullet", u"* بند أول\n"},
    HostileText{"a bullet with a full stop", u"• بند.\n"},
    HostileText{"a bullet of one letter", u"-ا\n"},
    HostileText{"numbered lines", u"1. بند\n"},
    HostileText{"list numbers", u"1. "},
    HostileText{"slashes between digits", u"1/1/"},
    HostileText{"lines with a bar", u"سياسة | اقتصاد | رياضة\n"},
    HostileText{"lines with a colon", u"قال:\n"},
    HostileText{"tags", u"كلمات دلالية: الميناء، المدينة\n"},
    HostileText{"hashtags", u"#وسم_طويل "},
    HostileText{"hashtags without a space", u"#a"},
    HostileText{"related lines", u"اقرأ أيضا: افتتاح الميناء الجديد\n"},
    HostileText{"sources", u"المصدر: وكالات\n"},
    HostileText{"bylines", u"كتب: محمد السعيد\n"},
    HostileText{"markers that end in an invisible character",
                {},
                [](size_t units) {
                  return repeated(u"وصل الوفد الحكومي إلى العاصمة مساء أمس ثم غادرها.\n",
                                  units / 2) +
                         u'\n' + repeated(u"شاهد أيضا\u200F\n", units - units / 2 - 1);
                }},
    HostileText{"dates", u"11 حزيران /يونيو 2024 "},
    HostileText{"abbreviations", u"د. "},
    HostileText{"initials", u"أ.د."},
    HostileText{"ellipses", u"... "},
    HostileText{"open guillemets", u"«"},
    HostileText{"closed guillemets and full stops", u"»."},
    HostileText{"open quotations", u"قال «"},
    HostileText{"straight quotes", u"قال \""},
    HostileText{"open brackets", u"("},
    HostileText{"closed brackets", u")]}»"},
    HostileText{"nested quotations", u"«\"'(["},
    HostileText{"full stops in quotations", u"«قال. "},
    HostileText{"quotations that meet", u"قال\" نعم \"اقتصاد.\n"},
    HostileText{"quotations that meet in a line", u".com«–.اقتصاد \"'عشق"},
    HostileText{"bidi overrides unclosed", u"\u202Eabc اب "},
    HostileText{"isolates unclosed", u"\u2067اب "},
    HostileText{"marks of direction", u"\u200F\u200E"},
    HostileText{"tag characters", u"\U000E0041\U000E0042\U000E007F"},
    HostileText{"private use", u"\uE000\uF8FF\U000F0000"},
    HostileText{"noncharacters", u"\uFFFE\uFFFF\uFDD0"},
    HostileText{"ligatures", u"\uFDFA"},
    HostileText{"presentation forms", u"\uFEEB\uFE8E\uFEDB\uFE8E\uFEE5 "},
    HostileText{"visual order", u"ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ ﺮﻳﺯﻮﻟﺍ ﻝﺎﻗ "},
    HostileText{"Hangul", u"\u1112\u1161\u11AB"},
    HostileText{"Thai", u"\u0E01\u0E32\u0E23"},
    HostileText{"Chinese", u"\u4E2D\u6587"},
    HostileText{"clitics", u"وبال"},
    HostileText{"conjunctions", u"و و و "},
    HostileText{"names", u"محمد بن أحمد بن "},
    HostileText{"markup", u"<div><p><img src=x onerror=alert(1)>"},
    HostileText{"two sentences in turn", u"وصل الوفد إلى العاصمة. غادر الوفد المدينة. "},
    HostileText{"one-word sentences", u"نعم. لا. "},
    HostileText{
        "every code point", {}, [](size_t units) { return code_points(0, 0x10FFFF, units); }},
    HostileText{"every Arabic code point",
                {},
                [](size_t units) { return code_points(0x600, 0x6FF, units); }},
    HostileText{"every code point of the BMP, backward or not",
                {},
                [](size_t units) { return code_points(0x80, 0xFFFF, units); }},
};

}  // namespace

std::u16string HostileText::text(size_t units) const {
  return make == nullptr ? repeated(piece, units) : make(units);
}

std::span<const HostileText> hostile_texts() { return kTexts; }

std::u16string repeated(std::u16string_view piece, size_t units) {
  std::u16string text;
  text.reserve(units + piece.size());
  while (text.size() < units) text += piece;
  text.resize(units);
  return text;
}

}  // namespace khulasa::tests
