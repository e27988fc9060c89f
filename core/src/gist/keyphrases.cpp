#include "keyphrases.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <unordered_map>

#include "background.h"
#include "logarithm.h"
#include "tables.h"
#include "text/letters.h"
#include "text/normalize.h"

namespace khulasa::gist {

namespace {

constexpr uint32_t kMaxPhraseWords = 3;
constexpr size_t kMinKeyUnits =
    3;  // single words shorter than this («دم», «فن») are mostly fragments

// Distinct candidates kept; those that appear later are left out. An article of 10,000 words has
// some 15,000; a text of 800,000 different words would otherwise take hundreds of MB.
constexpr size_t kMaxCandidates = size_t{1} << 17;

// Spellings and inflections counted for the one to show: no phrase has so many but by abuse.
constexpr size_t kMaxForms = 16;

constexpr double kNestedShare = 0.9;  // of a longer phrase's support, lost by its parts; by hand
constexpr double kMinSupport = 0.1;   // of a phrase that stands only inside longer ones; by hand

static_assert(std::size(data::kKeyphraseWeightsPhrase) == kKeyphraseFeatures);

// The stems of a phrase; unused places hold kNoStem.
constexpr uint32_t kNoStem = UINT32_MAX;
using PhraseKey = std::array<uint32_t, kMaxPhraseWords>;

struct HashOfKey {
  size_t operator()(const PhraseKey& key) const {
    uint64_t hash = 14695981039346656037u;
    for (const uint32_t stem : key) hash = (hash ^ stem) * 1099511628211u;
    return static_cast<size_t>(hash ^ (hash >> 29));
  }
};

struct Candidate {
  PhraseKey key{};
  std::vector<uint32_t> first_words;  // of its mentions, ascending
  uint32_t words = 0;
  uint32_t first_sentence = 0;
  double nested = 0;  // mentions inside longer candidates that recur
  double score = 0;   // log-odds that a person would choose it
};

class Finder {
 public:
  Finder(std::u16string_view source, const NormalizedText& normalized,
         const std::vector<text::Word>& words, const text::Vocabulary& vocabulary,
         const text::Unicode& unicode)
      : source_(source),
        normalized_(normalized),
        words_(words),
        vocabulary_(vocabulary),
        unicode_(unicode) {}

  std::vector<Keyword> run(const Terms& terms, const std::vector<uint32_t>& title, uint32_t max) {
    collect(terms);
    for (Candidate& candidate : candidates_)
      candidate.score = log_odds(features_of(candidate, title));
    return best(max);
  }

  std::vector<KeyphraseCandidate> describe(const Terms& terms, const std::vector<uint32_t>& title) {
    collect(terms);
    std::vector<KeyphraseCandidate> described;
    for (const Candidate& candidate : candidates_) {
      KeyphraseCandidate row;
      row.keyword = show(candidate, 0);
      row.stems.assign(candidate.key.begin(), candidate.key.begin() + candidate.words);
      for (const uint32_t stem : row.stems)
        row.buckets.push_back(background_bucket(vocabulary_.families[stem]));
      row.features = features_of(candidate, title);
      described.push_back(std::move(row));
    }
    return described;
  }

 private:
  [[nodiscard]] const text::Lexeme& lexeme(uint32_t word) const {
    return vocabulary_.lexeme_of(word);
  }

  [[nodiscard]] bool may_stand_in_phrase(uint32_t word) const {
    return is_term(lexeme(word)) && !lexeme(word).is_date;
  }

  void collect(const Terms& terms) {
    for (uint32_t s = 0; s < terms.sentence_count(); ++s) {
      add_words(terms.words_of[s], s);
      total_words_ += terms.words_of[s].size();
    }
    subtract_nested();
  }

  // Nothing but white space between two words: a comma, a quotation mark or a line end is a border.
  [[nodiscard]] bool adjoin(uint32_t word) const {
    const Span gap{words_[word].span.end, words_[word + 1].span.begin};
    const std::u16string_view between = slice(source_, gap);
    return std::all_of(between.begin(), between.end(),
                       [](char16_t c) { return text::is_space(c) || text::is_invisible(c); });
  }

