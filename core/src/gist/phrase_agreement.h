// Whether the words of a phrase agree in gender, number and definiteness.
#pragma once

#include <cstdint>

#include "phrase_text.h"

namespace khulasa::gist {

/// Whether a word with the article is a broken plural that the lexicon knows: «الثلوج», «النساء».
[[nodiscard]] bool is_broken_plural(const PhraseText& text, uint32_t word);

/// Whether a word with the article is a noun in ة, not the feminine of an adjective: «المدرسة» in
/// «افتتح الوزير المدرسة». The stem of «الجديدة» is «جديد», that of «المدرسة» keeps its ة.
[[nodiscard]] bool is_feminine_noun(const PhraseText& text, uint32_t word);

/// Whether a word with the article cannot be the adjective of the feminine noun before it:
/// «الإضافات المخفف». Not so in «القضية الأهم» and «المدينة الخضراء».
[[nodiscard]] bool differs_in_gender(const PhraseText& text, uint32_t word);

/// Whether a word with the article can be an adjective of the word before it, which has the article
/// too: «المنطقة الجبلية». Not so in «الأطلس السلطات», «الاتحاد التراجع» and «الاتصالات الرابحين»,
/// which are two phrases side by side.
[[nodiscard]] bool may_agree(const PhraseText& text, uint32_t word);

}  // namespace khulasa::gist
