// The candidates for keyphrases: runs of content words, whose inflections and spellings count as
// one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "phrase_table.h"
#include "phrase_text.h"
#include "stage.h"

namespace khulasa::gist {

/// How many mentions of a phrase are examined for the words around them: more would add little. Set
/// by hand.
inline constexpr uint32_t kExaminedMentions = 8;

/// The distinct phrases of a text, in order of first appearance.
struct Phrases {
  PhraseTable table;
  uint32_t total_words = 0;  // of all that is searched for phrases

  [[nodiscard]] const std::vector<Phrase>& list() const { return table.list(); }
  [[nodiscard]] std::span<const uint32_t> mentions_of(const Phrase& phrase) const {
    return table.mentions_of(phrase);
  }
  /// The mentions to examine for the words around them, at most kExaminedMentions.
  [[nodiscard]] std::span<const uint32_t> first_mentions_of(const Phrase& phrase) const {
    return mentions_of(phrase).first(std::min(phrase.count, kExaminedMentions));
  }
  [[nodiscard]] PhraseKey key_of(const Phrase& phrase) const {
    return table.key_of(phrase.first_word, phrase.words);
  }
};

/// Collects the phrases of the sentences of `text.terms`, and of the title, the headings and
/// the names of speakers.
///
/// A phrase is a run of up to kMaxPhraseWords content words, uninterrupted by punctuation, function
/// words, verbs, numbers or dates. It does not cross the border of two noun phrases side by side
/// («زار الوفد | قاعدة حميميم»). Phrases of kMaxPhraseWords words must be names with «بن» or the
/// like. Phrase::nested counts the mentions inside longer phrases that recur (C-value: Frantzi,
/// Ananiadou, Mima 2000); a longer phrase that only adds a light opener («إعادة تطبيع العلاقات»)
/// does not count.
///
/// Empty for a text without sentences, even if it has a title. Linear in the words; the first 2^17
/// phrases are kept.
KHULASA_STAGE Phrases collect_phrases(const PhraseText& text);

}  // namespace khulasa::gist
