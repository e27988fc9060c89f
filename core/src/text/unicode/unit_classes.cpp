#include "unit_classes.h"

namespace khulasa::text::unit_classes {

UnitClasses find_beyond_table(char16_t c) { return find(c); }

}  // namespace khulasa::text::unit_classes
