#include "terms.h"

#include <algorithm>

#include "logarithm.h"
#include "text/normalize/normalize.h"
#include "text/segment/words.h"
#include "text/tables/sort_numbers.h"

namespace khulasa::gist {

bool is_term(const text::Lexeme& lexeme) {
  return !lexeme.is_stop && !lexeme.is_reporting_verb && lexeme.kind != TokenKind::kNumber &&
         lexeme.key.size() > 1;
}

std::vector<uint32_t> title_terms(std::u16string_view given, std::optional<Span> found,
                                  const text::Reading& reading) {
  const text::Vocabulary& vocabulary = reading.vocabulary;
  std::vector<uint32_t> families;
  const auto add = [&](uint32_t lexeme) {
    if (is_term(vocabulary.lexemes[lexeme])) families.push_back(vocabulary.lexemes[lexeme].family);
  };
  if (!given.empty()) {
    const NormalizedText key = text::normalize(given, reading.form, reading.unicode);
    for (const text::Word& word : text::find_words(given, key, reading.unicode)) {
      const uint32_t lexeme = vocabulary.keys.find(slice(key.text, word.key));
      if (lexeme != text::Interner::kAbsent) add(lexeme);
    }
  } else if (found) {
    const text::WordRange words = reading.words_in(*found);
    for (uint32_t word = words.begin; word < words.end; ++word) add(vocabulary.of_word[word]);
  }
  text::sort_numbers(families);
  families.erase(std::unique(families.begin(), families.end()), families.end());
  return families;
}

Focus read_focus(std::u16string_view focus, const text::Reading& reading) {
  Focus read;
  if (focus.empty()) return read;
  const NormalizedText key = text::normalize(focus, reading.form, reading.unicode);
  const std::vector<text::Word> words = text::find_words(focus, key, reading.unicode);
  read.words = static_cast<uint32_t>(words.size());
  const text::Vocabulary vocabulary = text::collect_vocabulary(words, key.text);
  std::vector<std::u16string_view> wanted;
  for (const text::Lexeme& lexeme : vocabulary.lexemes)
    if (is_term(lexeme)) wanted.push_back(vocabulary.families[lexeme.family]);
  // Heap sort takes a third of the code of std::sort, which matters in the module.
  std::make_heap(wanted.begin(), wanted.end());
  std::sort_heap(wanted.begin(), wanted.end());
  for (const std::u16string_view family : wanted) read.families.add(family);
  return read;
}

std::vector<uint32_t> focus_terms(const Focus& focus, const text::Vocabulary& vocabulary) {
  std::vector<uint32_t> families;
  if (focus.families.size() == 0) return families;
  for (uint32_t family = 0; family < vocabulary.families.size(); ++family) {
    const std::u16string_view wanted = vocabulary.families[family];
    size_t first = 0;  // the first that is not before `wanted`
    for (size_t end = focus.families.size(); first < end;) {
      const size_t middle = (first + end) / 2;
      if (focus.families[middle] < wanted) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    if (first < focus.families.size() && focus.families[first] == wanted)
      families.push_back(family);
  }
  return families;
}

Terms collect_terms(const text::Reading& reading, const std::vector<Sentence>& sentences) {
  const std::vector<text::Word>& words = reading.words;
  const text::Vocabulary& vocabulary = reading.vocabulary;
  Terms terms;
  terms.sentence_frequency.resize(vocabulary.families.size());
  uint32_t word = 0;
  std::vector<uint32_t> families;
  for (const Sentence& sentence : sentences) {
    while (word < words.size() && words[word].span.begin < sentence.span.begin) ++word;
    const uint32_t first_word = word;
    families.clear();
    for (; word < words.size() && words[word].span.begin < sentence.span.end; ++word) {
      if (!words[word].in_address && is_term(vocabulary.lexeme_of(word)))
        families.push_back(vocabulary.lexeme_of(word).family);
    }
    terms.words_of.push_back({first_word, word});
    text::sort_numbers(families);
    const auto first_posting = static_cast<uint32_t>(terms.postings.size());
    for (size_t i = 0; i < families.size();) {
      const size_t next =
          static_cast<size_t>(std::upper_bound(families.begin() + static_cast<std::ptrdiff_t>(i),
                                               families.end(), families[i]) -
                              families.begin());
      terms.postings.push_back({families[i], static_cast<uint32_t>(next - i)});
      ++terms.sentence_frequency[families[i]];
      i = next;
    }
    terms.postings_of.push_back({first_posting, static_cast<uint32_t>(terms.postings.size())});
  }
  const double sentence_count = terms.sentence_count();
  terms.weight.reserve(terms.sentence_frequency.size());
  for (const uint32_t frequency : terms.sentence_frequency) {
    terms.weight.push_back(frequency == 0 ? 0 : natural_log(1 + sentence_count / frequency));
  }
  return terms;
}

}  // namespace khulasa::gist
