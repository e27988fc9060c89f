#include "sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "abbreviations.h"
#include "text/unicode/letters.h"
#include "text/unicode/marks.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

// In UTF-16 units. A longer quotation or bracket is split like any other text, because its closing
// mark was probably forgotten, or belongs to another one. An estimate, not measured.
constexpr uint32_t kMaxEnclosedUnits = 600;

bool is_letter(char16_t c) {
  return is_arabic_letter(c) || is_latin_letter(c) || is_presentation_form(c);
}
bool is_word_unit(char16_t c) { return is_letter(c) || is_digit(c) || is_arabic_mark(c); }

// Opening quotation marks and brackets, and at the same index the one that closes each. A straight
// quotation mark is both.
constexpr std::u16string_view kOpening = u"\"([\u00AB\u201C";
constexpr std::u16string_view kClosing = u"\")]\u00BB\u201D";
constexpr size_t kStraight = 0;

// A longer run of letters and dots before a full stop is not an abbreviation. The longest one of
// the list has five units; vowel marks may be added to it.
constexpr uint32_t kMaxAbbreviationUnits = 16;

// The most digits of a footnote's number: no article has a thousand of them.
constexpr uint32_t kMaxNoteDigits = 3;

// In UTF-16 units. The end of a shorter line is not a wrap: lines of verse, addresses and lists are
// short, printed lines have 60 to 90 units. An estimate, not measured.
constexpr uint32_t kMinWrappedUnits = 40;

// Whether the straight quotation mark at `at` opens a quotation, judged by the spaces around it; if
// they do not say, by whether one is open. Counting alone would not do: after a forgotten mark
// («قال "انتهى. لن نعود.») opening and closing marks would be confused to the end of the text.
bool opens_quotation(std::u16string_view text, uint32_t at, bool is_open) {
  const auto is_blank = [&](uint32_t i) { return is_space(text[i]) || is_line_end(text[i]); };
  const bool space_before = at == 0 || is_blank(at - 1);
  const bool space_after = at + 1 == text.size() || is_blank(at + 1);
  return space_before == space_after ? !is_open : space_before;
}

// The positions of the units at which a sentence may end, or a quotation open or close: about one
// unit in twenty.
std::vector<uint32_t> punctuation_of(std::u16string_view text, const SpecialsIn& specials) {
  constexpr UnitClasses kRelevant = kTerminalClass | kPauseClass | kOpeningClass | kClosingClass;
  std::vector<uint32_t> punctuation;
  specials.for_each([&](uint32_t at) {
    if ((classes_of(text[at]) & kRelevant) != 0) punctuation.push_back(at);
  });
  return punctuation;
}

// The positions of a text that are inside a quotation or brackets.
class Enclosed {
 public:
  // `spans` may be nested, and come in any order.
  explicit Enclosed(std::vector<Span> spans) : spans_(std::move(spans)) {
    std::sort(spans_.begin(), spans_.end(), [](Span a, Span b) { return a.begin < b.begin; });
    size_t outer = 0;
    for (const Span span : spans_) {
      if (outer > 0 && span.begin <= spans_[outer - 1].end) {
        spans_[outer - 1].end = std::max(spans_[outer - 1].end, span.end);
      } else {
        spans_[outer++] = span;
      }
    }
    spans_.resize(outer);
  }

  // Whether `at` is inside one. Logarithmic in their number.
  [[nodiscard]] bool operator[](uint32_t at) const {
    const auto after =
        std::upper_bound(spans_.begin(), spans_.end(), at,
                         [](uint32_t value, Span span) { return value < span.begin; });
    return after != spans_.begin() && at < (after - 1)->end;
  }

 private:
  std::vector<Span> spans_;  // in order and apart
};

// The positions of `text` inside a quotation or brackets that are closed later.
//
// Linear: a closing mark searches the stack of open ones only if one of its kind is there, and all
// that it passes is removed.
Enclosed enclosed_positions(std::u16string_view text, const std::vector<uint32_t>& punctuation) {
  struct Open {
    size_t kind;
    uint32_t at;
  };
  std::vector<Open> open;
  size_t expired = 0;  // as many at the bottom of `open` are too far back to be closed
  std::array<int, kOpening.size()> open_of_kind{};
  std::vector<Span> closed;
  for (const uint32_t at : punctuation) {
    if ((classes_of(text[at]) & (kOpeningClass | kClosingClass)) == 0) continue;
    while (expired < open.size() && at - open[expired].at > kMaxEnclosedUnits)
      --open_of_kind[open[expired++].kind];
    const size_t closes = kClosing.find(text[at]);
    const bool is_open = closes != kClosing.npos && open_of_kind[closes] > 0;
    if (is_open && (closes != kStraight || !opens_quotation(text, at, true))) {
      size_t match = open.size() - 1;
      while (open[match].kind != closes) --match;
      closed.push_back({open[match].at + 1, at + 1});
      for (size_t i = match; i < open.size(); ++i) --open_of_kind[open[i].kind];
      open.resize(match);
    } else if (const size_t opens = kOpening.find(text[at]);
               opens != kOpening.npos &&
               (opens != kStraight || opens_quotation(text, at, is_open))) {
      open.push_back({opens, at});
      ++open_of_kind[opens];
    }
  }
  return Enclosed(std::move(closed));
}

