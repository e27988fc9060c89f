// Where the article ends on a page.
#pragma once

#include <cstddef>

#include "judging.h"
#include "stage.h"

namespace khulasa::article {

/// The first line after the article: of its tail (see find_tail()), or a line with a source, tag,
/// comment or legal marker after its first prose, whichever is earlier.
///
/// @return a line's index, or lines.size() if the article goes on to the end of the page. Linear in
/// the words.
size_t find_end(const JudgedPage& page);

/// The first line of the page's tail: headlines and a second article, which look like article line
/// by line but not when taken together.
///
/// The tail starts where the sum of the log-odds from there to the end of the page is least. There
/// is none if that sum is weak evidence, if the lines kept in it are only a few short ones («وهو من
/// وراء القصد.» above the author's addresses), if its prose continues in the words of the article,
/// or if the page is a thread and its lines are the answers. Failing that, the tail starts at an
/// «اقرأ أيضا» alone on its line, followed by one headline and by prose in other words.
///
/// @param first  the first prose of the article; the tail starts after it.
/// @return a line's index, or lines.size() if there is no tail. Linear in the words.
KHULASA_STAGE size_t find_tail(const JudgedPage& page, size_t first);

}  // namespace khulasa::article
