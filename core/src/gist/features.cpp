#include "features.h"

#include <algorithm>
#include <cmath>

#include "graph.h"
#include "text/letters.h"

namespace khulasa::gist {

namespace {

// Words of a sentence that can stand alone in a summary. Shorter ones answer or comment on what
// stands before them; longer ones take the room of two.
constexpr uint32_t kMinGoodWords = 8;
constexpr uint32_t kMaxGoodWords = 60;

double good_length(uint32_t words) {
  if (words < kMinGoodWords) return static_cast<double>(words) / kMinGoodWords;
  if (words > kMaxGoodWords) return static_cast<double>(kMaxGoodWords) / words;
  return 1;
}

bool is_question(std::u16string_view sentence) {
  while (!sentence.empty() && text::is_closing(sentence.back())) sentence.remove_suffix(1);
  return !sentence.empty() && (sentence.back() == text::kArabicQuestion || sentence.back() == u'?');
}

// Share of a sentence's terms that another sentence has too.
double recurrence(const Terms& terms, uint32_t sentence) {
  const Range range = terms.postings_of[sentence];
  if (range.size() == 0) return 0;
  uint32_t shared = 0;
  for (uint32_t i = range.begin; i < range.end; ++i)
    shared += terms.sentence_frequency[terms.postings[i].term] > 1;
  return static_cast<double>(shared) / range.size();
}

// Share of the weight of `marked` terms that a sentence has.
double overlap(const Terms& terms, uint32_t sentence, const std::vector<bool>& marked,
               double total) {
  if (total == 0) return 0;
  double shared = 0;
  const Range range = terms.postings_of[sentence];
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (marked[terms.postings[i].term]) shared += terms.weight[terms.postings[i].term];
  }
  return shared / total;
}

}  // namespace

std::vector<Features> find_features(std::u16string_view source,
                                    const std::vector<Sentence>& sentences, const Terms& terms,
                                    const std::vector<Context>& contexts,
                                    const std::vector<uint32_t>& title,
                                    const std::vector<double>& central) {
  std::vector<bool> in_title(terms.weight.size());
  double title_weight = 0;
  for (const uint32_t term : title) {
    in_title[term] = true;
    title_weight += terms.weight[term];
  }
  std::vector<Features> all(sentences.size());
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    const auto set = [&](Feature feature, double value) {
      all[s][static_cast<size_t>(feature)] = value;
    };
    set(Feature::kPosition, 1 / std::sqrt(1.0 + s));
    // The last sentence has 0, an only one 1.
    set(Feature::kEarly,
        s == 0 ? 1 : 1 - static_cast<double>(s) / static_cast<double>(sentences.size() - 1));
    set(Feature::kParagraphStart, s == 0 || sentences[s - 1].block != sentence.block);
    set(Feature::kCentrality, central[s]);
    set(Feature::kRecurrence, recurrence(terms, s));
    set(Feature::kTitleOverlap, overlap(terms, s, in_title, title_weight));
    set(Feature::kLeadOverlap, s == 0 ? 1 : similarity(terms, 0, s));
    set(Feature::kLength, good_length(sentence.words));
    set(Feature::kDangling, contexts[s].antecedent != s);
    set(Feature::kQuestion, is_question(slice(source, sentence.span)));
  }
  return all;
}

}  // namespace khulasa::gist