class Splitter {
 public:
  Splitter(std::u16string_view text, const SpecialsIn& specials, const Unicode& unicode,
           const SentenceOptions& options)
      : text_(text),
        specials_(specials),
        unicode_(unicode),
        options_(options),
        punctuation_(punctuation_of(text, specials)),
        enclosed_(enclosed_positions(text, punctuation_)) {}

  std::vector<Span> run() {
    auto mark = punctuation_.begin();
    for (const uint32_t end : unicode_.sentence_ends(text_, &specials_)) {
      for (; mark != punctuation_.end() && *mark < end; ++mark) {
        const uint32_t at = *mark;
        if (lacks_space(at) || is_semicolon(at)) {
          end_sentence(at + 1);
        } else if (const uint32_t notes_end = after_notes(at + 1); notes_end > at + 1) {
          end_sentence(notes_end);
        }
      }
      if (end == text_.size() || breaks_at(end)) end_sentence(end);
      if (is_line_end(text_[end - 1])) line_begin_ = end;
    }
    return std::move(sentences_);
  }

 private:
  [[nodiscard]] bool is_blank(uint32_t at) const {
    return is_space(text_[at]) || is_invisible(text_[at]);
  }

  // Whether a sentence ends at `at` although no space follows: a full stop right before an Arabic
  // letter, after a word of two letters or more («الثانية.في», «الثانية).في»). Not in «أ.د» and
  // «ق.م».
  [[nodiscard]] bool lacks_space(uint32_t at) const {
    const char16_t c = text_[at];
    if (c != u'.' && c != kArabicQuestion && c != u'!') return false;
    if (at < 2 || at + 2 >= text_.size() || enclosed_[at]) return false;
    if (!is_arabic_letter(text_[at + 1]) || !is_word_unit(text_[at + 2])) return false;
    if (is_closing(text_[at - 1])) return true;
    const std::u16string_view word = word_before(at);
    return is_word_unit(text_[at - 1]) && is_word_unit(text_[at - 2]) &&
           !is_open_abbreviation(word) && !is_closing_abbreviation(word);
  }

  [[nodiscard]] bool is_semicolon(uint32_t at) const {
    return options_.semicolon && text_[at] == kArabicSemicolon && !enclosed_[at] &&
           !is_mark_at(text_, at + 1, unicode_);
  }

  // The position after the footnotes that begin at `at`, right after a full stop, if a space
  // follows them: «وحدائقها.[2][3] وأخذ الرومان», where ICU finds no boundary. Otherwise `at`.
  [[nodiscard]] uint32_t after_notes(uint32_t at) const {
    if (enclosed_[at - 1] || !is_terminal(text_[at - 1])) return at;
    uint32_t end = at;
    for (uint32_t next = end; next < text_.size() && text_[next] == u'[';) {
      const uint32_t digits = ++next;
      while (next < text_.size() && next < digits + kMaxNoteDigits && is_digit(text_[next])) ++next;
      if (next == digits || next == text_.size() || text_[next] != u']') break;
      end = ++next;
    }
    return end < text_.size() && is_blank(end) ? end : at;
  }

  // Whether to keep ICU's boundary at `end`.
  [[nodiscard]] bool breaks_at(uint32_t end) const {
    if (is_wrap(end)) return false;
    uint32_t at = end;
    while (at > begin_ && is_blank(at - 1)) --at;
    if (enclosed_[at]) return false;
    while (at > begin_ && is_closing(text_[at - 1])) --at;
    if (at == begin_ || !is_terminal(text_[at - 1])) return true;
    const uint32_t stops_end = at;
    while (at > begin_ && is_terminal(text_[at - 1])) --at;
    const uint32_t stops = stops_end - at;
    if (text_[at] != u'.') return true;
    if (stops == 2) return false;  // «العراق.. الأسباب»: a pause
    return stops > 1 || ends_at_stop(at, end);
  }

  // Whether the line end before `end` only wraps a paragraph, as in text from a PDF: the line is
  // long, does not end in a full stop or colon, and the next line begins with a letter. On a page
  // with one paragraph a line, each line comes here by itself and has no line end inside.
  [[nodiscard]] bool is_wrap(uint32_t end) const {
    if (!is_line_end(text_[end - 1]) || end == text_.size() || !is_letter(text_[end])) return false;
    uint32_t at = end - 1;
    if (at > line_begin_ && text_[end - 1] == u'\n' && text_[at - 1] == u'\r') --at;
    while (at > line_begin_ && is_blank(at - 1)) --at;
    return at - line_begin_ >= kMinWrappedUnits && !is_terminal(text_[at - 1]) &&
           text_[at - 1] != u':';
  }

  // The run of letters, digits and dots before `at`; empty if it is too long for an abbreviation.
  [[nodiscard]] std::u16string_view word_before(uint32_t at) const {
    uint32_t begin = at;
    while (begin > begin_ && (is_word_unit(text_[begin - 1]) || text_[begin - 1] == u'.')) {
      if (at - begin == kMaxAbbreviationUnits) return {};
      --begin;
    }
    return text_.substr(begin, at - begin);
  }

