// A headline: a sentence with clauses left out.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "terms.h"
#include "text/vocabulary.h"

namespace khulasa::gist {

/// The most words a headline of each length has, by SummaryLength.
inline constexpr uint32_t kHeadlineWords[] = {12, 17, 22};

/// Shortens a sentence to at most `max_words` words by leaving out what stands in brackets and the
/// clauses behind a comma, last first; where the first clause alone is too long, it ends before its
/// last function word that leaves it short enough («... لأول مرة الأسبوع الماضي، مشيرة إلى» keeps
/// what stands before «مشيرة»). No word is added or changed.
///
/// @param sentence  a span of `source`, whose words are words[range].
/// @return the spans that stay, in order; never empty for a sentence with words. Linear.
std::vector<Span> cut_headline(std::u16string_view source, Span sentence,
                               const std::vector<text::Word>& words, Range range,
                               const text::Vocabulary& vocabulary, uint32_t max_words);

}  // namespace khulasa::gist
