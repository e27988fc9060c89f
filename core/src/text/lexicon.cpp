#include "lexicon.h"

#include "letters.h"
#include "tables.h"

namespace khulasa::text {

namespace {

bool is_plain_stop_word(std::u16string_view word) {
  if (data::kStopWordsWords.contains(word)) return true;
  // A WordList's iterator is not a full one, which std::any_of asks for.
  // NOLINTNEXTLINE(readability-use-anyofallof)
  for (const std::u16string_view pronoun : data::kStopWordsPronouns) {
    if (word.ends_with(pronoun) &&
        data::kStopWordsWithPronouns.contains(word.substr(0, word.size() - pronoun.size())))
      return true;
  }
  return false;
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
  return data::kStopWordsReportingVerbs.contains(word) ||
         data::kStopWordsReportingVerbs.contains(without_conjunction(word));
}

bool is_dangling_opener(std::u16string_view word) {
  if (data::kStopWordsDanglingOpeners.contains(word)) return true;
  const std::u16string_view rest = without_conjunction(word);
  return rest.size() < word.size() && data::kStopWordsReportingVerbs.contains(rest);
}

bool is_date_word(std::u16string_view word) {
  return data::kStopWordsDateWords.contains(word) ||
         data::kStopWordsDateWords.contains(without_conjunction(word));
}

bool is_number_word(std::u16string_view word) {
  return data::kStopWordsNumberWords.contains(word) ||
         data::kStopWordsNumberWords.contains(without_conjunction(word));
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
