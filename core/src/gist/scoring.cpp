#include "scoring.h"

#include <algorithm>

#include "centrality.h"
#include "opening.h"
#include "score.h"

namespace khulasa::gist {

bool is_absent(const Interest& interest, const Terms& terms) {
  return interest.focus_words > 0 &&
         std::none_of(interest.focus.begin(), interest.focus.end(),
                      [&](uint32_t term) { return terms.sentence_frequency[term] > 0; });
}

Scoring score_sentences(const text::Reading& reading, std::vector<Sentence>& sentences,
                        const Interest& interest) {
  Scoring scoring;
  scoring.terms = collect_terms(reading, sentences);
  scoring.documents = {{0, static_cast<uint32_t>(sentences.size())}};
  scoring.contexts = find_contexts(reading, sentences, scoring.terms, scoring.documents);
  scoring.features = find_features(reading, sentences, scoring.terms, scoring.contexts, interest,
                                   centrality(scoring.terms));
  std::vector<uint32_t> words;
  words.reserve(sentences.size());
  for (const Sentence& sentence : sentences) words.push_back(sentence.words);
  scoring.trust = {trust_in_opening(scoring.features, words)};
  for (size_t i = 0; i < sentences.size(); ++i)
    sentences[i].score = score(scoring.features[i], scoring.trust[0], aim_of(interest.type));
  return scoring;
}

}  // namespace khulasa::gist
