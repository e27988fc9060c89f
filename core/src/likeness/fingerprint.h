// Making the fingerprint of an article.
#pragma once

#include <string_view>

#include "khulasa/engine.h"
#include "khulasa/similar.h"
#include "text/reading.h"

namespace khulasa::likeness {

/// The bytes of the fingerprint of a text that was read and analyzed.
///
/// Terms are the families of the article's content words, titles and headings included, each
/// weighted by (1 + ln n) for its n occurrences, by how rare it is in written Arabic, and by
/// whether the title has it. Of a text without an article, such as a headline alone, all words
/// count.
///
/// @param title     the caller's title; empty if the one in the text counts.
/// @param analysis  with its keyphrases, best first, at least format.h's kMaxPhrases asked for.
/// Linear in the words, plus the sort of the distinct ones.
std::vector<uint8_t> make_fingerprint(const text::Reading& reading, std::u16string_view title,
                                      const Analysis& analysis);

}  // namespace khulasa::likeness
