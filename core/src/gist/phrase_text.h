// A text as phrases see it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// All of it must outlive what is made of it.
struct PhraseText {
  const text::Reading& reading;
  const Terms& terms;
  std::span<const Span> tags = {};  // of the page, in the source or out of the article

  [[nodiscard]] const text::Lexeme& lexeme(uint32_t word) const { return reading.lexeme(word); }
  /// The lexical form of a word without its proclitics.
  [[nodiscard]] std::u16string_view bare_key(uint32_t word) const {
    return lexeme(word).key.substr(lexeme(word).proclitics);
  }
  /// Whether it has the article.
  [[nodiscard]] bool is_definite(uint32_t word) const { return lexeme(word).is_definite; }
  /// Whether it stands without a proclitic.
  [[nodiscard]] bool is_free(uint32_t word) const;
  /// Whether it stands behind «#».
  [[nodiscard]] bool is_hashtag(uint32_t word) const;
  /// What stands between two words.
  [[nodiscard]] std::u16string_view gap_after(uint32_t word) const;
};

}  // namespace khulasa::gist
