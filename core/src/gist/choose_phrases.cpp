#include "choose_phrases.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "phrase_features.h"
#include "phrase_kind.h"
#include "phrase_rules.h"
#include "shown_phrase.h"
#include "text/proper_names.h"
#include "text/tables/sort_numbers.h"

namespace khulasa::gist {

namespace {

// Only the best phrases by score are weighed against one another: kMinPool, and kPoolShare more for
// each keyphrase asked for. Weaker ones never get into a list of that length.
constexpr size_t kMinPool = 400;
constexpr size_t kPoolShare = 4;

// What a phrase loses for words, and for places, that are already in the list, in log-odds. F1@10
// (.332 on akec, .253 on logmani) is the same without them, and no other value was better: of .15,
// .3 and .5, and of .1, .15, .2 and .3. They keep a list from naming a dozen places.
constexpr double kSharedCost = 0.3;
constexpr double kPlaceCost = 0.15;

// A part stands beside its whole only if it is said more than twice as often: «الكفالة» beside
// «بطاقات الكفالة». F1@10 on logmani is .241 if it must be said twice more, and no extension of a
// phrase taken is listed, and .271 with these rules; on akec .308 and .323, precision of ten on the
// reading set's dev half .400 and .407.
constexpr uint32_t kPartShare = 2;

// The number of the phrase that a phrase is always a part of, PhraseTable::kAbsent without one:
// that of «المعهد الوطني للرصد» for «المعهد الوطني» if the text always has the third word. Without
// it, precision of ten is .407 on the reading set's dev half instead of .411, and .433 instead of
// .437 on test. The same test of the word before the phrase loses .011, so that word counts only in
// the names of persons: «عبدالرحمن بن سعد الحصيني» for «سعد الحصيني».
uint32_t whole_of(const PhraseText& text, const Phrases& phrases, const Phrase& phrase) {
  const uint32_t words = phrase.words + 1U;
  if (words > kMaxPhraseWords) return PhraseTable::kAbsent;
  const auto longer_of = [&](const auto& first_of) {
    uint32_t longer = PhraseTable::kAbsent;
    for (const uint32_t mention : phrases.first_mentions_of(phrase)) {
      const uint32_t first = first_of(mention);
      if (first == UINT32_MAX) return PhraseTable::kAbsent;
      const uint32_t found = phrases.table.find(phrases.table.key_of(first, words), words);
      if (found == PhraseTable::kAbsent || (longer != PhraseTable::kAbsent && found != longer))
        return PhraseTable::kAbsent;
      longer = found;
    }
    return longer;
  };
  const uint8_t roles = text.lexeme(phrase.first_word).name_roles;
  if ((roles & (text::kGivenName | text::kNameJoint)) != 0) {
    const bool is_joint = (roles & text::kNameJoint) != 0;
    const uint32_t longer = longer_of([&](uint32_t mention) {
      if (mention == 0 || !adjoin(text, mention - 1)) return UINT32_MAX;
      const auto is_part_of_name = [&](uint32_t word) {
        return (text.lexeme(word).name_roles & (text::kGivenName | text::kNameJoint)) != 0;
      };
      // «الأمير» in «عبد الأمير سلمان» is a title elsewhere.
      const bool is_name = is_part_of_name(mention - 1) ||
                           (mention > 1 && adjoin(text, mention - 2) &&
                            (text.lexeme(mention - 2).name_roles & text::kNameJoint) != 0);
      return is_name || (is_joint && looks_like_name(text, mention - 1)) ? mention - 1 : UINT32_MAX;
    });
    if (longer != PhraseTable::kAbsent) return longer;
  }
  if (words == 2) return PhraseTable::kAbsent;
  return longer_of([&](uint32_t mention) {
    const uint32_t end = mention + phrase.words;
    return end < text.reading.words.size() && adjoin(text, end - 1) ? mention : UINT32_MAX;
  });
}

// The number of «إبراهيم الدرسي» for «المعلم إبراهيم الدرسي», and of «التمويل الأصغر» for «دور
// التمويل الأصغر»: an index lists people without their titles, and topics without a noun that adds
// little. PhraseTable::kAbsent for other phrases, and for a single word, which says too little.
uint32_t without_opener(const PhraseText& text, const Phrases& phrases, const Phrase& phrase) {
  if (phrase.words < 3) return PhraseTable::kAbsent;
  const uint32_t rest = phrase.first_word + 1;
  const uint8_t roles = text.lexeme(phrase.first_word).name_roles;
  const bool is_title = text.is_definite(phrase.first_word) && looks_like_name(text, rest) &&
                        (roles & (text::kPersonTitle | text::kGivenName)) == text::kPersonTitle;
  // Not «عدم كفاية الأدلة», which says the opposite.
  const bool is_light =
      (roles & text::kLightOpener) != 0 && text.bare_key(phrase.first_word) != u"عدم";
  if (!is_title && !is_light) return PhraseTable::kAbsent;
  return phrases.table.find(phrases.table.key_of(rest, phrase.words - 1U), phrase.words - 1U);
}

// «حميميم» if every mention is inside «قاعدة حميميم», which recurs; an adjective that always
// follows its noun.
bool never_alone(const PhraseText& text, const Phrases& phrases, const Phrase& phrase) {
  const std::span<const uint32_t> mentions = phrases.first_mentions_of(phrase);
  return phrase.nested >= static_cast<int32_t>(phrase.count) ||
         // «الباب الثاني»
         (phrase.count < 2 && phrase.words > 1 &&
          text.lexeme(phrase.first_word + phrase.words - 1U).key != u"العام" &&
          is_ordinal(text, phrase.first_word + phrase.words - 1U)) ||
         (phrase.words == 1 && std::all_of(mentions.begin(), mentions.end(), [&](uint32_t word) {
            return is_attribute(text, word);
          }));
}

// Whether a word may be the last name of a person: «فيدان», «البنا». Not «النجار», a word of the
// lexicon, which may be the carpenter.
bool may_be_short_form(const PhraseText& text, uint32_t word) {
  return looks_like_name(text, word) ||
         (text.is_definite(word) && text.lexeme(word).word_class == text::WordClass::kUnknown);
}

// «(Aydınlık)» after «آيدن ليك»: it joins the Arabic phrase when that is taken.
bool is_gloss(const PhraseText& text, const Phrases& phrases, const Phrase& phrase) {
  if (text.lexeme(phrase.first_word).kind != TokenKind::kLatin) return false;
  const std::span<const uint32_t> mentions = phrases.first_mentions_of(phrase);
  return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t word) {
    return word > 0 && text.lexeme(word - 1).kind == TokenKind::kArabic &&
           text.gap_after(word - 1).ends_with(u'(');
  });
}

