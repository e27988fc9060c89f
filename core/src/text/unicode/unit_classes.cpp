#include "unit_classes.h"

namespace khulasa::text::unit_classes {

UnitClasses find_beyond_table(char16_t c) {
  // Ideographs, syllables, the halves of surrogate pairs: find() was a third of the time that a
  // text of nothing else takes.
  if (in_range(c, 0x3100, 0xDFFF)) return kOtherClass;
  // A text of ligatures («ﷺ») has nothing else; find() was a fifth of the time it takes.
  return is_presentation_form(c) ? kFormClass : find(c);
}

}  // namespace khulasa::text::unit_classes
