// Keyphrases: what the article is about, in its own words.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "khulasa/text.h"

namespace khulasa {

/// What a keyphrase names, where it can be told without a tagger.
enum class KeywordKind { kPerson, kPlace, kOrganisation, kTopic, kOther };
inline constexpr int kKeywordKindCount = 5;
const char* to_string(KeywordKind kind);  // "person", "place", "organisation", "topic", "other"

/// True for the kinds that are names: the entities among the keyphrases.
[[nodiscard]] constexpr bool is_entity(KeywordKind kind) {
  return kind <= KeywordKind::kOrganisation;
}

/// A keyphrase of one or more words. `text` is its most readable form («النظام السوري» where the
/// article writes «بالنظام السوري»); `mentions` are all its places in the source, in order, clitics
/// left out where they can be.
struct Keyword {
  std::u16string text;
  double score = 0;  // in (0, 1]; the best keyphrase of a text has 1
  KeywordKind kind = KeywordKind::kOther;
  std::vector<Span> mentions;  // a person's short form («فيدان») and Latin spelling count, too
  std::vector<uint32_t>
      sentences;  // those with a mention: indexes of Analysis::sentences, ascending
};

/// The persons, places and organisations among `keywords`, in their order. KeywordOptions::max
/// counts keyphrases of all kinds: ask for more where ten name too few.
[[nodiscard]] inline std::vector<Keyword> entities_of(const std::vector<Keyword>& keywords) {
  std::vector<Keyword> entities;
  std::copy_if(keywords.begin(), keywords.end(), std::back_inserter(entities),
               [](const Keyword& keyword) { return is_entity(keyword.kind); });
  return entities;
}

}  // namespace khulasa
