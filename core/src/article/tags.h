// The tags of a tag line.
#pragma once

#include <vector>

#include "blocks.h"
#include "text/reading.h"

namespace khulasa::article {

/// Cuts a tag line into its tags.
///
/// Tags stand between separators («غزة | القاهرة», «#غزة #القاهرة»). Where there are none, words
/// are joined that stand side by side in the page's prose («النظام السوري») and the others are tags
/// by themselves; function words part tags, and a menu that was copied into the line (names of
/// sections in a row, said twice or more) is left out.
///
/// @param line  the tag line; `rest` the part of it behind its marker.
/// @param prose  the lines of the article.
/// @return spans of `source`, in order, the same tag more than once where the line repeats it.
/// Linear in the words of the line and of the prose.
std::vector<Span> find_tags(const text::Reading& reading, const Line& line, Span rest,
                            const std::vector<Line>& prose);

}  // namespace khulasa::article
