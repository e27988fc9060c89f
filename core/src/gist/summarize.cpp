#include "summarize.h"

#include <algorithm>

#include "context.h"
#include "headline.h"
#include "score.h"
#include "select.h"

namespace khulasa::gist {

namespace {

// What a leaning sentence loses as a bullet, so that it gives way to one of nearly the same score.
// By position alone the second and the third sentence of an article are .17 apart. Set by hand.
constexpr double kLeaningBullet = 0.06;

// A sentence of fewer words is a greeting, a label or a list item («السلام عليكم», «كيلو لحم غنم
// مقطع»). It loses kFragment times the share of words it lacks: with six words nothing, with four a
// third of kFragment. Set by hand; over eight budgets on EASC this costs nothing (.0000), while a
// minimum of 8 costs .0012.
constexpr uint32_t kMinTellingWords = 6;
constexpr double kFragment = 0.6;

// What a quotation loses if another sentence names its speaker. Set by hand.
constexpr double kLoneQuotation = 0.2;

// What a question, a greeting or a sentence that only leads into the next one («وقررت ما يلي:»)
// loses: more than the best and the worst sentence of most articles are apart, so that it is picked
// only where there is nothing else. Set by hand. Not in a teaser, which asks; there the sentence
// that a TL;DR picks loses it, since a teaser does not give the end away.
constexpr double kUnfit = 20;

bool is_unfit(const Features& features) {
  const auto has = [&](Feature feature) { return features[static_cast<size_t>(feature)] > 0; };
  return has(Feature::kQuestion) || has(Feature::kCourtesy) || has(Feature::kLeadIn);
}

double loss_of_fragment(uint32_t words) {
  if (words >= kMinTellingWords) return 0;
  return kFragment * (1 - static_cast<double>(words) / kMinTellingWords);
}

// Whether a sentence is nothing but a quotation: «"تعكس هذه النتائج متانة نموذج أعمالنا."», not
// «"لا"، قال الوزير.».
bool is_lone_quotation(std::u16string_view sentence) {
  constexpr std::u16string_view kMarks = u"\"\u00AB\u00BB\u201C\u201D";
  if (sentence.empty() || kMarks.find(sentence.front()) == kMarks.npos) return false;
  const size_t next = sentence.find_first_of(kMarks, 1);
  return next != sentence.npos &&
         sentence.find_first_not_of(u".!\u061F\u060C ", next + 1) == sentence.npos;
}

// How many sentences at the start of an article of `count` sentences a teaser is picked from: the
// first third or three, whichever is more, but none of the last third. Set by hand.
uint32_t opening_of(uint32_t count) {
  return std::max(1U, std::max((count + 2) / 3, std::min(3U, 2 * count / 3)));
}

// The sentence of `document` that tells its main point, by features alone.
uint32_t main_of(const FeatureTable& features, Range document, double trust) {
  uint32_t best = document.begin;
  double most = kNever;
  for (uint32_t s = document.begin; s < document.end; ++s) {
    const double value =
        score(features[s], trust, Aim::kMain) - (is_unfit(features[s]) ? kUnfit : 0);
    if (value <= most) continue;
    most = value;
    best = s;
  }
  return best;
}

// The value each sentence is picked by: its score, less what makes it unfit for a summary.
std::vector<double> values_for(const text::Reading& reading, SummaryType type,
                               const std::vector<Sentence>& sentences, const Scoring& scoring) {
  const auto& [terms, contexts, features, documents, trust] = scoring;
  std::vector<double> values(sentences.size(), kNever);
  const bool is_teaser = type == SummaryType::kTeaser;
  for (size_t d = 0; d < documents.size(); ++d) {
    const Range document = documents[d];
    const uint32_t count = is_teaser ? opening_of(document.size()) : document.size();
    const uint32_t told = is_teaser ? main_of(features, document, trust[d]) : UINT32_MAX;
    for (uint32_t s = document.begin; s < std::min(document.end, document.begin + count); ++s) {
      const bool leans = type == SummaryType::kKeyPoints && contexts[s].antecedent != s;
      values[s] = sentences[s].score - loss_of_fragment(sentences[s].words) -
                  (leans ? kLeaningBullet : 0) -
                  (s == told || (!is_teaser && is_unfit(features[s])) ? kUnfit : 0) -
                  (is_lone_quotation(reading.text_of(sentences[s].span)) ? kLoneQuotation : 0);
    }
  }
  return values;
}

// How far the opening of the article that a sentence is from can be trusted.
double trust_in(const Scoring& scoring, uint32_t sentence) {
  size_t document = 0;
  while (scoring.documents[document].end <= sentence) ++document;
  return scoring.trust[document];
}

// The words from which on a sentence of a TL;DR or of another summary is shortened. Set by hand.
constexpr uint32_t kTldrWords = 30;
constexpr uint32_t kPickWords = 45;

// A title of fewer words names the section or is a play on words («مساحة حرة», «بنابر حواء»): of
// those with three words, dev has as many cut headlines that hold all they must. And the number of
// its terms that the text must have: a menu has none («تسوق المتاجر كن مندوبا»). Set by hand.
constexpr uint32_t kMinTitleWords = 4;
constexpr uint32_t kMinSharedTerms = 2;

// The words of a title that can be a headline: no label before a colon («الموضوع: دعوة»), no menu
// («بحث   ألعاب»), no path («أرشيف » المبيعات») and no message («[10:14] انضمت»), and it shares
// terms with the sentences. Empty if it is none.
Range headline_in(const text::Reading& reading, const Terms& terms, Span title) {
  const std::u16string_view text = reading.text_of(title);
  if (text.find(u"  ") != text.npos || text.find_first_of(u"\t[|") != text.npos ||
      text.find(u'\u00BB') < text.find(u'\u00AB'))
    return {};
  const auto word_at = [&](uint32_t at) {
    return static_cast<uint32_t>(
        std::partition_point(reading.words.begin(), reading.words.end(),
                             [&](const text::Word& word) { return word.span.begin < at; }) -
        reading.words.begin());
  };
  Range words{word_at(title.begin), word_at(title.end)};
  if (words.size() > 1 && text.find(u':') < reading.words[words.begin + 1].span.begin - title.begin)
    return {};
  uint32_t shared = 0;
  for (uint32_t word = words.begin; word < words.end; ++word) {
    const text::Lexeme& lexeme = reading.lexeme(word);
    shared += is_term(lexeme) && terms.sentence_frequency[lexeme.family] > 0;
  }
  return words.size() < kMinTitleWords || shared < kMinSharedTerms ? Range{} : words;
}

}  // namespace

Summary summarize(const text::Reading& reading, const std::vector<Sentence>& sentences,
                  const Scoring& scoring, const SummaryOptions& options,
                  std::optional<Span> title) {
  const auto& [terms, contexts, features, documents, trust] = scoring;
  Summary summary{options.type, options.length, {}};
  const bool is_headline = options.type == SummaryType::kHeadline;
  Budget budget = budget_of(options, static_cast<uint32_t>(sentences.size()));
  if (is_headline) budget = {1, UINT32_MAX};  // its words are cut, not counted
  const std::vector<double> values = values_for(reading, options.type, sentences, scoring);
  for (const uint32_t picked : select_sentences(
           {reading, sentences, terms, contexts, values, documents.size() > 1}, budget)) {
    const Sentence& sentence = sentences[picked];
    Pick pick{picked,
              sentence.span,
              {},
              {},
              sentence.score,
              explain(features[picked], trust_in(scoring, picked), aim_of(options.type)),
              0};
    if (is_headline) {
      const uint32_t longest = kHeadlineWords[static_cast<size_t>(options.length)];
      const Range own = title ? headline_in(reading, terms, *title) : Range{};
      const bool has_own = own.size() > 0;
      pick.parts = cut_headline(reading, has_own ? *title : sentence.span,
                                has_own ? own : terms.words_of[picked],
                                options.max_words.value_or(longest), has_own);
    } else if (options.compress) {
      pick.parts = shorten_pick(reading, sentence.span, terms.words_of[picked],
                                options.type == SummaryType::kTldr ? kTldrWords : kPickWords);
    }
    if (!pick.parts.empty()) pick.span = {pick.parts.front().begin, pick.parts.back().end};
    summary.picks.push_back(std::move(pick));
  }
  return summary;
}

}  // namespace khulasa::gist
