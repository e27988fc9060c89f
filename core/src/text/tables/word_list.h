// A constant list of words, as make_tables.py writes it.
#pragma once

#include <cstddef>
#include <string_view>

namespace khulasa::text {

/// Words or phrases in one string, in ascending order of their code units, each followed by a line
/// feed. An array of views would take 8 bytes an entry in the WASM module, more than the words
/// themselves after compression. A view of an entry is valid as long as the program runs.
class WordList {
 public:
  class Iterator {
   public:
    constexpr explicit Iterator(std::u16string_view rest) : rest_(rest) {}
    constexpr std::u16string_view operator*() const { return rest_.substr(0, rest_.find(kEnd)); }
    constexpr Iterator& operator++() {
      rest_.remove_prefix(rest_.find(kEnd) + 1);
      return *this;
    }
    constexpr bool operator!=(const Iterator& other) const {
      return rest_.size() != other.rest_.size();
    }

   private:
    std::u16string_view rest_;
  };

  constexpr explicit WordList(std::u16string_view packed) : packed_(packed) {}

  [[nodiscard]] constexpr Iterator begin() const { return Iterator(packed_); }
  [[nodiscard]] constexpr Iterator end() const { return Iterator(packed_.substr(packed_.size())); }

  /// Whether `word` is an entry. Logarithmic in the size of the list.
  [[nodiscard]] bool contains(std::u16string_view word) const;

 private:
  static constexpr char16_t kEnd = u'\n';
  std::u16string_view packed_;
};

}  // namespace khulasa::text