  // Whether the sentence ends at the full stop at `at`, if the text goes on at `next`. It does not
  // after an initial («د.»), an abbreviation, or the number of a list item at the start of the
  // sentence («1. »).
  [[nodiscard]] bool ends_at_stop(uint32_t at, uint32_t next) const {
    const std::u16string_view word = word_before(at);
    if (word.empty()) return true;
    const auto word_begin = static_cast<uint32_t>(word.data() - text_.data());
    if (std::all_of(word.begin(), word.end(), is_digit))
      return word.size() > 3 || !is_at_start(word_begin);
    std::u16string folded(word);
    for (char16_t& c : folded) c = Unicode::fold_case(c);
    if (is_open_abbreviation(folded)) return false;
    const size_t last_dot = word.rfind(u'.');
    const std::u16string_view last = last_dot == word.npos ? word : word.substr(last_dot + 1);
    const bool is_initial = letter_count(last) == 1 && is_letter(last[0]);
    // A letter after a number is a unit or an era, not an initial: «سنة 1920 م. وعاد».
    if (is_initial && !follows_number(word_begin)) return false;
    return (!is_initial && !is_closing_abbreviation(folded)) || sounds_like_start(next);
  }

  // Whether only white space separates `at` from the start of the sentence. It looks back no
  // further than an indent goes, which keeps the time linear.
  [[nodiscard]] bool is_at_start(uint32_t at) const {
    uint32_t begin = at;
    while (begin > begin_ && at - begin < kMaxAbbreviationUnits &&
           (is_blank(begin - 1) || is_line_end(text_[begin - 1])))
      --begin;
    return begin == begin_;
  }

  [[nodiscard]] bool follows_number(uint32_t at) const {
    if (at > begin_ && is_blank(at - 1)) --at;
    return at > begin_ && is_digit(text_[at - 1]);
  }

  // Whether the text at `at`, after an abbreviation that may end a sentence, starts a new one: with
  // و before a word of three letters or more («وخلفه»), «ثم» and the like, a verb of saying, or a
  // capital.
  [[nodiscard]] bool sounds_like_start(uint32_t at) const {
    while (at < text_.size() && is_blank(at)) ++at;
    uint32_t end = at;
    while (end < text_.size() && end - at < kMaxAbbreviationUnits && is_word_unit(text_[end]))
      ++end;
    const std::u16string_view word = text_.substr(at, end - at);
    if (word.empty()) return true;
    if (word[0] == kWaw && word.size() > 3) return true;
    return Unicode::fold_case(word[0]) != word[0] || is_sentence_opener(word);
  }

  // The number of units that are neither a mark nor a tatweel: 1 for «هـ».
  static size_t letter_count(std::u16string_view word) {
    return static_cast<size_t>(std::count_if(
        word.begin(), word.end(), [](char16_t c) { return !is_arabic_mark(c) && c != kTatweel; }));
  }

  // Ends the open sentence at `end`. One without a letter or digit («***») is added to the sentence
  // before it.
  void end_sentence(uint32_t end) {
    Span span{begin_, end};
    begin_ = end;
    const auto blank = [&](uint32_t at) { return is_space(text_[at]) || is_line_end(text_[at]); };
    while (!span.empty() && blank(span.begin)) ++span.begin;
    while (!span.empty() && blank(span.end - 1)) --span.end;
    if (span.empty()) return;
    const std::u16string_view words = slice(text_, span);
    if (std::any_of(words.begin(), words.end(),
                    [](char16_t c) { return is_word_unit(c) || c > 0x700; }) ||
        sentences_.empty()) {
      sentences_.push_back(span);
    } else {
      sentences_.back().end = span.end;
    }
  }

  std::u16string_view text_;
  const SpecialsIn& specials_;
  const Unicode& unicode_;
  SentenceOptions options_;
  std::vector<uint32_t> punctuation_;  // positions, see punctuation_of()
  Enclosed enclosed_;                  // see enclosed_positions()
  std::vector<Span> sentences_;
  uint32_t begin_ = 0;       // of the open sentence
  uint32_t line_begin_ = 0;  // of the current line
};

}  // namespace

std::vector<Span> split_sentences(std::u16string_view source, Span paragraph,
                                  const Unicode& unicode, const SentenceOptions& options) {
  const Specials specials = Specials::of(source.substr(0, paragraph.end));
  return split_sentences(source, paragraph, specials, unicode, options);
}

std::vector<Span> split_sentences(std::u16string_view source, Span paragraph,
                                  const Specials& specials, const Unicode& unicode,
                                  const SentenceOptions& options) {
  const SpecialsIn in_paragraph(specials, paragraph);
  std::vector<Span> sentences =
      Splitter(slice(source, paragraph), in_paragraph, unicode, options).run();
  for (Span& sentence : sentences) {
    sentence.begin += paragraph.begin;
    sentence.end += paragraph.begin;
  }
  return sentences;
}

}  // namespace khulasa::text
