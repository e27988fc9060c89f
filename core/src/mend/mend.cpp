#include "mend.h"

#include <algorithm>

#include "letters.h"
#include "order.h"
#include "placement.h"
#include "signs.h"
#include "text/normalize/normalize.h"
#include "words.h"

namespace khulasa::mend {

namespace {

// Each sign occurs in sound text now and then; so many of a kind are damage.
constexpr uint32_t kMinSigns = 2;
// Two slips in a book are no damage: 1 in 100,000 words of news looks like a swapped lam-alef. In
// damaged text it is 1 in 50.
constexpr uint32_t kWordsPerSlip = 1000;
constexpr uint32_t kMinSpacedMarks = 3;
constexpr uint32_t kMinSingles = 5;
constexpr uint32_t kWordsPerSingle = 30;  // as join_torn_words()
constexpr uint32_t kMinFragments = 4;
constexpr uint32_t kWordsPerFragment = 60;
constexpr uint32_t kMinStretched = 5;
constexpr uint32_t kWordsPerStretched = 20;
// A repair may bring signs of the next damage to light.
constexpr int kMaxRounds = 3;
// From this many U+FFFD on that no repair explains, letters are lost.
constexpr uint32_t kMinLost = 4;
// A text of so many letters whose words have so many letters on average has lost
// its spaces.
constexpr uint32_t kMinLetters = 100;
constexpr uint32_t kLettersOfLostSpaces = 12;

std::u16string without_controls(std::u16string_view source) {
  std::u16string text;
  text.reserve(source.size());
  std::copy_if(source.begin(), source.end(), std::back_inserter(text),
               [](char16_t c) { return !is_control(c); });
  return text;
}

std::u16string unfolded(std::u16string_view source, const text::Unicode& unicode) {
  NormalizeOptions options;
  options.unfold_presentation_forms = true;
  return text::normalize(source, options, unicode).text;
}

// Where most marks have their space before them, not after them: a few are
// slips of the author.
bool has_displaced_marks(const Signs& signs) {
  return signs.spaced_marks >= kMinSpacedMarks && 2 * signs.spaced_marks > signs.placed_marks;
}

// Justified lines are stretched by tatweels; a decorated title is not so many
// words.
bool is_stretched(const Signs& signs) {
  return signs.stretched >= kMinStretched && signs.stretched * kWordsPerStretched > signs.words;
}

// Takes tatweels out from between letters.
uint32_t drop_tatweels(std::u16string& text, const text::Unicode& unicode) {
  NormalizeOptions options;
  options.tatweel = TatweelForm::kDropDecorative;
  const size_t before = text.size();
  text = text::normalize(text, options, unicode).text;
  return static_cast<uint32_t>(before - text.size());
}

bool is_frequent(uint32_t sign, const Signs& signs) {
  return sign >= kMinSigns && sign * kWordsPerSlip > signs.words;
}

bool may_be_torn(const Signs& signs) {
  return (signs.singles >= kMinSingles && signs.singles * kWordsPerSingle > signs.words) ||
         (signs.fragments >= kMinFragments && signs.fragments * kWordsPerFragment > signs.words);
}

bool has_turned_brackets(const Signs& signs) { return signs.turned > 0 && signs.opening == 0; }

bool may_be_turned(const Signs& signs) {
  return is_frequent(signs.impossible, signs) ||
         (signs.ends_in_la >= kMinSigns && signs.ends_in_la * 20 > signs.words);
}

bool is_suspect(const Signs& signs) {
  return may_be_turned(signs) || has_displaced_marks(signs) || is_stretched(signs) ||
         may_be_torn(signs) || has_turned_brackets(signs) || is_frequent(signs.swapped, signs) ||
         signs.embedded >= kMinSigns || signs.replaced > 0 || signs.controls > 0;
}

bool has_lost_spaces(const Signs& signs) {
  return signs.letters > kLettersOfLostSpaces * signs.words;
}

// One round of repairs; whether anything changed.
bool mend_once(std::u16string& text, Signs signs, Mended& mended, const text::Unicode& unicode) {
  const uint32_t before = mended.turned + mended.displaced;
  if (signs.controls > 0) text = without_controls(text);
  mended.displaced += signs.controls;
  if (may_be_turned(signs)) {
    Turned turned = mend_order(text, unicode);
    mended.turned += turned.words;
    if (turned.words > 0) text = std::move(turned.text);
  }
  if (signs.embedded >= kMinSigns) mended.displaced += mend_embedded_runs(text);
  text = unfolded(text, unicode);
  signs = find_signs(text);
  if (signs.replaced > 0) mended.displaced += mend_replacement_characters(text);
  if (is_stretched(signs)) mended.displaced += drop_tatweels(text, unicode);
  if (is_frequent(signs.swapped, signs)) mended.displaced += mend_lam_alef(text);
  if (may_be_torn(signs)) mended.displaced += join_torn_words(text);
  const bool changed = mended.turned + mended.displaced > before;
  if (changed || has_turned_brackets(signs)) mended.displaced += mirror_brackets(text);
  if (changed) mended.displaced += move_bullets(text);
  if (changed || has_displaced_marks(signs)) mended.displaced += move_marks(text);
  return mended.turned + mended.displaced > before;
}

}  // namespace

Mended mend(std::u16string_view source, const text::Reading& reading) {
  const text::Unicode& unicode = reading.unicode;
  Mended mended;
  const Signs most = most_signs(source, reading);
  if (!is_suspect(most) && !has_lost_spaces(most)) return mended;
  Signs signs = find_signs(source);
  if (signs.letters >= kMinLetters && has_lost_spaces(signs)) mended.lost = signs.words;
  if (!is_suspect(signs)) return mended;
  std::u16string text(source);
  bool changed = false;
  for (int round = 0; round < kMaxRounds && is_suspect(signs); ++round) {
    if (!mend_once(text, signs, mended, unicode)) break;
    changed = true;
    signs = find_signs(text);
  }
  if (signs.replaced >= kMinLost) mended.lost += signs.replaced;
  if (changed) mended.text = std::move(text);
  return mended;
}

}  // namespace khulasa::mend
