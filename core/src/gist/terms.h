// The terms of an article: its content words by family, where they occur and their weights.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "khulasa/document.h"
#include "stage.h"
#include "text/reading.h"
#include "text/tables/string_table.h"

namespace khulasa::gist {

/// A half-open range of indexes: [begin, end).
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;
  [[nodiscard]] uint32_t size() const { return end - begin; }
};

/// A term of a sentence.
struct Posting {
  uint32_t term = 0;   // index of text::Vocabulary::families
  uint32_t count = 0;  // occurrences in the sentence
};

/// The terms of an article, sentence by sentence.
///
///     sentences     s0        s1         s2
///     words_of      [0, 12)   [12, 20)   [23, 40)   ranges of the words of the source
///     postings_of   [0, 7)    [7, 12)    [12, 22)   ranges of `postings`, one per distinct term
///
/// Words between sentences (20 to 22) are not part of the article. Terms are indexes of
/// text::Vocabulary::families; the postings of a sentence are in ascending order of term.
struct Terms {
  std::vector<Range> words_of;
  std::vector<Range> postings_of;
  std::vector<Posting> postings;
  std::vector<uint32_t> sentence_frequency;  // by term: how many sentences have it
  std::vector<double> weight;  // by term: inverse sentence frequency, log(1 + N / sf); 0 if sf is 0

  [[nodiscard]] uint32_t sentence_count() const { return static_cast<uint32_t>(words_of.size()); }
};

/// Whether a word is a term: not a function word, a reporting verb, a number or a single letter.
[[nodiscard]] bool is_term(const text::Lexeme& lexeme);

/// The distinct terms of the title that also occur in the text, ascending; empty without a title.
///
/// @param given  the caller's title; empty if the one in the text counts.
/// @param found  the title in the text. Its words are those of `reading`.
/// Linear in the title, plus the sort of its terms.
std::vector<uint32_t> title_terms(std::u16string_view given, std::optional<Span> found,
                                  const text::Reading& reading);

/// A focus (SummaryOptions::focus), ready to be looked up in texts.
struct Focus {
  text::StringTable families;  // the families of its terms, ascending
  uint32_t words = 0;          // all its words, terms or not
};

/// Reads `focus` in the form in which the words of `reading` are compared (Reading::form). The
/// result can be used for every text read in that form. Empty for an empty focus. Linear, plus the
/// sort of its terms.
Focus read_focus(std::u16string_view focus, const text::Reading& reading);

/// The terms of `focus` that also occur in the text, ascending: «الطاقة» occurs in a text with
/// «بالطاقة». Linear in the families of the text, times a logarithm of the focus.
std::vector<uint32_t> focus_terms(const Focus& focus, const text::Vocabulary& vocabulary);

/// Collects the terms of `sentences`, which must be in the order of the source. The weights are
/// those of TF-ISF (Neto, Santos, Kaestner, Freitas 2000). Empty if there are no sentences. Linear
/// in the words, plus the sort of each sentence's terms.
KHULASA_STAGE Terms collect_terms(const text::Reading& reading,
                                  const std::vector<Sentence>& sentences);

}  // namespace khulasa::gist
