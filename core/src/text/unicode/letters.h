// Names for code points, and predicates for the few character classes that Arabic text needs.
//
// They are plain range checks: ICU's tables of general categories and scripts would add 140 KB to
// the WASM module, and Arabic needs only a few ranges.
#pragma once

#include <cstdint>

namespace khulasa::text {

inline constexpr char16_t kHamza = u'\u0621';           // ء
inline constexpr char16_t kAlefMadda = u'\u0622';       // آ
inline constexpr char16_t kAlefHamzaAbove = u'\u0623';  // أ
inline constexpr char16_t kWawHamza = u'\u0624';        // ؤ
inline constexpr char16_t kAlefHamzaBelow = u'\u0625';  // إ
inline constexpr char16_t kYehHamza = u'\u0626';        // ئ
inline constexpr char16_t kAlef = u'\u0627';            // ا
inline constexpr char16_t kBeh = u'\u0628';             // ب
inline constexpr char16_t kTehMarbuta = u'\u0629';      // ة
inline constexpr char16_t kFeh = u'\u0641';             // ف
inline constexpr char16_t kKaf = u'\u0643';             // ك
inline constexpr char16_t kLam = u'\u0644';             // ل
inline constexpr char16_t kHeh = u'\u0647';             // ه
inline constexpr char16_t kWaw = u'\u0648';             // و
inline constexpr char16_t kAlefMaksura = u'\u0649';     // ى
inline constexpr char16_t kYeh = u'\u064A';             // ي
inline constexpr char16_t kTatweel = u'\u0640';         // ـ
inline constexpr char16_t kMaddahAbove = u'\u0653';
inline constexpr char16_t kHamzaAbove = u'\u0654';
inline constexpr char16_t kHamzaBelow = u'\u0655';
inline constexpr char16_t kSuperscriptAlef = u'\u0670';  // the small alef of «هٰذا»
inline constexpr char16_t kAlefWasla = u'\u0671';        // ٱ
inline constexpr char16_t kArabicComma = u'\u060C';      // ،
inline constexpr char16_t kArabicSemicolon = u'\u061B';  // ؛
inline constexpr char16_t kArabicQuestion = u'\u061F';   // ؟
inline constexpr char16_t kArabicPercent = u'\u066A';    // ٪
inline constexpr char16_t kArabicDecimal = u'\u066B';    // ٫
inline constexpr char16_t kArabicThousands = u'\u066C';  // ٬
inline constexpr char16_t kArabicFullStop = u'\u06D4';   // ۔  Urdu's full stop

// Letters that keyboards of other languages type in place of the Arabic ones they look like.
inline constexpr char16_t kFarsiYeh = u'\u06CC';  // ی  looks like kAlefMaksura at a word's end
inline constexpr char16_t kKeheh = u'\u06A9';     // ک  Persian and Urdu kaf
inline constexpr char16_t kHehGoal = u'\u06C1';   // ہ  Urdu heh
inline constexpr char16_t kHehDoachashmee = u'\u06BE';  // ھ
inline constexpr char16_t kAe = u'\u06D5';              // ە  Kurdish, looks like heh
inline constexpr char16_t kTehMarbutaGoal = u'\u06C3';  // ۃ
inline constexpr char16_t kYehBarree = u'\u06D2';       // ے
inline constexpr char16_t kYehBarreeHamza = u'\u06D3';  // ۓ
inline constexpr char16_t kSwashKaf = u'\u06AA';        // ڪ
inline constexpr char16_t kHehYeh = u'\u06C0';          // ۀ  the izafa on a final heh
inline constexpr char16_t kHehGoalHamza = u'\u06C2';    // ۂ

inline constexpr char16_t kAllahLigature = u'\uFDF2';  // ﷲ

inline constexpr char16_t kNoBreakSpace = u'\u00A0';
inline constexpr char16_t kEllipsis = u'\u2026';    // …
inline constexpr char16_t kBullet = u'\u2022';      // •
inline constexpr char16_t kWordJoiner = u'\u2060';  // has no width and parts no words

constexpr bool in_range(char16_t c, char16_t first, char16_t last) {
  return first <= c && c <= last;
}

/// Letters of the Arabic block, of Arabic Supplement and of Arabic Extended-A, without digits and
/// marks. Tatweel counts as a letter, since it occurs inside words.
constexpr bool is_arabic_letter(char16_t c) {
  return in_range(c, u'\u0620', u'\u064A') ||
         (in_range(c, u'\u066E', u'\u06D3') && c != kSuperscriptAlef) || c == kAe ||
         in_range(c, u'\u06EE', u'\u06EF') || in_range(c, u'\u06FA', u'\u06FF') ||
         in_range(c, u'\u0750', u'\u077F') || in_range(c, u'\u08A0', u'\u08C9');
}

/// U+FB50-FDFF and U+FE70-FEFE: code points for the shapes of letters and ligatures, such as ﻻ.
/// Text copied from a PDF is full of them.
constexpr bool is_presentation_form(char16_t c) {
  return in_range(c, u'\uFB50', u'\uFDFF') || in_range(c, u'\uFE70', u'\uFEFE');
}

/// The forms that are a word or a phrase of their own: ﷺ, ﷻ, ﷲ, ﵇.
constexpr bool is_phrase_ligature(char16_t c) {
  return in_range(c, u'\uFDF0', u'\uFDFF') || in_range(c, u'\uFD40', u'\uFD4F') || c == u'\uFDCF';
}

/// Vowel marks, shadda, tanween, sukun, and maddah and hamza as combining marks.
constexpr bool is_tashkeel(char16_t c) { return in_range(c, u'\u064B', u'\u065F'); }

/// Combining marks of Quranic orthography.
constexpr bool is_quranic_mark(char16_t c) {
  return in_range(c, u'\u0610', u'\u061A') || in_range(c, u'\u06D6', u'\u06DC') ||
         in_range(c, u'\u06DF', u'\u06E4') || in_range(c, u'\u06E7', u'\u06E8') ||
         in_range(c, u'\u06EA', u'\u06ED') || in_range(c, u'\u0898', u'\u089F') ||
         in_range(c, u'\u08CA', u'\u08E1') || in_range(c, u'\u08E3', u'\u08FF');
}

/// Quranic signs that do not combine with a letter: ۝ ۞ ۥ ۦ ۩.
constexpr bool is_quranic_sign(char16_t c) {
  return in_range(c, u'\u06DD', u'\u06DE') || in_range(c, u'\u06E5', u'\u06E6') || c == u'\u06E9' ||
         c == u'\u08E2';
}

/// Any Arabic combining mark: tashkeel, Quranic marks and the superscript alef.
constexpr bool is_arabic_mark(char16_t c) {
  return is_tashkeel(c) || c == kSuperscriptAlef || is_quranic_mark(c);
}

/// Units that are in NFC and start a segment of it whatever surrounds them: all below U+0300, those
/// of the Arabic block that are no marks, and the quotation marks, dashes and controls of General
/// Punctuation. Not all that are so, but nearly all that an Arabic text has.
constexpr bool is_inert(char16_t c) {
  return c < u'\u0300' || in_range(c, u'\u2002', u'\u206F') ||
         (in_range(c, u'\u0600', u'\u06FF') && !is_arabic_mark(c));
}

/// A-Z, a-z and the letters of Latin-1, Latin Extended-A, -B and Additional: Aydınlık, Élysée.
constexpr bool is_latin_letter(char16_t c) {
  return in_range(c, u'A', u'Z') || in_range(c, u'a', u'z') ||
         (in_range(c, u'\u00C0', u'\u024F') && c != u'\u00D7' && c != u'\u00F7') ||
         in_range(c, u'\u1E00', u'\u1EFF');
}

/// ASCII, Arabic-Indic (٣) and Persian (۳) digits.
constexpr bool is_digit(char16_t c) {
  return in_range(c, u'0', u'9') || in_range(c, u'\u0660', u'\u0669') ||
         in_range(c, u'\u06F0', u'\u06F9');
}

/// The characters after which UAX #14 demands a line break.
constexpr bool is_line_end(char16_t c) {
  return in_range(c, u'\n', u'\r') || c == u'\u0085' || c == u'\u2028' || c == u'\u2029';
}

/// Unicode's White_Space except the line ends.
constexpr bool is_space(char16_t c) {
  return c == u' ' || c == u'\t' || c == kNoBreakSpace || c == u'\u1680' ||
         in_range(c, u'\u2000', u'\u200A') || c == u'\u202F' || c == u'\u205F' || c == u'\u3000';
}

/// ZWNJ and ZWJ. They have a visible effect: they keep letters apart, and join letters or emoji.
constexpr bool is_joiner(char16_t c) { return in_range(c, u'\u200C', u'\u200D'); }

/// Zero-width characters, including the joiners, and the soft hyphen.
constexpr bool is_zero_width(char16_t c) {
  return in_range(c, u'\u200B', u'\u200D') || in_range(c, u'\u2060', u'\u2064') || c == u'\uFEFF' ||
         c == u'\u00AD';
}

/// Controls of the bidirectional algorithm (UAX #9): marks, embeddings, overrides and isolates.
constexpr bool is_bidi_control(char16_t c) {
  return in_range(c, u'\u200E', u'\u200F') || in_range(c, u'\u202A', u'\u202E') ||
         in_range(c, u'\u2066', u'\u2069') || c == u'\u061C';
}

/// Zero-width characters and bidi controls: they take up no room of their own on the page.
constexpr bool is_invisible(char16_t c) { return is_zero_width(c) || is_bidi_control(c); }

/// Punctuation marks that end a sentence.
constexpr bool is_terminal(char16_t c) {
  return c == u'.' || c == u'!' || c == u'?' || c == kArabicQuestion || c == kEllipsis ||
         c == kArabicFullStop || c == u'\u203C' || c == u'\u2049';
}

/// Closing quotation marks and brackets, which may follow the punctuation mark that ends a
/// sentence.
constexpr bool is_closing(char16_t c) {
  return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'}' || c == u'\u00BB' ||
         c == u'\u201D' || c == u'\u2019' || c == u'\u203A';
}

}  // namespace khulasa::text
