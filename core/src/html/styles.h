// What an element's own style attribute says about how it is displayed.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::html {

enum class Display : uint8_t {
  kByName,  // the style does not say: as elements of its name are
  kInline,
  kApart,  // a block
  kNone,   // not at all
};

/// How `style`, the value of an element's style attribute, displays it. Clipboards contain the
/// styles that the page's style sheets computed: there, the links of a menu may be blocks, and text
/// for screen readers is off the screen, clipped or transparent. The last declaration of a property
/// counts. Linear in `style`.
[[nodiscard]] Display display_of(std::u16string_view style);

}  // namespace khulasa::html
