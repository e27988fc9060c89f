// The tags in a tag line.
#pragma once

#include <vector>

#include "blocks.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa::article {

/// Splits a tag line into its tags: «كلمات دلالية: غزة | القاهرة», «#غزة #القاهرة».
///
/// If the line has no separators, two words are one tag if they are neighbours in the page's prose
/// («النظام السوري»), up to four words together. Function words end a tag and are not part of one.
/// A menu that was copied into the line, which is two section names or more in a row, each more
/// than once in the line, is left out.
///
/// @param line   the tag line.
/// @param rest   the part of its text after the marker.
/// @param prose  the words of each line of the article.
/// @return spans of the source, in order; a tag that the line repeats is returned again. Linear in
/// the line with separators, else in the distinct words of the text and n log n in the prose.
KHULASA_STAGE std::vector<Span> find_tags(const text::Reading& reading, const Line& line, Span rest,
                                          const std::vector<text::WordRange>& prose);

}  // namespace khulasa::article
