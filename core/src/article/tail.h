// The end of a page that is no article any more.
#pragma once

#include <cstddef>
#include <vector>

#include "blocks.h"
#include "own_labels.h"
#include "text/vocabulary.h"

namespace khulasa::article {

/// What is known of each line by itself; one entry a line in each.
struct Judgement {
  std::vector<double> log_odds;  // that it is article (line_features.h)
  std::vector<bool> prose;       // is_prose(), and no marker labels it
  std::vector<bool> kept;        // taken for article so far
};

/// The first line of the page's tail: headlines and a second article that pass for article line by
/// line, and do not together. It begins where the sum of the log-odds from there to the page's end
/// is least. There is none where that sum says little, where the lines kept in it are only a few
/// short ones («وهو من وراء القصد.» above the author's addresses), where its prose goes on in the
/// words of the article, or where it is the answers of a thread. Failing that it begins at an
/// «اقرأ أيضا» alone on its line with one headline and prose in other words under it.
///
/// @param own_labels  what the lines say by themselves (own_labels.h).
/// @param first  the article's first prose; the tail begins behind it.
/// @return a line's index, lines.size() where there is no tail. Linear in the words.
size_t find_tail(const std::vector<Line>& lines, const OwnLabels& own_labels,
                 const Judgement& judgement, const text::Vocabulary& vocabulary, size_t first);

}  // namespace khulasa::article
