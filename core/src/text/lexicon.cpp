#include "lexicon.h"

#include <vector>

#include "tables.h"
#include "text/morphology/affixes.h"
#include "text/morphology/stem_lexicon.h"
#include "text/segment/stop_words.h"
#include "text/tables/listed_words.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

// The last letters of the pronouns of stop_words.txt. One word in three ends with one of them.
constexpr LetterSet kPronounLastLetters = u"هامنكي";

static_assert([] {
  bool known = true;
  for (const std::u16string_view pronoun : data::kStopWordsPronouns)
    known = known && kPronounLastLetters.has(pronoun.back());
  return known;
}());

// Whether the stemmer's list has `word` as a noun.
bool is_noun(std::u16string_view word) {
  const StemLexicon& lexicon = StemLexicon::instance();
  WordTrie::Path path;
  lexicon.walk(word, path);
  return lexicon.has_noun({word, path});
}

// The sections that contain `word`, and kStopWord if it is a stop word followed by a pronoun.
uint8_t sections_with_pronouns(std::u16string_view word) {
  const ListedWay way(word);
  const uint8_t sections = sections_of(way.bits(word.size()));
  if ((sections & kStopWord) || word.empty() || !kPronounLastLetters.has(word.back()))
    return sections;
  // A copy, because iterating over a packed list costs more than comparing with its entries.
  static const std::vector<std::u16string_view> pronouns = [] {
    std::vector<std::u16string_view> list;
    for (const std::u16string_view pronoun : data::kStopWordsPronouns) list.push_back(pronoun);
    return list;
  }();
  for (const std::u16string_view pronoun : pronouns) {
    if (ends_in(word, pronoun) &&
        (sections_of(way.bits(word.size() - pronoun.size())) & kStopBeforePronoun))
      return static_cast<uint8_t>(sections | kStopWord);
  }
  return sections;
}

}  // namespace

WordFacts facts_of(std::u16string_view word) {
  const uint8_t whole = sections_with_pronouns(word);
  const std::u16string_view rest = without_conjunction(word);
  const uint8_t joined = rest.size() < word.size()
                             ? static_cast<uint8_t>(whole | sections_with_pronouns(rest))
                             : whole;
  // A stop word may follow ب, ل or ك: «بهذا», «ولكل». At least two letters must remain, so that
  // «بل» is not split. Nouns of the lexicon are not split either: «ولاية» is not و, ل and «أية»,
  // «كحول» is not ك and «حول».
  const bool is_stop =
      (joined & kStopWord) ||
      (rest.size() > 2 && (rest[0] == kBeh || rest[0] == kLam || rest[0] == kKaf) &&
       (sections_with_pronouns(rest.substr(1)) & kStopWord) && !is_noun(word));
  return {is_stop, (joined & kReportingVerb) != 0, (joined & (kDateWord | kNumberWord)) != 0};
}

}  // namespace khulasa::text
