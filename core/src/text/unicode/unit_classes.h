// The character classes of a code unit as a bit set: one table look-up for the blocks that Arabic
// pages are made of.
//
// The predicates of letters.h test one class each. Loops over whole texts need several at a time.
#pragma once

#include <array>
#include <cstdint>

#include "letters.h"

namespace khulasa::text {

/// A set of classes. Every unit has at least one.
using UnitClasses = uint16_t;

inline constexpr UnitClasses kArabicLetterClass = 1 << 0;
inline constexpr UnitClasses kLatinLetterClass = 1 << 1;
inline constexpr UnitClasses kFormClass = 1 << 2;  // is_presentation_form()
inline constexpr UnitClasses kDigitClass = 1 << 3;
inline constexpr UnitClasses kMarkClass = 1 << 4;  // is_arabic_mark()
inline constexpr UnitClasses kSpaceClass = 1 << 5;
inline constexpr UnitClasses kLineEndClass = 1 << 6;
inline constexpr UnitClasses kInvisibleClass = 1 << 7;
inline constexpr UnitClasses kTerminalClass = 1 << 8;
inline constexpr UnitClasses kClosingClass = 1 << 9;
inline constexpr UnitClasses kPauseClass = 1 << 10;    // , ، ; ؛ :
inline constexpr UnitClasses kOpeningClass = 1 << 11;  // ( [ { « “ ‘ ‹
inline constexpr UnitClasses kOtherClass = 1 << 12;    // none of the above; and tatweel
inline constexpr UnitClasses kBlankClasses = kSpaceClass | kLineEndClass | kInvisibleClass;

namespace unit_classes {

/// The classes of `c` by the predicates of letters.h.
constexpr UnitClasses find(char16_t c) {
  UnitClasses classes = 0;
  const auto add = [&](bool holds, UnitClasses added) {
    if (holds) classes = static_cast<UnitClasses>(classes | added);
  };
  add(is_arabic_letter(c), kArabicLetterClass);
  add(is_latin_letter(c), kLatinLetterClass);
  add(is_presentation_form(c), kFormClass);
  add(is_digit(c), kDigitClass);
  add(is_arabic_mark(c), kMarkClass);
  add(is_space(c), kSpaceClass);
  add(is_line_end(c), kLineEndClass);
  add(is_invisible(c), kInvisibleClass);
  add(is_terminal(c), kTerminalClass);
  add(is_closing(c), kClosingClass);
  add(c == u',' || c == kArabicComma || c == u';' || c == kArabicSemicolon || c == u':',
      kPauseClass);
  add(c == u'(' || c == u'[' || c == u'{' || c == u'\u00AB' || c == u'\u201C' || c == u'\u2018' ||
          c == u'\u2039',
      kOpeningClass);
  add(classes == 0 || c == kTatweel, kOtherClass);
  return classes;
}

inline constexpr char16_t kTableEnd = u'\u0700';  // after ASCII, Latin and the Arabic block
inline constexpr auto kTable = [] {
  std::array<UnitClasses, kTableEnd> table{};
  for (char16_t c = 0; c < kTableEnd; ++c) table[c] = find(c);
  return table;
}();

// find(), out of line to save space: the table covers nearly every unit.
UnitClasses find_beyond_table(char16_t c);

}  // namespace unit_classes

/// The classes of `c`. Always inlined: as a call, which -Oz prefers, it took 8 of the 130 ms that
/// analyzing 1 MB takes in WASM.
[[gnu::always_inline]] constexpr UnitClasses classes_of(char16_t c) {
  return c < unit_classes::kTableEnd ? unit_classes::kTable[c] : unit_classes::find_beyond_table(c);
}

/// Whether `c` is a space, a line end or an invisible character.
constexpr bool is_white(char16_t c) { return (classes_of(c) & kBlankClasses) != 0; }

}  // namespace khulasa::text
