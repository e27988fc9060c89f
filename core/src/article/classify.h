// What each line of a paste is.
#pragma once

#include <vector>

#include "blocks.h"
#include "markers.h"
#include "page_tree.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa::article {

/// The labels of a page's lines.
struct Classified {
  std::vector<Label> labels;
  // They follow from the page's HTML. Where they leave nothing, the page has no article, and where
  // they leave little, it has a short one.
  bool has_tree = false;
};

/// Labels every line of a page: its own words first (own_labels.h), then whether the learned model
/// takes it for article (judging.h), where the article ends (tail.h) and what its title is
/// (title.h), then its neighbours: headlines under «اقرأ أيضا», a second article after the end.
/// classify.cpp shows a page with its labels.
///
/// If no line is prose, all lines without an own label are paragraphs: a note, a poem, a chat.
///
/// If the page has a tree, what is outside of its article's element is set aside first (region.h).
///
/// @return one label a line; empty for no lines. Linear in the text.
KHULASA_STAGE Classified classify(const text::Reading& reading, const std::vector<Line>& lines,
                                  const PageTree& tree);

}  // namespace khulasa::article
