// What the shape of a whole page says that no tag says by itself.
#pragma once

#include <vector>

#include "lines.h"

namespace khulasa::html {

/// What an element's name, class and id say about it, beside MarkupTag bits.
enum Sign : uint8_t {
  kPost = 1,       // class="message", id="post_12": a post of a thread, or an article
  kArticleEl = 2,  // <article>, itemtype=".../NewsArticle"
};

/// An element with two lines or more.
struct PageElement {
  uint32_t parent;     // a number that only the elements in the same one have
  uint32_t signature;  // the same for elements of one name whose classes differ in digits only
  uint32_t slot;       // in Lines::markup
  uint32_t first;      // its lines: [first, end)
  uint32_t end;
  uint8_t signs;
};

/// Tags the lines and elements of a page by its shape:
///
/// - Posts under a first post, each with the name of who wrote it, are comments.
/// - Small boxes and lines that say who the author is, ask for a subscription, hold a poll or say
///   that the page loads are furniture.
/// - Of articles one under the other each is an article, as if it were an <article>: elements that
///   differ in digits only, the first with the page's title, the others with a heading like it.
/// - What comes below an <article> that has the title and its text is furniture.
/// - A short box that ends in a button to subscribe or to agree is furniture.
///
/// `elements` are sorted. n log n in the elements, linear in the text.
void tag_by_shape(std::vector<PageElement>& elements, Lines& lines);

/// Most of a page's prose.
struct Prose {
  /// The line above it that looks like its title: a heading of three words or more, not a link.
  /// UINT32_MAX if no line does.
  uint32_t heading;
  uint32_t first;  // the line at which it begins
  uint32_t words;  // 0 if the page has no prose

  /// Whether a title is to be expected on this line.
  [[nodiscard]] bool has_above(uint32_t line) const {
    constexpr uint32_t kLines = 12;
    return words > 0 && line < first && first - line <= kLines;
  }
};

/// Linear.
[[nodiscard]] Prose find_prose(const Lines& lines);

}  // namespace khulasa::html
