// The title of an article, among the lines above its body.
#pragma once

#include <cstddef>
#include <cstdint>

#include "judging.h"

namespace khulasa::article {

/// A headline, of this article or of a related one, has this many words or more; most items of
/// menus have fewer.
inline constexpr uint32_t kHeadlineWords = 3;

/// Finds the title in page.lines[0 .. body), where `body` is the first line of the article's body.
///
/// A title is eight words long or more, shares words with the article, and does not look like a
/// byline, a caption or a menu. Of similar lines the first is taken, since a sub-heading follows
/// its title. If no line is good enough, a short line that is the only candidate is the title:
/// «الأفلاج» above an encyclopedia's text. An <h1> of HTML always is, and so is a line whose own
/// label says it: the subject of a mail.
///
/// @return the index of the title, or `body` if there is none. Linear in the words of those lines.
size_t find_title(const JudgedPage& page, size_t body);

}  // namespace khulasa::article