  void add_words(Range range, uint32_t sentence) {
    for (uint32_t begin = range.begin; begin < range.end;) {
      if (!may_stand_in_phrase(begin)) {
        ++begin;
        continue;
      }
      uint32_t end = begin + 1;
      while (end < range.end && may_stand_in_phrase(end) && adjoin(end - 1) && !opens_phrase(end))
        ++end;
      add_run({begin, end}, sentence);
      begin = end;
    }
  }

  // A proclitic opens a phrase: «بغداد وأنقرة» is two, «القدم للمرة» too. So does a word without
  // the article behind one that has it: «زار الوفد قاعدة حميميم», the delegation visited a base.
  [[nodiscard]] bool opens_phrase(uint32_t word) const {
    return !is_free(word) || (is_definite(word - 1) && !is_definite(word));
  }

  [[nodiscard]] bool is_definite(uint32_t word) const {
    const std::u16string_view key = lexeme(word).key.substr(lexeme(word).proclitics);
    return key.starts_with(u"ال") || key.starts_with(u"لل");
  }

  void add_run(Range run, uint32_t sentence) {
    for (uint32_t first = run.begin; first < run.end; ++first) {
      PhraseKey key;
      key.fill(kNoStem);
      for (uint32_t length = 1; length <= kMaxPhraseWords && first + length <= run.end; ++length) {
        key[length - 1] = lexeme(first + length - 1).family;
        if (length == 1 && lexeme(first).key.size() < kMinKeyUnits) continue;
        if (candidates_.size() >= kMaxCandidates) {
          if (const auto known = numbers_.find(key); known != numbers_.end())
            candidates_[known->second].first_words.push_back(first);
          continue;
        }
        const auto [found, is_new] =
            numbers_.try_emplace(key, static_cast<uint32_t>(candidates_.size()));
        if (is_new) candidates_.push_back({key, {}, length, sentence, 0, 0});
        candidates_[found->second].first_words.push_back(first);
      }
    }
  }

  // What a recurring phrase supports is no support for its parts. A phrase that stands once proves
  // nothing.
  void subtract_nested() {
    for (uint32_t length = kMaxPhraseWords; length > 1; --length) {
      for (const Candidate& phrase : candidates_) {
        if (phrase.words != length || phrase.first_words.size() < 2) continue;
        const double support = static_cast<double>(phrase.first_words.size()) - phrase.nested;
        for (uint32_t part = 1; part < length; ++part) {
          for (uint32_t first = 0; first + part <= length; ++first)
            subtract(phrase.key, first, part, support);
        }
      }
    }
  }

  void subtract(const PhraseKey& whole, uint32_t first, uint32_t length, double support) {
    PhraseKey key;
    key.fill(kNoStem);
    std::copy_n(whole.begin() + first, length, key.begin());
    if (const auto found = numbers_.find(key); found != numbers_.end())
      candidates_[found->second].nested += support;
  }

