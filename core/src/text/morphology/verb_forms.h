// Verbs that the stemmer's lexicon does not have, by their form.
#pragma once

#include <string_view>

namespace khulasa::text {

/// Whether `word`, in its lexical form and of unknown class, has a form that verbs have and nouns
/// hardly ever: «تتراوح», «يفوح», «اعتمدت», «انخفض», «وانتهى». Loans that end alike («سويفت»,
/// «استون») are none; the few that remain («ارنست») stand in a text with the article, or are lost
/// to its phrases. Linear in the word's length.
[[nodiscard]] bool has_verb_form(std::u16string_view word);

/// Whether `word`, without the article, is a masdar of a derived form or a plural that looks like
/// one: «تسجيل», «تراجع», «اتحاد», «أطفال», «زراعة». No adjective is. Linear in the word's length.
[[nodiscard]] bool has_masdar_form(std::u16string_view word);

}  // namespace khulasa::text
