#include "choose_phrases.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "phrase_features.h"
#include "phrase_kind.h"
#include "phrase_rules.h"
#include "shown_phrase.h"

namespace khulasa::gist {

namespace {

// The phrases that are weighed against one another; the weaker never come into a list of this
// length.
constexpr size_t kMinPool = 400;
constexpr size_t kPoolShare = 4;

// In log-odds; F1@10 is .332 on akec and .253 on logmani with these and without, of .15, .3 and .5,
// and of .1, .15, .2 and .3, none is better. They keep a list from naming a dozen places.
constexpr double kSharedCost = 0.3;
constexpr double kPlaceCost = 0.15;

// «حميميم» where every mention is one of «قاعدة حميميم», which recurs; an adjective beside its
// noun.
bool never_alone(const PhraseText& text, const Phrases& phrases, const Phrase& phrase) {
  const std::span<const uint32_t> mentions = phrases.first_mentions_of(phrase);
  return phrase.nested >= static_cast<int32_t>(phrase.count) ||
         (phrase.words == 1 && std::all_of(mentions.begin(), mentions.end(), [&](uint32_t word) {
            return is_attribute(text, word);
          }));
}

// «فيدان» and «البنا»; «النجار» may be the carpenter.
bool may_be_short_form(const PhraseText& text, uint32_t word) {
  return looks_like_name(text, word) ||
         (text.is_definite(word) && text.lexeme(word).word_class == text::WordClass::kUnknown);
}

// «(Aydınlık)» behind «آيدن ليك»: it joins the Arabic phrase when that is taken.
bool is_gloss(const PhraseText& text, const Phrases& phrases, const Phrase& phrase) {
  if (text.lexeme(phrase.first_word).kind != TokenKind::kLatin) return false;
  const std::span<const uint32_t> mentions = phrases.first_mentions_of(phrase);
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t word) {
    return word > 0 && text.lexeme(word - 1).kind == TokenKind::kArabic &&
           text.gap_after(word - 1).ends_with(u'(');
  });
}

// A phrase's value, and what decides between equal ones.
using Valued = std::pair<double, uint32_t>;

// Chooses phrases one by one, best first.
class Chooser {
 public:
  Chooser(const PhraseText& text, const Phrases& phrases, const KeywordOptions& options)
      : text_(text), phrases_(phrases), options_(options) {
    for (const SpelledTag& tag : phrases.tags) aliases_.push_back(tag.tag);
  }

  std::vector<Keyword> run(const std::vector<double>& scores) && {
    std::vector<uint32_t> pool(phrases_.list().size());
    std::iota(pool.begin(), pool.end(), 0U);
    const size_t kept = std::min(pool.size(), kMinPool + kPoolShare * options_.max);
    std::partial_sort(pool.begin(), pool.begin() + static_cast<std::ptrdiff_t>(kept), pool.end(),
                      [&](uint32_t a, uint32_t b) {
                        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
                      });
    pool.resize(kept);
    // A phrase's value only falls, as others are taken: what is still worth what it was when it was
    // last looked at, and stands on top, is the best. The earlier of two alike has the larger tie.
    std::vector<Valued> heap;
    for (size_t i = pool.size(); i-- > 0;)
      heap.emplace_back(scores[pool[i]], static_cast<uint32_t>(pool.size() - i));
    std::make_heap(heap.begin(), heap.end());
    double best = 0;
    while (!heap.empty() && keywords_.size() < options_.max) {
      std::pop_heap(heap.begin(), heap.end());
      const auto [value, tie] = heap.back();
      const uint32_t number = pool[pool.size() - tie];
      const double picked = scores[number] - cost(number);
      if (picked < value) {
        heap.back().first = picked;
        std::push_heap(heap.begin(), heap.end());
        continue;
      }
      heap.pop_back();
      const Phrase& phrase = phrases_.list()[number];
      if (phrase.words > options_.max_words || never_alone(text_, phrases_, phrase)) continue;
      if (is_alias(number) || is_gloss(text_, phrases_, phrase) || joins_person(phrase) ||
          repeats_taken(phrase))
        continue;
      if (taken_.empty()) best = picked;
      const double score = 1 / (1 + (best - picked));  // of the best exactly 1
      if (score < options_.min_score) break;
      take(phrase, score);
    }
    for (Keyword& keyword : keywords_) sort_mentions(keyword);
    return std::move(keywords_);
  }

 private:
  // What a phrase loses beside those taken: the readers of a list want to learn something from
  // each. A phrase of several words that all stand in others loses kSharedCost; every place behind
  // the first kPlaceCost more, since a news text names a dozen.
  [[nodiscard]] double cost(uint32_t number) const {
    const Phrase& phrase = phrases_.list()[number];
    const PhraseKey key = phrases_.key_of(phrase);
    const auto shared = std::count_if(
        key.begin(), key.begin() + phrase.words,
        [&](uint32_t family) { return std::binary_search(said_.begin(), said_.end(), family); });
    const double places = is_place_word(phrase, phrases_, text_) ? places_ : 0;
    const double shares = phrase.words > 1 ? static_cast<double>(shared) / phrase.words : 0;
    return kSharedCost * shares + kPlaceCost * places;
  }

  void take(const Phrase& phrase, double score) {
    taken_.push_back(&phrase);
    const PhraseKey key = phrases_.key_of(phrase);
    said_.insert(said_.end(), key.begin(), key.begin() + phrase.words);
    std::sort(said_.begin(), said_.end());
    places_ += is_place_word(phrase, phrases_, text_) ? 1 : 0;
    Keyword keyword = shown_phrase(text_, phrases_, phrase);
    keyword.score = score;
    keyword.kind = phrase_kind(phrase, phrases_, text_);
    add_latin_spelling(phrase, keyword);
    for (const SpelledTag& tag : phrases_.tags) {
      if (&phrases_.list()[tag.phrase] == &phrase) add_mentions(phrases_.list()[tag.tag], keyword);
    }
    keywords_.push_back(std::move(keyword));
  }