  [[nodiscard]] KeyphraseFeatures features_of(const Candidate& candidate,
                                              const std::vector<uint32_t>& title) const {
    const auto frequency = static_cast<double>(candidate.first_words.size());
    const double support = std::max(frequency - kNestedShare * candidate.nested, kMinSupport);
    const uint32_t first = candidate.first_words.front();
    const uint32_t last = first + candidate.words - 1;
    const bool single = candidate.words == 1;
    double rarity = 0;
    double rarest = 0;
    double lowest = frequency;
    for (uint32_t i = 0; i < candidate.words; ++i) {
      const double word_rarity = background_rarity(vocabulary_.families[candidate.key[i]]);
      rarity += word_rarity / candidate.words;
      rarest = std::max(rarest, word_rarity);
      PhraseKey word;
      word.fill(kNoStem);
      word[0] = candidate.key[i];
      if (const auto found = numbers_.find(word); found != numbers_.end()) {
        const auto of_word = static_cast<double>(candidates_[found->second].first_words.size());
        lowest = i == 0 ? of_word : std::min(lowest, of_word);
      }
    }
    const double total = std::max(total_words_, 1U);
    const double log_support = natural_log(support);
    return {
        single ? 0.0 : 1.0,
        candidate.words == 3 ? 1.0 : 0.0,
        natural_log(1 + frequency),
        log_support,
        single ? 0.0 : log_support,
        natural_log(frequency / total),
        1.0 / (1.0 + candidate.first_sentence),
        natural_log(1.0 + first),
        static_cast<double>(first) / static_cast<double>(words_.size()),
        (candidate.first_words.back() - first) / total,
        single && is_indefinite(candidate) ? 1.0 : 0.0,
        stands_in(title, candidate) ? 1.0 : 0.0,
        rarity,
        rarest,
        rarity * natural_log(1 + frequency),
        single ? rarity : 0.0,
        single ? 0.0 : natural_log(frequency / lowest),
        !single && !is_definite(first) && is_definite(last) ? 1.0 : 0.0,
        !single && is_definite(first) && is_definite(last) ? 1.0 : 0.0,
        lexeme(first).kind == TokenKind::kArabic ? 0.0 : 1.0,
        std::min<double>(static_cast<double>(lexeme(last).key.size()), 8) / 8,
        frequency < 2 ? 1.0 : 0.0,
        single && looks_like_nisba(last) ? 1.0 : 0.0,
        !single && looks_like_nisba(last) ? 1.0 : 0.0,
        std::min(candidate.nested / frequency, 1.0),
        single ? rarity * natural_log(1 + frequency) : 0.0,
    };
  }

  // «السوري», «العراقية»: the ending of relational adjectives, which seldom stand for themselves.
  [[nodiscard]] bool looks_like_nisba(uint32_t word) const {
    const std::u16string_view key = lexeme(word).key;
    return key.ends_with(u"ي") || key.ends_with(u"ية") || key.ends_with(u"يه");
  }

  // In log-odds, without the intercept, which would change no rank.
  static double log_odds(const KeyphraseFeatures& features) {
    double sum = 0;
    for (size_t i = 0; i < kKeyphraseFeatures; ++i)
      sum += features[i] * data::kKeyphraseWeightsPhrase[i].value;
    return sum;
  }

  static bool stands_in(const std::vector<uint32_t>& title, const Candidate& candidate) {
    return std::all_of(
        candidate.key.begin(), candidate.key.begin() + candidate.words,
        [&](uint32_t stem) { return std::binary_search(title.begin(), title.end(), stem); });
  }

  // Never with the article: «اجتماع», not «المفاوضات». Names have none either; they recur enough to
  // stand it.
  [[nodiscard]] bool is_indefinite(const Candidate& candidate) const {
    return std::none_of(candidate.first_words.begin(), candidate.first_words.end(),
                        [&](uint32_t word) {
                          return lexeme(word).kind != TokenKind::kArabic || is_definite(word);
                        });
  }

  [[nodiscard]] std::vector<Keyword> best(uint32_t max) const {
    std::vector<uint32_t> order(candidates_.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      return candidates_[a].score > candidates_[b].score;
    });
    std::vector<Keyword> keywords;
    std::vector<const Candidate*> taken;
    for (const uint32_t number : order) {
      if (keywords.size() >= max) break;
      const Candidate& candidate = candidates_[number];
      if (never_alone(candidate) || repeats(candidate, taken)) continue;
      taken.push_back(&candidate);
      keywords.push_back(show(candidate, 1 / (1 + taken.front()->score - candidate.score)));
    }
    return keywords;
  }

  // «حميميم» where every mention is one of «قاعدة حميميم», which recurs.
  static bool never_alone(const Candidate& candidate) {
    return candidate.nested >= static_cast<double>(candidate.first_words.size());
  }

  // A part or an extension of a better phrase that stands (almost) nowhere without it.
  static bool repeats(const Candidate& candidate, const std::vector<const Candidate*>& taken) {
    return std::any_of(taken.begin(), taken.end(), [&](const Candidate* other) {
      const bool shorter = candidate.words < other->words;
      const Candidate& part = shorter ? candidate : *other;
      const Candidate& whole = shorter ? *other : candidate;
      const auto part_end = part.key.begin() + part.words;
      const auto whole_end = whole.key.begin() + whole.words;
      if (std::search(whole.key.begin(), whole_end, part.key.begin(), part_end) == whole_end)
        return false;
      return !shorter || part.first_words.size() <= whole.first_words.size();
    });
  }

