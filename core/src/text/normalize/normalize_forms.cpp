// The options of each named form: display(), search(), nfc() and lexical_form().
#include "normalize.h"

namespace khulasa {

NormalizeOptions NormalizeOptions::display() {
  NormalizeOptions options;
  options.tatweel = TatweelForm::kDropDecorative;
  options.unfold_presentation_forms = true;
  options.collapse_spaces = true;
  options.zero_width = ZeroWidthForm::kKeepJoiners;
  options.drop_bidi_controls = true;
  return options;
}

NormalizeOptions NormalizeOptions::search() {
  NormalizeOptions options = text::lexical_form();
  options.look_alikes = LookAlikes::kFoldInArabic;
  options.fold_split_madda = true;
  options.fold_yeh = true;
  options.fold_teh_marbuta = true;
  return options;
}

NormalizeOptions NormalizeOptions::nfc() { return {}; }

namespace text {

NormalizeOptions lexical_form() {
  NormalizeOptions options;
  options.drop_tashkeel = true;
  options.drop_quranic_marks = true;
  options.drop_superscript_alef = true;
  options.tatweel = TatweelForm::kDrop;
  options.fold_alef = true;
  options.look_alikes = LookAlikes::kFold;
  options.unfold_presentation_forms = true;
  options.digits = DigitForm::kLatin;
  options.fold_punctuation = true;
  options.collapse_spaces = true;
  options.zero_width = ZeroWidthForm::kDrop;
  options.drop_bidi_controls = true;
  options.fold_case = true;
  return options;
}

}  // namespace text
}  // namespace khulasa
