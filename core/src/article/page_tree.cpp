#include "page_tree.h"

#include <algorithm>

#include "text/tables/heap_sort.h"

namespace khulasa::article {

PageTree build_page_tree(const std::vector<Line>& lines, const std::vector<Markup>& markup) {
  PageTree tree;
  const auto count = static_cast<uint32_t>(lines.size());
  tree.nodes.push_back({0, count, 0, 0});
  tree.innermost.assign(count, 0);
  std::vector<Markup> blocks;
  std::copy_if(markup.begin(), markup.end(), std::back_inserter(blocks),
               [](const Markup& each) { return (each.tags & kMarkupBlock) != 0; });
  tree.has_elements = !blocks.empty();
  // Elements of the same text become one node, in whatever order they come.
  text::heap_sort(blocks, [](const Markup& a, const Markup& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  const auto line_from = [&](uint32_t at) {
    return static_cast<uint32_t>(
        std::lower_bound(lines.begin(), lines.end(), at,
                         [](const Line& line, uint32_t unit) { return line.span.begin < unit; }) -
        lines.begin());
  };
  uint32_t open = 0;
  for (const Markup& block : blocks) {
    const uint32_t first = line_from(block.span.begin);
    while (open != 0 && tree.nodes[open].end <= first) open = tree.nodes[open].parent;
    PageNode& around = tree.nodes[open];
    const uint32_t end = std::min(line_from(block.span.end), around.end);
    const uint32_t tags = block.tags & ~uint32_t{kMarkupBlock};
    if (end < first + 2) continue;
    if (around.first == first && around.end == end) {
      around.tags |= tags;
      continue;
    }
    tree.nodes.push_back({first, end, open, tags});
    open = static_cast<uint32_t>(tree.nodes.size() - 1);
  }
  // Children come after their parents, so the innermost node is written last.
  uint32_t next = 1;
  open = 0;
  for (uint32_t line = 0; line < count; ++line) {
    while (open != 0 && tree.nodes[open].end <= line) open = tree.nodes[open].parent;
    while (next < tree.nodes.size() && tree.nodes[next].first == line) open = next++;
    tree.innermost[line] = open;
  }
  return tree;
}

}  // namespace khulasa::article
