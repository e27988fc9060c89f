// Candidates for keyphrases: runs of content words, inflections and spellings of a phrase as one.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "khulasa/text.h"
#include "terms.h"
#include "text/vocabulary.h"

namespace khulasa::gist {

inline constexpr uint32_t kMaxPhraseWords = 5;

/// The word families of a phrase (text::Vocabulary::families); unused places hold kNoFamily.
inline constexpr uint32_t kNoFamily = UINT32_MAX;
using PhraseKey = std::array<uint32_t, kMaxPhraseWords>;

struct HashOfKey {
  size_t operator()(const PhraseKey& key) const;
};

struct Phrase {
  PhraseKey key{};
  std::vector<uint32_t> first_words;  // of its mentions, ascending indexes of words
  uint32_t words = 0;
  uint32_t first_sentence = 0;
  double nested = 0;       // mentions inside longer phrases that recur
  bool is_marked = false;  // a tag of the page, or a hashtag of the text
};

/// A hashtag of several words, «#غزة_الآن», and the phrase that those words are elsewhere in the
/// text: indexes of Phrases::list.
struct SpelledTag {
  uint32_t tag = 0;
  uint32_t phrase = 0;
};

/// The distinct phrases of a text, in order of first appearance.
struct Phrases {
  std::vector<Phrase> list;
  std::unordered_map<PhraseKey, uint32_t, HashOfKey> numbers;
  std::vector<SpelledTag> tags;  // in order of `tag`
  uint32_t total_words = 0;

  /// The phrase of `length` families from `first` on of `whole`, nullptr where there is none.
  [[nodiscard]] const Phrase* part_of(const Phrase& whole, uint32_t first, uint32_t length) const;
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
  [[nodiscard]] std::u16string_view bare_key(uint32_t word) const;
  /// Whether it has the article.
  [[nodiscard]] bool is_definite(uint32_t word) const;
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
