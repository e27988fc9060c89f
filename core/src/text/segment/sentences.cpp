#include "sentences.h"

#include <algorithm>
#include <array>

#include "addresses.h"
#include "clauses.h"
#include "full_stops.h"
#include "notes.h"
#include "text/tables/sort_numbers.h"
#include "text/unicode/letters.h"
#include "text/unicode/marks.h"
#include "text/unicode/unit_classes.h"
#include "verse_gaps.h"

namespace khulasa::text {

namespace {

// In UTF-16 units. A longer quotation or bracket is split like any other text, because its closing
// mark was probably forgotten, or belongs to another one. An estimate, not measured.
constexpr uint32_t kMaxEnclosedUnits = 600;

// Opening quotation marks and brackets, and at the same index the one that closes each. A straight
// quotation mark is both.
constexpr std::u16string_view kOpening = u"\"([\u00AB\u201C\uFD3F";
constexpr std::u16string_view kClosing = u"\")]\u00BB\u201D\uFD3E";
constexpr size_t kStraight = 0;

// ﴿ and ﴾ around words of the Quran, which are in no class.
bool is_ornate(char16_t c) { return in_range(c, u'\uFD3E', u'\uFD3F'); }

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
    if ((classes_of(text[at]) & kRelevant) != 0 || is_ornate(text[at])) punctuation.push_back(at);
  });
  return punctuation;
}

