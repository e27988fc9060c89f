// What each line of a paste is.
#pragma once

#include <vector>

#include "blocks.h"
#include "markers.h"
#include "text/reading.h"

namespace khulasa::article {

/// Labels every line of a page: its own words first (own_labels.h), then whether the learned model
/// takes it for article (judging.h), where the article ends (tail.h) and what its title is
/// (title.h), then its neighbours: headlines under «اقرأ أيضا», a second article after the end.
/// classify.cpp shows a page with its labels.
///
/// If no line is prose, all lines without an own label are paragraphs: a note, a poem, a chat.
///
/// @return one label a line; empty for no lines. Linear in the text.
std::vector<Label> classify(const text::Reading& reading, const std::vector<Line>& lines);

}  // namespace khulasa::article
