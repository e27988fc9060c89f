// Which HTML elements contain which, although end tags may be missing or close nothing. A browser
// builds a tree; here only the stack of open elements is kept, by those rules of
// https://html.spec.whatwg.org/multipage/parsing.html that affect how the text reads.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "tokens.h"

namespace khulasa::html {

enum class Foreign : uint8_t { kNone, kSvg, kMath };

/// How an element affects its text.
struct TextEffect {
  bool is_inline = false;    // part of a line: it neither starts nor ends one
  bool is_unseen = false;    // a reader does not see its text
  bool keeps_lines = false;  // a reader sees the line ends of its text
  uint32_t line_tags = 0;    // what it says about each line in it: MarkupTag bits
  uint32_t own_tags = 0;     // what it says about its text as a whole
  uint32_t signature = 0;    // PageElement::signature
  uint8_t signs = 0;         // Sign bits
};

/// An open element. `line_tags`, `is_unseen` and `keeps_lines` include those of the elements around
/// it.
struct Frame : TextEffect {
  uint32_t name = UINT32_MAX;
  Foreign foreign = Foreign::kNone;  // the vocabulary of its children, if it is not HTML
  bool is_linked = false;            // inside a link that nothing inside it can end
  bool was_linked = false;  // a link was open where it started; it is open again where it ends
  int32_t outer = -1;       // the next outer open element of this name, or -1
  // The innermost element that bounds end tags: they close nothing outside of it.
  int32_t scope = 0;
  int32_t list = 0;     // the same for the implied end of a list item
  int32_t special = 0;  // the same for end tags of elements that are not special
  // The outermost element with only SVG or MathML elements in between; INT32_MAX in an element of
  // HTML.
  int32_t region = INT32_MAX;
  uint32_t slot = 0;    // of its place in the reader's markup
  uint32_t begin = 0;   // where its text begins
  uint32_t lines = 0;   // how many lines were above it
  uint32_t images = 0;  // the same for images
  uint32_t fields = 0;  // the same for fields for a mail address
  uint32_t number = 0;  // no other element has it
  uint32_t parent = 0;  // the number of the element around it
};

/// The stack of open elements. Every call takes constant time, plus the time to close elements.
class OpenElements {
 public:
  /// @param on_close  called with each element that ends, after it was taken off the stack.
  explicit OpenElements(std::function<void(const Frame&)> on_close);

  [[nodiscard]] Frame& top() { return frames_.back(); }
  [[nodiscard]] const Frame& top() const { return frames_.back(); }
  /// Whether the next text is inside a link.
  [[nodiscard]] bool is_linked() const { return in_link_ || top().is_linked; }
  void set_link(bool is_open) { in_link_ = is_open; }

  /// Closes the elements that the start tag implicitly ends.
  /// @return whether it opens an element here; browsers ignore some, such as <td> outside of a
  /// table.
  bool begin(uint32_t name, const StartTag& tag);
  /// Opens an element. Returns false if the nesting is too deep: then it has no effect.
  bool push(uint32_t name, const TextEffect& effect);
  /// Closes the element that the end tag ends, and all inside it. Returns whether there was one.
  bool end(uint32_t name);
  /// Closes all elements that are still open.
  void end_all() { pop_to(1); }

 private:
  [[nodiscard]] int32_t size() const { return static_cast<int32_t>(frames_.size()); }
  [[nodiscard]] int32_t index_of(uint32_t name) const {
    return name < last_.size() ? last_[name] : -1;
  }
  [[nodiscard]] int32_t table_at() const;
  bool end_from(int32_t at, int32_t outside);
  bool end_paragraph();
  bool end_heading();
  void leave_foreign();
  bool begin_part(uint32_t name);
  void pop_to(int32_t count);

  std::function<void(const Frame&)> on_close_;
  std::vector<Frame> frames_;
  std::vector<int32_t> last_;  // the innermost open element of each name
  bool in_link_ = false;
};

}  // namespace khulasa::html
