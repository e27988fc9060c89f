// Headlines: a sentence shortened by leaving words out.
#pragma once

#include <vector>

#include "khulasa/text.h"
#include "stage.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// The most words in a headline, by SummaryLength.
inline constexpr uint32_t kHeadlineWords[] = {12, 17, 22};

/// Shortens a sentence to at most `max_words` words. Words in brackets are always left out, and so
/// are the label of an item («1- », «المادة الثالثة:»), the place before a report («عمان - بترا -»)
/// and «و» or «ف» at the start. A sentence that is still too long loses, in this order:
///
/// - its place line: «محمد السريعي - أبها:»
/// - insertions between commas: «، ممثلة في عمادة القبول،»
/// - an adverbial before the first comma: «في خطوة جديدة،»
/// - its attribution: «أعلنت الشركة أن»
/// - forms of address («معالي»), titles before names («المهندس») and days («أمس الأربعاء»)
/// - the names of office holders: «عبدالله الحصين» after «وزير المياه»
///
/// Then it ends after the last phrase that fits: «... لأول مرة الأسبوع الماضي، مشيرة إلى» before
/// «مشيرة»; at a comma rather than in a clause that has just begun;
/// never between a denial and its exception («لا يعود سوى الربع»), and not with a condition alone.
/// No word is added or changed. The words it goes by: core/data/headline_words.txt.
///
/// @param sentence   a span of the source.
/// @param words      the words of `sentence`.
/// @param max_words  at least 1.
/// @param is_title   whether it is the article's own title, which has neither label nor «و» to
/// lose.
/// @return the spans that remain, in order; `sentence` itself if it has no words. Linear.
KHULASA_STAGE std::vector<Span> cut_headline(const text::Reading& reading, Span sentence,
                                             Range words, uint32_t max_words,
                                             bool is_title = false);

/// Shortens a sentence of a summary. It loses its place line («عمان - بترا - أعلنت» to «أعلنت»),
/// and if it then has more than `max_words` words, an attribution at its end («، وفق ما أعلنت
/// الوزارة») and clauses at its end, from a comma on, as long as what remains says the same: never
/// a condition, an exception or a contrast («، بشرط أن», «، إلا», «، لكن»). Nothing else is left
/// out, so a sentence may stay longer.
///
/// @return the spans that remain, in order; empty if nothing is left out. Linear.
KHULASA_STAGE std::vector<Span> shorten_pick(const text::Reading& reading, Span sentence,
                                             Range words, uint32_t max_words);

}  // namespace khulasa::gist
