// Candidates for keyphrases: runs of content words, inflections and spellings of a phrase as one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "phrase_table.h"
#include "phrase_text.h"

namespace khulasa::gist {

/// A hashtag of several words, «#غزة_الآن», and the phrase that those words are elsewhere in the
/// text: numbers of phrases.
struct SpelledTag {
  uint32_t tag = 0;
  uint32_t phrase = 0;
};

inline constexpr uint32_t kMentionsLookedAt = 8;

/// The distinct phrases of a text, in order of first appearance.
struct Phrases {
  PhraseTable table;
  std::vector<SpelledTag> tags;  // in order of `tag`
  uint32_t total_words = 0;

  [[nodiscard]] const std::vector<Phrase>& list() const { return table.list(); }
  [[nodiscard]] std::span<const uint32_t> mentions_of(const Phrase& phrase) const {
    return table.mentions_of(phrase);
  }
  /// Those looked at for what stands round them: more add nothing to a yes or no.
  [[nodiscard]] std::span<const uint32_t> first_mentions_of(const Phrase& phrase) const {
    return mentions_of(phrase).first(std::min(phrase.count, kMentionsLookedAt));
  }
  [[nodiscard]] PhraseKey key_of(const Phrase& phrase) const {
    return table.key_of(phrase.first_word, phrase.words);
  }
};

/// Collects the phrases of the sentences of `text.terms`.
///
/// A phrase is a run of up to kMaxPhraseWords content words that no punctuation, function word,
/// verb, number or date interrupts, and that is no part of two noun phrases side by side («زار
/// الوفد | قاعدة حميميم»). Only names go on across «بن» and its like. What longer phrases that
/// recur account for is counted in `nested` (C-value: Frantzi, Ananiadou, Mima 2000), but for
/// those that only have a light opener more. Linear in the
/// words; at most 2^17 phrases are kept, those that appear first.
Phrases collect_phrases(const PhraseText& text);

}  // namespace khulasa::gist
