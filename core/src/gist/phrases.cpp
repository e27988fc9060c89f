#include "phrases.h"

#include <algorithm>

#include "phrase_rules.h"
#include "text/proper_names.h"
#include "text/unicode/letters.h"

namespace khulasa::gist {

namespace {

// In code units. Shorter single words («دم», «فن») are mostly fragments.
constexpr size_t kMinKeyUnits = 3;

bool is_joint(const PhraseText& text, uint32_t word) {
  return (text.lexeme(word).name_roles & text::kNameJoint) != 0;
}

// Whether a phrase opens with a noun that adds little to the rest: «إعادة تطبيع العلاقات», «عملية
// السلام».
bool has_light_opener(const PhraseText& text, const Phrase& phrase) {
  return (text.lexeme(phrase.first_word).name_roles & text::kLightOpener) != 0;
}

class Collector {
 public:
  explicit Collector(const PhraseText& text)
      : text_(text), phrases_{PhraseTable(text.reading.vocabulary), 0} {}

  Phrases run() && {
    const std::vector<text::Word>& words = text_.reading.words;
    const uint32_t sentences = text_.terms.sentence_count();
    for (uint32_t s = 0; s < sentences; ++s) {
      const Range range = text_.terms.words_of[s];
      if (range.begin == range.end) continue;
      add_headings(words[range.begin].span.begin, range.begin, s);
      add_sentence(range, s);
    }
    // A table or a list may end the article, with a heading above it.
    if (sentences > 0) {
      const auto end = static_cast<uint32_t>(text_.reading.source.size());
      add_headings(end, static_cast<uint32_t>(words.size()), sentences - 1);
    }
    phrases_.table.arrange_mentions();
    count_nested();
    find_hashtags();
    find_page_tags();
    return std::move(phrases_);
  }

 private:
  // The title, the headings and the speakers before `sentence`, which starts at the word `end` and
  // at `unit`. They are not sentences, but nothing says more plainly what a text is about, or who
  // speaks in a chat. The block that `sentence` opens is among them, since its speaker stands
  // before it.
  void add_headings(uint32_t unit, uint32_t end, uint32_t sentence) {
    const std::vector<text::Word>& words = text_.reading.words;
    const std::vector<Block>& blocks = text_.article.blocks;
    for (; block_ < blocks.size() && blocks[block_].span.begin <= unit; ++block_) {
      const Block& block = blocks[block_];
      const bool is_heading = block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading;
      if (!is_heading && !block.speaker) continue;
      const Span span = is_heading ? block.span : *block.speaker;
      while (word_ < end && words[word_].span.begin < span.begin) ++word_;
      const uint32_t first = word_;
      while (word_ < end && words[word_].span.begin < span.end) ++word_;
      is_title_ = is_heading;
      add_sentence({first, word_}, sentence);
      is_title_ = false;
    }
  }

  void add_sentence(Range range, uint32_t sentence) {
    phrases_.total_words += range.size();
    for (uint32_t begin = range.begin; begin < range.end;) {
      if (!may_be_in_phrase(text_, begin) || opens_as_verb(text_, range, begin) ||
          (is_title_ && is_verb_of_title(text_, range, begin))) {
        ++begin;
        continue;
      }
      uint32_t end = begin + 1;
      quoted_ = UINT32_MAX;
      while (end < range.end && goes_on(begin, end)) ++end;
      add_run({begin, end}, sentence);
      begin = end;
    }
  }

  // Whether the run that begins at `begin` goes on at `word`. Most words follow a space, so that no
  // mark joins them.
  bool goes_on(uint32_t begin, uint32_t word) {
    const bool spaced = text_.is_space_after(word - 1);
    if ((!spaced || quoted_ != UINT32_MAX) && (is_hyphened_number(text_, word) || add_quoted(word)))
      return true;
    return may_be_in_phrase(text_, word) && (spaced || adjoin(text_, word - 1)) &&
           (!opens_phrase(text_, word) || continues_with_purpose(text_, begin, word));
  }

  // Whether a run goes on at `word` with a name in quotation marks, which ends it, or with a number
  // inside it: «طراز "نسيم 17"».
  bool add_quoted(uint32_t word) {
    if (quoted_ != UINT32_MAX)
      return text_.lexeme(word).kind == TokenKind::kNumber && text_.is_space_after(word - 1);
    if (!opens_quoted_name(text_, word) || text_.lexeme(word - 1).is_date ||
        !may_be_in_phrase(text_, word))
      return false;
    quoted_ = word;
    return true;
  }