// Whether the last word of `whole` may stand for it: if a given name or a title says that it is a
// person, or if the whole is named first. «الفخار», pottery, is no short form of «دولاب الفخار», a
// potter's wheel, which the article comes to later.
bool may_be_shortened(const PhraseText& text, const Phrase& whole, const Phrase& part) {
  if (whole.first_word <= part.first_word) return true;
  for (uint32_t word = whole.first_word; word < whole.first_word + whole.words; ++word)
    if ((text.lexeme(word).name_roles & (text::kGivenName | text::kPersonTitle)) != 0) return true;
  return false;
}

// The value of a phrase, and a number that breaks ties: the larger wins.
using Valued = std::pair<double, uint32_t>;

// Chooses phrases one by one, best first.
class Chooser {
 public:
  Chooser(const PhraseText& text, const Phrases& phrases, const KeywordOptions& options)
      : text_(text), phrases_(phrases), options_(options) {}

  std::vector<Keyword> run(const std::vector<double>& scores) && {
    std::vector<uint32_t> pool(phrases_.list().size());
    std::iota(pool.begin(), pool.end(), 0U);
    const size_t kept = std::min(pool.size(), kMinPool + kPoolShare * options_.max);
    std::partial_sort(pool.begin(), pool.begin() + static_cast<std::ptrdiff_t>(kept), pool.end(),
                      [&](uint32_t a, uint32_t b) {
                        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
                      });
    pool.resize(kept);
    // The value of a phrase only falls as others are taken. So if the top of the heap is still
    // worth what it was when it was pushed, it is the best; otherwise it goes back with its new
    // value. Of two equal phrases, the one earlier in the pool has the larger tie number.
    std::vector<Valued> heap;
    for (size_t i = pool.size(); i-- > 0;)
      heap.emplace_back(scores[pool[i]], static_cast<uint32_t>(pool.size() - i));
    std::make_heap(heap.begin(), heap.end());
    std::vector<double> worth = scores;
    double best = 0;
    while (!heap.empty() && keywords_.size() < options_.max) {
      std::pop_heap(heap.begin(), heap.end());
      const auto [pushed, tie] = heap.back();
      const uint32_t number = pool[pool.size() - tie];
      const double value = std::min(pushed, worth[number] - cost(number));
      if (value < pushed) {
        heap.back().first = value;
        std::push_heap(heap.begin(), heap.end());
        continue;
      }
      heap.pop_back();
      const uint32_t rest = without_opener(text_, phrases_, phrases_.list()[number]);
      const bool is_rest = rest != PhraseTable::kAbsent;
      const Phrase& phrase = phrases_.list()[is_rest ? rest : number];
      // The whole takes the place of a part that is never said without it.
      const uint32_t whole = whole_of(text_, phrases_, phrase);
      if (whole != PhraseTable::kAbsent && phrases_.list()[whole].words <= options_.max_words) {
        const auto place =
            static_cast<size_t>(std::find(pool.begin(), pool.end(), whole) - pool.begin());
        if (place < pool.size() && worth[whole] < worth[number]) {
          worth[whole] = worth[number];
          heap.emplace_back(value, static_cast<uint32_t>(pool.size() - place));
          std::push_heap(heap.begin(), heap.end());
        }
        continue;
      }
      if (phrase.words > options_.max_words || (!is_rest && never_alone(text_, phrases_, phrase)))
        continue;
      if (is_alias(number) || is_gloss(text_, phrases_, phrase) || joins_person(phrase) ||
          repeats_taken(phrase))
        continue;
      if (taken_.empty()) best = value;
      const double score = 1 / (1 + (best - value));  // exactly 1 for the best
      if (score < options_.min_score) break;
      take(phrase, score);
    }
    for (Keyword& keyword : keywords_) sort_mentions(keyword);
    return std::move(keywords_);
  }

