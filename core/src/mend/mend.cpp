#include "mend.h"

#include <algorithm>

#include "letters.h"
#include "order.h"
#include "placement.h"
#include "text/normalize/normalize.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"
#include "words.h"

namespace khulasa::mend {

namespace {

// Each sign occurs in sound text now and then; so many of a kind are damage.
constexpr uint32_t kMinSigns = 2;
constexpr uint32_t kMinSpacedMarks = 3;
constexpr uint32_t kMinSingles = 5;
constexpr uint32_t kMinFragments = 4;
constexpr uint32_t kWordsPerFragment = 60;
constexpr uint32_t kMinStretched = 5;
constexpr uint32_t kWordsPerStretched = 20;
// A repair may bring signs of the next damage to light.
constexpr int kMaxRounds = 3;
// A text of so many words whose words have so many letters on average has lost
// its spaces.
constexpr uint32_t kMinLost = 4;
constexpr uint32_t kMinWords = 10;
constexpr uint32_t kLettersOfLostSpaces = 12;

struct Signs {
  uint32_t words = 0;
  uint32_t letters = 0;
  uint32_t impossible = 0;    // words that begin with ة or ى
  uint32_t ends_in_la = 0;    // words that end in «لا», which reversed is the article
  uint32_t swapped = 0;       // words that begin with «اال», «األ», «اإل»
  uint32_t singles = 0;       // words of one letter, apart from و
  uint32_t spaced_marks = 0;  // « .وأضاف», « ،2026»
  uint32_t placed_marks = 0;  // «. وأضاف»
  uint32_t stretched = 0;     // words with a tatweel between two letters
  uint32_t fragments = 0;     // is_fragment()
  uint32_t opening = 0;       // « before a letter
  uint32_t turned = 0;        // » before a letter, after a space
  uint32_t embedded = 0;      // U+202A
  uint32_t replaced = 0;      // U+FFFD
  uint32_t controls = 0;      // U+0010 and the like beside a letter
};

bool only_ends_words(char16_t c) {
  return c == text::kTehMarbuta || c == text::kAlefMaksura || c == u'\uFE93' || c == u'\uFE94' ||
         c == u'\uFEEF' || c == u'\uFEF0';
}

bool is_control(char16_t c) { return c < u' ' && c != u'\t' && !text::is_line_end(c); }

// `classes` are those of all units of the word together.
void add_word(std::u16string_view word, text::UnitClasses classes, Signs& signs) {
  ++signs.words;
  signs.letters += static_cast<uint32_t>(word.size());
  if (word.size() == 1) {
    signs.singles += word[0] != text::kWaw;
    return;
  }
  if ((classes & text::kOtherClass) != 0) {  // the only letter of that class is tatweel
    const size_t stroke = word.find(text::kTatweel, 1);
    signs.stretched += stroke < word.size() - 1 && joins_next(word[stroke - 1]);
  }
  signs.impossible += only_ends_words(word[0]);
  const size_t last = word.size() - 1;
  signs.ends_in_la += last > 2 && word[last] == text::kAlef && word[last - 1] == text::kLam;
  const size_t at = word[0] == text::kAlef ? 0 : 1;
  signs.swapped += word[at] == text::kAlef && at + 2 < word.size() && word[at + 2] == text::kLam &&
                   is_alef(word[at + 1]);
}

Signs find_signs(std::u16string_view source) {
  Signs signs;
  const auto size = static_cast<uint32_t>(source.size());
  for (uint32_t at = 0; at < size;) {
    const char16_t c = source[at];
    const text::UnitClasses classes = text::classes_of(c);
    if ((classes & (text::kArabicLetterClass | text::kFormClass)) != 0) {
      constexpr text::UnitClasses kWordClasses =
          text::kArabicLetterClass | text::kFormClass | text::kMarkClass;
      uint32_t end = at + 1;
      text::UnitClasses in_word = classes;
      for (; end < size; ++end) {
        const text::UnitClasses next = text::classes_of(source[end]);
        if ((next & kWordClasses) == 0) break;
        in_word |= next;
      }
      const std::u16string_view word = source.substr(at, end - at);
      add_word(word, in_word, signs);
      if (word[0] == text::kYeh && word.size() < 4 && at > 1 && source[at - 1] == u' ')
        signs.fragments += is_fragment(source.substr(at - 2, 1), word);
      at = end;
      continue;
    }
    if ((classes & (text::kTerminalClass | text::kPauseClass)) != 0 && at > 1 && at + 1 < size &&
        !text::is_line_end(source[at - 2])) {
      const char16_t next = source[at + 1];
      const bool spaced = source[at - 1] == u' ';
      signs.spaced_marks += spaced && (text::is_arabic_letter(next) || text::is_digit(next));
      signs.placed_marks += !spaced && text::is_space(next);
    }
    if (c == u'\u00AB' || c == u'\u00BB') {
      const bool opens = at > 0 && at + 1 < size && is_word_unit(source[at + 1]) &&
                         (text::classes_of(source[at - 1]) & text::kBlankClasses) != 0;
      (c == u'\u00AB' ? signs.opening : signs.turned) += opens;
    }
    if ((classes & (text::kInvisibleClass | text::kOtherClass)) != 0) {
      signs.embedded += c == u'\u202A';
      signs.replaced += c == u'\uFFFD';
      signs.controls += is_control(c) && at > 0 && is_word_unit(source[at - 1]);
    }
    ++at;
  }
  return signs;
}

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

bool may_be_torn(const Signs& signs) {
  return signs.singles >= kMinSingles ||
         (signs.fragments >= kMinFragments && signs.fragments * kWordsPerFragment > signs.words);
}

bool has_turned_brackets(const Signs& signs) { return signs.turned > 0 && signs.opening == 0; }

bool may_be_turned(const Signs& signs) {
  return signs.impossible >= kMinSigns ||
         (signs.ends_in_la >= kMinSigns && signs.ends_in_la * 20 > signs.words);
}

bool is_suspect(const Signs& signs) {
  return may_be_turned(signs) || has_displaced_marks(signs) || is_stretched(signs) ||
         may_be_torn(signs) || has_turned_brackets(signs) || signs.swapped >= kMinSigns ||
         signs.embedded >= kMinSigns || signs.replaced > 0 || signs.controls > 0;
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
  if (signs.swapped >= kMinSigns) mended.displaced += mend_lam_alef(text);
  if (may_be_torn(signs)) mended.displaced += join_torn_words(text);
  const bool changed = mended.turned + mended.displaced > before;
  if (changed || has_turned_brackets(signs)) mended.displaced += mirror_brackets(text);
  if (changed) mended.displaced += move_bullets(text);
  if (changed || has_displaced_marks(signs)) mended.displaced += move_marks(text);
  return mended.turned + mended.displaced > before;
}

}  // namespace

Mended mend(std::u16string_view source, const text::Unicode& unicode) {
  Signs signs = find_signs(source);
  Mended mended;
  if (signs.words >= kMinWords && signs.letters > kLettersOfLostSpaces * signs.words)
    mended.lost = signs.words;
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
