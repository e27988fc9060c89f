// Prefixes and sets of letters that both halves of the stemmer use.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/unicode/letters.h"

namespace khulasa::text {

// In letters. Most Arabic roots have three: where fewer remain, a part of the word was cut off.
inline constexpr size_t kMinStem = 3;

struct Prefix {
  std::u16string_view letters;
  uint8_t proclitics;  // as in Segmentation
};

// The article with the proclitics before it. «لال» is a misspelling of «لل», common on the web.
inline constexpr std::array<Prefix, 13> kArticles = {{{u"ال", 0},
                                                      {u"وال", 1},
                                                      {u"فال", 1},
                                                      {u"بال", 1},
                                                      {u"كال", 1},
                                                      {u"وبال", 2},
                                                      {u"وكال", 2},
                                                      {u"فبال", 2},
                                                      {u"لل", 0},
                                                      {u"ولل", 1},
                                                      {u"فلل", 1},
                                                      {u"لال", 1},
                                                      {u"ولال", 2}}};

/// A set of letters from ء to ي (U+0620 to U+065F), one bit each.
class LetterSet {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): so that a set can be written as a string
  consteval LetterSet(const char16_t* letters) {
    for (; *letters != 0; ++letters) bits_ |= uint64_t{1} << (*letters - kFirst);
  }
  [[nodiscard]] constexpr bool has(char16_t c) const {
    return c >= kFirst && c < kFirst + 64 && (bits_ >> (c - kFirst) & 1) != 0;
  }

 private:
  static constexpr char16_t kFirst = u'\u0620';
  uint64_t bits_ = 0;
};

constexpr bool is_one_of(char16_t c, LetterSet letters) { return letters.has(c); }

// The first letters of the articles above and of all other proclitics.
inline constexpr LetterSet kFirstLetters = u"اوفبكل";

// Whether `word`, which must not be empty, may begin with one of kArticles: all of them have a ل as
// their second, third or fourth letter. A filter, true of one word in three.
inline bool may_have_article(std::u16string_view word) {
  return kFirstLetters.has(word[0]) && word.substr(1, 3).find(kLam) != word.npos;
}

// ends_with(), but compares the last letters first: nine times in ten they differ.
inline bool ends_in(std::u16string_view form, std::u16string_view ending) {
  return ending.empty() ||
         (!form.empty() && form.back() == ending.back() && form.ends_with(ending));
}

// starts_with(), but compares the first letters first.
inline bool opens_with(std::u16string_view word, std::u16string_view prefix) {
  return prefix.empty() ||
         (!word.empty() && word.front() == prefix.front() && word.starts_with(prefix));
}

}  // namespace khulasa::text
