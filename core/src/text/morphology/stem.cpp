#include "stem.h"

#include <algorithm>

#include "stem_lexicon.h"
#include "stem_readings.h"
#include "stem_rules.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

void segment(std::u16string_view word, Segmentation& result) {
  std::u16string& stem = result.stem;
  stem = word;
  result.proclitics = 0;
  result.word_class = WordClass::kUnknown;
  if (word.empty() || !is_arabic_letter(word[0])) return;
  std::replace(stem.begin(), stem.end(), kAlefMaksura, kYeh);
  if (stem.size() <= kMaxWord) {
    if (const auto reading = read_by_lexicon(stem, StemLexicon::instance())) {
      stem = std::u16string_view(reading->stem);
      std::replace(stem.begin(), stem.end(), kTehMarbuta, kHeh);
      result.proclitics = reading->proclitics;
      result.word_class = reading->word_class;
      return;
    }
  }
  std::replace(stem.begin(), stem.end(), kTehMarbuta, kHeh);
  const Cut cut = cut_by_rules(stem);
  const auto front = static_cast<size_t>(cut.rest.data() - stem.data());
  stem.resize(front + cut.rest.size());
  stem.erase(0, front);
  if (cut.is_relational) stem += kYeh;
  result.proclitics = cut.proclitics;
}

Segmentation segment(std::u16string_view word) {
  Segmentation result;
  segment(word, result);
  return result;
}

std::u16string stem(std::u16string_view word) { return segment(word).stem; }

}  // namespace khulasa::text
