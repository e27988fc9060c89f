// Keyphrases: what the article is about, in its own words.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "khulasa/text.h"

namespace khulasa {

/// What a keyphrase names, as far as word lists and context show it; there is no tagger.
enum class KeywordKind {
  kPerson,        // «عبد الرحمن الساحلي»
  kPlace,         // «مدينة الواحة»
  kOrganisation,  // «هيئة الموانئ»
  kTopic,         // «الطاقة الشمسية»
  kOther,
};
inline constexpr int kKeywordKindCount = 5;
const char* to_string(KeywordKind kind);  // "person", "place", "organisation", "topic", "other"

/// True for the kinds that are names: persons, places and organisations.
[[nodiscard]] constexpr bool is_entity(KeywordKind kind) {
  return kind <= KeywordKind::kOrganisation;
}

/// A keyphrase of one or more words. `text` is its most readable form: «النظام السوري» even if the
/// article only writes «بالنظام السوري».
struct Keyword {
  std::u16string text;
  double score = 0;  // more than 0, at most 1; the best keyphrase of a text has 1
  KeywordKind kind = KeywordKind::kOther;
  // Every place where the article names it, title, headings and speakers included, in order,
  // without clitics where they can be cut off. A person's short form («فيدان») and a Latin spelling
  // count as mentions too.
  std::vector<Span> mentions;
  // The sentences that contain a mention: indexes of Analysis::sentences, ascending. Empty if it is
  // only in the title, a heading or before what someone says, for these are no sentences.
  std::vector<uint32_t> sentences;
};

/// The persons, places and organisations among `keywords`, in the same order. KeywordOptions::max
/// counts keyphrases of every kind: raise it if the default ten name too few. Linear.
///
///     for (const khulasa::Keyword& name : khulasa::entities_of(analysis.value().keywords))
///       show(name.text, khulasa::to_string(name.kind));
[[nodiscard]] inline std::vector<Keyword> entities_of(const std::vector<Keyword>& keywords) {
  std::vector<Keyword> entities;
  std::copy_if(keywords.begin(), keywords.end(), std::back_inserter(entities),
               [](const Keyword& keyword) { return is_entity(keyword.kind); });
  return entities;
}

}  // namespace khulasa
