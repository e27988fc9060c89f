// Candidates for keyphrases: runs of content words, inflections and spellings of a phrase as one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "phrase_table.h"
#include "terms.h"
#include "text/vocabulary.h"

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

/// A text as phrases see it. All of it must outlive what is made of it.
struct PhraseText {
  std::u16string_view source;
  const NormalizedText& normalized;
  const std::vector<text::Word>& words;
  const text::Vocabulary& vocabulary;
  const Terms& terms;
  std::span<const Span> tags = {};  // of the page, in the source or out of the article

  [[nodiscard]] const text::Lexeme& lexeme(uint32_t word) const {
    return vocabulary.lexeme_of(word);
  }
  /// The lexical form of a word without its proclitics.
  [[nodiscard]] std::u16string_view bare_key(uint32_t word) const {
    return lexeme(word).key.substr(lexeme(word).proclitics);
  }
  /// Whether it has the article.
  [[nodiscard]] bool is_definite(uint32_t word) const { return lexeme(word).is_definite; }
  /// Whether it stands without a proclitic.
  [[nodiscard]] bool is_free(uint32_t word) const;
  /// Whether it stands behind «#».
  [[nodiscard]] bool is_hashtag(uint32_t word) const;
  /// What stands between two words.
  [[nodiscard]] std::u16string_view gap_after(uint32_t word) const;
};

/// Whether a word stands as the adjective of the one before it: «الطينية» in «العمارة الطينية»,
/// «معماري» in «مهندس معماري»; not «الأسد» in «الرئيس الأسد».
[[nodiscard]] bool is_attribute(const PhraseText& text, uint32_t word);

/// Whether a phrase of several words opens with a noun that adds little to the rest: «إعادة تطبيع
/// العلاقات», «عملية السلام».
[[nodiscard]] bool has_light_opener(const PhraseText& text, const Phrase& phrase);

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
