// An index of the units of a text that are not plain letters or spaces.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "letters.h"

namespace khulasa::text {

/// Whether `c` is plain: a letter from ء to ي other than tatweel, or U+0020. All plain letters have
/// the same classes (unit_classes.h) and the same properties in UAX #29, and none of them composes
/// with a unit before it. 97 of 100 units of news are plain.
constexpr bool is_plain(char16_t c) {
  return (in_range(c, u'\u0621', u'\u064A') && c != kTatweel) || c == u' ';
}

/// Where the units are that are not plain: punctuation, digits, line ends, marks, Latin letters.
///
/// Line ends, sentence ends, quotation marks, brackets and hidden characters are all among them, so
/// a stage that looks for one of these skips the plain units between them. One bit a unit: a list
/// of positions would take four times the memory of a text that is all marks and digits.
class Specials {
 public:
  /// An index of `size` plain units.
  explicit Specials(size_t size) : bits_((size + 63) / 64) {}

  /// The index of `text`. Linear.
  static Specials of(std::u16string_view text) {
    Specials specials(text.size());
    for (uint32_t at = 0; at < text.size(); ++at)
      if (!is_plain(text[at])) specials.add(at);
    return specials;
  }

  /// Notes that the unit at `at` is not plain.
  void add(uint32_t at) { bits_[at / 64] |= uint64_t{1} << at % 64; }

  /// The first special unit at `at` or after it and before `end`; `end` if there is none. Looks at
  /// 64 units at a time.
  [[nodiscard]] uint32_t next(uint32_t at, uint32_t end) const {
    if (at >= end) return end;
    uint32_t word = at / 64;
    uint64_t bits = bits_[word] >> at % 64 << at % 64;
    const uint32_t last = (end - 1) / 64;
    while (bits == 0 && word < last) bits = bits_[++word];
    if (bits == 0) return end;
    return std::min(word * 64 + static_cast<uint32_t>(std::countr_zero(bits)), end);
  }

  /// Calls visit(at) for each special unit in `span`, in order.
  template <typename Visit>
  void for_each(Span span, Visit visit) const {
    for (uint32_t at = next(span.begin, span.end); at < span.end; at = next(at + 1, span.end))
      visit(at);
  }

  /// Whether test(at) is true of a special unit in `span`.
  template <typename Test>
  [[nodiscard]] bool any_of(Span span, Test test) const {
    uint32_t at = next(span.begin, span.end);
    while (at < span.end && !test(at)) at = next(at + 1, span.end);
    return at < span.end;
  }

  /// The number of lines of `text`, which this is the index of, if only \n ends a line. Linear in
  /// the special units.
  [[nodiscard]] size_t line_count(std::u16string_view text) const {
    size_t lines = 1;
    for_each({0, static_cast<uint32_t>(text.size())},
             [&](uint32_t at) { lines += text[at] == u'\n'; });
    return lines;
  }

 private:
  std::vector<uint64_t> bits_;  // bit at % 64 of bits_[at / 64]
};

/// The index of a part of a text: positions count from the start of the part.
class SpecialsIn {
 public:
  /// `specials` must outlive this; `part` must lie in its text.
  SpecialsIn(const Specials& specials, Span part) : specials_(specials), part_(part) {}

  /// As Specials::next() up to the end of the part.
  [[nodiscard]] uint32_t next(uint32_t at) const {
    return specials_.next(part_.begin + at, part_.end) - part_.begin;
  }

  /// Calls visit(at) for each special unit of the part, in order.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (uint32_t at = next(0); at < part_.size(); at = next(at + 1)) visit(at);
  }

 private:
  const Specials& specials_;
  Span part_;
};

}  // namespace khulasa::text
