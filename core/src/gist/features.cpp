#include "features.h"

#include <algorithm>
#include <cmath>

#include "cues.h"
#include "text/line_starts.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::gist {

namespace {

// In words: the length of a sentence that reads well alone in a summary. A shorter one answers or
// comments on what precedes it; a longer one takes the space of two.
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

// How many terms count as the subject of an article: its most frequent ones that occur at least
// twice. Of 5, 10, 20 and 40, ten gained the most on EASC.
constexpr size_t kSubjectTerms = 10;

// By term: how often it occurs in the article if it is one of the subject, otherwise 0.
std::vector<double> subject_terms(const Terms& terms) {
  std::vector<uint32_t> counts(terms.weight.size());
  for (const Posting& posting : terms.postings) counts[posting.term] += posting.count;
  // The best so far, by falling count; of equal terms the earlier comes first.
  std::vector<uint32_t> best;
  for (uint32_t term = 0; term < counts.size(); ++term) {
    if (counts[term] < 2) continue;
    const auto at = std::find_if(best.begin(), best.end(),
                                 [&](uint32_t other) { return counts[other] < counts[term]; });
    best.insert(at, term);
    if (best.size() > kSubjectTerms) best.pop_back();
  }
  std::vector<double> subject(counts.size());
  for (const uint32_t term : best) subject[term] = counts[term];
  return subject;
}

bool has_digit(const text::Reading& reading, Span sentence) {
  return reading.specials.any_of(sentence, [&](uint32_t at) {
    return (text::classes_of(reading.source[at]) & text::kDigitClass) != 0;
  });
}

// Weighted terms, and the share of their total weight that a sentence has.
class Weighed {
 public:
  // @param weights  by term.
  Weighed(const Terms& terms, std::vector<double> weights)
      : terms_(terms), weights_(std::move(weights)) {
    for (const double weight : weights_) total_ += weight;
  }

  [[nodiscard]] double share_in(uint32_t sentence) const {
    if (total_ == 0) return 0;
    double shared = 0;
    const Range range = terms_.postings_of[sentence];
    for (uint32_t i = range.begin; i < range.end; ++i) shared += weights_[terms_.postings[i].term];
    return shared / total_;
  }

 private:
  const Terms& terms_;
  std::vector<double> weights_;
  double total_ = 0;
};

// By term: the weight of each of the `wanted` terms, 0 for all others.
std::vector<double> weights_of(const Terms& terms, const std::vector<uint32_t>& wanted) {
  std::vector<double> weights(terms.weight.size());
  for (const uint32_t term : wanted) weights[term] = terms.weight[term];
  return weights;
}

bool has_quotation(const text::Reading& reading, Span sentence) {
  return reading.specials.any_of(sentence, [&](uint32_t at) {
    const char16_t c = reading.source[at];
    return c == u'"' || c == u'\u00AB' || c == u'\u201C';
  });
}

// How curious a sentence makes a reader of a teaser: 1 if it is a question, half of that if it has
// a number or a quotation. Set by hand.
double curiosity(const text::Reading& reading, Span sentence) {
  if (is_question(reading.text_of(sentence))) return 1;
  return has_quotation(reading, sentence) || has_digit(reading, sentence) ? 0.5 : 0;
}

// In words: where a cue must be for the sentence to open with it.
constexpr uint32_t kConclusionWords = 2;
constexpr uint32_t kOutcomeWords = 4;
constexpr uint32_t kCourtesyOpening = 7;  // «[7:03 م] أم يوسف: مساء النور»
constexpr uint32_t kOrdinalWords = 3;
constexpr uint32_t kThesisWords = 6;
constexpr uint32_t kSettingWords = 4;

// «شكرا لكم جميعا» is a courtesy; a sentence of this many words that thanks someone says more.
constexpr uint32_t kCourtesyWords = 12;

// The numbers after which more of them do not make a sentence more of a fact. Set by hand.
constexpr double kManyNumbers = 3;

// In words: a statement has at least this many, and is full at the second number. Set by hand.
constexpr double kStatement = 10;
constexpr double kFullFrom = 8;
constexpr double kFullAt = 30;

// Whether a sentence starts with the letter of an item: «(أ)», «ب)».
bool has_item_letter(std::u16string_view sentence) {
  const size_t at = sentence.starts_with(u'(') ? 1 : 0;
  return at + 1 < sentence.size() && text::is_arabic_letter(sentence[at]) &&
         sentence[at + 1] == u')';
}

// Whether a sentence starts with a bullet. Not with any that text::without_bullet() knows: «ـ» and
// «—» open paragraphs of news and speeches of dialogues, too.
bool has_bullet(std::u16string_view sentence) {
  constexpr std::u16string_view kBullets = u"-*\u2022\u2013";
  return sentence.size() > 1 && sentence[1] == u' ' && kBullets.find(sentence[0]) != kBullets.npos;
}

// Whether a sentence starts as an item of a list does: «- », «2- », «(أ)».
bool is_item(std::u16string_view source, Span sentence) {
  return has_bullet(slice(source, sentence)) ||
         text::without_number(source, sentence) != sentence ||
         has_item_letter(slice(source, sentence));
}

// The text features: those that the words of a sentence and its signs show.
class Form {
 public:
  Form(const text::Reading& reading, Range words, const std::vector<uint16_t>& cues)
      : reading_(reading), words_(words), cues_(cues) {}

