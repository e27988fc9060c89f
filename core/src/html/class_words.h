// What the words in an element's class and id say about it.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::html {

/// The MarkupTag bits that the words of a class or id suggest: kMarkupContent («entry-content»),
/// kMarkupFurniture («relatedNews»), kMarkupComment («comments»), kMarkupCaption
/// («wp-caption-text»). Words are parted by anything but letters, and by a capital after a small
/// letter. Linear in `names`.
[[nodiscard]] uint32_t tags_of_classes(std::u16string_view names);

/// Whether a word of a class or id names a post of a thread or an article: «message», «post_12».
[[nodiscard]] bool is_post_class(std::u16string_view names);

/// Whether it names a title: «newsTitle», «headline».
[[nodiscard]] bool is_title_class(std::u16string_view names);

/// Whether one of the classes, which are parted by white space, hides an element from all but
/// screen readers: «sr-only», «visually-hidden».
[[nodiscard]] bool is_hidden_class(std::u16string_view classes);

}  // namespace khulasa::html