  // A part or an extension of a better phrase that stands (almost) nowhere without it.
  [[nodiscard]] bool repeats_taken(const Phrase& phrase) const {
    return std::any_of(taken_.begin(), taken_.end(), [&](const Phrase* other) {
      const bool shorter = phrase.words < other->words;
      const Phrase& part = shorter ? phrase : *other;
      const Phrase& whole = shorter ? *other : phrase;
      const PhraseKey part_key = phrases_.key_of(part);
      const PhraseKey whole_key = phrases_.key_of(whole);
      const auto* const whole_end = whole_key.begin() + whole.words;
      if (std::search(whole_key.begin(), whole_end, part_key.begin(),
                      part_key.begin() + part.words) == whole_end)
        return false;
      return !shorter || part.count <= whole.count;
    });
  }

  // «فيدان» beside «هاكان فيدان»: the last word of a person's name, no word of the lexicon, is the
  // same person, whichever is better.
  bool joins_person(const Phrase& phrase) {
    for (size_t i = 0; i < taken_.size(); ++i) {
      const Phrase& other = *taken_[i];
      const bool shorter = phrase.words == 1 && other.words > 1;
      const bool longer = phrase.words > 1 && other.words == 1;
      const Phrase& whole = shorter ? other : phrase;
      const Phrase& part = shorter ? phrase : other;
      if ((!shorter && !longer) ||
          phrases_.key_of(whole)[whole.words - 1] != phrases_.key_of(part)[0] ||
          !may_be_short_form(text_, part.first_word) ||
          text_.is_definite(part.first_word) !=
              text_.is_definite(whole.first_word + whole.words - 1) ||
          phrase_kind(whole, phrases_, text_) != KeywordKind::kPerson)
        continue;
      Keyword joined = shown_phrase(text_, phrases_, whole);
      joined.score = keywords_[i].score;
      joined.kind = KeywordKind::kPerson;
      add_mentions(part, joined);
      joined.mentions.insert(joined.mentions.end(), keywords_[i].mentions.begin(),
                             keywords_[i].mentions.end());
      keywords_[i] = std::move(joined);
      taken_[i] = &whole;
      return true;
    }
    return false;
  }

  // «"آيدن ليك" (Aydınlık)»: the words in brackets behind a mention are its Latin spelling; the
  // mentions of both are one keyphrase's.
  void add_latin_spelling(const Phrase& phrase, Keyword& keyword) {
    for (const uint32_t mention : phrases_.first_mentions_of(phrase)) {
      const uint32_t first = mention + phrase.words;
      if (first >= text_.reading.words.size() || text_.lexeme(first).kind != TokenKind::kLatin ||
          text_.lexeme(first - 1).kind == TokenKind::kLatin ||
          text_.gap_after(first - 1).find(u'(') == std::u16string_view::npos)
        continue;
      PhraseKey key{};
      uint32_t length = 0;
      while (length < kMaxPhraseWords && first + length < text_.reading.words.size() &&
             text_.lexeme(first + length).kind == TokenKind::kLatin &&
             (length == 0 || text_.gap_after(first + length - 1) == u" ")) {
        key[length] = text_.lexeme(first + length).family;
        ++length;
      }
      const uint32_t number = phrases_.table.find(key, length);
      if (number == PhraseTable::kAbsent || is_alias(number)) continue;
      aliases_.push_back(number);
      add_mentions(phrases_.list()[number], keyword);
    }
  }

  void add_mentions(const Phrase& phrase, Keyword& keyword) const {
    const std::vector<Span> mentions = shown_phrase(text_, phrases_, phrase).mentions;
    keyword.mentions.insert(keyword.mentions.end(), mentions.begin(), mentions.end());
  }

  [[nodiscard]] bool is_alias(uint32_t number) const {
    return std::find(aliases_.begin(), aliases_.end(), number) != aliases_.end();
  }

  // In order, each once, what overlaps the one before left out («كتاب كتاب كتاب» holds «كتاب كتاب»
  // twice); then the sentences they stand in.
  void sort_mentions(Keyword& keyword) const {
    std::vector<Span>& mentions = keyword.mentions;
    std::sort(mentions.begin(), mentions.end(), [](Span a, Span b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    mentions.erase(std::unique(mentions.begin(), mentions.end(),
                               [](Span a, Span b) { return b.begin < a.end; }),
                   mentions.end());
    uint32_t sentence = 0;
    for (const Span mention : mentions) {
      const auto ends_before = [&](Range range) {
        return range.size() == 0 || text_.reading.words[range.end - 1].span.end <= mention.begin;
      };
      const auto& ranges = text_.terms.words_of;
      while (sentence < ranges.size() && ends_before(ranges[sentence])) ++sentence;
      if (sentence < ranges.size() &&
          (keyword.sentences.empty() || keyword.sentences.back() != sentence))
        keyword.sentences.push_back(sentence);
    }
  }

  const PhraseText& text_;
  const Phrases& phrases_;
  const KeywordOptions& options_;
  std::vector<Keyword> keywords_;
  std::vector<const Phrase*> taken_;
  std::vector<uint32_t> said_;  // the families of those taken, sorted
  std::vector<uint32_t> aliases_;
  double places_ = 0;
};

}  // namespace

std::vector<Keyword> choose_phrases(const PhraseText& text, const Phrases& phrases,
                                    const std::vector<double>& scores,
                                    const KeywordOptions& options) {
  return Chooser(text, phrases, options).run(scores);
}

}  // namespace khulasa::gist
