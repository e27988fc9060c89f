// Sentence boundaries of Arabic prose.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/options.h"
#include "khulasa/text.h"
#include "stage.h"
#include "text/unicode/specials.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// Splits a paragraph into sentences.
///
/// The boundaries are those of UAX #29 (ICU's root rules), corrected for Arabic news.
///
/// There is no boundary
/// - after an abbreviation, a title or an initial: «عقد د. بدر», «ود. هدى», «إف. كينيدي»; after a
///   unit or an era («3 مم.») the next word decides;
/// - after the number of a list item or a section: «1. », «الفصل ٢٫١. مصادر المياه»;
/// - inside a quotation, brackets, words of the Quran (﴿ ﴾) or an address: «"المفاوضات مستمرة.
/// ونأمل"»; after a question in
///   quotation marks, if who asked it follows: «"متى تعود؟" سألته أمه»;
/// - after two dots, which are a pause («العراق.. الأسباب»), unless statements are on both sides;
/// - between the halves of a verse: «وقفت على باب الديار ... فلم يجب السكان».
///
/// There is one
/// - after a full stop without a space: «الثانية.في عام», «.2025وأكد»;
/// - after the footnotes of a sentence: «وحدائقها.[2] وأخذ», «الحرب.2 وبعدها»;
/// - after «…», as after «...»; at a line end, since the layout has joined wrapped lines;
/// - after «؛», if `options` ask for it.
///
/// @param source     the whole text; lone surrogates are allowed.
/// @param paragraph  the part of `source` to split; an empty one has no sentences.
/// @return half-open spans of `source`, in order and disjoint, without white space at their ends.
/// Together they cover every letter of `paragraph`. Linear in paragraph.size().
KHULASA_STAGE std::vector<Span> split_sentences(std::u16string_view source, Span paragraph,
                                                const Unicode& unicode,
                                                const SentenceOptions& options = {});

/// The same for a source whose index of special units is known. Linear in the special units of
/// `paragraph` and in its sentences, which are much fewer than its units.
KHULASA_STAGE std::vector<Span> split_sentences(std::u16string_view source, Span paragraph,
                                                const Specials& specials, const Unicode& unicode,
                                                const SentenceOptions& options);

}  // namespace khulasa::text
