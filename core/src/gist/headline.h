// A headline: a sentence with clauses left out.
#pragma once

#include <vector>

#include "khulasa/text.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// The most words a headline of each length has, by SummaryLength.
inline constexpr uint32_t kHeadlineWords[] = {12, 17, 22};

/// Shortens a sentence to at most `max_words` words. What stands in brackets always goes. A
/// sentence that is still too long loses, in this order, a dateline, insertions between commas, an
/// adverbial before its first comma, its attribution («أعلنت الشركة أن»), styles, titles before
/// names, days and the names of who holds an office; then it ends behind the last phrase that fits
/// («... لأول مرة الأسبوع الماضي، مشيرة إلى» keeps what stands before «مشيرة»).
/// No word is added or changed. Words: core/data/headline_words.txt.
///
/// @param sentence  a span of the source, with the range of its words.
/// @return the spans that stay, in order; never empty for a sentence with words. Linear.
std::vector<Span> cut_headline(const text::Reading& reading, Span sentence, Range words,
                               uint32_t max_words);

}  // namespace khulasa::gist
