#include "order.h"

#include <algorithm>
#include <vector>

#include "letters.h"
#include "plausible.h"
#include "text/unicode/letters.h"

namespace khulasa::mend {

namespace {

// A word is taken for reversed if its letters are more plausible in the other
// order by as much.
constexpr double kClear = 0.3;
// Of the words that are clear, the share that must be reversed. Nine in ten
// words of any text are judged rightly (of 56,000 words of tests/reading, 2,700
// wrongly), so that more are reversed by chance nowhere.
constexpr double kMinShare = 0.2;
constexpr double kNearlyAll = 0.8;
constexpr uint32_t kMinReversed = 3;

struct LineFacts {
  Span span;
  uint32_t words = 0;     // Arabic words of two letters or more
  uint32_t forward = 0;   // of these, clearly in reading order
  uint32_t reversed = 0;  // clearly reversed
  double sum = 0;         // of what speaks for the other order

  [[nodiscard]] bool is_mixed() const {
    return forward > 0 && reversed > 0 && 10 * std::min(forward, reversed) > forward + reversed;
  }
};

bool is_left_to_right(char16_t c) {
  return text::is_latin_letter(c) || text::is_digit(c) || c == u'%' || c == text::kArabicPercent ||
         c == text::kArabicDecimal || c == text::kArabicThousands;
}

// Whether `c`, with left-to-right characters on both sides, joins them into one
// number, address or Latin phrase.
bool joins_left_to_right(char16_t c) {
  return c == u'.' || c == u',' || c == u'/' || c == u':' || c == u'-' || c == u'@' || c == u'_' ||
         c == u' ';
}

// The end of the number, address or Latin phrase that begins at `begin`.
size_t end_of_run(std::u16string_view text, size_t begin) {
  size_t end = begin + 1;
  for (size_t at = end; at < text.size(); ++at) {
    if (is_left_to_right(text[at])) {
      end = at + 1;
    } else if (!joins_left_to_right(text[at])) {
      break;
    }
  }
  return end;
}

void mirror(std::u16string& text) {
  constexpr std::u16string_view kPairs = u"()[]{}<>\u00AB\u00BB";
  for (char16_t& c : text)
    if (const size_t at = kPairs.find(c); at != kPairs.npos) c = kPairs[at ^ 1];
}

// `line`, which is in visual order, in reading order.
std::u16string turned_line(std::u16string_view line) {
  std::u16string out = reversed(line);
  mirror(out);
  // Numbers and Latin words read from left to right in either order: reverse
  // them again.
  for (size_t begin = 0; begin < out.size(); ++begin) {
    if (!is_left_to_right(out[begin])) continue;
    const size_t end = end_of_run(out, begin);
    std::reverse(out.begin() + static_cast<std::ptrdiff_t>(begin),
                 out.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
  }
  return out;
}

// How many numbers of `line` touch an Arabic word; `all` counts every number
// between spaces and words.
uint32_t count_glued(std::u16string_view line, uint32_t& all) {
  uint32_t glued = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    if (!text::is_digit(line[i])) continue;
    const bool before = i > 0 && is_word_unit(line[i - 1]);
    while (i + 1 < line.size() && is_left_to_right(line[i + 1])) ++i;
    glued += before || (i + 1 < line.size() && is_word_unit(line[i + 1]));
    ++all;
  }
  return glued;
}

std::u16string turned_runs(std::u16string_view line) {
  std::u16string out;
  for (size_t begin = 0; begin < line.size();) {
    size_t end = begin;
    if (is_left_to_right(line[begin])) {
      end = end_of_run(line, begin);
      out += line.substr(begin, end - begin);
    } else {
      while (end < line.size() && !is_left_to_right(line[end])) ++end;
      std::u16string run = reversed(line.substr(begin, end - begin));
      mirror(run);
      out += run;
    }
    begin = end;
  }
  return out;
}

class Turner {
 public:
  Turner(std::u16string_view source, const text::Unicode& unicode)
      : source_(source), unicode_(unicode) {}

