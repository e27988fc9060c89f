#include "plausible.h"

#include <string>

#include "gist/background.h"
#include "text/lexicon.h"
#include "text/morphology/stem.h"
#include "text/unicode/letters.h"

namespace khulasa::mend {

namespace {

// The weights were set by hand, on the texts of tests/reading/dev read forwards
// and backwards.
constexpr double kStopWord = 1.5;
constexpr double kKnownWord = 0.5;
constexpr double kArticle = 0.6;
constexpr double kLevel = 0.2;  // for each of the three levels of background_level()
constexpr double kImpossibleStart = -2;
constexpr size_t kLongestWord = 20;

// For each letter from U+0621 to U+064A, how much more often it begins words
// than it ends them: the logarithm of the ratio, in halves, from '0' (-2.25) to
// '9', counted in tests/reading. 4 is as often.
constexpr char kBegins[] = "044440760466572424576345574444446564612903";
constexpr double kHalf = 0.05;

double begins(char16_t c) {
  return text::in_range(c, u'\u0621', u'\u064A') ? kHalf * (kBegins[c - u'\u0621'] - '4') : 0;
}

bool only_ends_words(char16_t c) { return c == text::kTehMarbuta || c == text::kAlefMaksura; }

}  // namespace

double plausibility(std::u16string_view word) {
  if (word.empty() || word.size() > kLongestWord) return 0;
  std::u16string key(word);
  for (char16_t &c : key) {
    if (c == text::kAlefHamzaAbove || c == text::kAlefHamzaBelow || c == text::kAlefMadda)
      c = text::kAlef;
  }
  double sum = begins(key.front()) - begins(key.back());
  for (size_t i = 0; i + 1 < key.size(); ++i)
    if (only_ends_words(key[i])) sum += kImpossibleStart;
  if (word.back() == text::kTehMarbuta && word.size() > 2) sum += kKnownWord;
  if (text::facts_of(key).is_stop) return sum + kStopWord;
  thread_local text::Segmentation parts;
  text::segment(key, parts);
  if (parts.word_class != text::WordClass::kUnknown) sum += kKnownWord;
  const std::u16string_view rest = std::u16string_view(key).substr(parts.proclitics);
  if (rest.size() > 3 && (rest.starts_with(u"ال") || rest.starts_with(u"لل"))) sum += kArticle;
  return sum + kLevel * gist::background_level(parts.stem);
}

}  // namespace khulasa::mend
