#include "sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "letters.h"
#include "lexicon.h"

namespace khulasa::text {

namespace {

// A quotation or bracket longer than this breaks like any other text: its closing mark was
// forgotten or belongs to another one. Set by hand, not measured.
constexpr uint32_t kMaxEnclosedUnits = 600;

bool is_letter(char16_t c) {
  return is_arabic_letter(c) || is_latin_letter(c) || is_presentation_form(c);
}
bool is_word_unit(char16_t c) { return is_letter(c) || is_digit(c) || is_arabic_mark(c); }

// Marks that open, and at the same places those that close them. A straight quotation mark is both.
constexpr std::u16string_view kOpening = u"\"([\u00AB\u201C";
constexpr std::u16string_view kClosing = u"\")]\u00BB\u201D";

// For each position of `text`, whether a quotation or bracket is open there that closes again.
// Linear: a closing mark is looked for only where one of its kind is open, and what lies above the
// found one is given up.
std::vector<bool> enclosed_positions(std::u16string_view text) {
  struct Open {
    size_t kind;
    uint32_t at;
  };
  std::vector<bool> enclosed(text.size() + 1, false);
  std::vector<Open> open;
  std::array<int, kOpening.size()> open_of_kind{};
  const auto give_up = [&](std::vector<Open>::iterator first, std::vector<Open>::iterator last) {
    std::for_each(first, last, [&](const Open& o) { --open_of_kind[o.kind]; });
    open.erase(first, last);
  };
  for (uint32_t at = 0; at < text.size(); ++at) {
    if (!open.empty() && at - open.front().at > kMaxEnclosedUnits)
      give_up(open.begin(), open.begin() + 1);
    const size_t closes = kClosing.find(text[at]);
    if (closes != kClosing.npos && open_of_kind[closes] > 0) {
      auto match = open.end() - 1;
      while (match->kind != closes) --match;
      std::fill(enclosed.begin() + match->at + 1, enclosed.begin() + at + 1, true);
      give_up(match, open.end());
    } else if (const size_t opens = kOpening.find(text[at]); opens != kOpening.npos) {
      open.push_back({opens, at});
      ++open_of_kind[opens];
    }
  }
  return enclosed;
}

class Splitter {
 public:
  Splitter(std::u16string_view text, const Unicode& unicode)
      : text_(text), unicode_(unicode), enclosed_(enclosed_positions(text)) {}

  std::vector<Span> run() {
    uint32_t begin = 0;
    for (const uint32_t end : unicode_.sentence_ends(text_)) {
      for (uint32_t at = begin; at < end; ++at) {
        if (lacks_space(at)) close(at + 1);
      }
      if (end == text_.size() || breaks_at(end)) close(end);
      begin = end;
    }
    return std::move(sentences_);
  }

 private:
  // A full stop right before an Arabic letter, behind a word of two letters or more: «الثانية.في».
  // Not «أ.د», «ق.م».
  [[nodiscard]] bool lacks_space(uint32_t at) const {
    const char16_t c = text_[at];
    if (c != u'.' && c != kArabicQuestion && c != u'!') return false;
    if (at < 2 || at + 2 >= text_.size() || enclosed_[at]) return false;
    return is_arabic_letter(text_[at + 1]) && is_word_unit(text_[at - 1]) &&
           is_word_unit(text_[at - 2]) && is_word_unit(text_[at + 2]) &&
           !is_abbreviation(word_before(at));
  }

  // Whether ICU's boundary at `end` is one for us.
  [[nodiscard]] bool breaks_at(uint32_t end) const {
    uint32_t at = end;
    while (at > 0 && (is_space(text_[at - 1]) || is_invisible(text_[at - 1]))) --at;
    if (enclosed_[at]) return false;
    while (at > 0 && is_closing(text_[at - 1])) --at;
    if (at == 0 || !is_terminal(text_[at - 1])) return true;
    const uint32_t marks_end = at;
    while (at > 0 && is_terminal(text_[at - 1])) --at;
    const uint32_t marks = marks_end - at;
    if (text_[at] != u'.') return true;
    if (marks == 2) return false;  // «العراق.. الأسباب»: a pause
    return marks > 1 || !is_abbreviation_or_number(at);
  }

  [[nodiscard]] std::u16string_view word_before(uint32_t at) const {
    uint32_t begin = at;
    while (begin > 0 && (is_word_unit(text_[begin - 1]) || text_[begin - 1] == u'.')) --begin;
    return text_.substr(begin, at - begin);
  }

  // The word before the full stop at `at` is an initial («د.»), a known abbreviation, or the number
  // of a list item that opens the sentence («1. »).
  [[nodiscard]] bool is_abbreviation_or_number(uint32_t at) const {
    const std::u16string_view word = word_before(at);
    if (word.empty()) return false;
    const auto word_begin = static_cast<uint32_t>(word.data() - text_.data());
    const bool opens_sentence = only_spaces(begin_, word_begin);
    if (std::all_of(word.begin(), word.end(), is_digit)) return opens_sentence && word.size() <= 3;
    const size_t last_dot = word.rfind(u'.');
    const std::u16string_view last = last_dot == word.npos ? word : word.substr(last_dot + 1);
    if (letters(last) == 1 && is_letter(last[0])) return true;
    std::u16string folded(word);
    for (char16_t& c : folded) c = Unicode::fold_case(c);
    return is_abbreviation(folded);
  }

  // Letters without their marks: «هـ» has one, tatweel is none.
  static size_t letters(std::u16string_view word) {
    return static_cast<size_t>(std::count_if(
        word.begin(), word.end(), [](char16_t c) { return !is_arabic_mark(c) && c != kTatweel; }));
  }

  [[nodiscard]] bool only_spaces(uint32_t begin, uint32_t end) const {
    return std::all_of(text_.begin() + begin, text_.begin() + end,
                       [](char16_t c) { return is_space(c) || is_invisible(c); });
  }

  // Ends the open sentence at `end`. A sentence without a letter or digit («***») belongs to the
  // one before it.
  void close(uint32_t end) {
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
  const Unicode& unicode_;
  std::vector<bool> enclosed_;
  std::vector<Span> sentences_;
  uint32_t begin_ = 0;
};

}  // namespace

std::vector<Span> split_sentences(std::u16string_view source, Span paragraph,
                                  const Unicode& unicode) {
  std::vector<Span> sentences = Splitter(slice(source, paragraph), unicode).run();
  for (Span& sentence : sentences) {
    sentence.begin += paragraph.begin;
    sentence.end += paragraph.begin;
  }
  return sentences;
}

}  // namespace khulasa::text
