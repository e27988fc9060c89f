// Lines in which a page speaks about itself.
#pragma once

#include <optional>

#include "blocks.h"
#include "markers.h"
#include "stage.h"
#include "text/reading.h"
#include "text/tables/word_bits.h"

namespace khulasa::article {

/// Labels a short line of which all words, or all words up to a colon, are ones that pages use
/// about themselves (core/data/page_words.txt). Sites combine these words in more ways than a list
/// of markers could name: «موضوعات قد تهمك», «قصص ذات صلة», «نسخ رابط المقال», «كن أول من يعلق».
///
/// @return related, share, comment or legal, or nothing. Linear in the words of the line, of which
/// there are 25 at most.
KHULASA_STAGE std::optional<Label> find_page_phrase(const text::Reading& reading, const Line& line);

/// The bits that `table` has for a word, with or without its clitics: for «الأخبار», «للاشتراك» and
/// «وتويتر» those of «أخبار», «اشتراك» and «تويتر».
uint8_t bits_without_clitics(const text::WordBits& table, const text::Lexeme& lexeme);

/// True for a word of core/data/page_words.txt, with or without its clitics: «للاشتراك».
bool is_page_word(const text::Lexeme& lexeme);

}  // namespace khulasa::article
