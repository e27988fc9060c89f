// The stemmer: maps the inflections of a word to one stem and finds the clitics in front of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace khulasa::text {

enum class WordClass : uint8_t {
  kUnknown,  // the lexicon does not have the word: it was cut by rules
  kNoun,
  kVerb,
};

/// A word split into its parts.
struct Segmentation {
  // What the inflections of a word share: «مدرسه» for «والمدارس» and for «مدرستنا». For comparing
  // words, not for showing: ة is ه in it, and ى is ي.
  std::u16string stem;
  // The number of leading code units that can be left out to show the word alone: 1 for «بالنظام»
  // («النظام») and «وتركيا», 2 for «وبالنظام». 0 for «النظام»; for «للنظام», because cutting the
  // preposition would take half of the article with it; and for words that only look as if they had
  // a proclitic («بيان», «وزير»).
  uint8_t proclitics = 0;
  WordClass word_class = WordClass::kUnknown;
};

/// Splits `word`, in its lexical form (see normalize.h): conjunctions, prepositions and the article
/// come off its front, pronouns and the endings of number, gender and person off its end.
///
/// A broken plural has the stem of its singular, if core/data/stems.txt lists it. A relational
/// adjective («سوري») has a stem of its own. A feminine has the stem of its masculine, unless the
/// list has it as a noun («مدرسة», which is not «مدرس»). All persons, endings and objects of one
/// tense of a verb share a stem («يعلن», «تعلن», «سنعلن»); past and imperfect have two («قال»,
/// «يقول»).
///
/// If the word can be read as clitics around a form of the lexicon, the best such reading decides
/// (see stem_readings.cpp); otherwise rules guess. A stem has at least three letters unless the
/// word is shorter. A word that does not begin with an Arabic letter, and an empty one, is its own
/// stem. Linear in the word's length.
[[nodiscard]] Segmentation segment(std::u16string_view word);

/// The same, written into `result`. Its stem keeps its memory from one call to the next: use this
/// for the thousands of words of a text.
void segment(std::u16string_view word, Segmentation& result);

/// The stem of segment().
[[nodiscard]] std::u16string stem(std::u16string_view word);

}  // namespace khulasa::text