  /// Whether one of the first `count` words has a cue, one of the bits of `cue`.
  [[nodiscard]] bool opens_with(uint32_t cue, uint32_t count = UINT32_MAX) const {
    for (uint32_t word = words_.begin; word < words_.end && word - words_.begin < count; ++word)
      if (cues_[reading_.vocabulary.of_word[word]] & cue) return true;
    return false;
  }

  /// Whether it goes on with «و»: «ويقول نقيب الأفران». Not «وزير», whose «و» is its own.
  [[nodiscard]] bool continues() const {
    if (words_.size() == 0) return false;
    const text::Lexeme& first = reading_.lexeme(words_.begin);
    return first.key.starts_with(text::kWaw) && (first.proclitics > 0 || first.is_stop);
  }

  [[nodiscard]] double numbers() const {
    double count = 0;
    for (uint32_t word = words_.begin; word < words_.end; ++word)
      count += reading_.lexeme(word).kind == TokenKind::kNumber;
    return std::min(1.0, count / kManyNumbers);
  }

  /// «أولا: الموافقة»، «المادة الثالثة: تعاد»: an ordinal, then a mark within a few words.
  [[nodiscard]] bool has_ordinal() const {
    if (!opens_with(kOrdinalCue, 1)) return false;
    for (uint32_t word = words_.begin; word + 1 < words_.end && word < words_.begin + kOrdinalWords;
         ++word) {
      const std::u16string_view gap =
          reading_.text_of({reading_.words[word].span.end, reading_.words[word + 1].span.begin});
      if (gap.find_first_of(u":-)\u2013\u060C") != gap.npos) return true;
    }
    return false;
  }

 private:
  const text::Reading& reading_;
  Range words_;
  const std::vector<uint16_t>& cues_;
};

bool ends_with_colon(std::u16string_view sentence) {
  const size_t last = sentence.find_last_not_of(u" *_\u200F");
  return last != sentence.npos && sentence[last] == u':';
}

}  // namespace

FeatureTable find_features(const text::Reading& reading, const std::vector<Sentence>& sentences,
                           const Terms& terms, const std::vector<Context>& contexts,
                           const Interest& interest, const std::vector<double>& central) {
  const Weighed title(terms, weights_of(terms, interest.title));
  const Weighed focus(terms, weights_of(terms, interest.focus));
  const Weighed subject(terms, subject_terms(terms));
  const std::vector<uint16_t> cues = find_cues(reading.vocabulary);
  FeatureTable all;
  all.reserve(sentences.size());
  double most_title = 0;  // the largest share of the title that a sentence has
  for (uint32_t s = 0; s < sentences.size(); ++s)
    most_title = std::max(most_title, title.share_in(s));
  bool has_items = false;
  const bool is_teaser = interest.type == SummaryType::kTeaser;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    Features features{};
    const auto set = [&](Feature feature, double value) {
      features[static_cast<size_t>(feature)] = value;
    };
    set(Feature::kPosition, 1 / std::sqrt(1.0 + s));
    // From 1 for the first sentence to 0 for the last.
    set(Feature::kEarly,
        s == 0 ? 1 : 1 - static_cast<double>(s) / static_cast<double>(sentences.size() - 1));
    set(Feature::kParagraphStart, s == 0 || sentences[s - 1].block != sentence.block);
    set(Feature::kCentrality, central[s]);
    set(Feature::kCoverage, subject.share_in(s));
    set(Feature::kTitleOverlap, most_title > 0 ? title.share_in(s) / most_title : 0);
    set(Feature::kLength, good_length(sentence.words));
    set(Feature::kDangling, contexts[s].antecedent != s);
    const std::u16string_view written = reading.text_of(sentence.span);
    set(Feature::kQuestion, is_question(written));
    set(Feature::kFocus, focus.share_in(s));
    set(Feature::kCuriosity, is_teaser ? curiosity(reading, sentence.span) : 0);
    const Form form(reading, terms.words_of[s], cues);
    set(Feature::kConclusion, form.opens_with(kConclusionCue, kConclusionWords));
    // A teaser does not give the outcome away.
    set(Feature::kOutcome, !is_teaser && form.opens_with(kOutcomeCue, kOutcomeWords));
    set(Feature::kFigures, form.numbers());
    const bool item = is_item(reading.source, sentence.span) || form.has_ordinal();
    set(Feature::kListItem, item);
    set(Feature::kFirstItem, item && !has_items);
    has_items = has_items || item;
    set(Feature::kFirstPerson, form.opens_with(kFirstPersonCue));
    set(Feature::kCourtesy,
        sentence.words < kCourtesyWords && form.opens_with(kCourtesyCue, kCourtesyOpening));
    set(Feature::kLeadIn, ends_with_colon(written));
    set(Feature::kQuotation, has_quotation(reading, sentence.span));
    set(Feature::kSpeech, form.opens_with(kSpeechCue));
    set(Feature::kBrief, std::max(0.0, 1 - sentence.words / kStatement));
    set(Feature::kFull, std::clamp((sentence.words - kFullFrom) / (kFullAt - kFullFrom), 0.0, 1.0));
    set(Feature::kThesis, form.opens_with(kThesisCue, kThesisWords));
    set(Feature::kSetting, form.opens_with(kSettingCue, kSettingWords));
    set(Feature::kLast, s > 0 && s + 1 == sentences.size());
    set(Feature::kEvent, !is_teaser && form.opens_with(kEventCue, kOutcomeWords));
    set(Feature::kEmphasis, form.opens_with(kEmphasisCue));
    set(Feature::kContinues, form.continues());
    all.add(features);
  }
  return all;
}

}  // namespace khulasa::gist
