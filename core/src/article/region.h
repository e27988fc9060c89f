// Where the article is in the tree of a page, and which lines in it are not of the article.
#pragma once

#include <optional>
#include <vector>

#include "own_labels.h"
#include "page_tree.h"
#include "stage.h"
#include "text/reading.h"
#include "text/tables/flags.h"

namespace khulasa::article {

/// What the tree of a page says about its lines.
struct Region {
  uint32_t first = 0;  // the article is in lines[first .. end)
  uint32_t end = 0;
  // For each line what it is, if the tree sets it aside: menus, lists of links, comments, what is
  // outside of the article. Empty if the page has no tree or no article.
  std::vector<std::optional<BlockKind>> set_aside;
  // For each line whether it is a cell of a table of the article: of an element without prose, as
  // others are tables for layout. Empty if `set_aside` is.
  Flags in_table;
  // The page has a tree, and nothing in it is an article: a home page, a list of links.
  bool has_no_article = false;
};

/// Finds the element that holds the article: the smallest that has most of the page's prose, and
/// what belongs to it beside that. Prose does not count in what the tags call navigation, related
/// links, comments or a form, unless that is where nearly all of it is: some sites put the whole
/// page into one <form>. Of several articles in a row, as under an endless page, the one with the
/// title counts, else the first.
///
/// region.cpp shows a page. Linear in the lines and elements, but for their depth where it looks
/// for the article's element.
KHULASA_STAGE Region find_region(const text::Reading& reading, const std::vector<Line>& lines,
                                 const PageTree& tree, const OwnLabels& own_labels);

}  // namespace khulasa::article
