#include "tokens.h"

#include <algorithm>

#include "addresses.h"
#include "text/unicode/letters.h"
#include "text/unicode/marks.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kEmojiPresentation = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

bool is_between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

// The blocks of pictographs. Not all their characters are emoji (dominoes are not), but the others
// are symbols that read like emoji.
bool is_pictograph(char32_t c) {
  return is_between(c, 0x1F000, 0x1FAFF) || is_between(c, 0x2600, 0x27BF) ||
         is_between(c, 0x2B05, 0x2B55);
}
bool is_flag_letter(char32_t c) { return is_between(c, 0x1F1E6, 0x1F1FF); }
// Skin tones, the presentation selector, the keycap, and the tags of subdivision flags.
bool extends_pictograph(char32_t c) {
  return is_between(c, 0x1F3FB, 0x1F3FF) || c == kEmojiPresentation || c == kKeycap ||
         is_between(c, 0xE0020, 0xE007F);
}

// The characters of @handles and #hashtags.
bool is_tag_unit(char16_t c) {
  return is_arabic_letter(c) || is_latin_letter(c) || is_digit(c) || is_arabic_mark(c) ||
         c == u'_' || c == u'\u200C';
}

class Tokenizer {
 public:
  Tokenizer(View source, Span part, const std::vector<Word>& words,
            const std::vector<DateWords>& dates, const Unicode& unicode)
      : source_(source),
        end_(part.end),
        words_(words),
        dates_(dates),
        unicode_(unicode),
        at_(part.begin) {
    word_ = static_cast<uint32_t>(
        std::lower_bound(words.begin(), words.end(), part.begin,
                         [](const Word& word, uint32_t begin) { return word.span.begin < begin; }) -
        words.begin());
    date_ = static_cast<uint32_t>(
        std::lower_bound(dates.begin(), dates.end(), word_,
                         [](const DateWords& date, uint32_t word) { return date.begin < word; }) -
        dates.begin());
  }