 private:
  // What a phrase loses because of the phrases taken, since each entry of a list should add
  // something. A phrase of several words loses kSharedCost times the share of its words that are
  // already in the list; a place loses kPlaceCost for each place in the list, since a news text
  // names a dozen.
  [[nodiscard]] double cost(uint32_t number) const {
    const Phrase& phrase = phrases_.list()[number];
    const PhraseKey key = phrases_.key_of(phrase);
    const auto shared =
        std::count_if(key.begin(), key.begin() + phrase.words, [&](uint32_t family) {
          return std::binary_search(listed_.begin(), listed_.end(), family);
        });
    const double places = is_place_word(phrase, phrases_, text_) ? places_ : 0;
    const double shares = phrase.words > 1 ? static_cast<double>(shared) / phrase.words : 0;
    return kSharedCost * shares + kPlaceCost * places;
  }

  void take(const Phrase& phrase, double score) {
    taken_.push_back(&phrase);
    const PhraseKey key = phrases_.key_of(phrase);
    listed_.insert(listed_.end(), key.begin(), key.begin() + phrase.words);
    text::sort_numbers(listed_);
    places_ += is_place_word(phrase, phrases_, text_) ? 1 : 0;
    Keyword keyword = shown_phrase(text_, phrases_, phrase);
    keyword.score = score;
    keyword.kind = phrase_kind(phrase, phrases_, text_);
    add_latin_spelling(phrase, keyword);
    keywords_.push_back(std::move(keyword));
  }

