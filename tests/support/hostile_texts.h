// Texts that nobody wrote to be read, but that a page, a paste or an attacker may hand over. The
// tests of cost and those of results share them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace khulasa::tests {

/// A kind of text: a piece repeated, or what `make` returns.
struct HostileText {
  const char* name;
  std::u16string_view piece;
  std::u16string (*make)(size_t units) = nullptr;

  /// A text of `units` code units, the same for each call.
  [[nodiscard]] std::u16string text(size_t units) const;
};

/// All kinds.
std::span<const HostileText> hostile_texts();

/// `piece` repeated, cut at `units` code units.
std::u16string repeated(std::u16string_view piece, size_t units);

}  // namespace khulasa::tests
