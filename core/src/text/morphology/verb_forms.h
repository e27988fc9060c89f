// Recognizes verbs and masdars that the stemmer's lexicon does not have, by their pattern.
#pragma once

#include <string_view>

namespace khulasa::text {

/// Whether `word`, in its lexical form and unknown to the lexicon, has a pattern that verbs have
/// and nouns hardly ever: «تتراوح», «يفوح», «اعتمدت», «انخفض», «وانتهى».
///
/// Loan words such as «سويفت» and «استون» do not match. The few that do («ارنست») are taken for
/// verbs, and so are missing from keyphrases, unless the text also has them with the article (see
/// vocabulary.cpp). False for words of fewer than three letters. Linear in the word's length.
[[nodiscard]] bool has_verb_form(std::u16string_view word);

/// Whether `word`, without its article, has the pattern of a masdar or of a plural that looks like
/// one: «تسجيل», «تراجع», «اتحاد», «أطفال», «أجهزة», «زراعة». No adjective has one of these
/// patterns. Linear in the word's length.
[[nodiscard]] bool has_masdar_form(std::u16string_view word);

}  // namespace khulasa::text
