// A text with its terms and blocks: what phrases are collected from and judged by.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/document.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// Whether a word has no proclitic, nor the ل of «للنظام».
inline bool is_free(const text::Lexeme& lexeme) {
  return lexeme.proclitics == 0 && !lexeme.key.starts_with(u"لل");
}

/// All of it must outlive whatever refers to it. Words are indexes of text::Reading::words.
struct PhraseText {
  const text::Reading& reading;
  const Terms& terms;
  const Article& article;

  [[nodiscard]] const text::Lexeme& lexeme(uint32_t word) const { return reading.lexeme(word); }
  /// The lexical form of a word without its proclitics.
  [[nodiscard]] std::u16string_view bare_key(uint32_t word) const {
    return lexeme(word).key.substr(lexeme(word).proclitics);
  }
  /// Whether a word has the article.
  [[nodiscard]] bool is_definite(uint32_t word) const { return lexeme(word).is_definite; }
  /// Whether a word has no proclitic, nor the ل of «للنظام».
  [[nodiscard]] bool is_free(uint32_t word) const { return gist::is_free(lexeme(word)); }
  /// Whether «#» is right before a word.
  [[nodiscard]] bool is_hashtag(uint32_t word) const;
  /// The text between a word and the next, a single space for several; after the last word, the
  /// rest of the text.
  [[nodiscard]] std::u16string_view gap_after(uint32_t word) const;
  /// Whether it is one underscore, as in «#غزة_الآن». There must be a next word.
  [[nodiscard]] bool is_underscore_after(uint32_t word) const {
    const uint32_t end = reading.words[word].span.end;
    return reading.source[end] == u'_' && reading.words[word + 1].span.begin == end + 1;
  }
  /// Whether it is a space, or several. There must be a next word.
  [[nodiscard]] bool is_space_after(uint32_t word) const;
};

}  // namespace khulasa::gist
