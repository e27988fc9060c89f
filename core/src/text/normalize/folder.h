// Folds a text part by part, from front to back.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "khulasa/text.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

/// Normalizes a text once: NFC, then the folds. normalize() says when once is not enough.
class Folder {
 public:
  /// All three must outlive the folder.
  Folder(std::u16string_view source, const NormalizeOptions& options, const Unicode& unicode);

  /// Folds source[begin, end). The first part begins at 0, any other where the one before it ended.
  /// The unit at `end` must be one of which Unicode::starts_segment() is true. Linear in the part.
  void fold(uint32_t begin, uint32_t end);

  /// Adds the folded form of the next part of the source, unit for unit. It must have no marks and
  /// no two spaces in a row.
  void add_folded(std::u16string_view folded);

  /// What was folded so far. take() ends the folding.
  [[nodiscard]] const NormalizedText& so_far() const { return out_; }
  [[nodiscard]] NormalizedText take() { return std::move(out_); }

  /// Whether fold() unfolded a presentation form to letters that it would fold otherwise in a text
  /// of their own: marks, which are not capped, or tatweels.
  [[nodiscard]] bool has_unfolded_marks() const { return has_unfolded_marks_; }

  /// Whether all that fold() wrote is_inert(), so that the whole is in NFC.
  [[nodiscard]] bool is_inert() const { return is_inert_; }

 private:
  void fold_stable(uint32_t begin, uint32_t end);
  void fold_segment(uint32_t begin, uint32_t end);
  uint32_t append_plain(uint32_t at, uint32_t end);
  void fold_unit_at(char16_t c, uint32_t after);
  void unfold(char16_t c, uint32_t after);
  void append(char16_t c, uint32_t after);
  bool exceeds_cap(char32_t c);
  char16_t plain_form(char16_t c);
  [[nodiscard]] bool is_folded_off(char16_t c) const;
  bool is_decorative(uint32_t after);
  [[nodiscard]] bool has_own_alef(uint32_t after) const;
  [[nodiscard]] bool is_split_madda(uint32_t after) const;
  [[nodiscard]] bool is_alef_in_word(uint32_t at) const;
  [[nodiscard]] bool is_dropped_pair(char32_t c) const;
  [[nodiscard]] bool is_joining(char16_t c) const;
  [[nodiscard]] char32_t code_point(uint32_t at) const;
  [[nodiscard]] uint32_t next(uint32_t at) const;
  [[nodiscard]] uint32_t segment_end(uint32_t begin, uint32_t end) const;

  static constexpr char16_t kTableEnd = u'\u0700';  // after ASCII, Latin, Greek ... and Arabic

  std::u16string_view source_;
  const NormalizeOptions& options_;
  const Unicode& unicode_;
  // The folded form of each unit that was met and is plain: it folds to that whatever surrounds it,
  // and is neither a mark nor a space. 0 for any other. Filled as the text is read, because a text
  // has some eighty different units, and folding all 1,792 took 529,000 instructions.
  std::array<char16_t, kTableEnd> plain_forms_{};
  NormalizedText out_;
  uint32_t marks_on_base_ = 0;
  bool has_unfolded_marks_ = false;
  bool is_inert_ = true;
  uint32_t scanned_to_ = 0;   // the end of the tatweels and marks that is_decorative() has scanned
  uint32_t carrier_end_ = 0;  // the end of the one among them that carries a hamza, or 0
};

}  // namespace khulasa::text
