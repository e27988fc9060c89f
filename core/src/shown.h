// What a reader should see of a source: without controls, presentation forms and line ends.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/engine.h"
#include "text/unicode/specials.h"
#include "text/unicode/unicode.h"

namespace khulasa {

/// The shown form of `source`.
///
/// @param gaps  of its Layout; one between lines is shown as a space, markup is not shown.
/// @param specials  the index of `source`: plain units are shown as they are.
/// Linear in the source. A source that can be shown as it is needs no memory.
ShownText find_shown(std::u16string_view source, const std::vector<Span>& gaps,
                     const text::Unicode& unicode, const text::Specials& specials);

/// Sets the text of each pick: its sentence, or its parts joined by a space, as `shown` has them,
/// with the quotation marks that the sentence opens or closes but does not have in pairs.
void set_texts(std::vector<Pick>& picks, std::u16string_view source, const ShownText& shown);

}  // namespace khulasa
