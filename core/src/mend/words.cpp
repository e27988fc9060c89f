#include "words.h"

#include <algorithm>
#include <vector>

#include "letters.h"
#include "plausible.h"
#include "text/tables/interner.h"
#include "text/unicode/letters.h"

namespace khulasa::mend {

namespace {

constexpr char16_t kReplacement = u'\uFFFD';
// What a word costs that nothing speaks for, one that is a single letter
// besides, and a join. Set by hand on pastes of the reading set.
constexpr double kWordCost = 0.9;
constexpr double kSingleCost = 1.5;
constexpr double kMostValue = 1.8;
// What each letter of a joined word costs beyond so many: two words glued together are long.
constexpr double kLetterCost = 0.15;
constexpr size_t kLongWord = 7;
constexpr double kLikelyJoin = 0.3;
constexpr double kUnlikelyJoin = 1.2;
// Pieces of so many different single letters, and one in as many words, show
// that words were torn. Dialects write a few letters as words («ع», «ش»).
constexpr size_t kMinSingles = 5;
constexpr uint32_t kWordsPerSingle = 30;
// The same for pieces that begin with ي («الطر يق»).
constexpr uint32_t kMinFragments = 4;
constexpr uint32_t kWordsPerFragment = 60;
constexpr size_t kMaxPieces = 4;
// Of a word on either side of lost letters: a longer one is no word.
constexpr size_t kLongestPart = 24;

bool is_conjunction(char16_t c) { return c == text::kWaw || c == text::kFeh; }

// Whether the alef and lam at `at` are the article: at the word's beginning, or
// after clitics.
bool is_article(std::u16string_view word, size_t at) {
  constexpr std::u16string_view kClitics = u"وفبكل";
  if (word[at] != text::kAlef || at > 2 || at + 2 >= word.size()) return false;
  for (size_t i = 0; i < at; ++i)
    if (kClitics.find(word[i]) == kClitics.npos) return false;
  return true;
}

// `word`, without marks, with its swapped lam-alefs put back.
std::u16string with_lam_alef(std::u16string word) {
  for (size_t at = 0; at + 1 < word.size(); ++at) {
    if (!is_alef(word[at]) || word[at + 1] != text::kLam) continue;
    std::u16string swapped = word;
    std::swap(swapped[at], swapped[at + 1]);
    // «األحد», «االفتتاح»: no word has two alefs there. «ال», «وال», «إال»:
    // none ends so.
    const bool after_alef = at > 0 && word[at - 1] == text::kAlef;
    const bool whole = at + 2 == word.size() && at <= 1 &&
                       (at == 0 || is_conjunction(word[0]) || is_alef(word[0]));
    const bool forced = after_alef || whole;
    if (!forced && is_article(word, at)) continue;
    if (!forced && plausibility(swapped) <= plausibility(word)) continue;
    word = std::move(swapped);
    ++at;
  }
  return word;
}

// Replaces each word of `text` by `change` of it, if that differs; returns how
// many did.
template <typename Change>
uint32_t change_words(std::u16string& text, Change change) {
  uint32_t changed = 0;
  std::u16string out;
  out.reserve(text.size());
  uint32_t at = 0;
  for (Span word = next_word(text, 0); !word.empty(); word = next_word(text, word.end)) {
    const std::u16string_view old = slice(text, word);
    std::u16string mended = change(old);
    if (mended.empty() || mended == old) continue;
    out.append(text, at, word.begin - at) += mended;
    at = word.end;
    ++changed;
  }
  if (changed == 0) return 0;
  out.append(text, at);
  text = std::move(out);
  return changed;
}

bool has_marks(std::u16string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char16_t c) { return text::is_arabic_mark(c) || c == text::kTatweel; });
}

}  // namespace

uint32_t mend_lam_alef(std::u16string& text) {
  return change_words(text, [](std::u16string_view word) {
    // Each swap copies the word.
    if (word.size() > kLongestPart || has_marks(word)) return std::u16string();
    return with_lam_alef(std::u16string(word));
  });
}

namespace {

// The words of a text with the pieces that were torn off them joined, chosen so
// that what the words cost together is least.
class Joiner {
 public:
  explicit Joiner(std::u16string& text) : text_(text) {}

  uint32_t run() {
    find_pieces();
    if (!is_torn()) return 0;
    std::u16string out;
    uint32_t at = 0;
    uint32_t joined = 0;
    for (size_t begin = 0; begin < pieces_.size();) {
      size_t end = begin + 1;
      while (adjoin(end - 1)) ++end;
      for (const size_t count : best_counts(begin, end)) {
        for (size_t k = 1; k < count; ++k, ++begin) {
          out.append(text_, at, pieces_[begin].end - at);
          at = pieces_[begin + 1].begin;
        }
        joined += count > 1;
        ++begin;
      }
    }
    out.append(text_, at);
    text_ = std::move(out);
    return joined;
  }

 private:
  void find_pieces() {
    for (Span word = next_word(text_, 0); !word.empty(); word = next_word(text_, word.end)) {
      // «د. سامي» is an abbreviation, «أ) ...» numbers an item.
      constexpr std::u16string_view kAbbreviated = u"أدمصجقت";
      const char16_t after = word.end < text_.size() ? text_[word.end] : u' ';
      const bool is_short = word.size() == 1 && (after == u'.' || after == u')') &&
                            kAbbreviated.find(text_[word.begin]) != kAbbreviated.npos;
      if (!is_short) pieces_.push_back(word);
    }
  }

