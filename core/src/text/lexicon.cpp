#include "lexicon.h"

#include <vector>

#include "affixes.h"
#include "letters.h"
#include "stem_lexicon.h"
#include "tables.h"
#include "word_bits.h"

namespace khulasa::text {

namespace {

// Sections of stop_words.txt.
constexpr uint8_t kStop = 1;
constexpr uint8_t kStopBeforePronoun = 2;
constexpr uint8_t kVerb = 4;
constexpr uint8_t kDangling = 8;
constexpr uint8_t kDate = 16;
constexpr uint8_t kNumber = 32;

// The sections that have `word`. Every distinct word of a text is looked up in all of them, behind
// each of its proclitics: one hash table takes 6 million instructions for the 17,000 distinct words
// of 1 MB, searching list by list took 128.
uint8_t sections_of(std::u16string_view word) {
  static const WordBits sections = [] {
    WordBits bits;
    bits.add(data::kStopWordsWords, kStop);
    bits.add(data::kStopWordsWithPronouns, kStopBeforePronoun);
    bits.add(data::kStopWordsReportingVerbs, kVerb);
    bits.add(data::kStopWordsDanglingOpeners, kDangling);
    bits.add(data::kStopWordsDateWords, kDate);
    bits.add(data::kStopWordsNumberWords, kNumber);
    return bits;
  }();
  return sections.of(word);
}

// The last letters of the section of pronouns, with which one word in three ends.
constexpr LetterSet kLastOfPronouns = u"هامنكي";

static_assert([] {
  bool known = true;
  for (const std::u16string_view pronoun : data::kStopWordsPronouns)
    known = known && kLastOfPronouns.has(pronoun.back());
  return known;
}());

// The sections of `word`; kStop also where it is a stop word with a pronoun.
uint8_t sections_with_pronouns(std::u16string_view word) {
  const uint8_t sections = sections_of(word);
  if ((sections & kStop) || word.empty() || !kLastOfPronouns.has(word.back())) return sections;
  // Copied: to step through a packed list costs more than to compare with its entries.
  static const std::vector<std::u16string_view> pronouns = [] {
    std::vector<std::u16string_view> list;
    for (const std::u16string_view pronoun : data::kStopWordsPronouns) list.push_back(pronoun);
    return list;
  }();
  for (const std::u16string_view pronoun : pronouns) {
    if (ends_in(word, pronoun) &&
        (sections_of(word.substr(0, word.size() - pronoun.size())) & kStopBeforePronoun))
      return static_cast<uint8_t>(sections | kStop);
  }
  return sections;
}

// و and ف, which join a word to what stands before it.
std::u16string_view without_conjunction(std::u16string_view word) {
  return word.size() > 2 && (word[0] == kWaw || word[0] == kFeh) ? word.substr(1) : word;
}

}  // namespace

WordFacts facts_of(std::u16string_view word) {
  const uint8_t whole = sections_with_pronouns(word);
  const std::u16string_view rest = without_conjunction(word);
  const uint8_t joined = rest.size() < word.size()
                             ? static_cast<uint8_t>(whole | sections_with_pronouns(rest))
                             : whole;
  // One of ب ل ك, then at least two letters: «بهذا», «ولكل»; not «بل» taken apart, nor «ولاية» (و,
  // ل and «أية») or «كحول», which the lexicon has as nouns.
  const bool is_stop =
      (joined & kStop) ||
      (rest.size() > 2 && (rest[0] == kBeh || rest[0] == kLam || rest[0] == kKaf) &&
       (sections_with_pronouns(rest.substr(1)) & kStop) && !StemLexicon::instance().has_noun(word));
  return {is_stop, (joined & kVerb) != 0, (joined & (kDate | kNumber)) != 0};
}

bool is_reporting_verb(std::u16string_view word) {
  return ((sections_of(word) | sections_of(without_conjunction(word))) & kVerb) != 0;
}

bool is_dangling_opener(std::u16string_view word) {
  if (sections_of(word) & kDangling) return true;
  const std::u16string_view rest = without_conjunction(word);
  return rest.size() < word.size() && (sections_of(rest) & kVerb) != 0;
}

bool is_open_abbreviation(std::u16string_view word) {
  return data::kAbbreviationsOpen.contains(word);
}

bool is_sentence_opener(std::u16string_view word) {
  return data::kAbbreviationsNext.contains(word) || is_dangling_opener(word) ||
         is_reporting_verb(word);
}

bool is_closing_abbreviation(std::u16string_view word) {
  return data::kAbbreviationsClosing.contains(word);
}

}  // namespace khulasa::text
