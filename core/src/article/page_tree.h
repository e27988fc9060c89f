// The tree of a page that came as HTML.
#pragma once

#include <cstdint>
#include <vector>

#include "blocks.h"
#include "stage.h"

namespace khulasa::article {

/// An element of a page with several lines: lines[first .. end).
struct PageNode {
  uint32_t first = 0;
  uint32_t end = 0;
  uint32_t parent = 0;  // index of PageTree::nodes; the root's is its own
  uint32_t tags = 0;    // MarkupTag bits of the element, without kMarkupBlock
};

/// The elements of a page.
struct PageTree {
  std::vector<PageNode> nodes;      // parents before their children; [0] is the page
  std::vector<uint32_t> innermost;  // for each line, the index of the innermost node around it

  // Whether the page came with elements, even if only one around all of it. False for plain text.
  bool has_elements = false;
};

/// Builds the tree of the stretches of `markup` that have kMarkupBlock. A stretch that only partly
/// overlaps an earlier one is cut at its end; those with fewer than two lines, and those with the
/// same lines as the one around them, are not in the tree (the latter's tags are).
///
/// Linear in the lines, n log n in `markup`.
KHULASA_STAGE PageTree build_page_tree(const std::vector<Line>& lines,
                                       const std::vector<Markup>& markup);

}  // namespace khulasa::article
