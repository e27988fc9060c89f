// The words of a sentence that are kept while it is shortened, and what they show.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/reading.h"
#include "text/unicode/letters.h"

namespace khulasa::gist {

/// A cut that leaves fewer words leaves no statement, so it is not made.
inline constexpr uint32_t kMinHeadlineWords = 4;

/// Whether the text between two words has a comma, a semicolon or a colon; a dash; a quotation
/// mark.
bool has_comma(std::u16string_view between);
bool has_dash(std::u16string_view between);
bool has_quote(std::u16string_view between);
bool is_quote(char16_t c);

/// Indexes of words of a reading, ascending. Positions `i` are positions among those kept.
class KeptWords {
 public:
  KeptWords(const text::Reading& reading, std::vector<uint32_t> kept)
      : reading_(reading), kept_(std::move(kept)) {}

  [[nodiscard]] const std::vector<uint32_t>& kept() const { return kept_; }

 protected:
  // «حين ترتفع الحرارة، يموت»: the first comma does not end a statement.
  [[nodiscard]] bool opens_subordinate() const;

  [[nodiscard]] bool is_verb(size_t i) const;

  // A word without «و» or «ف».
  [[nodiscard]] std::u16string_view bare(size_t i) const;

  // «محققا» in «أعلن المصرف نتائجه، محققا أرباحا»: an indefinite accusative says how something was
  // done; no statement starts with it.
  [[nodiscard]] bool is_circumstance(size_t i) const;

  [[nodiscard]] bool is_definite(size_t i) const;

  // Whether an odd number of quotation marks precedes the end of the first `count` words, so that a
  // cut there would leave a quotation open.
  [[nodiscard]] bool splits_quote(size_t count) const;

  void drop(size_t begin, size_t end) {
    kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(begin),
                kept_.begin() + static_cast<std::ptrdiff_t>(end));
  }

  [[nodiscard]] const text::Lexeme& lexeme(size_t i) const { return reading_.lexeme(kept_[i]); }
  [[nodiscard]] std::u16string_view key(size_t i) const {
    return i < kept_.size() ? lexeme(i).key : std::u16string_view();
  }

  // The text between a kept word and the next word of the source.
  [[nodiscard]] std::u16string_view gap_after(size_t i) const {
    if (kept_[i] + 1 >= reading_.words.size()) return {};
    return reading_.text_of(
        {reading_.words[kept_[i]].span.end, reading_.words[kept_[i] + 1].span.begin});
  }

  // The text between a kept word and the next kept one, and before a kept word.
  [[nodiscard]] std::u16string_view gap_to_next(size_t i) const {
    return reading_.text_of(
        {reading_.words[kept_[i]].span.end, reading_.words[kept_[i + 1]].span.begin});
  }
  [[nodiscard]] std::u16string_view gap_before(size_t i) const {
    return reading_.text_of(
        {reading_.words[kept_[i] - 1].span.end, reading_.words[kept_[i]].span.begin});
  }

  const text::Reading& reading_;
  std::vector<uint32_t> kept_;
};

}  // namespace khulasa::gist