  [[nodiscard]] bool is_torn() {
    uint32_t singles = 0;
    uint32_t fragments = 0;
    std::u16string kinds;
    for (size_t i = 0; i < pieces_.size(); ++i) {
      const std::u16string_view piece = slice(text_, pieces_[i]);
      if (piece.size() == 1 && piece[0] != text::kWaw) {
        ++singles;
        if (kinds.find(piece[0]) == kinds.npos) kinds += piece[0];
      }
      fragments += adjoin(i) && is_fragment(piece, slice(text_, pieces_[i + 1]));
      if (piece.size() > 3) known_.intern(piece);
    }
    return (kinds.size() >= kMinSingles && size_t{singles} * kWordsPerSingle > pieces_.size()) ||
           (fragments >= kMinFragments && size_t{fragments} * kWordsPerFragment > pieces_.size());
  }

  [[nodiscard]] bool adjoin(size_t i) const {
    if (i + 1 >= pieces_.size() || pieces_[i + 1].begin != pieces_[i].end + 1) return false;
    // Single letters in a row are an agency or a party: «أ ف ب».
    return text_[pieces_[i].end] == u' ' && pieces_[i].size() + pieces_[i + 1].size() > 2;
  }

  // What the letters [begin, end) cost as a word: the less plausible, the more.
  [[nodiscard]] double cost(size_t begin, size_t end, const std::u16string& word) const {
    if (word.size() == 1) return word[0] == text::kWaw ? kWordCost : kWordCost + kSingleCost;
    double value = std::min(plausibility(word), kMostValue);
    if (end - begin > 1 && word.size() > kLongWord)
      value -= kLetterCost * static_cast<double>(word.size() - kLongWord);
    if (end - begin > 1 && known_.find(word) != text::Interner::kAbsent) value += 0.5;
    return kWordCost - value;
  }

  // How many pieces each word of [begin, end) has, in order.
  [[nodiscard]] std::vector<size_t> best_counts(size_t begin, size_t end) const {
    const size_t size = end - begin;
    std::vector<double> least(size + 1, 1e9);
    std::vector<size_t> count(size + 1, 1);
    least[0] = 0;
    for (size_t first = 0; first < size; ++first) {
      std::u16string word;
      double penalty = 0;
      for (size_t last = first; last < size && last < first + kMaxPieces; ++last) {
        const std::u16string_view piece = slice(text_, pieces_[begin + last]);
        if (!word.empty()) penalty += join_cost(word.back(), piece);
        word += piece;
        const double sum = least[first] + penalty + cost(first, last + 1, word);
        if (sum < least[last + 1]) {
          least[last + 1] = sum;
          count[last + 1] = last + 1 - first;
        }
      }
    }
    std::vector<size_t> counts;
    for (size_t at = size; at > 0; at -= count[at]) counts.push_back(count[at]);
    std::reverse(counts.begin(), counts.end());
    return counts;
  }

  // Stretched words are torn where letters join; some fonts put a space before
  // ي and و.
  static double join_cost(char16_t last, std::u16string_view piece) {
    const bool likely = joins_next(last) || piece[0] == text::kYeh || piece[0] == text::kWaw;
    return likely ? kLikelyJoin : kUnlikelyJoin;
  }

  std::u16string& text_;
  std::vector<Span> pieces_;
  text::Interner known_;  // long words of the text
};

}  // namespace

bool is_fragment(std::u16string_view before, std::u16string_view word) {
  constexpr std::u16string_view kBefore = u"رزدذو";
  if (word.size() < 2 || word.size() > 3 || word[0] != text::kYeh) return false;
  return kBefore.find(before.back()) != kBefore.npos && word != u"يوم" && word != u"يا";
}

uint32_t join_torn_words(std::u16string& text) { return Joiner(text).run(); }

uint32_t mend_replacement_characters(std::u16string& text) {
  if (text.find(kReplacement) == text.npos) return 0;
  bool has_lam_alef = false;
  for (size_t at = 0; at + 1 < text.size() && !has_lam_alef; ++at)
    has_lam_alef = text[at] == text::kLam && is_alef(text[at + 1]);
  std::u16string out;
  uint32_t changed = 0;
  for (size_t at = 0; at < text.size();) {
    if (text[at] != kReplacement) {
      out += text[at++];
      continue;
    }
    const size_t end = std::min(text.find_first_not_of(kReplacement, at), text.size());
    const bool pair = end - at == 2 && !has_lam_alef;
    size_t word_begin = out.size();
    while (word_begin > 0 && out.size() - word_begin < kLongestPart &&
           is_word_unit(out[word_begin - 1]))
      --word_begin;
    size_t word_end = end;
    while (word_end < text.size() && word_end - end < kLongestPart && is_word_unit(text[word_end]))
      ++word_end;
    const bool in_word = word_begin < out.size() || word_end > end;
    if (pair) {
      const std::u16string_view before = std::u16string_view(out).substr(word_begin);
      const std::u16string_view after = std::u16string_view(text).substr(end, word_end - end);
      std::u16string best;
      double best_value = -10;
      for (const std::u16string_view lam_alef : {u"لا", u"لأ", u"لإ", u"لآ"}) {
        std::u16string word(before);
        (word += lam_alef) += after;
        // Without its own hamza the lexicon takes «الأحد» for «الاحد»: أ is
        // more common after the article and before three letters, as in «الأحد»
        // and «الأسعار».
        double value = plausibility(word);
        if (lam_alef == u"لأ" && before.ends_with(u"ا") && after.size() <= 4) value += 0.1;
        if (value > best_value) {
          best_value = value;
          best = lam_alef;
        }
      }
      out += best;
      ++changed;
    } else if (in_word) {
      ++changed;  // a mark or a stroke: nothing stands for it
    } else {
      out.append(text, at, end - at);
    }
    at = end;
  }
  text = std::move(out);
  return changed;
}

}  // namespace khulasa::mend
