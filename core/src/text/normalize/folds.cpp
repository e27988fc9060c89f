#include "folds.h"

#include "text/unicode/letters.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

char16_t fold_look_alike(char16_t c) {
  switch (c) {
    case kFarsiYeh:
    case kYehBarree:
      return kYeh;
    case kYehBarreeHamza:
      return kYehHamza;
    case kKeheh:
    case kSwashKaf:
      return kKaf;
    case kHehGoal:
    case kHehGoalHamza:
    case kHehDoachashmee:
    case kHehYeh:
    case kAe:
      return kHeh;
    case kTehMarbutaGoal:
      return kTehMarbuta;
    default:
      return c;
  }
}

namespace {

char16_t fold_letter(char16_t c, const NormalizeOptions& options) {
  if (options.look_alikes == LookAlikes::kFold) c = fold_look_alike(c);
  switch (c) {
    case kAlefMadda:
    case kAlefHamzaAbove:
    case kAlefHamzaBelow:
    case kAlefWasla:
      return options.fold_alef ? kAlef : c;
    case kAlefMaksura:
      return options.fold_yeh ? kYeh : c;
    case kTehMarbuta:
      return options.fold_teh_marbuta ? kHeh : c;
    case kWawHamza:
      return options.fold_hamza_carriers ? kWaw : c;
    case kYehHamza:
      return options.fold_hamza_carriers ? kYeh : c;
    default:
      return c;
  }
}

char16_t fold_digit(char16_t c, DigitForm form) {
  char16_t value = kDropped;
  if (in_range(c, u'0', u'9')) value = static_cast<char16_t>(c - u'0');
  if (in_range(c, u'\u0660', u'\u0669')) value = static_cast<char16_t>(c - u'\u0660');
  if (in_range(c, u'\u06F0', u'\u06F9')) value = static_cast<char16_t>(c - u'\u06F0');
  if (value == kDropped || form == DigitForm::kKeep) return c;
  return static_cast<char16_t>(value + (form == DigitForm::kLatin ? u'0' : u'\u0660'));
}

char16_t fold_punctuation(char16_t c) {
  switch (c) {
    case kArabicComma:
      return u',';
    case kArabicSemicolon:
      return u';';
    case kArabicQuestion:
      return u'?';
    case kArabicPercent:
      return u'%';
    case kArabicDecimal:
      return u'.';
    case kArabicThousands:
      return u',';
    case kArabicFullStop:
      return u'.';
    case u'\u00AB':
    case u'\u00BB':
    case u'\u201C':
    case u'\u201D':
    case u'\u201E':
    case u'\u201F':
      return u'"';
    case u'\u2018':
    case u'\u2019':
    case u'\u201A':
    case u'\u201B':
    case u'\u2039':
    case u'\u203A':
      return u'\'';
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2015':
    case u'\u2212':
      return u'-';
    default:
      return c;
  }
}

}  // namespace

bool is_dropped(char16_t c, const NormalizeOptions& options) {
  if (is_tashkeel(c)) return options.drop_tashkeel;
  if (is_quranic_mark(c) || is_quranic_sign(c)) return options.drop_quranic_marks;
  if (c == kSuperscriptAlef) return options.drop_superscript_alef;
  if (c == kTatweel) return options.tatweel == TatweelForm::kDrop;
  if (is_bidi_control(c)) return options.drop_bidi_controls;
  if (is_joiner(c)) return options.zero_width == ZeroWidthForm::kDrop;
  if (is_zero_width(c)) return options.zero_width != ZeroWidthForm::kKeep;
  return false;
}

char16_t fold_unit(char16_t c, const NormalizeOptions& options) {
  if (is_dropped(c, options)) return kDropped;
  if (options.collapse_spaces && is_space(c)) return u' ';
  c = fold_digit(c, options.digits);
  if (options.fold_punctuation) c = fold_punctuation(c);
  if (options.fold_case && !is_arabic_letter(c)) {
    c = Unicode::fold_case(c);
  }
  return fold_letter(c, options);
}

}  // namespace khulasa::text
