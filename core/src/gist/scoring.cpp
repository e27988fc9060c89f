#include "scoring.h"

#include <algorithm>

#include "centrality.h"
#include "score.h"
#include "text/normalize/normalize.h"
#include "text/segment/words.h"

namespace khulasa::gist {

Interest find_interest(std::u16string_view title, const Focus& focus, SummaryType type,
                       const text::Reading& reading, const text::Unicode& unicode) {
  const NormalizedText title_key = text::normalize(title, reading.form, unicode);
  const std::vector<text::Word> title_words = text::find_words(title, title_key, unicode);
  return {title_terms(title_words, title_key.text, reading.vocabulary),
          focus_terms(focus, reading.vocabulary), focus.words, type == SummaryType::kTeaser};
}

bool is_absent(const Interest& interest, const Terms& terms) {
  return interest.focus_words > 0 &&
         std::none_of(interest.focus.begin(), interest.focus.end(),
                      [&](uint32_t term) { return terms.sentence_frequency[term] > 0; });
}

Scoring score_sentences(std::u16string_view source, const text::Reading& reading,
                        std::vector<Sentence>& sentences, const Interest& interest) {
  Scoring scoring;
  scoring.terms = collect_terms(sentences, reading.words, reading.vocabulary);
  scoring.documents = {{0, static_cast<uint32_t>(sentences.size())}};
  scoring.contexts =
      find_contexts(source, sentences, scoring.terms, reading.vocabulary, scoring.documents);
  scoring.features = find_features(source, sentences, scoring.terms, scoring.contexts, interest,
                                   centrality(scoring.terms));
  for (size_t i = 0; i < sentences.size(); ++i) sentences[i].score = score(scoring.features[i]);
  return scoring;
}

}  // namespace khulasa::gist
