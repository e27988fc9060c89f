// Properties that hold for any sequence of code units.
#include <random>

#include "random_pages.h"
#include "text/normalize/normalize.h"
#include "text/normalize_by_language.h"
#include "text/unicode/letters.h"
#include "texts.h"

namespace khulasa {
namespace {

// Arabic letters and marks, presentation forms, controls, punctuation, line ends, Latin, lone and
// paired surrogates.
std::u16string random_text(std::mt19937& random) {
  static const std::u16string alphabet =
      u"ابتةىيوهكلمنسفعقرأإآؤئءـ\u064B\u064E\u0651\u0670\u0653\u0654ی "
      u"کگ\uFEFB\uFDF2\uFC5E\u200B\u200F\u202E .،؛؟!:\"«»()[]-•\n\r\u2028"
      u"aZé\u0301\u0327ı09٣۴\u00A0\u3000|@#";
  std::u16string text;
  const auto size = random() % 60;
  while (text.size() < size) {
    switch (random() % 24) {
      case 0:
        text += static_cast<char16_t>(0xD800 + random() % 0x800);
        break;
      case 1:
        text += u"😀";
        break;
      case 2:
        text += static_cast<char16_t>(random() % 0x10000);
        break;
      case 3:
        text += u"المصدر: ";
        break;
      default:
        text += alphabet[random() % alphabet.size()];
    }
  }
  return text;
}

void expect_ordered(std::u16string_view source, const std::vector<Span>& spans) {
  uint32_t at = 0;
  for (const Span span : spans) {
    ASSERT_LE(at, span.begin);
    ASSERT_LT(span.begin, span.end);
    ASSERT_LE(span.end, source.size());
    at = span.end;
  }
}

bool splits_pair(std::u16string_view source, uint32_t at) {
  return at > 0 && at < source.size() && (source[at - 1] & 0xFC00) == 0xD800 &&
         (source[at] & 0xFC00) == 0xDC00;
}

TEST(RandomText, NormalizationMap_CoversBothTexts) {
  std::mt19937 random(1);
  const int cases = tests::random_cases(20'000);
  for (int i = 0; i < cases; ++i) {
    const std::u16string source = random_text(random);
    for (const NormalizeOptions& options :
         {NormalizeOptions::search(), NormalizeOptions::display(), NormalizeOptions::nfc()}) {
      const auto once = text::normalize_by_language(source, options, tests::unicode());
      ASSERT_EQ(once.map.source_size(), source.size());
      ASSERT_EQ(once.map.target_size(), once.text.size());
      ASSERT_EQ(once.map.to_target(tests::whole(source)), tests::whole(once.text));
      const auto at = static_cast<uint32_t>(random() % (once.text.size() + 1));
      const Span back =
          once.map.to_target(once.map.to_source({at, static_cast<uint32_t>(once.text.size())}));
      ASSERT_LE(back.begin, at);  // the source of a span maps back to at least that span
      ASSERT_EQ(back.end, once.text.size());
    }
  }
}

TEST(RandomText, Analysis_HasOrderedSpansOfTheSource) {
  std::mt19937 random(2);
  Options options;
  options.tokens = true;
  const int cases = tests::random_cases(20'000);
  for (int i = 0; i < cases; ++i) {
    const std::u16string source = random_text(random);
    options.clean = i % 2 == 0;
    options.summary.type = static_cast<SummaryType>(i % kSummaryTypeCount);
    const Analysis analysis = tests::analyze(source, options);
    std::vector<Span> blocks, sentences, tokens, picks;
    for (const Block& block : analysis.article.blocks) blocks.push_back(block.span);
    for (const Sentence& sentence : analysis.sentences) sentences.push_back(sentence.span);
    for (const Token& token : analysis.tokens) tokens.push_back(token.span);
    for (const Pick& pick : analysis.summary.picks) picks.push_back(pick.span);
    for (const auto& spans : {blocks, sentences, tokens, picks}) {
      expect_ordered(source, spans);
      for (const Span span : spans)
        ASSERT_FALSE(splits_pair(source, span.begin) || splits_pair(source, span.end));
    }
    for (const Keyword& keyword : analysis.keywords) {
      ASSERT_FALSE(keyword.mentions.empty());
      expect_ordered(source, keyword.mentions);
    }
  }
}

}  // namespace
}  // namespace khulasa
