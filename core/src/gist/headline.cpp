#include "headline.h"

#include <algorithm>

#include "tables.h"
#include "text/letters.h"
#include "text/marks.h"

namespace khulasa::gist {

namespace {

constexpr uint32_t kMinHeadlineWords = 4;  // a cut that leaves less leaves no statement

// How far from its begin a sentence may still name the speaker of «... أن». Set by hand.
constexpr size_t kMaxAttributionWords = 16;

// Words that stand outside brackets, in order.
std::vector<uint32_t> unbracketed(std::u16string_view source, Span sentence,
                                  const std::vector<text::Word>& words, Range range) {
  std::vector<uint32_t> kept;
  int depth = 0;
  uint32_t at = sentence.begin;
  for (uint32_t word = range.begin; word < range.end; ++word) {
    for (; at < words[word].span.begin; ++at) {
      if (source[at] == u'(' || source[at] == u'[') ++depth;
      if ((source[at] == u')' || source[at] == u']') && depth > 0) --depth;
    }
    if (depth == 0) kept.push_back(word);
  }
  return kept;
}

bool has_comma(std::u16string_view between) {
  return between.find(text::kArabicComma) != between.npos || between.find(u',') != between.npos ||
         between.find(text::kArabicSemicolon) != between.npos || between.find(u':') != between.npos;
}

bool is_quote(char16_t c) {
  constexpr std::u16string_view kQuotes = u"\"«»“”„";
  return kQuotes.find(c) != kQuotes.npos;
}

bool has_quote(std::u16string_view between) {
  return std::any_of(between.begin(), between.end(), is_quote);
}

// The words of a sentence that stay in its headline.
class Shortener {
 public:
  Shortener(std::u16string_view source, const std::vector<text::Word>& words,
            const text::Vocabulary& vocabulary, std::vector<uint32_t> kept)
      : source_(source), words_(words), vocabulary_(vocabulary), kept_(std::move(kept)) {}