  // Whether a phrase is an extension of one taken that does not recur, or a part of one that is not
  // said clearly more often.
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
      if (shorter) return part.count <= kPartShare * whole.count;
      // «نقابة أصحاب الأفران» is no mere extension of «الفرن».
      if (part.words == 1 && part.words != whole.words &&
          phrase_kind(whole, phrases_, text_) == KeywordKind::kOrganisation)
        return false;
      return whole.count < 2 || part.words == whole.words ||
             (text_.lexeme(whole.first_word).name_roles & text::kLightOpener) != 0;
    });
  }

  // Whether a phrase is the short or the full form of a person taken: «فيدان», the last word of
  // «هاكان فيدان», is the same person. Then the full form takes the place in the list, with the
  // mentions of both.
  bool joins_person(const Phrase& phrase) {
    for (size_t i = 0; i < taken_.size(); ++i) {
      const Phrase& other = *taken_[i];
      const bool shorter = phrase.words == 1 && other.words > 1;
      const bool longer = phrase.words > 1 && other.words == 1;
      const Phrase& whole = shorter ? other : phrase;
      const Phrase& part = shorter ? phrase : other;
      if ((!shorter && !longer) ||
          phrases_.key_of(whole)[whole.words - 1] != phrases_.key_of(part)[0] ||
          !may_be_short_form(text_, part.first_word) || !may_be_shortened(text_, whole, part) ||
          text_.is_definite(part.first_word) !=
              text_.is_definite(whole.first_word + whole.words - 1) ||
          phrase_kind(whole, phrases_, text_) != KeywordKind::kPerson)
        continue;
      Keyword joined = shown_phrase(text_, phrases_, whole);
      joined.score = keywords_[i].score;
      joined.kind = KeywordKind::kPerson;
      add_mentions(part, joined);
      for (const Span mention : keywords_[i].mentions) joined.mentions.push_back(mention);
      keywords_[i] = std::move(joined);
      taken_[i] = &whole;
      return true;
    }
    return false;
  }

  // «"آيدن ليك" (Aydınlık)»: words in brackets after a mention are its Latin spelling, whose
  // mentions are added to the keyphrase.
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
    const Keyword shown = shown_phrase(text_, phrases_, phrase);
    for (const Span mention : shown.mentions) keyword.mentions.push_back(mention);
  }

  [[nodiscard]] bool is_alias(uint32_t number) const {
    return std::find(aliases_.begin(), aliases_.end(), number) != aliases_.end();
  }

  // Sorts the mentions, drops those that overlap the one before («كتاب كتاب كتاب» contains «كتاب
  // كتاب» twice), and sets the sentences that contain them.
  void sort_mentions(Keyword& keyword) const {
    std::vector<Span>& mentions = keyword.mentions;
    // As numbers that sort by begin, then by end, the later first: the module has one sort of
    // numbers, and each sort of something else is 400 bytes more after brotli.
    std::vector<uint64_t> keys;
    keys.reserve(mentions.size());
    for (const Span mention : mentions)
      keys.push_back(uint64_t{mention.begin} << 32 | (UINT32_MAX - mention.end));
    text::sort_numbers(keys);
    for (size_t i = 0; i < keys.size(); ++i)
      mentions[i] = {static_cast<uint32_t>(keys[i] >> 32),
                     UINT32_MAX - static_cast<uint32_t>(keys[i])};
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
          text_.reading.words[ranges[sentence].begin].span.begin < mention.end &&
          (keyword.sentences.empty() || keyword.sentences.back() != sentence))
        keyword.sentences.push_back(sentence);
    }
  }

  const PhraseText& text_;
  const Phrases& phrases_;
  const KeywordOptions& options_;
  std::vector<Keyword> keywords_;
  std::vector<const Phrase*> taken_;
  std::vector<uint32_t> listed_;   // the families of the words of `taken_`, sorted
  std::vector<uint32_t> aliases_;  // Latin spellings, which join another phrase
  double places_ = 0;              // in `taken_`
};

}  // namespace

std::vector<Keyword> choose_phrases(const PhraseText& text, const Phrases& phrases,
                                    const std::vector<double>& scores,
                                    const KeywordOptions& options) {
  return Chooser(text, phrases, options).run(scores);
}

}  // namespace khulasa::gist
