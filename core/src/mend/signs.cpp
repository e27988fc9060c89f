#include "signs.h"

#include <algorithm>
#include <vector>

#include "letters.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"
#include "words.h"

namespace khulasa::mend {

namespace {

constexpr text::UnitClasses kWordClasses =
    text::kArabicLetterClass | text::kFormClass | text::kMarkClass;

bool only_ends_words(char16_t c) {
  return c == text::kTehMarbuta || c == text::kAlefMaksura || c == u'\uFE93' || c == u'\uFE94' ||
         c == u'\uFEEF' || c == u'\uFEF0';
}

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

// `at` is that of a unit that is in no word; `classes` are its.
void add_mark(std::u16string_view source, uint32_t at, text::UnitClasses classes, Signs& signs) {
  const char16_t c = source[at];
  if ((classes & (text::kTerminalClass | text::kPauseClass)) != 0 && at > 1 &&
      at + 1 < source.size() && !text::is_line_end(source[at - 2])) {
    const char16_t next = source[at + 1];
    const bool spaced = source[at - 1] == u' ';
    signs.spaced_marks += spaced && (text::is_arabic_letter(next) || text::is_digit(next));
    signs.placed_marks += !spaced && text::is_space(next);
  }
  if (c == u'\u00AB' || c == u'\u00BB') {
    const bool opens = at > 0 && at + 1 < source.size() && is_word_unit(source[at + 1]) &&
                       text::is_white(source[at - 1]);
    (c == u'\u00AB' ? signs.opening : signs.turned) += opens;
  }
  if ((classes & (text::kInvisibleClass | text::kOtherClass)) != 0) {
    signs.embedded += c == u'\u202A';
    signs.replaced += c == u'\uFFFD';
    signs.controls += is_control(c) && at > 0 && is_word_unit(source[at - 1]);
  }
}

// What the key of an Arabic word, which has no marks and one kind of alef, may show of the damage
// of the word.
void add_key(std::u16string_view key, uint32_t count, Signs& most) {
  if (key.empty()) return;
  const size_t last = key.size() - 1;
  if (last == 0) most.singles += key[0] == text::kWaw ? 0 : count;
  if (only_ends_words(key[0])) most.impossible += count;
  if (last > 0 && is_alef(key[last]) && key[last - 1] == text::kLam) most.ends_in_la += count;
  if (key[0] == text::kYeh && (last == 1 || last == 2) && key != u"يوم" && key != u"يا")
    most.fragments += count;
  const size_t at = is_alef(key[0]) && last > 0 && is_alef(key[1]) ? 0 : 1;
  if (at + 2 <= last && is_alef(key[at]) && is_alef(key[at + 1]) && key[at + 2] == text::kLam)
    most.swapped += count;
}

bool is_in_word(std::u16string_view source, size_t at) {
  return at < source.size() && (text::classes_of(source[at]) & kWordClasses) != 0;
}

// Adds the word of which the unit at `at` is one, once more: the reading may have it as a part of
// another («ب5» is one word for it), or with other letters.
void add_word_at(std::u16string_view source, size_t at, Signs& most) {
  size_t begin = at;
  size_t end = at + 1;
  while (begin > 0 && is_in_word(source, begin - 1)) --begin;
  text::UnitClasses classes = 0;
  while (is_in_word(source, end)) ++end;
  // Marks at the front are in no word.
  while (begin < end && (text::classes_of(source[begin]) & text::kMarkClass) != 0) ++begin;
  if (begin == end) return;
  for (size_t i = begin; i < end; ++i) classes |= text::classes_of(source[i]);
  const uint32_t words = most.words;
  const std::u16string_view word = source.substr(begin, end - begin);
  add_word(word, classes, most);
  most.fragments += word[0] == text::kYeh && word.size() < 4;
  most.words = words;
}

// Whether the unit at `at` is the first presentation form of its word.
bool is_first_form(std::u16string_view source, size_t at) {
  while (at > 0 && is_in_word(source, at - 1)) {
    --at;
    if ((text::classes_of(source[at]) & text::kFormClass) != 0) return false;
  }
  return true;
}

// Adds what the unit at `at`, which is not plain, may show.
void add_special(std::u16string_view source, uint32_t at, Signs& most, uint32_t& forms) {
  const text::UnitClasses classes = text::classes_of(source[at]);
  if ((classes & kWordClasses) == 0) {
    if (source[at] == u'\n') return;
    add_mark(source, at, classes, most);
    const bool follows = at > 0 && is_in_word(source, at - 1);
    const bool precedes = is_in_word(source, at + 1);
    // «ب__ب» is one word for the reading, too.
    const bool is_mixed = (classes & (text::kDigitClass | text::kLatinLetterClass |
                                      text::kInvisibleClass | text::kOtherClass)) != 0;
    if (is_mixed ? !follows && !precedes : !follows || !precedes) return;
    if (follows) add_word_at(source, at - 1, most);
    if (precedes) add_word_at(source, at + 1, most);
  } else if (source[at] == text::kTatweel) {
    ++most.stretched;
    ++most.singles;
  } else if ((classes & text::kFormClass) != 0) {
    ++forms;
    if (is_first_form(source, at)) add_word_at(source, at, most);
  } else {
    ++most.letters;
  }
}

}  // namespace

bool is_control(char16_t c) { return c < u' ' && c != u'\t' && !text::is_line_end(c); }

Signs find_signs(std::u16string_view source) {
  Signs signs;
  const auto size = static_cast<uint32_t>(source.size());
  for (uint32_t at = 0; at < size;) {
    const text::UnitClasses classes = text::classes_of(source[at]);
    if ((classes & (text::kArabicLetterClass | text::kFormClass)) != 0) {
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
    add_mark(source, at, classes, signs);
    ++at;
  }
  return signs;
}

Signs most_signs(std::u16string_view source, const text::Reading& reading) {
  Signs most;
  uint32_t forms = 0;
  reading.specials.for_each({0, static_cast<uint32_t>(source.size())},
                            [&](uint32_t at) { add_special(source, at, most, forms); });
  const text::Vocabulary& vocabulary = reading.vocabulary;
  std::vector<uint32_t> counts(vocabulary.lexemes.size());
  for (const uint32_t lexeme : vocabulary.of_word) ++counts[lexeme];
  for (size_t i = 0; i < counts.size(); ++i) {
    const text::Lexeme& lexeme = vocabulary.lexemes[i];
    if (lexeme.kind != TokenKind::kArabic) continue;
    most.words += counts[i];
    most.letters += counts[i] * static_cast<uint32_t>(lexeme.key.size());
    add_key(lexeme.key, counts[i], most);
  }
  // The reading may have two words where a ligature stands.
  most.words -= std::min(most.words, forms);
  return most;
}

}  // namespace khulasa::mend