  std::vector<TokenSpan> run() {
    while (at_ < end_) {
      // A word may begin with a soft hyphen.
      const bool in_word = word_ < words_.size() && words_[word_].span.begin == at_;
      const char16_t c = source_[at_];
      if (!in_word && (is_space(c) || is_line_end(c) || is_invisible(c))) {
        ++at_;
        continue;
      }
      TokenSpan token = next();
      // Do not end inside a word: in a hashtag a letter may have marks that is_tag_unit() rejects.
      for (; word_ < words_.size() && words_[word_].span.begin < token.span.end; ++word_)
        token.span.end = std::max(token.span.end, std::min(words_[word_].span.end, end_));
      // Combining marks belong to whatever they are on, even a «!» or an emoji.
      token.span.end = std::min(behind_marks(source_, token.span.end, unicode_), end_);
      tokens_.push_back(token);
      at_ = token.span.end;
      while (date_ < dates_.size() && dates_[date_].begin < word_) ++date_;
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] TokenSpan token(uint32_t end, TokenKind kind) const { return {{at_, end}, kind}; }

  [[nodiscard]] TokenSpan next() {
    if (const uint32_t end = address_end(); end > at_) {
      const bool is_email = slice(source_, {at_, end}).find(u'@') != View::npos;
      return token(end, is_email && !is_url_at(source_, at_) ? TokenKind::kEmail : TokenKind::kUrl);
    }
    const char16_t c = source_[at_];
    if ((c == u'#' || c == u'@') && tag_end() > at_ + 1)
      return token(tag_end(), c == u'#' ? TokenKind::kHashtag : TokenKind::kHandle);
    if (const uint32_t end = emoji_end(); end > at_) return token(end, TokenKind::kEmoji);
    const bool at_word =
        word_ < words_.size() && words_[word_].span.begin == at_ && words_[word_].span.end <= end_;
    if (at_word && date_ < dates_.size() && dates_[date_].begin == word_) {
      const uint32_t end = words_[dates_[date_].end - 1].span.end;
      if (end <= end_) return token(end, TokenKind::kDate);
    }
    if (at_word) return {{at_, word_end()}, words_[word_].kind, word_};
    return token(punctuation_end(), TokenKind::kPunctuation);
  }

  // The end of the word that begins at at_, with what is written onto it: «12%», «كوفيد-19».
  [[nodiscard]] uint32_t word_end() const {
    constexpr uint32_t kMaxNumber = 3;  // longer ones are years, telephones, codes
    const uint32_t end = words_[word_].span.end;
    if (end == end_) return end;
    const char16_t mark = source_[end];
    if (words_[word_].kind == TokenKind::kNumber)
      return end + (mark == u'%' || mark == u'\u066A' ? 1 : 0);
    if (mark != u'-' || word_ + 1 == words_.size()) return end;
    const Word& number = words_[word_ + 1];
    const bool is_date = date_ < dates_.size() && dates_[date_].begin == word_ + 1;
    const bool joins = number.kind == TokenKind::kNumber && number.span.begin == end + 1 &&
                       number.span.size() <= kMaxNumber && number.span.end <= end_ && !is_date;
    return joins ? number.span.end : end;
  }

  // The end of the address that begins at at_, or at_ if there is none.
  [[nodiscard]] uint32_t address_end() {
    if (at_ < no_address_before_) return at_;
    return text::address_end(source_.substr(0, end_), at_, no_address_before_);
  }

  // The end of the @handle or #hashtag whose sign is at at_; at_ if the sign is inside a word.
  [[nodiscard]] uint32_t tag_end() const {
    if (at_ > 0 && is_tag_unit(source_[at_ - 1])) return at_;
    uint32_t end = at_ + 1;
    while (end < end_ && is_tag_unit(source_[end])) ++end;
    return end;
  }

  // The code point at `at`; `next` becomes the position after it. A lone surrogate is returned as
  // it is.
  [[nodiscard]] char32_t code_point(uint32_t at, uint32_t& next) const {
    const char16_t high = source_[at];
    next = at + 1;
    if (in_range(high, u'\xD800', u'\xDBFF') && next < end_ &&
        in_range(source_[next], u'\xDC00', u'\xDFFF')) {
      const char16_t low = source_[next++];
      return 0x10000 + ((static_cast<char32_t>(high) - 0xD800) << 10) + (low - 0xDC00);
    }
    return high;
  }

  // The end of the emoji sequence (UTS #51) at at_; at_ if there is none.
  [[nodiscard]] uint32_t emoji_end() const {
    uint32_t end = at_;
    const char32_t first = code_point(at_, end);
    uint32_t next = end;
    const bool keycap = is_between(first, u'0', u'9') && end + 1 < end_ &&
                        source_[end] == kEmojiPresentation && source_[end + 1] == kKeycap;
    if (!is_pictograph(first) && !keycap) return at_;
    if (is_flag_letter(first) && end < end_ && is_flag_letter(code_point(end, next))) return next;
    while (end < end_) {
      const char32_t c = code_point(end, next);
      if (extends_pictograph(c)) {
        end = next;
      } else if (c == kZeroWidthJoiner && next < end_) {
        uint32_t joined = next;
        if (!is_pictograph(code_point(next, joined))) break;
        end = joined;
      } else {
        break;
      }
    }
    return end;
  }

  // The end of the run of one punctuation mark at at_, with the combining marks on it.
  [[nodiscard]] uint32_t punctuation_end() const {
    uint32_t end = at_;
    const char32_t mark = code_point(at_, end);
    const bool in_word = word_ < words_.size() && words_[word_].span.begin <= at_;
    const uint32_t limit =
        !in_word && word_ < words_.size() ? std::min(end_, words_[word_].span.begin) : end_;
    while (end < limit) {
      uint32_t next = end;
      const char32_t c = code_point(end, next);
      if (c != mark && !(c < 0x10000 && is_arabic_mark(static_cast<char16_t>(c)))) break;
      if (next > limit) break;
      end = next;
    }
    return end;
  }

  View source_;
  uint32_t end_;
  const std::vector<Word>& words_;
  const std::vector<DateWords>& dates_;
  const Unicode& unicode_;
  uint32_t at_;
  uint32_t word_ = 0;  // the first word that begins at at_ or later
  uint32_t date_ = 0;  // the first date that begins at word_ or later
  // No address begins before this position. It is the end of the last run that was scanned for one,
  // so that «a+a+a» is not scanned three times.
  uint32_t no_address_before_ = 0;
  std::vector<TokenSpan> tokens_;
};

}  // namespace

std::vector<TokenSpan> find_tokens(std::u16string_view source, Span part,
                                   const std::vector<Word>& words,
                                   const std::vector<DateWords>& dates, const Unicode& unicode) {
  return Tokenizer(source, part, words, dates, unicode).run();
}

}  // namespace khulasa::text
