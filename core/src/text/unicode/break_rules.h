// Walks ICU's compiled break rules forward over UTF-16.
//
// ICU's own RuleBasedBreakIterator does the same for any direction, position and kind of text: it
// costs some 30 KB of the WASM module. tests/property/icu_test.cpp holds this
// walk to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

struct KhulasaBreakRules;

namespace khulasa::text {

/// The class of each code point, of which both rule sets know their column.
class CharacterClasses {
 public:
  CharacterClasses();

  /// Of a code point below 0x110000; lone surrogates have one too.
  [[nodiscard]] uint8_t of(char32_t c) const { return c < kBasicEnd ? basic_[c] : beyond(c); }

 private:
  struct Run {
    char32_t end;
    uint8_t value;
  };
  [[nodiscard]] uint8_t beyond(char32_t c) const;

  static constexpr char32_t kBasicEnd = 0x10000;
  std::vector<uint8_t> basic_;    // by code unit
  std::vector<Run> supplements_;  // by end
};

class BreakRules {
 public:
  /// `classes` must outlive the rules.
  BreakRules(const KhulasaBreakRules& compiled, const CharacterClasses& classes);

  /// Calls found(end, status) at each boundary of `text` but the first, ascending; the last is
  /// text.size(). `status` is ICU's rule status. Linear, but for what the rules look ahead.
  template <typename Found>
  void for_each(std::u16string_view text, Found found) const {
    for (size_t at = 0; at < text.size();) {
      const Break next = next_break(text, at);
      at = next.end;
      found(static_cast<uint32_t>(next.end), next.status);
    }
  }

 private:
  struct Break {
    size_t end;
    int status;
  };
  [[nodiscard]] Break next_break(std::u16string_view text, size_t begin) const;

  static constexpr size_t kRow = 64;  // classes a row has room for
  const CharacterClasses& classes_;
  std::vector<uint8_t> next_;      // by state * kRow + class
  std::vector<uint8_t> at_end_;    // the state behind the end of the text, by state
  std::vector<uint8_t> accepted_;  // by state: 0, or 1 + the status / kStatusStep
  uint8_t start_ = 1;
};

}  // namespace khulasa::text
