// Headlines: a sentence shortened by leaving words out.
#pragma once

#include <vector>

#include "khulasa/text.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// The most words in a headline, by SummaryLength.
inline constexpr uint32_t kHeadlineWords[] = {12, 17, 22};

/// Shortens a sentence to at most `max_words` words. Words in brackets are always left out. A
/// sentence that is still too long loses, in this order:
///
/// - its place line: «محمد السريعي - أبها:»
/// - insertions between commas: «، ممثلة في عمادة القبول،»
/// - an adverbial before the first comma: «في خطوة جديدة،»
/// - its attribution: «أعلنت الشركة أن»
/// - forms of address («معالي»), titles before names («المهندس») and days («أمس الأربعاء»)
/// - the names of office holders: «عبدالله الحصين» after «وزير المياه»
///
/// Then it ends after the last phrase that fits: «... لأول مرة الأسبوع الماضي، مشيرة إلى» before
/// «مشيرة». No word is added or changed. The words it goes by: core/data/headline_words.txt.
///
/// @param sentence   a span of the source.
/// @param words      the words of `sentence`.
/// @param max_words  at least 1.
/// @return the spans that remain, in order; `sentence` itself if it has no words. Linear.
std::vector<Span> cut_headline(const text::Reading& reading, Span sentence, Range words,
                               uint32_t max_words);

}  // namespace khulasa::gist
