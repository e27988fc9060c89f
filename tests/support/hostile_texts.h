// Texts that nobody wrote to be read: what a page, a paste or an attacker may hand over. The tests
// of cost and of answers share them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace khulasa::tests {

/// A kind of text: a piece again and again, or what `make` makes.
struct HostileText {
  const char* name;
  std::u16string_view piece;
  std::u16string (*make)(size_t units) = nullptr;

  /// The text of `units` code units, the same each time.
  [[nodiscard]] std::u16string text(size_t units) const;
};

/// All kinds.
std::span<const HostileText> hostile_texts();

/// `piece` again and again, cut at `units`.
std::u16string repeated(std::u16string_view piece, size_t units);

}  // namespace khulasa::tests
