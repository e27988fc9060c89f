// Terms: the stems of the article's content words, where they stand and what they weigh.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/document.h"
#include "text/reading.h"
#include "text/tables/string_table.h"

namespace khulasa::gist {

/// A half-open range of indexes.
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;
  [[nodiscard]] uint32_t size() const { return end - begin; }
};

/// A term in a sentence.
struct Posting {
  uint32_t term = 0;  // index of a family (text::Vocabulary::families)
  uint32_t count = 0;
};

/// The terms of an article, sentence by sentence.
///
///     sentences     s0              s1          s2
///     words_of      [0,12)          [12,20)     [23,40)        ranges of the words of the source
///     postings_of   [0,7)           [7,12)      [12,22)        ranges of `postings`, a term once a
///     sentence
struct Terms {
  std::vector<Range> words_of;
  std::vector<Range> postings_of;
  std::vector<Posting> postings;
  std::vector<uint32_t> sentence_frequency;  // by term: in how many sentences it stands
  std::vector<double> weight;                // by term: inverse sentence frequency, log(1 + N / sf)

  [[nodiscard]] uint32_t sentence_count() const { return static_cast<uint32_t>(words_of.size()); }
};

/// True for words that are terms: no function word, no verb of saying, no bare number.
[[nodiscard]] bool is_term(const text::Lexeme& lexeme);

/// The distinct terms of `title` that the text has, too, ascending; none for an empty title. Linear
/// in the title but for a sort.
std::vector<uint32_t> title_terms(std::u16string_view title, const text::Reading& reading);

/// What a reader asks for.
struct Focus {
  text::StringTable families;  // of its terms, ascending
  uint32_t words = 0;          // terms and others
};

/// Reads SummaryOptions::focus in the form in which the words of `reading` are compared; it serves
/// every text that is read in that form. Linear, but for a sort of its terms.
Focus read_focus(std::u16string_view focus, const text::Reading& reading);

/// The terms of a focus whose families the text has too, ascending: «الطاقة» stands in a text that
/// says «بالطاقة». Linear in the text's, logarithmic in the focus.
std::vector<uint32_t> focus_terms(const Focus& focus, const text::Vocabulary& vocabulary);

/// Collects the terms of `sentences`, which are in the order of the source. TF-ISF: Neto, Santos,
/// Kaestner, Freitas 2000. Linear, but for the sort of each sentence's terms.
Terms collect_terms(const text::Reading& reading, const std::vector<Sentence>& sentences);

}  // namespace khulasa::gist
