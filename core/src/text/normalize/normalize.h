// Folding with an offset map: the second layer of text, in which words are compared.
#pragma once

#include <string_view>

#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// Normalizes `source` as `options` say: NFC first, then the folds, unit by unit.
///
/// @param source  any UTF-16; lone surrogates are kept as they are. Empty gives empty.
/// @return the folded text with its map, and how many marks were capped (kMaxMarksPerBase) before
/// NFC. Linear in source.size().
///
/// LookAlikes::kFoldInArabic counts as kKeep here, since this floor knows no languages: see
/// normalize_by_language().
NormalizedText normalize(std::u16string_view source, const NormalizeOptions& options,
                         const Unicode& unicode);

/// Adds `pass`, the normalization of `out.text`, to `out`, whose map then leads from the text of
/// `pass` back to the source of `out`. Linear.
void add_pass(NormalizedText& out, NormalizedText pass);

/// The form in which words are looked up and stemmed: the match key, but for ى and ة, which tell
/// «على» (on) from «علي» (a name) and are folded letter by letter where stems are made. ؤ and ئ
/// stay: «سؤال» is not «سوال».
NormalizeOptions lexical_form();

}  // namespace khulasa::text