  void add_run(Range run, uint32_t sentence) {
    for (uint32_t first = run.begin; first < run.end; ++first) {
      // «19» of «كوفيد-19», «العام» of «الأمين العام»
      const text::Lexeme& opener = text_.lexeme(first);
      if (opener.kind == TokenKind::kNumber || (opener.is_date && is_ordinal(text_, first)))
        continue;
      PhraseKey key{};
      bool has_joint = false;
      const bool is_fragment = first == run.begin && hides_preposition(text_, first);
      const uint32_t longest =
          first > run.begin && is_tail_of_run(text_, run, first) ? 1 : kMaxPhraseWords;
      for (uint32_t length = 1; length <= longest && first + length <= run.end; ++length) {
        const uint32_t last = first + length - 1;
        has_joint = has_joint || is_joint(text_, last);
        // Only a name with «بن» or the like may have five words: «خالد بن الوليد المخزومي القرشي».
        if (length == kMaxPhraseWords && !has_joint) break;
        key[length - 1] = text_.lexeme(last).family;
        // «مزارعو» of «مزارعو الوادي»
        const bool is_construct =
            length == 1 && opener.key.ends_with(text::kWaw) && first + 1 < run.end;
        if (is_construct || (length == 1 && opener.key.size() < kMinKeyUnits)) continue;
        if (length > 1 && is_open(text_, run, last)) continue;
        // A quoted name is whole, or not in the phrase.
        if (first < quoted_ && last >= quoted_ && last + 1 < run.end) continue;
        if (is_fragment && (length > 1 || (last + 1 < run.end && text_.is_definite(last + 1))))
          break;
        if (!is_joint(text_, last)) phrases_.table.add(key, length, first, sentence);
      }
    }
  }

  // Mentions inside a longer phrase that recurs do not support its parts. A longer phrase that
  // occurs once proves nothing, and «إعادة تطبيع العلاقات» still supports «تطبيع العلاقات».
  void count_nested() {
    std::vector<Phrase>& list = phrases_.table.list();
    for (uint32_t length = kMaxPhraseWords; length > 1; --length) {
      for (const Phrase& phrase : list) {
        if (phrase.words != length || phrase.count < 2) continue;
        const int32_t support = static_cast<int32_t>(phrase.count) - phrase.nested;
        const bool is_light = has_light_opener(text_, phrase);
        for (uint32_t part = 1; part < length; ++part) {
          for (uint32_t first = 0; first + part <= (is_light ? part : length); ++first) {
            const PhraseKey key = phrases_.table.key_of(phrase.first_word + first, part);
            if (Phrase* inner = known(key, part)) inner->nested += support;
          }
        }
      }
    }
  }

  // A phrase with a mention that is a whole hashtag: «غزة الآن» in «#غزة_الآن».
  void find_hashtags() {
    for (Phrase& phrase : phrases_.table.list()) {
      const std::span<const uint32_t> mentions = phrases_.first_mentions_of(phrase);
      phrase.is_tagged = std::any_of(mentions.begin(), mentions.end(), [&](uint32_t first) {
        const uint32_t end = first + phrase.words;
        return text_.is_hashtag(first) &&
               (end == text_.reading.words.size() || !text_.gap_after(end - 1).starts_with(u'_'));
      });
    }
  }

  void find_page_tags() {
    for (const Span tag : text_.article.tags) {
      PhraseKey key{};
      uint32_t length = 0;
      auto word = std::lower_bound(
          text_.reading.words.begin(), text_.reading.words.end(), tag.begin,
          [](const text::Word& a, uint32_t begin) { return a.span.begin < begin; });
      for (; length < kMaxPhraseWords && word != text_.reading.words.end() &&
             word->span.begin < tag.end;
           ++length, ++word)
        key[length] =
            text_.lexeme(static_cast<uint32_t>(word - text_.reading.words.begin())).family;
      if (Phrase* phrase = known(key, length)) phrase->is_tagged = true;
    }
  }

  // The phrase with the first `length` families of `key`; null if the text does not have it.
  Phrase* known(const PhraseKey& key, uint32_t length) {
    if (length == 0) return nullptr;
    const uint32_t number = phrases_.table.find(key, length);
    return number == PhraseTable::kAbsent ? nullptr : &phrases_.table.list()[number];
  }

  const PhraseText& text_;
  Phrases phrases_;
  size_t block_ = 0;              // the next of the article
  uint32_t word_ = 0;             // the next after the last heading
  bool is_title_ = false;         // what is read is the title or a heading
  uint32_t quoted_ = UINT32_MAX;  // where a quoted name begins in the run
};

}  // namespace

Phrases collect_phrases(const PhraseText& text) { return Collector(text).run(); }

}  // namespace khulasa::gist
