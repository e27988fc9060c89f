// Which lines of a page are taken for article, each by its own evidence.
#pragma once

#include <vector>

#include "blocks.h"
#include "own_labels.h"
#include "stage.h"
#include "text/reading.h"
#include "text/tables/flags.h"

namespace khulasa::article {

/// What is known about the lines of a page before they are labelled; one entry a line in each
/// vector.
struct Judgement {
  std::vector<double> log_odds;     // that the line is article: line_features.h, and its tags
  std::vector<float> shared_words;  // LineFeature::kSharedWords, 0 to 1
  Flags prose;                      // is_prose(), and it has no own label
  Flags kept;                       // taken for article, unless it turns out to be in the tail
};

/// A page with its judged lines, as later stages take it. Its parts must outlive it.
struct JudgedPage {
  const text::Reading& reading;
  const std::vector<Line>& lines;
  const OwnLabels& own_labels;
  const Judgement& judgement;
};

/// Judges the lines that have no own label: the learned model gives each its log-odds, the tags of
/// a rich paste shift them, the lines of a list share their mean, and a line is kept from a limit
/// on that depends on its length and on what is above it. Lines with an own label are not kept.
///
/// @param has_tree  the page's tree has set menus and lists of links aside, so what remains of
/// lists and tables is text.
/// @return empty for no lines. Linear in the words.
KHULASA_STAGE Judgement judge_lines(const text::Reading& reading, const std::vector<Line>& lines,
                                    const OwnLabels& own_labels, bool has_tree = false);

}  // namespace khulasa::article
