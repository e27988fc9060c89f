// Which line of a page is its title, by what the page's head says.
#pragma once

#include "khulasa/html.h"
#include "lines.h"

namespace khulasa::html {

/// Tags the line that the page's <title>, og:title or JSON-LD headline repeats with kMarkupTitle,
/// and turns that tag of other lines into kMarkupHeading: the first <h1> is often the site's name.
/// If no line is repeated, an <h1> that is only a small part of the <title>, again the site's name,
/// becomes a heading.
///
/// Of several such lines the one with the most words counts, then an <h1>, then another heading.
/// Nothing changes if the head has no title. Linear.
void tag_title(const std::vector<HtmlFact>& facts, Lines& lines);

}  // namespace khulasa::html
