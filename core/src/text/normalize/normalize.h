// Folds a text and keeps the map back to its source. Words are compared in their folded form.
#pragma once

#include <string_view>

#include "folder.h"
#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// Normalizes `source` by `options`: first NFC (UAX #15), then the folds, unit by unit.
///
/// @param source  any UTF-16; lone surrogates come back unchanged. An empty text yields an empty
/// one.
/// @return the folded text, its map to `source`, and the number of marks dropped because their
/// letter had more than kMaxMarksPerBase. Linear in source.size().
///
/// LookAlikes::kFoldInArabic acts as kKeep, because this function does not know the language of the
/// text: see normalize_by_language().
NormalizedText normalize(std::u16string_view source, const NormalizeOptions& options,
                         const Unicode& unicode);

/// Replaces the text of `out` with that of `pass`, which is the normalization of `out.text`. The
/// map of `out` then joins the new text to the original source. Linear.
void add_pass(NormalizedText& out, NormalizedText pass);

/// Folds `out`, which `first` folded, until it no longer changes. Nearly no text needs that.
///
/// @return whether `out` changed. Linear.
bool fold_again(NormalizedText& out, const Folder& first, const NormalizeOptions& options,
                const Unicode& unicode);

/// The lexical form, in which words are looked up and stemmed. It is the match key (search()) with
/// two letters kept: ى and ة, which distinguish «على» (on) from «علي» (a name). The stemmer folds
/// them itself. ؤ and ئ stay in both forms: «سؤال» is not «سوال».
NormalizeOptions lexical_form();

}  // namespace khulasa::text
