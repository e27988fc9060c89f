// The lines of a page, as its text is read piece by piece.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/options.h"

namespace khulasa::html {

/// What is noted of a line until the page has ended, beside its MarkupTag bits.
enum LineTag : uint32_t {
  kLineLarge = 1U << 29,  // begins in <font size="5">
  kLineTitle = 1U << 30,  // class="news-title"
  kLineBold = 1U << 31,   // begins in <b>, <font size="5">
};

/// JavaScript's white space without U+FEFF, which may be inside a word.
[[nodiscard]] bool is_html_space(char16_t c);

/// Collects the text line by line, one block per line, with white space collapsed.
class Lines {
 public:
  /// Adds text to the line. `tags` are the line's if it is its first.
  void add(std::u16string_view added, uint32_t tags, bool in_link);
  /// Ends the line, if there is one. Its markup is added even if it has no tags.
  void end();

  /// Takes what was added to the line since it had `size` units off again, if that is the mark of a
  /// note («المدينة[2]») and not a power («كم2»).
  void drop_note(uint32_t size);

  /// Reserves a place in the markup, for an element that is open.
  uint32_t reserve();
  /// Fills a reserved place, or leaves it empty if `tags` is 0.
  void fill(uint32_t slot, Span span, uint32_t tags);
  /// Adds the tags of the element after `slot` to it, and empties that place, if it has the same
  /// span: nine of ten elements of a page are wrapped around another.
  void merge_only_child(uint32_t slot);
  /// Adds tags to the line that ended last.
  void tag_last(uint32_t tags);

  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(text.size()); }
  [[nodiscard]] uint32_t line_size() const { return static_cast<uint32_t>(line_.size()); }
  [[nodiscard]] uint32_t count() const { return static_cast<uint32_t>(ended.size()); }

  std::u16string text;
  std::vector<Markup> markup;   // with empty places
  std::vector<uint32_t> ended;  // the index in `markup` of each line

 private:
  std::u16string line_;
  uint32_t linked_ = 0;       // units of the line inside links
  uint32_t last_linked_ = 0;  // where the last of these ended
  uint32_t tags_ = 0;
};

}  // namespace khulasa::html
