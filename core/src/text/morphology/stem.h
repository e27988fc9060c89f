// The stemmer: groups the inflections of a word and finds the clitics in front of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace khulasa::text {

enum class WordClass : uint8_t {
  kUnknown,  // no entry of the lexicon: cut by rules
  kNoun,
  kVerb,
};

/// A word taken apart.
struct Segmentation {
  // What inflections share, for comparing, not for showing: «والمدارس» and «مدرستنا» have «مدرسه».
  std::u16string stem;
  // How many leading code units can be left out to read the word alone: «بالنظام» 1 («النظام»),
  // «وبالنظام» 2, «وتركيا» 1; 0 for «النظام», for «للنظام», whose article is cut with its
  // preposition, and for what only looks so («بيان», «وزير»).
  uint8_t proclitics = 0;
  WordClass word_class = WordClass::kUnknown;
};

/// Takes `word`, in its lexical form (see normalize.h), apart: conjunctions, prepositions and the
/// article in front, pronouns and endings of number, gender and person behind.
///
/// Nouns: a broken plural has the stem of its singular, where core/data/stems.txt knows it; a
/// relational adjective («سوري») is a word of its own; the feminine is one with the masculine
/// unless the list has it as a noun («مدرسة», not «مدرس»). Verbs: the endings and objects of a
/// tense fall together, and so do «يعلن», «تعلن» and «سنعلن»; past and imperfect stay apart («قال»,
/// «يقول»), as they do in segmentation.
///
/// Every way to read the word as clitics and a form of the lexicon is tried, and the one with the
/// longest form taken; only where there is none, rules guess. A word keeps at least three letters
/// unless it is shorter. Words that begin with no Arabic letter come back as they are, the empty
/// one too. Linear in the word's length.
[[nodiscard]] Segmentation segment(std::u16string_view word);

/// The same into `result`, whose stem keeps its memory: what a text's thousands of words want.
void segment(std::u16string_view word, Segmentation& result);

/// The stem alone.
[[nodiscard]] std::u16string stem(std::u16string_view word);

}  // namespace khulasa::text
