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

// Terms that are looked for, and the share of their weight that a sentence has.
class Wanted {
 public:
  Wanted(const Terms& terms, const std::vector<uint32_t>& wanted)
      : terms_(terms), is_wanted_(terms.weight.size()) {
    for (const uint32_t term : wanted) {
      is_wanted_[term] = true;
      total_ += terms.weight[term];
    }
  }

  [[nodiscard]] double share_in(uint32_t sentence) const {
    if (total_ == 0) return 0;
    double shared = 0;
    const Range range = terms_.postings_of[sentence];
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (is_wanted_[terms_.postings[i].term]) shared += terms_.weight[terms_.postings[i].term];
    }
    return shared / total_;
  }

 private:
  const Terms& terms_;
  std::vector<bool> is_wanted_;
  double total_ = 0;
};

// 1 for a question, half of it for a number or a quotation. Set by hand.
double curiosity(std::u16string_view sentence) {
  if (is_question(sentence)) return 1;
  const bool has_hook = std::any_of(sentence.begin(), sentence.end(), [](char16_t c) {
    return text::is_digit(c) || c == u'"' || c == u'\u00AB' || c == u'\u201C';
  });
  return has_hook ? 0.5 : 0;
}

}  // namespace

std::vector<Features> find_features(std::u16string_view source,
                                    const std::vector<Sentence>& sentences, const Terms& terms,
                                    const std::vector<Context>& contexts, const Interest& interest,
                                    const std::vector<double>& central) {
  const Wanted title(terms, interest.title);
  const Wanted focus(terms, interest.focus);
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
    set(Feature::kTitleOverlap, title.share_in(s));
    set(Feature::kLeadOverlap, s == 0 ? 1 : similarity(terms, 0, s));
    set(Feature::kLength, good_length(sentence.words));
    set(Feature::kDangling, contexts[s].antecedent != s);
    const std::u16string_view written = slice(source, sentence.span);
    set(Feature::kQuestion, is_question(written));
    set(Feature::kFocus, focus.share_in(s));
    set(Feature::kCuriosity, interest.is_teaser ? curiosity(written) : 0);
  }
  return all;
}

}  // namespace khulasa::gist
