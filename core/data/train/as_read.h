// A text as the later stages of Engine::analyze() read it.
#pragma once

#include <string>
#include <utility>

#include "text/layout.h"

namespace khulasa {

/// `source` with its hard-wrapped paragraphs joined. As long as `source`, so that spans of it are
/// spans of the source. Linear.
inline std::u16string as_read(std::u16string source) {
  text::Layout layout = text::find_layout(source);
  return layout.gaps.empty() ? std::move(source) : std::move(layout.joined);
}

}  // namespace khulasa
