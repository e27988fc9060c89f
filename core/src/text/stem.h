// A light stemmer: groups the inflections of a word.
#pragma once

#include <string>
#include <string_view>

namespace khulasa::text {

/// The stem of a word in its lexical form, for comparing, not for showing: «والمدارس» gives
/// «مدارس», «السورية» «سور».
///
/// Takes off the article with the proclitics before it, و, and the common suffixes, as light10 does
/// (Larkey, Ballesteros, Connell 2007), with two differences: a word keeps at least three letters,
/// and ى and ة are folded here. Words without an Arabic letter come back as they are.
std::u16string stem(std::u16string_view word);

/// How many leading code units are proclitics that can be left out to read the word alone:
/// «بالنظام» 1 (then «النظام»), «والنظام» 1; «للنظام» and words that only look so («بيان») 0.
size_t proclitics(std::u16string_view word);

}  // namespace khulasa::text