  // The mention to show: of the spelling and inflection that stands most often («قاعدة» or
  // «قواعد»), rather one whose first word carries no proclitic, which else is cut off.
  [[nodiscard]] Keyword show(const Candidate& candidate, double score) const {
    Keyword keyword;
    keyword.score = score;
    struct Form {
      std::u16string_view key;
      uint32_t first;
      uint32_t count;
    };
    std::vector<Form> forms;
    for (const uint32_t first : candidate.first_words) {
      keyword.mentions.push_back(span_of(first, candidate.words));
      const std::u16string_view key = key_of(first, candidate.words);
      auto form = std::find_if(forms.begin(), forms.end(),
                               [&](const Form& other) { return other.key == key; });
      if (form == forms.end()) {
        if (forms.size() >= kMaxForms) continue;
        form = forms.insert(forms.end(), {key, first, 0});
      }
      ++form->count;
      if (is_free(first) && !is_free(form->first)) form->first = first;
    }
    const uint32_t shown =
        std::max_element(forms.begin(), forms.end(), [](const Form& a, const Form& b) {
          return a.count < b.count;
        })->first;
    const Span span = span_of(shown, candidate.words);
    keyword.text =
        text::normalize(slice(source_, span), NormalizeOptions::display(), unicode_).text;
    // «للنظام» is ل and «النظام»: the article's alef comes back with the preposition gone.
    if (lexeme(shown).key.starts_with(u"لل") && keyword.text.size() > 2)
      keyword.text.replace(0, 2, u"ال");
    return keyword;
  }

  [[nodiscard]] bool is_free(uint32_t word) const {
    return lexeme(word).proclitics == 0 && !lexeme(word).key.starts_with(u"لل");
  }

  // The lexical form of a phrase without the proclitics of its first word.
  [[nodiscard]] std::u16string_view key_of(uint32_t first, uint32_t length) const {
    const Span key{words_[first].key.begin + lexeme(first).proclitics,
                   words_[first + length - 1].key.end};
    return slice(normalized_.text, key);
  }

  // The source span of a phrase without the proclitics of its first word.
  [[nodiscard]] Span span_of(uint32_t first, uint32_t length) const {
    Span span{words_[first].span.begin, words_[first + length - 1].span.end};
    if (const uint32_t clitics = lexeme(first).proclitics; clitics > 0) {
      const uint32_t key_begin = words_[first].key.begin;
      span.begin = normalized_.map.to_source({key_begin, key_begin + clitics}).end;
    }
    return span;
  }

  std::u16string_view source_;
  const NormalizedText& normalized_;
  const std::vector<text::Word>& words_;
  const text::Vocabulary& vocabulary_;
  const text::Unicode& unicode_;
  std::unordered_map<PhraseKey, uint32_t, HashOfKey> numbers_;
  std::vector<Candidate> candidates_;
  uint32_t total_words_ = 0;
};

}  // namespace

std::vector<Keyword> find_keyphrases(std::u16string_view source, const NormalizedText& normalized,
                                     const std::vector<text::Word>& words,
                                     const text::Vocabulary& vocabulary, const Terms& terms,
                                     const std::vector<uint32_t>& title, uint32_t max,
                                     const text::Unicode& unicode) {
  return Finder(source, normalized, words, vocabulary, unicode).run(terms, title, max);
}

std::vector<KeyphraseCandidate> keyphrase_candidates(
    std::u16string_view source, const NormalizedText& normalized,
    const std::vector<text::Word>& words, const text::Vocabulary& vocabulary, const Terms& terms,
    const std::vector<uint32_t>& title, const text::Unicode& unicode) {
  return Finder(source, normalized, words, vocabulary, unicode).describe(terms, title);
}

}  // namespace khulasa::gist