// The positions of a text that are inside a quotation or brackets.
class Enclosed {
 public:
  // `spans` may be nested, and come in any order.
  explicit Enclosed(const std::vector<Span>& spans) {
    std::vector<uint64_t> sorted;  // begin, then end
    sorted.reserve(spans.size());
    for (const Span span : spans) sorted.push_back(uint64_t{span.begin} << 32 | span.end);
    sort_numbers(sorted);
    for (const uint64_t each : sorted) {
      const Span span{static_cast<uint32_t>(each >> 32), static_cast<uint32_t>(each)};
      if (!spans_.empty() && span.begin <= spans_.back().end) {
        spans_.back().end = std::max(spans_.back().end, span.end);
      } else {
        spans_.push_back(span);
      }
    }
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
    if ((classes_of(text[at]) & (kOpeningClass | kClosingClass)) == 0 && !is_ornate(text[at]))
      continue;
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
  return Enclosed(closed);
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
        if (*mark < address_end_) continue;
        if (const uint32_t after = boundary_at_mark(*mark); after > begin_) end_sentence(after);
      }
      if (end == text_.size() || (end > begin_ && end >= address_end_ && breaks_at(end)))
        end_sentence(end);
      if (is_line_end(text_[end - 1])) line_begin_ = end;
    }
    return std::move(sentences_);
  }

 private:
  [[nodiscard]] bool is_blank(uint32_t at) const {
    return is_space(text_[at]) || is_invisible(text_[at]);
  }

  // The sentence boundary at the mark at `at` that ICU does not find; 0 if there is none.
  uint32_t boundary_at_mark(uint32_t at) {
    const char16_t c = text_[at];
    if (c == u'.' || c == u':') {
      address_end_ = std::max(address_end_, address_end_around(text_, at, scanned_to_));
      if (at < address_end_) return 0;
    }
    if (enclosed_[at]) return 0;
    if (c == kArabicSemicolon)
      return options_.semicolon && !is_mark_at(text_, at + 1, unicode_) ? at + 1 : 0;
    if (!is_terminal(c)) return 0;
    if (c == kEllipsis) return boundary_at_ellipsis(at);
    if (const uint32_t end = after_notes(text_, at + 1); end > at + 1) return end;
    return c == u'.' || c == kArabicQuestion || c == u'!' ? boundary_without_space(at) : 0;
  }

  // The boundary after a mark although no space follows it: right before an Arabic letter or an
  // opening quotation mark, after a word of two letters or more («الثانية.في», «الثانية).في»). Not
  // in «أ.د» and «ق.م». 0 if there is none.
  [[nodiscard]] uint32_t boundary_without_space(uint32_t at) const {
    uint32_t next = at + 1;
    while (next < text_.size() && is_invisible(text_[next])) ++next;
    if (at == 0 || next + 1 >= text_.size()) return 0;
    uint32_t word = at;
    while (word > begin_ && is_invisible(text_[word - 1])) --word;
    const bool after_word =
        word > begin_ &&
        (text::is_closing(text_[word - 1]) ||
         (is_word_unit(text_[word - 1]) && is_plain_word_before(text_, begin_, at)));
    if (is_digit(text_[next]))
      return text_[at] == u'.' ? boundary_at_number(text_, at, after_word && !ends_in_digit(word))
                               : 0;
    if (!after_word) return glued_clause(at, next) ? at + 1 : 0;
    if (is_opening_quote(text_[next])) return at + 1;
    return is_arabic_letter(text_[next]) && is_word_unit(text_[next + 1]) ? at + 1 : 0;
  }

  [[nodiscard]] bool ends_in_digit(uint32_t word) const { return is_digit(text_[word - 1]); }

  static bool is_opening_quote(char16_t c) { return c == u'\u00AB' || c == u'\u201C' || c == u'('; }

  // Whether a clause starts right after the full stop at `at`, at `next`, that an abbreviation or a
  // single digit precedes: «450 هـ.وخلفه», «المركز 5.وأكد».
  [[nodiscard]] bool glued_clause(uint32_t at, uint32_t next) const {
    return text_[at] == u'.' && at > begin_ && is_word_unit(text_[at - 1]) &&
           is_arabic_letter(text_[next]) && word_key_at(text_, next).size() > 2 &&
           clause_start(text_, next) == ClauseStart::kCertain &&
           ends_at_full_stop(text_, begin_, at, next);
  }

  // «…» is «...», but ICU does not know it as the end of a sentence.
  [[nodiscard]] uint32_t boundary_at_ellipsis(uint32_t at) {
    uint32_t end = at + 1;
    if (end < text_.size() && is_terminal(text_[end])) return 0;  // the last of the run decides
    while (end < text_.size() && text::is_closing(text_[end])) ++end;
    if (end == text_.size() || !is_blank(end)) return 0;
    return breaks_at(end) ? end : 0;
  }

  // Whether a sentence ends at `end`, where ICU has a boundary.
  [[nodiscard]] bool breaks_at(uint32_t end) {
    uint32_t at = end;
    while (at > begin_ && is_blank(at - 1)) --at;
    if (enclosed_[at]) return false;
    const uint32_t closings_end = at;
    while (at > begin_ && (text::is_closing(text_[at - 1]) || is_invisible(text_[at - 1]))) --at;
    if (at == begin_) return true;
    if (!is_terminal(text_[at - 1])) return !is_opening(text_[at - 1]);
    const bool is_quoted = at < closings_end && text_[closings_end - 1] != u')';
    const uint32_t stops_end = at;
    while (at > begin_ && is_terminal(text_[at - 1])) --at;
    if (at == begin_) return false;  // «... ثم»: nothing has been said yet
    if (text_[at] != u'.' && text_[at] != kEllipsis)
      return !(is_quoted && names_speaker(text_, end));
    const uint32_t stops = stops_end - at;
    if (stops == 1 && text_[at] == u'.') return ends_at_full_stop(text_, begin_, at, end);
    const bool has_question = std::any_of(text_.begin() + at, text_.begin() + stops_end,
                                          [](char16_t c) { return c != u'.' && c != kEllipsis; });
    return has_question || ends_at_dots(at, stops_end, end);
  }

  // Whether a sentence ends at the dots in [at, stops_end), if the text goes on at `next`. Three
  // or more end one, two are a pause («العراق.. الأسباب») unless statements are on both sides.
  [[nodiscard]] bool ends_at_dots(uint32_t at, uint32_t stops_end, uint32_t next) {
    const uint32_t clause = std::max(begin_, clause_begin_);
    clause_begin_ = next;
    if (word_key_at(text_, next) == u"الخ") return false;  // «والمعاهد... إلخ.»
    if (is_closing_abbreviation_before(text_, begin_, at))
      return clause_start(text_, next) != ClauseStart::kNone;
    const bool is_pause = stops_end - at == 2 && text_[at] == u'.' && !ends_line(next);
    if (is_pause) return separates_statements(text_, clause, at, next);
    return !is_verse_gap(text_, line_begin_, at, stops_end);
  }

  [[nodiscard]] bool ends_line(uint32_t at) const { return at > 0 && is_line_end(text_[at - 1]); }

  static bool is_opening(char16_t c) { return (classes_of(c) & kOpeningClass) != 0; }

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
  uint32_t begin_ = 0;         // of the open sentence
  uint32_t line_begin_ = 0;    // of the current line
  uint32_t clause_begin_ = 0;  // after the last pause «..»
  uint32_t address_end_ = 0;   // of the last address: no sentence ends before
  uint32_t scanned_to_ = 0;    // the units before have been scanned for addresses
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
