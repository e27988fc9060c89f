// How much a string of letters looks like an Arabic word: what the repairs
// decide by.
#pragma once

#include <string_view>

namespace khulasa::mend {

/// A sum of what speaks for `word` as it is: it is a function word or a form of
/// the lexicon, its stem is common in written Arabic, it has the article; and
/// of what speaks against it: it begins with a letter that only ends words.
/// Compare it with that of another reading of the same letters.
///
/// @param word  Arabic letters without marks and tatweel, hamzas as they are.
/// Any other string, and an empty one, gives 0 or less. O(length).
[[nodiscard]] double plausibility(std::u16string_view word);

}  // namespace khulasa::mend
