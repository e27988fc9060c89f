#include "lexicon.h"

#include <algorithm>
#include <span>

#include "letters.h"
#include "tables.h"

namespace khulasa::text {

namespace {

using Table = std::span<const std::u16string_view>;

bool contains(Table sorted, std::u16string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_plain_stop_word(std::u16string_view word) {
  if (contains(data::kStopWordsWords, word)) return true;
  const Table pronouns = data::kStopWordsPronouns;
  return std::any_of(pronouns.begin(), pronouns.end(), [&](std::u16string_view pronoun) {
    return word.ends_with(pronoun) &&
           contains(data::kStopWordsWithPronouns, word.substr(0, word.size() - pronoun.size()));
  });
}

// و and ف, which join a word to what stands before it.
std::u16string_view without_conjunction(std::u16string_view word) {
  return word.size() > 2 && (word[0] == kWaw || word[0] == kFeh) ? word.substr(1) : word;
}

}  // namespace

bool is_stop_word(std::u16string_view word) {
  if (is_plain_stop_word(word)) return true;
  const std::u16string_view rest = without_conjunction(word);
  if (rest.size() < word.size() && is_plain_stop_word(rest)) return true;
  // One of ب ل ك, then at least two letters: «بهذا», «ولكل»; not «بل» taken apart.
  return rest.size() > 2 && (rest[0] == kBeh || rest[0] == kLam || rest[0] == kKaf) &&
         is_plain_stop_word(rest.substr(1));
}

bool is_reporting_verb(std::u16string_view word) {
  return contains(data::kStopWordsReportingVerbs, word) ||
         contains(data::kStopWordsReportingVerbs, without_conjunction(word));
}

bool is_dangling_opener(std::u16string_view word) {
  if (contains(data::kStopWordsDanglingOpeners, word)) return true;
  const std::u16string_view rest = without_conjunction(word);
  return rest.size() < word.size() && contains(data::kStopWordsReportingVerbs, rest);
}

bool is_date_word(std::u16string_view word) {
  return contains(data::kStopWordsDateWords, word) ||
         contains(data::kStopWordsDateWords, without_conjunction(word));
}

bool is_number_word(std::u16string_view word) {
  return contains(data::kStopWordsNumberWords, word) ||
         contains(data::kStopWordsNumberWords, without_conjunction(word));
}

bool is_abbreviation(std::u16string_view word) {
  return contains(data::kAbbreviationsArabic, word) || contains(data::kAbbreviationsLatin, word);
}

}  // namespace khulasa::text
