// Prefixes and sets of letters that both halves of the stemmer use.
#pragma once

#include <array>
#include <bit>
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
static_assert([] {
  for (const Prefix& a : kArticles)
    for (const Prefix& b : kArticles)
      if (&a != &b && a.letters.starts_with(b.letters)) return false;
  return true;
}());  // so that no word begins with two of them

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

// The article of kArticles that `word`, which must not be empty, begins with; null if there is
// none. All have a ل as their second, third or fourth letter, which two words in three have not.
inline const Prefix* article_of(std::u16string_view word) {
  if (!kFirstLetters.has(word[0]) || word.substr(1, 3).find(kLam) == word.npos) return nullptr;
  for (const Prefix& article : kArticles)
    if (article.letters[0] == word[0] && word.starts_with(article.letters)) return &article;
  return nullptr;
}

// ends_with(), but compares the last letters first: nine times in ten they differ.
inline bool ends_in(std::u16string_view form, std::u16string_view ending) {
  return ending.empty() ||
         (!form.empty() && form.back() == ending.back() && form.ends_with(ending));
}

/// A list of endings, of which those that end in a given letter are found at once. Of the dozen of
/// a list, most words have to be compared with none or two.
template <size_t kCount>
class Endings {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): so that it can be written as a list
  consteval Endings(const std::array<std::u16string_view, kCount>& endings) : endings_(endings) {
    static_assert(kCount <= 16);
    for (size_t i = 0; i < kCount; ++i) {
      for (size_t letter = 0; letter < of_letter_.size(); ++letter) {
        if (endings[i].empty() || endings[i].back() == kFirst + letter)
          of_letter_[letter] = static_cast<uint16_t>(of_letter_[letter] | 1U << i);
      }
    }
  }

  [[nodiscard]] constexpr const std::array<std::u16string_view, kCount>& all() const {
    return endings_;
  }

  /// Calls with(i) for the index of each ending that `form` ends with, in the order of the list,
  /// until it returns true. Returns whether it did. `form` must not be empty.
  template <typename With>
  [[nodiscard]] bool any_of(std::u16string_view form, With with) const {
    const auto letter = static_cast<char16_t>(form.back() - kFirst);
    // A word may end in anything. A letter of no ending has the empty one, if it is in the list.
    uint32_t left = of_letter_[letter < of_letter_.size() ? letter : 0];
    for (; left != 0; left &= left - 1) {
      const auto i = static_cast<size_t>(std::countr_zero(left));
      if (form.ends_with(endings_[i]) && with(i)) return true;
    }
    return false;
  }
  /// The same for all of them.
  template <typename With>
  void for_each(std::u16string_view form, With with) const {
    static_cast<void>(any_of(form, [&](size_t i) {
      with(i);
      return false;
    }));
  }

 private:
  static constexpr char16_t kFirst = u'\u0620';  // no ending ends in it
  std::array<std::u16string_view, kCount> endings_;
  std::array<uint16_t, 43> of_letter_{};  // to ي: a bit for each ending
};
template <size_t kCount>
Endings(const std::array<std::u16string_view, kCount>&) -> Endings<kCount>;

}  // namespace khulasa::text
