// Everything that is written in a stretch of text, as tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dates.h"
#include "khulasa/document.h"
#include "text/unicode/unicode.h"
#include "words.h"

namespace khulasa::text {

/// A token's place, its kind, and its word where it is one.
struct TokenSpan {
  static constexpr uint32_t kNoWord = UINT32_MAX;

  Span span;
  TokenKind kind = TokenKind::kOther;
  uint32_t word = kNoWord;  // index of the words given
};

/// Splits the stretch `part` of `source` into tokens: URLs, e-mail addresses, @handles, #hashtags
/// (with their sign and underscores), emoji (a sequence joined by ZWJ, a flag, a skin tone are
/// one), dates (find_dates()), words and numbers, and punctuation, a run of one mark («...») as
/// one.
///
/// @return ordered, disjoint, covering all but white space and invisible characters; no surrogate
/// pair is torn, no combining mark is parted from what it stands on. Empty for an empty part.
/// Linear in the part, but for a binary search of its first word and date.
std::vector<TokenSpan> find_tokens(std::u16string_view source, Span part,
                                   const std::vector<Word>& words,
                                   const std::vector<DateWords>& dates, const Unicode& unicode);

}  // namespace khulasa::text
