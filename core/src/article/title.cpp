#include "title.h"

#include <algorithm>

#include "bylines.h"

namespace khulasa::article {

namespace {

// A line scores up to 1 for its length and up to 1 for the words that it shares with the article.
// All figures here were set by hand.
constexpr double kMinScore = 0.3;
constexpr uint32_t kBestWords = 8;  // a title of as many words or more scores 1 for its length
constexpr double kTaggedScore = 1e9;
// A later line must beat a title found above it by more than this: it may be its sub-heading.
constexpr double kLaterLoss = 0.5;
// A candidate has as many words, or one that the article has, too: «غرد» and «قبل يومين» are short
// and have none, «الأفلاج» has one.
constexpr uint32_t kMinUnsharedWords = 5;

bool ends_in_bracket(const text::Reading& reading, const Line& line) {
  const char16_t last = reading.text_of(line.span).back();
  return last == u')' || last == u']';
}

bool is_item_or_sentence(const text::Reading& reading, const Line& line) {
  return line.is_listed() || line.ends_with_colon || reading.text_of(line.span).back() == u'.';
}

bool has_separator(const text::Reading& reading, const Line& line) {
  return reading.text_of(line.span).find_first_of(u">|") != std::u16string_view::npos;
}

bool is_tagged_otherwise(const text::Reading& /*reading*/, const Line& line) {
  return (line.tags & (kMarkupNavigation | kMarkupLinks | kMarkupCaption)) != 0;
}

// A reason against a line as the title, and how much of the score it costs.
struct Penalty {
  bool (*applies)(const text::Reading&, const Line&);
  double loss;
  bool fades = false;  // the loss falls to 0 as all words of the line occur in the article
};

constexpr Penalty kPenalties[] = {
    // «عين اليوم – جدة» is a byline. Its three words may all occur in the article, which scores
    // 3 / 8 + 1: more than kMinScore must be lost.
    {is_byline, 1.1},
    // «سالم العمري» is the author, unless the article is about him.
    {is_person, 0.5, true},
    // «جانب من الاجتماع (أ ف ب)» is the caption of a picture.
    {ends_in_bracket, 0.5},
    // «• رصيف جديد» is an item, «الأقسام:» introduces something, «افتتح المعرض أمس.» is text.
    {is_item_or_sentence, 0.5},
    // «الرئيسية > أخبار» and «أخبار | رياضة» are navigation.
    {has_separator, 1},
    // The HTML says that it is something else.
    {is_tagged_otherwise, 2},
};

double score_title(const JudgedPage& page, size_t i) {
  const Line& line = page.lines[i];
  if (line.tags & kMarkupTitle) return kTaggedScore;
  const float shared = page.judgement.shared_words[i];
  double score = std::min<double>(line.word_count(), kBestWords) / kBestWords + shared;
  for (const Penalty& penalty : kPenalties) {
    if (penalty.applies(page.reading, line))
      score -= penalty.loss * (penalty.fades ? 1 - shared : 1);
  }
  return score;
}

bool is_candidate(const JudgedPage& page, size_t i) {
  const Line& line = page.lines[i];
  if (page.own_labels[i] || line.word_count() == 0) return false;
  return line.word_count() >= kMinUnsharedWords || page.judgement.shared_words[i] > 0 ||
         (line.tags & kMarkupTitle) != 0;
}

// «المقدمة», «تمهيد», «خاتمة البحث»: the only line above the body that says nothing of itself,
// which needs no word of the article if it is one word or has a definite one. «رغد عشميل» is an
// author.
size_t find_short_title(const JudgedPage& page, size_t body) {
  constexpr uint32_t kMaxWords = 4;
  size_t found = body;
  for (size_t i = 0; i < body; ++i) {
    if (page.own_labels[i] || page.lines[i].word_count() == 0) continue;
    if (found < body) return body;
    found = i;
  }
  if (found == body) return body;
  const Line& line = page.lines[found];
  bool names_thing = line.word_count() == 1;
  for (uint32_t word = line.first_word; word < line.end_word; ++word)
    names_thing = names_thing || page.reading.lexeme(word).is_definite;
  const bool is_title = names_thing && line.word_count() <= kMaxWords && !line.ends_sentence &&
                        (line.classes & text::kArabicLetterClass) != 0 &&
                        (line.classes & text::kDigitClass) == 0 && !is_byline(page.reading, line) &&
                        !is_person(page.reading, line);
  return is_title ? found : body;
}

}  // namespace

size_t find_title(const JudgedPage& page, size_t body) {
  for (size_t i = 0; i < body; ++i)
    if (page.own_labels[i] && page.own_labels[i]->kind == BlockKind::kTitle) return i;
  size_t title = body;
  double best = kMinScore;
  size_t candidates = 0;
  size_t persons = 0;
  for (size_t i = 0; i < body; ++i) {
    if (!is_candidate(page, i)) continue;
    ++candidates;
    persons += is_person(page.reading, page.lines[i]) ? 1 : 0;
    if (const double score = score_title(page, i); score > best) {
      title = i;
      best = score + (page.lines[i].word_count() >= kHeadlineWords ? kLaterLoss : 0);
    }
  }
  // The only candidate is the title, unless it looks like a byline: «الأفلاج». Names of persons
  // beside it are the authors'.
  if (title < body) return title;
  if (candidates != 1 && candidates != persons + 1) return find_short_title(page, body);
  for (size_t i = 0; i < body; ++i) {
    const Line& line = page.lines[i];
    if (is_candidate(page, i) && !is_byline(page.reading, line) &&
        (candidates == 1 || !is_person(page.reading, line)) &&
        (line.tags & (kMarkupNavigation | kMarkupLinks)) == 0)
      return i;
  }
  return find_short_title(page, body);
}

}  // namespace khulasa::article