  Turned run() {
    survey();
    const uint32_t clear = total_.forward + total_.reversed;
    if (total_.reversed < kMinReversed || total_.reversed < kMinShare * clear) return {};
    const bool all = total_.reversed >= kNearlyAll * clear;
    const bool in_place = all ? stops_after_ > stops_before_ : 2 * mixed_ > clear;
    // Where numbers touch words, the runs of a line are in reading order, and
    // only what is between the numbers is turned: « ىلإ ةقاطلا450فلأ».
    const bool has_ordered_runs = 2 * glued_ > numbers_;
    Turned turned;
    turned.text.reserve(source_.size());
    uint32_t at = 0;
    for (const LineFacts& line : lines_) {
      turned.text += source_.substr(at, line.span.begin - at);
      const std::u16string_view text = slice(source_, line.span);
      if (line.words > 0 && in_place) {
        turn_words(text, all, turned);
      } else if (line.words > 0 && (all ? line.sum > -1 : line.sum > 0)) {
        turned.text += has_ordered_runs ? turned_runs(text) : turned_line(text);
        turned.words += line.words;
      } else {
        turned.text += text;
      }
      at = line.span.end;
    }
    turned.text += source_.substr(at);
    if (turned.words == 0) return {};
    return turned;
  }

 private:
  // What speaks for the other order of the letters of `word`.
  [[nodiscard]] double reversal(std::u16string_view word) const {
    return plausibility(letters_of(word, unicode_, true)) -
           plausibility(letters_of(word, unicode_));
  }

  void survey() {
    for (uint32_t begin = 0; begin < source_.size();) {
      uint32_t end = begin;
      while (end < source_.size() && !text::is_line_end(source_[end])) ++end;
      LineFacts line{{begin, end}};
      for (Span word = next_word(source_, begin); word.begin < end;
           word = next_word(source_, word.end)) {
        if (word.size() < 2) continue;
        ++line.words;
        const double sum = reversal(slice(source_, word));
        line.sum += std::clamp(sum, -2.0, 2.0);
        line.forward += sum < -kClear;
        line.reversed += sum > kClear;
        if (sum <= kClear) continue;
        stops_before_ += word.begin > begin && is_stop(source_[word.begin - 1]);
        stops_after_ += word.end < end && is_stop(source_[word.end]);
      }
      total_.forward += line.forward;
      total_.reversed += line.reversed;
      mixed_ += line.is_mixed() ? line.forward + line.reversed : 0;
      glued_ += count_glued(slice(source_, line.span), numbers_);
      lines_.push_back(line);
      begin = end + 1;
    }
  }

  static bool is_stop(char16_t c) {
    return text::is_terminal(c) || c == text::kArabicComma || c == text::kArabicSemicolon ||
           c == u':';
  }

  // Whether the last of `letters` is joined to the one before it.
  static bool ends_joined(std::u16string_view letters) {
    return letters.size() > 1 && letters.back() != u'\u0621' &&
           joins_next(letters[letters.size() - 2]);
  }

  // Turns words in their places: every one, or those that end in a joined
  // letter the right way round. If both ways are possible the letters decide.
  void turn_words(std::u16string_view line, bool all, Turned& turned) const {
    uint32_t at = 0;
    for (Span word = next_word(line, 0); !word.empty(); word = next_word(line, word.end)) {
      turned.text += line.substr(at, word.begin - at);
      at = word.end;
      const std::u16string_view text = slice(line, word);
      bool turn = all;
      if (!all && word.size() > 1) {
        const bool joined = ends_joined(letters_of(text, unicode_));
        const bool other = ends_joined(letters_of(text, unicode_, true));
        turn = joined || (other && reversal(text) > 0);
      }
      turned.text += turn ? reversed(text) : std::u16string(text);
      turned.words += turn;
    }
    turned.text += line.substr(at);
  }

  std::u16string_view source_;
  const text::Unicode& unicode_;
  std::vector<LineFacts> lines_;
  LineFacts total_{};
  uint32_t numbers_ = 0, glued_ = 0;  // all numbers; those that touch a word
  uint32_t mixed_ = 0;                // clear words in lines that have both kinds
  uint32_t stops_before_ = 0,
           stops_after_ = 0;  // full stops and commas beside reversed words
};

}  // namespace

Turned mend_order(std::u16string_view source, const text::Unicode& unicode) {
  return Turner(source, unicode).run();
}

}  // namespace khulasa::mend