  /// «أعلنت الشركة أن المصنع أغلق» to «المصنع أغلق», «أكد السفير، سلامة الركاب» to «سلامة الركاب».
  /// A clause that leans on the speaker («أنه»), or one that is quoted, keeps them.
  void drop_attribution() {
    if (kept_.empty() || !data::kHeadlineWordsAssertions.contains(key(0))) return;
    const size_t end = std::min(kept_.size(), kMaxAttributionWords);
    for (size_t i = 1; i + kMinHeadlineWords < end; ++i) {
      const bool opens_clause = data::kHeadlineWordsComplementizers.contains(key(i));
      if (!opens_clause && (!has_comma(gap_after(i)) || lexeme(i + 1).is_stop)) continue;
      if (data::kHeadlineWordsComplementizers.contains(key(i + 1))) continue;  // «، أن»
      if (has_quote(gap_after(i)) || lexeme(i + 1).is_stop) return;
      if (!opens_clause && is_circumstance(i + 1)) return;
      kept_.erase(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      return;
    }
  }

  /// «في خطوة جديدة، صادق المجلس على القانون» to «صادق المجلس على القانون».
  void drop_opening_adverbial() {
    if (kept_.empty() || !data::kHeadlineWordsBreaks.contains(key(0))) return;
    const size_t end = std::min(kept_.size(), kMaxAttributionWords);
    for (size_t i = 0; i + 1 + kMinHeadlineWords < end; ++i) {
      if (!has_comma(gap_after(i))) continue;
      if (!lexeme(i + 1).is_stop && lexeme(i + 1).proclitics == 0)
        kept_.erase(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      return;
    }
  }

  /// Styles, titles before names, days and hours.
  void drop_trimmings() {
    std::vector<uint32_t> kept;
    for (size_t i = 0; i < kept_.size();) {
      size_t next = after_honorific(i);
      if (next == i) next = after_time(i);
      if (next == i) next = after_ancestor(i);
      if (next == i) kept.push_back(kept_[next++]);
      i = next;
    }
    if (kept.size() >= kMinHeadlineWords) kept_ = std::move(kept);
  }

  /// Ends at the last comma or before the last clause that leaves `max_words` or less; where that
  /// leaves less than five sixths of them, before a function word, a proclitic or a quotation;
  /// failing that, anywhere.
  void cut(uint32_t max_words) {
    if (kept_.size() <= max_words) return;
    size_t at_clause = 0;
    size_t at_function_word = 0;
    for (size_t i = std::min<size_t>(kMinHeadlineWords, max_words); i <= max_words; ++i) {
      if (lexeme(i - 1).is_stop || splits_quote(i)) continue;  // «اجتماع بين»
      if (has_comma(gap_after(i - 1)) || data::kHeadlineWordsBreaks.contains(key(i))) at_clause = i;
      const bool opens_phrase = (lexeme(i).is_stop || lexeme(i).proclitics > 0) &&
                                !data::kHeadlineWordsGoverned.contains(key(i));
      if (opens_phrase || has_quote(gap_after(i - 1))) at_function_word = i;
    }
    if (at_clause * 6 >= size_t{5} * max_words) {
      kept_.resize(at_clause);
    } else {
      const size_t end = std::max(at_clause, at_function_word);
      kept_.resize(end > 0 ? end : max_words);
    }
  }

  [[nodiscard]] const std::vector<uint32_t>& kept() const { return kept_; }

 private:
  // «محققا» of «أعلن المصرف نتائجه، محققا أرباحا»: an indefinite accusative says how, no statement.
  [[nodiscard]] bool is_circumstance(size_t i) const {
    return key(i).ends_with(text::kAlef) && !key(i).starts_with(u"ال");
  }

  [[nodiscard]] const text::Lexeme& lexeme(size_t i) const {
    return vocabulary_.lexeme_of(kept_[i]);
  }
  [[nodiscard]] std::u16string_view key(size_t i) const {
    return i < kept_.size() ? lexeme(i).key : std::u16string_view();
  }

  // What stands between a kept word and the next word of the source.
  [[nodiscard]] std::u16string_view gap_after(size_t i) const {
    if (kept_[i] + 1 >= words_.size()) return {};
    return slice(source_, {words_[kept_[i]].span.end, words_[kept_[i] + 1].span.begin});
  }

  // True where an odd number of quotation marks stands before the end of the first `count` words:
  // the cut would leave a quotation open.
  [[nodiscard]] bool splits_quote(size_t count) const {
    bool open = false;
    for (size_t i = 0; i + 1 < count; ++i) {
      for (const char16_t c : gap_after(i)) open ^= is_quote(c);
    }
    return open && !has_quote(gap_after(count - 1));
  }

  [[nodiscard]] size_t after_honorific(size_t i) const {
    // «صاحب السمو الملكي الأمير»: three words that only a rank follows.
    if (key(i) == u"صاحب" && key(i + 1) == u"السمو" && key(i + 2) == u"الملكي" &&
        key(i + 3).starts_with(u"الامير"))
      return i + 3;
    if (i + 1 >= kept_.size() || lexeme(i + 1).is_stop) return i;
    if (data::kHeadlineWordsStyles.contains(key(i))) return i + 1;
    const bool names =
        !key(i + 1).starts_with(u"ال") && lexeme(i + 1).proclitics == 0 && !has_comma(gap_after(i));
    return data::kHeadlineWordsHonorifics.contains(key(i)) && names ? i + 1 : i;
  }

  // The grandfather of «سلطان بن سلمان بن عبدالعزيز».
  [[nodiscard]] size_t after_ancestor(size_t i) const {
    const bool is_second =
        i >= 3 && key(i) == u"بن" && (key(i - 2) == u"بن" || key(i - 3) == u"بن");
    return is_second && i + 1 < kept_.size() && !has_comma(gap_after(i)) ? i + 2 : i;
  }

  // «مساء أمس الأربعاء», «اليوم الخميس», «أمس»; not «في اليوم», not «اليوم الوطني», not «صحيفة
  // اليوم».
  [[nodiscard]] size_t after_time(size_t i) const {
    size_t next = i;
    if (data::kHeadlineWordsDayParts.contains(key(i))) ++next;
    if (key(next) != u"امس" && key(next) != u"اليوم" &&
        (next == i || !data::kHeadlineWordsDays.contains(key(next))))
      return i;
    if (i > 0 && (lexeme(i - 1).is_stop || data::kHeadlineWordsPapers.contains(key(i - 1))))
      return i;
    while (data::kHeadlineWordsDays.contains(key(next))) ++next;
    const bool is_described = next < kept_.size() && key(next).starts_with(u"ال") &&
                              !lexeme(next).is_stop && !has_comma(gap_after(next - 1)) &&
                              key(next - 1) == u"اليوم";
    return is_described ? i : next;
  }

  std::u16string_view source_;
  const std::vector<text::Word>& words_;
  const text::Vocabulary& vocabulary_;
  std::vector<uint32_t> kept_;
};

// Takes along the quotation mark before or behind a part that holds only the other one of a pair:
// «شركة "بلو هاربر"» ends in a mark, which is no word.
Span with_quotes(std::u16string_view source, Span sentence, Span part,
                 const text::Unicode& unicode) {
  // UAX #29 counts bidi controls to the word before them, a line ends without.
  part.end = std::min(part.end, sentence.end);
  const std::u16string_view text = slice(source, part);
  const auto marks = std::count_if(text.begin(), text.end(), is_quote);
  const bool opens = part.begin > sentence.begin && is_quote(source[part.begin - 1]);
  const bool closes = part.end < sentence.end && is_quote(source[part.end]);
  // The mark has what combines with it; a sentence holds all of that.
  const uint32_t closed = closes ? text::behind_marks(source, part.end + 1, unicode) : part.end;
  if (marks % 2 == 1 && closes) return {part.begin, closed};
  if (marks % 2 == 1 && opens) return {part.begin - 1, part.end};
  if (opens && closes) return {part.begin - 1, closed};
  return part;
}

}  // namespace

std::vector<Span> cut_headline(std::u16string_view source, Span sentence,
                               const std::vector<text::Word>& words, Range range,
                               const text::Vocabulary& vocabulary, uint32_t max_words,
                               const text::Unicode& unicode) {
  Shortener shortener(source, words, vocabulary, unbracketed(source, sentence, words, range));
  if (shortener.kept().size() > max_words) {
    shortener.drop_opening_adverbial();
    shortener.drop_attribution();
    shortener.drop_trimmings();
    shortener.cut(max_words);
  }
  const std::vector<uint32_t>& kept = shortener.kept();
  std::vector<Span> parts;
  for (size_t i = 0; i < kept.size(); ++i) {
    const bool follows = i > 0 && kept[i] == kept[i - 1] + 1;
    if (follows) {
      parts.back().end = words[kept[i]].span.end;
    } else {
      parts.push_back(words[kept[i]].span);
    }
  }
  for (Span& part : parts) part = with_quotes(source, sentence, part, unicode);
  // A sentence that is one bracket, or none of whose words could stay, is its own headline.
  if (parts.empty()) parts.push_back(sentence);
  return parts;
}

}  // namespace khulasa::gist
