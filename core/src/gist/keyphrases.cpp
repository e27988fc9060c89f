#include "keyphrases.h"

#include "background.h"
#include "choose_phrases.h"
#include "shown_phrase.h"

namespace khulasa::gist {

std::vector<Keyword> find_keyphrases(const PhraseText& text, const std::vector<uint32_t>& title,
                                     const KeywordOptions& options) {
  const Phrases phrases = collect_phrases(text);
  PhraseFeaturizer features_of(text, phrases, title);
  std::vector<double> scores;
  scores.reserve(phrases.list().size());
  for (const Phrase& phrase : phrases.list()) scores.push_back(features_of.log_odds(phrase));
  return choose_phrases(text, phrases, scores, options);
}

std::vector<KeyphraseCandidate> keyphrase_candidates(const PhraseText& text,
                                                     const std::vector<uint32_t>& title) {
  const Phrases phrases = collect_phrases(text);
  PhraseFeaturizer features_of(text, phrases, title);
  std::vector<KeyphraseCandidate> candidates;
  for (const Phrase& phrase : phrases.list()) {
    KeyphraseCandidate candidate;
    candidate.keyword = shown_phrase(text, phrases, phrase);
    const PhraseKey key = phrases.key_of(phrase);
    candidate.families.assign(key.begin(), key.begin() + phrase.words);
    for (const uint32_t family : candidate.families)
      candidate.buckets.push_back(background_bucket(text.reading.vocabulary.families[family]));
    candidate.features = features_of(phrase);
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

}  // namespace khulasa::gist
