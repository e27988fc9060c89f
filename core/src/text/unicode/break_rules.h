// Finds word and sentence boundaries in UTF-16 text by walking ICU's compiled break rules forward.
//
// ICU's RuleBasedBreakIterator also walks backward, starts anywhere and reads any kind of text. It
// would add some 30 KB to the WASM module. tests/property/icu_test.cpp checks that this walk finds
// the same boundaries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "specials.h"
#include "text/tables/flags.h"

struct KhulasaBreakRules;

namespace khulasa::text {

/// The class of each code point. The word rules and the sentence rules share these classes: each
/// rule set has a list that gives the column of a class in its own state table.
class CharacterClasses {
 public:
  CharacterClasses();

  /// The class of `c`, a code point below 0x110000; a lone surrogate has one, too. O(1) in the
  /// basic plane, logarithmic above it.
  [[nodiscard]] uint8_t of(char32_t c) const {
    return c < kBasicEnd ? basic_[c] : of_supplementary(c);
  }

 private:
  struct Run {
    char32_t end;
    uint8_t value;
  };
  [[nodiscard]] uint8_t of_supplementary(char32_t c) const;

  static constexpr char32_t kBasicEnd = 0x10000;
  std::vector<uint8_t> basic_;      // class of each code unit of the basic plane
  std::vector<Run> supplementary_;  // runs of one class above the basic plane, ordered by end
};

/// One rule set of ICU, ready to walk.
class BreakRules {
 public:
  /// `classes` must outlive the rules.
  BreakRules(const KhulasaBreakRules& compiled, const CharacterClasses& classes);

  /// Calls found(end, status) at each boundary of `text` except its start, in ascending order.
  ///
  /// `end` counts UTF-16 code units, and the last one is text.size(); `status` is ICU's rule status
  /// (ubrk.h). An empty text has no boundary. Linear, except that text which the rules read beyond
  /// a boundary is read again.
  ///
  /// @param specials  the index of `text`, or null. With it, rules that have a state which neither
  /// plain letters nor spaces leave, as those of sentences have, skip all of these in that state.
  template <typename Found>
  void for_each(std::u16string_view text, const SpecialsIn* specials, Found found) const {
    for (size_t at = 0; at < text.size();) {
      const Break next = next_break(text, at, specials);
      at = next.end;
      found(static_cast<uint32_t>(next.end), next.status);
    }
  }

 private:
  struct Break {
    size_t end;
    int status;
  };
  [[nodiscard]] Break next_break(std::u16string_view text, size_t begin,
                                 const SpecialsIn* specials) const;

  static constexpr size_t kRow = 64;  // room for the classes in a row of next_
  const CharacterClasses& classes_;
  std::vector<uint8_t> next_;      // next state, by state * kRow + class
  std::vector<uint8_t> at_end_;    // by state: the next state if the text ends here
  std::vector<uint8_t> accepted_;  // by state: 0 (rejects), or 1 + status / kStatusStep
  Flags keeps_plain_;              // by state: plain letters and spaces do not leave it
  uint8_t start_ = 1;
};

}  // namespace khulasa::text
