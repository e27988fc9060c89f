#include "keyphrases.h"

#include <algorithm>
#include <numeric>

#include "background.h"
#include "phrase_kind.h"
#include "text/normalize.h"

namespace khulasa::gist {

namespace {

// Spellings and inflections counted for the one to show: no phrase has so many but by abuse.
constexpr size_t kMaxForms = 16;

// Mentions looked at for a Latin spelling behind them.
constexpr size_t kMentionsLookedAt = 8;

// The phrases that are weighed against one another; the weaker never come into a list of this
// length.
constexpr size_t kMinPool = 400;
constexpr size_t kPoolShare = 4;

// In log-odds. F1@10 with these and without: .311 and .309 on akec, .233 on logmani; of .3, .6 and
// 1, and of .1, .2, .3 and .35, the best on both sets together.
constexpr double kSharedCost = 0.3;
constexpr double kPlaceCost = 0.3;

// The source span of a phrase without the proclitics of its first word.
Span span_of(const PhraseText& text, uint32_t first, uint32_t length) {
  Span span{text.words[first].span.begin, text.words[first + length - 1].span.end};
  if (const uint32_t clitics = text.lexeme(first).proclitics; clitics > 0) {
    const uint32_t key_begin = text.words[first].key.begin;
    span.begin = text.normalized.map.to_source({key_begin, key_begin + clitics}).end;
  }
  return span;
}

// The lexical form of a phrase without the proclitics of its first word.
std::u16string_view key_of(const PhraseText& text, uint32_t first, uint32_t length) {
  return slice(text.normalized.text, {text.words[first].key.begin + text.lexeme(first).proclitics,
                                      text.words[first + length - 1].key.end});
}

// «تركي» and «التركية», which are of one family with «تركيا».
bool is_relational(const PhraseText& text, uint32_t word) {
  return text.vocabulary.stems[text.lexeme(word).stem].ends_with(u"ي");
}

// The first word of the mention to show: of the spelling and inflection that stands most often
// («قاعدة» or «قواعد»), rather one without a proclitic, which else is cut off. A word by itself is
// shown as a noun where it has one («تركيا», not «التركية»).
uint32_t shown_mention(const PhraseText& text, const Phrase& phrase) {
  struct Form {
    std::u16string_view key;
    uint32_t first;
    uint32_t count;
  };
  std::vector<Form> forms;
  for (const uint32_t first : phrase.first_words) {
    const std::u16string_view key = key_of(text, first, phrase.words);
    auto form =
        std::find_if(forms.begin(), forms.end(), [&](const Form& f) { return f.key == key; });
    if (form == forms.end()) {
      if (forms.size() >= kMaxForms) continue;
      form = forms.insert(forms.end(), {key, first, 0});
    }
    ++form->count;
    if (text.is_free(first) && !text.is_free(form->first)) form->first = first;
  }
  const auto is_adjective = [&](const Form& form) {
    return phrase.words == 1 && is_relational(text, form.first);
  };
  return std::max_element(forms.begin(), forms.end(),
                          [&](const Form& a, const Form& b) {
                            if (is_adjective(a) != is_adjective(b)) return is_adjective(a);
                            return a.count < b.count;
                          })
      ->first;
}

Keyword keyword_of(const PhraseText& text, const Phrase& phrase, double score,
                   const text::Unicode& unicode) {
  Keyword keyword;
  keyword.score = score;
  for (const uint32_t first : phrase.first_words)
    keyword.mentions.push_back(span_of(text, first, phrase.words));
  const uint32_t shown = shown_mention(text, phrase);
  const Span span = span_of(text, shown, phrase.words);
  keyword.text =
      text::normalize(slice(text.source, span), NormalizeOptions::display(), unicode).text;
  // «للنظام» is ل and «النظام»: the article's alef comes back with the preposition gone.
  if (text.lexeme(shown).key.starts_with(u"لل") && keyword.text.size() > 2)
    keyword.text.replace(0, 2, u"ال");
  return keyword;
}

// «حميميم» where every mention is one of «قاعدة حميميم», which recurs.
bool never_alone(const Phrase& phrase) {
  return phrase.nested >= static_cast<double>(phrase.first_words.size());
}

// A part or an extension of a better phrase that stands (almost) nowhere without it.
bool repeats(const Phrase& phrase, const std::vector<const Phrase*>& taken) {
  return std::any_of(taken.begin(), taken.end(), [&](const Phrase* other) {
    const bool shorter = phrase.words < other->words;
    const Phrase& part = shorter ? phrase : *other;
    const Phrase& whole = shorter ? *other : phrase;
    const auto part_end = part.key.begin() + part.words;
    const auto whole_end = whole.key.begin() + whole.words;
    if (std::search(whole.key.begin(), whole_end, part.key.begin(), part_end) == whole_end)
      return false;
    return !shorter || part.first_words.size() <= whole.first_words.size();
  });
}

// Chooses phrases one by one, best first.
class Chooser {
 public:
  Chooser(const PhraseText& text, const Phrases& phrases, const KeywordOptions& options,
          const text::Unicode& unicode)
      : text_(text), phrases_(phrases), options_(options), unicode_(unicode) {}

