// Normalization that depends on the language of the text.
#pragma once

#include <string_view>

#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// normalize(), with LookAlikes::kFoldInArabic carried out: letters that a Persian keyboard types
/// in Arabic words («فی» for «في») are folded if the text is Arabic. They are kept in Persian and
/// Urdu, where ی is a letter of its own.
///
/// @param source  any UTF-16. An empty text yields an empty one.
/// @return the folded text and its map to `source`. Linear in source.size().
NormalizedText normalize_by_language(std::u16string_view source, const NormalizeOptions& options,
                                     const Unicode& unicode);

}  // namespace khulasa::text
