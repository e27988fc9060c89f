#include "phrase_kind.h"

#include <algorithm>

#include "phrase_features.h"
#include "text/names.h"

namespace khulasa::gist {

namespace {

constexpr size_t kMentionsLookedAt = 8;

// «الرئيس» before it or «قال» beside it, in one of its mentions.
bool stands_like_a_person(const Phrase& phrase, const PhraseText& text) {
  const size_t count = std::min(phrase.first_words.size(), kMentionsLookedAt);
  for (size_t i = 0; i < count; ++i) {
    const uint32_t first = phrase.first_words[i];
    const uint32_t next = first + phrase.words;
    if (next < text.words.size() && text.lexeme(next).is_verb) return true;
    if (first == 0) continue;
    const text::Lexeme& before = text.lexeme(first - 1);
    if (before.is_verb || (before.name_roles & text::kPersonTitle) != 0) return true;
  }
  return false;
}

}  // namespace

bool is_place_word(const Phrase& phrase, const PhraseText& text) {
  const auto end = phrase.first_words.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                    phrase.first_words.size(), kMentionsLookedAt));
  return phrase.words == 1 && std::any_of(phrase.first_words.begin(), end, [&](uint32_t word) {
           return (text.lexeme(word).name_roles & text::kPlaceName) != 0;
         });
}

KeywordKind phrase_kind(const Phrase& phrase, const PhraseText& text) {
  const uint32_t first = phrase.first_words.front();
  const uint32_t last = first + phrase.words - 1;
  const uint8_t opener = text.lexeme(first).name_roles;
  const bool several = phrase.words > 1;
  if (is_place_word(phrase, text)) return KeywordKind::kPlace;
  if (several && (opener & text::kOrganisationOpener) != 0) return KeywordKind::kOrganisation;
  if (several && (opener & text::kPlaceOpener) != 0) return KeywordKind::kPlace;

  uint32_t names = 0;
  uint32_t given = 0;
  uint32_t nouns = 0;
  for (uint32_t word = first; word <= last; ++word) {
    names += looks_like_name(text, word) ? 1 : 0;
    given += (text.lexeme(word).name_roles & text::kGivenName) != 0 ? 1 : 0;
    nouns += text.lexeme(word).word_class == text::WordClass::kNoun ||
                     (text.is_definite(word) && !looks_like_name(text, word))
                 ? 1
                 : 0;
  }
  const bool titled = (opener & text::kPersonTitle) != 0;
  if (several && given > 0 && (given + names >= phrase.words || titled))
    return KeywordKind::kPerson;
  if (several && titled && names > 0) return KeywordKind::kPerson;
  if (names == phrase.words && (given > 0 || several) && stands_like_a_person(phrase, text))
    return KeywordKind::kPerson;
  return nouns > 0 ? KeywordKind::kTopic : KeywordKind::kOther;
}

}  // namespace khulasa::gist