  std::vector<Keyword> run(const std::vector<double>& scores) && {
    std::vector<uint32_t> pool(phrases_.list.size());
    std::iota(pool.begin(), pool.end(), 0U);
    std::stable_sort(pool.begin(), pool.end(),
                     [&](uint32_t a, uint32_t b) { return scores[a] > scores[b]; });
    pool.resize(std::min(pool.size(), kMinPool + kPoolShare * options_.max));
    double best = 0;
    while (!pool.empty() && keywords_.size() < options_.max) {
      const auto value = [&](uint32_t number) { return scores[number] - cost(number); };
      const auto pick = std::max_element(
          pool.begin(), pool.end(), [&](uint32_t a, uint32_t b) { return value(a) < value(b); });
      const uint32_t number = *pick;
      const double picked = value(number);
      pool.erase(pick);
      const Phrase& phrase = phrases_.list[number];
      if (phrase.words > options_.max_words || never_alone(phrase)) continue;
      if (is_alias(number) || joins_person(phrase) || repeats(phrase, taken_)) continue;
      if (taken_.empty()) best = picked;
      const double score = 1 / (1 + best - picked);
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
    const Phrase& phrase = phrases_.list[number];
    const auto shared = std::count_if(
        phrase.key.begin(), phrase.key.begin() + phrase.words,
        [&](uint32_t family) { return std::binary_search(said_.begin(), said_.end(), family); });
    const double places = is_place_word(phrase, text_) ? places_ : 0;
    const double shares = phrase.words > 1 ? static_cast<double>(shared) / phrase.words : 0;
    return kSharedCost * shares + kPlaceCost * places;
  }

  void take(const Phrase& phrase, double score) {
    taken_.push_back(&phrase);
    said_.insert(said_.end(), phrase.key.begin(), phrase.key.begin() + phrase.words);
    std::sort(said_.begin(), said_.end());
    places_ += is_place_word(phrase, text_) ? 1 : 0;
    Keyword keyword = keyword_of(text_, phrase, score, unicode_);
    keyword.kind = phrase_kind(phrase, text_);
    add_latin_spelling(phrase, keyword);
    keywords_.push_back(std::move(keyword));
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
      if ((!shorter && !longer) || whole.key[whole.words - 1] != part.key[0] ||
          !looks_like_name(text_, part.first_words.front()) ||
          phrase_kind(whole, text_) != KeywordKind::kPerson)
        continue;
      Keyword joined = keyword_of(text_, whole, keywords_[i].score, unicode_);
      joined.kind = KeywordKind::kPerson;
      const Keyword of_part = keyword_of(text_, part, 0, unicode_);
      joined.mentions.insert(joined.mentions.end(), of_part.mentions.begin(),
                             of_part.mentions.end());
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
    const size_t count = std::min(phrase.first_words.size(), kMentionsLookedAt);
    for (size_t i = 0; i < count; ++i) {
      const uint32_t first = phrase.first_words[i] + phrase.words;
      if (first >= text_.words.size() || text_.lexeme(first).kind != TokenKind::kLatin ||
          text_.lexeme(first - 1).kind == TokenKind::kLatin ||
          text_.gap_after(first - 1).find(u'(') == std::u16string_view::npos)
        continue;
      PhraseKey key;
      key.fill(kNoFamily);
      uint32_t length = 0;
      while (length < kMaxPhraseWords && first + length < text_.words.size() &&
             text_.lexeme(first + length).kind == TokenKind::kLatin &&
             (length == 0 || text_.gap_after(first + length - 1) == u" ")) {
        key[length] = text_.lexeme(first + length).family;
        ++length;
      }
      const auto found = phrases_.numbers.find(key);
      if (found == phrases_.numbers.end() || is_alias(found->second)) continue;
      aliases_.push_back(found->second);
      const Keyword latin = keyword_of(text_, phrases_.list[found->second], 0, unicode_);
      keyword.mentions.insert(keyword.mentions.end(), latin.mentions.begin(), latin.mentions.end());
    }
  }

  [[nodiscard]] bool is_alias(uint32_t number) const {
    return std::find(aliases_.begin(), aliases_.end(), number) != aliases_.end();
  }

  // In order, each once, one inside another left out; then the sentences they stand in.
  void sort_mentions(Keyword& keyword) const {
    std::vector<Span>& mentions = keyword.mentions;
    std::sort(mentions.begin(), mentions.end(), [](Span a, Span b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    mentions.erase(std::unique(mentions.begin(), mentions.end(),
                               [](Span a, Span b) { return b.end <= a.end; }),
                   mentions.end());
    uint32_t sentence = 0;
    for (const Span mention : mentions) {
      const auto ends_before = [&](Range range) {
        return range.size() == 0 || text_.words[range.end - 1].span.end <= mention.begin;
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
  const text::Unicode& unicode_;
  std::vector<Keyword> keywords_;
  std::vector<const Phrase*> taken_;
  std::vector<uint32_t> said_;  // the families of those taken, sorted
  std::vector<uint32_t> aliases_;
  double places_ = 0;
};

}  // namespace

std::vector<Keyword> find_keyphrases(const PhraseText& text, const std::vector<uint32_t>& title,
                                     const KeywordOptions& options, const text::Unicode& unicode) {
  const Phrases phrases = collect_phrases(text);
  std::vector<double> scores;
  scores.reserve(phrases.list.size());
  for (const Phrase& phrase : phrases.list)
    scores.push_back(log_odds(phrase_features(phrase, phrases, text, title)));
  return Chooser(text, phrases, options, unicode).run(scores);
}

std::vector<KeyphraseCandidate> keyphrase_candidates(const PhraseText& text,
                                                     const std::vector<uint32_t>& title,
                                                     const text::Unicode& unicode) {
  const Phrases phrases = collect_phrases(text);
  std::vector<KeyphraseCandidate> candidates;
  for (const Phrase& phrase : phrases.list) {
    KeyphraseCandidate candidate;
    candidate.keyword = keyword_of(text, phrase, 0, unicode);
    candidate.families.assign(phrase.key.begin(), phrase.key.begin() + phrase.words);
    for (const uint32_t family : candidate.families)
      candidate.buckets.push_back(background_bucket(text.vocabulary.families[family]));
    candidate.features = phrase_features(phrase, phrases, text, title);
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

}  // namespace khulasa::gist
