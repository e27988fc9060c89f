// Splits a part of a text into tokens: words, numbers, punctuation, addresses, emoji and so on.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dates.h"
#include "khulasa/document.h"
#include "stage.h"
#include "text/unicode/unicode.h"
#include "words.h"

namespace khulasa::text {

/// A token of the source.
struct TokenSpan {
  static constexpr uint32_t kNoWord = UINT32_MAX;

  Span span;
  TokenKind kind = TokenKind::kOther;
  uint32_t word = kNoWord;  // index in the words of the text, if the token is exactly one of them
};

/// Splits `part`, a span of `source`, into tokens.
///
/// Tokens are URLs and e-mail addresses; @handles and #hashtags, with their sign and underscores;
/// emoji, where a sequence joined by ZWJ, a flag, or an emoji with its skin tone is one token
/// (UTS #51); dates, see find_dates(); words and numbers; and punctuation, where a run of one mark
/// («...») is one token.
///
/// @param words, dates  those of the whole `source`, in order.
/// @return tokens in order, disjoint. They cover everything but white space and invisible
/// characters. No surrogate pair is split, and no combining mark is separated from its base. None
/// for an empty part. Linear in the part, plus a binary search for its first word and date.
KHULASA_STAGE std::vector<TokenSpan> find_tokens(std::u16string_view source, Span part,
                                                 const std::vector<Word>& words,
                                                 const std::vector<DateWords>& dates,
                                                 const Unicode& unicode);

}  // namespace khulasa::text
